import { looksLikeName } from './bylines'
import { readDateLine } from './dates'
import { as, isOpen, type Draft } from './draft'
import { isSectionName, readCredit } from './labels'
import { isAgency, isOutlet, soundsLikeOutlet } from './outlets'
import { capitalShare, endsWithStop, isAllCaps, wordsOf } from './words'

const contentWords = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []

/** Share of the longer words of `text` that the story's opening also has, 0–1. */
function echo(text: string, story: ReadonlySet<string>): number {
  const own = contentWords(text)
  return own.length === 0 ? 0 : own.filter((word) => story.has(word)).length / own.length
}

function lengthScore(count: number): number {
  if (count > 20) return 0
  return count >= 5 ? 3 : ([-3, -2, 0, 1.5, 2][count] ?? 0)
}

/** A message of a chat opens with its hour, what is said of a table with its number; who is greeted and what is about to be told end with a comma or a colon. */
const neverHeadline = /^\[\d{1,2}[.:]\d{2}|^(?:table|tabel|figure|gambar|grafik|chart|diagram)\s+\d{1,3}\b|[,:;]$/iu

/** How much a line reads as the headline: five to twenty words, in capitals as headlines are, echoed by the story, no final stop. */
function headlineScore(text: string, story: ReadonlySet<string>, place: number, isFormatted: boolean): number {
  const foreign = isOutlet(text) || isSectionName(text) ? 5 : neverHeadline.test(text) || (isFormatted && /[.…][”"’)]?$/.test(text)) ? 20 : 0
  return lengthScore(wordsOf(text).length) + 4 * echo(text, story) + 2 * capitalShare(text) - (endsWithStop(text) ? 2 : 0) - 0.5 * place - foreign
}

const sameWords = (one: string, two: string): boolean => contentWords(one).join(' ') === contentWords(two).join(' ')

/** The line again, alone or as a page title ("Headline - Kompas.com", "Headline | Politik"). */
const repeats = (text: string, headline: string): boolean => {
  const [title = '', site] = text.split(/\s+[-–—|]\s+(?=[^-–—|]*$)/u)
  return sameWords(text, headline) || (site !== undefined && wordsOf(site).length <= 4 && sameWords(title, headline))
}

function aboveHeadline(open: readonly Draft[], story: ReadonlySet<string>): readonly Draft[] {
  const sections = new Set(open.filter((draft) => isSectionName(draft.text)))
  const section = [...sections].at(-1)
  const known = open.map((draft, at) => {
    if (isOutlet(draft.text) || (at === 0 && soundsLikeOutlet(draft.text) && wordsOf(draft.text).length <= 5)) return as(draft, 'masthead', 'masthead-outlet', 0.9)
    if (draft === section) return as(draft, 'section', 'section-name', 0.75)
    // Several names of sections are the site's menu.
    return sections.has(draft) ? as(draft, 'residue', 'navigation', 0.6) : draft
  })
  const unknown = known.filter(isOpen)
  const places = new Map(unknown.map((draft, place) => [draft, place]))
  const named = known.some((draft) => draft.role === 'masthead')
  return known.map((draft) => {
    if (!isOpen(draft)) return draft
    const place = (places.get(draft) ?? 0) + (named ? 1 : 0)
    const count = wordsOf(draft.text).length
    const last = draft === unknown.at(-1)
    if (!named && unknown.length === 1 && (echo(draft.text, story) > 0 || isAllCaps(draft.text) || draft.text.endsWith(':') || count > 4))
      return as(draft, 'kicker', 'kicker-above-headline', 0.6)
    if (place === 0 && count <= 5) return as(draft, 'masthead', 'masthead-first-line', 0.7)
    if (place <= 1 && count >= 2) return as(draft, 'tagline', 'site-tagline', 0.65)
    return last && count <= 4 ? as(draft, 'kicker', 'kicker-above-headline', 0.5) : as(draft, 'residue', 'navigation', 0.45)
  })
}

const shortestDeck = 5

function belowHeadline(drafts: readonly Draft[]): readonly Draft[] {
  const deck = drafts.find((draft) => isOpen(draft) && wordsOf(draft.text).length >= shortestDeck && !readCredit(draft.text))
  return drafts.map((draft, at) => {
    if (!isOpen(draft)) return draft
    if (draft === deck) return as(draft, 'deck', 'deck-below-headline', 0.7)
    if (isAgency(draft.text)) return as(draft, 'credit', 'credit-wire', 0.8)
    if (isOutlet(draft.text)) return as(draft, 'masthead', 'masthead-outlet', 0.75)
    if (isSectionName(draft.text)) return as(draft, 'section', 'section-name', 0.7)
    const besideDate = [drafts[at - 1], drafts[at + 1]].some((neighbour) => neighbour?.role === 'date')
    const name = besideDate && looksLikeName(draft.text) && wordsOf(draft.text).length >= 2
    return name ? as(draft, 'byline', 'byline-below-headline', 0.6) : draft
  })
}

/**
 * Second pass, over the blocks before the first paragraph: which of the lines is the headline, and what stands round it.
 * `opening` is the text of the first paragraphs. In a text with formatting (`isFormatted`) no line that ends as sentences do is the headline.
 */
export function assignHead(head: readonly Draft[], opening: string, isFormatted = false): readonly Draft[] {
  const story = new Set(contentWords(opening))
  const dated = head.map((draft) => (isOpen(draft) && readDateLine(draft.text) ? as(draft, 'date', 'date-line', 0.9) : draft))
  // The head of a mail has told it.
  if (dated.some(({ role }) => role === 'headline')) return dated
  const open = dated.filter(isOpen)
  const scored = open.map((draft, place) => ({ draft, score: headlineScore(draft.text, story, place, isFormatted) }))
  const best = scored.reduce<(typeof scored)[number] | null>((top, one) => (top && top.score >= one.score ? top : one), null)
  if (!best || best.score < 0) return dated
  const headline = best.draft
  const marked = dated.map((draft) => {
    if (draft === headline) return as(draft, 'headline', 'headline-line', best.score >= 4 ? 0.9 : 0.7)
    return isOpen(draft) && repeats(draft.text, headline.text) ? as(draft, 'residue', 'repeated-headline', 0.9) : draft
  })
  const at = marked.findIndex((draft) => draft.role === 'headline')
  const above = new Map(aboveHeadline(marked.slice(0, at).filter(isOpen), story).map((draft) => [draft.index, draft]))
  return [...marked.slice(0, at).map((draft) => above.get(draft.index) ?? draft), ...marked.slice(at, at + 1), ...belowHeadline(marked.slice(at + 1))]
}
