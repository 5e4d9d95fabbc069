import type { Reason } from '../text'
import { readByline } from '../text/bylines'
import { isDateLine } from '../text/dates'
import { furnitureReason } from '../text/furniture'
import { readCredit } from '../text/labels'
import { wordsOf } from '../text/words'
import { hostOf } from './addresses'
import { boxedWithRelated, headPicture, isNameBesideDay, isSummary, linkedCards } from './around-story'
import { creditsOf } from './bylines'
import { likeness } from './headline'
import { linksAway, linksHome } from './home-links'
import { markedNames } from './marked-names'
import type { PageMeta } from './meta'
import { datelineOf, isToldPlace, markedDateline } from './page-datelines'
import type { Page } from './page-layout'
import { aboveHeadline, belowHeadline, belowStory } from './roles'
import { withLateDate, withOneDate, withoutRules, withoutSecondDate } from './settled'
import { isSiteName } from './site-names'
import { verdict, type Verdict } from './verdicts'
import type { WeighedBlock } from './weigh'
import { isRelatedBlock, sendsOn, withinStory } from './within-story'

/** The last line of a story may be shorter than prose is: what stands in its element counts, unless it is furniture. */
function judgeStory(page: Page, at: number): Verdict {
  const block = page.blocks[at]!
  const reason = page.furniture(block)
  const crew = reason === 'author-note' && at > page.first ? creditsOf(block.text, at) : null
  if (crew) return verdict('byline', 'byline-label', 0.85, crew)
  if (reason) return verdict('residue', reason, 0.85)
  if (page.notes.has(at)) return verdict('residue', 'author-note', 0.75)
  const alone = block.node.type.name === 'paragraph' ? page.meta.authors.find(({ name }) => name.toLowerCase() === block.text.trim().toLowerCase()) : undefined
  if (alone) return verdict('byline', 'byline-label', 0.7, { authors: [alone], to: ['authors'] })
  const own = hostOf(page.meta.canonicalUrl)
  const credits = at > page.first ? creditsOf(block.text, at) : null
  if (credits) return verdict('byline', 'byline-label', 0.9, credits)
  // What stands right below a table says where its figures come from.
  const isNote = page.blocks[at - 1]?.node.type.name === 'table' && wordsOf(block.text).length <= 20 && readCredit(block.text) !== null
  const after = at > page.last && !isNote ? belowStory(block, page.story, page.meta, at) : null
  if (after) return after
  const found = withinStory(block, at === page.opens, (one) => linksHome(one, own), (one) => linksAway(one, own))
  const marked = at === page.opens && found.role === 'body' ? markedDateline(block, page.meta, at, (place) => isToldPlace(page.blocks, place)) : null
  if (marked) return marked
  return found.role === 'dateline' ? { ...found, said: datelineOf(block.text, page.meta, at) } : found
}

/** Why a block outside the story is none of it: by its words, else by where it stands. */
function outside(block: WeighedBlock, reason: Reason | null, isAfter: boolean): Verdict {
  const line = block.text.replace(/\s*\n\s*/g, ' ')
  const told = reason ?? furnitureReason(line) ?? (isRelatedBlock(block) || (isAfter && block.linked > 0.6 && !sendsOn(block)) ? 'related-link' : 'outside-story')
  return verdict('residue', told, 0.85)
}

/** A heading with a smaller part of the headline's words is that of what follows: the first post of a live report often gave them. */
const leastRepeated = 0.6

function judge(page: Page, at: number, hasDeck: boolean): Verdict {
  const block = page.blocks[at]!
  const { headline, first, frame, meta } = page
  if (at === headline) return verdict('headline', 'page-markup', 0.95, { headline: block.text.replace(/\s*\n\s*/g, ' '), to: ['headline'] })
  const inStory = page.inStory.has(block.element)
  const inFrame = inStory || page.inFrame.has(block.element)
  const isHeading = block.node.type.name === 'heading'
  if (isHeading && headline >= 0 && at < first && likeness(block.text, page.blocks[headline]!.text) > 0.9 && wordsOf(block.text).length >= wordsOf(page.blocks[headline]!.text).length * leastRepeated) return verdict('residue', 'repeated-headline', 0.85)
  if (page.within.has(at)) return verdict('residue', 'navigation', 0.75)
  if (at === page.deck && !hasDeck) return verdict('deck', 'page-markup', 0.8)
  const reason = page.furniture(block)
  if (at < headline && inFrame && reason === null && block.node.type.name === 'figure') return headPicture(block.node, meta)
  if (at < headline) {
    const close = headline - at <= 4 || inFrame
    const near = close ? aboveHeadline(block, inFrame ? frame : null, meta, at) : null
    // A link of a few words right above the headline leads to where the story stands.
    const isPlace = near === null && inFrame && headline - at <= 2 && block.linked > 0.9 && wordsOf(block.text).length <= 3 && meta.section === '' && !/[\n|•·]|^(?:home|beranda|depan|indeks|news|berita)$/i.test(block.text) && !isSiteName(block.text, meta)
    const above = isPlace ? verdict('section', 'page-markup', 0.5) : near
    const isLabel = above === null && reason === null && inFrame && at === headline - 1 && meta.section === '' && isEyebrow(block, meta)
    if (isLabel) return verdict('kicker', 'page-markup', 0.5)
    return above && (reason === null || above.reason === 'breadcrumb') ? above : outside(block, reason, false)
  }
  if (at < first && inFrame) {
    const head = belowHeadline(block, frame, meta, at, hasDeck)
    if (head && (reason === null || head.role === 'byline' || head.role === 'date' || (head.role === 'deck' && reason === 'outside-story'))) return head
    if (reason) return verdict('residue', reason, 0.85)
    if (page.notes.has(at)) return verdict('residue', 'author-note', 0.75)
    if (block.element.tagName === 'dt' && /:$/.test(block.text)) return verdict('residue', 'outside-story', 0.6)
    if (block.node.type.name === 'figure') return headPicture(block.node, meta)
    if (!inStory && !hasDeck && at - headline <= 2 && block.node.type.name === 'paragraph' && wordsOf(block.text).length >= 6 && wordsOf(block.text).length <= 60 && furnitureReason(block.text) === null && block.linked < 0.3) return verdict('deck', 'deck-below-headline', 0.55)
    if (!inStory && isSummary(page.blocks, at)) return verdict(isHeading ? 'heading' : 'body', 'page-markup', 0.6)
    if (inStory && !hasDeck && isLooseDeck(page, at)) return verdict('deck', 'deck-below-headline', 0.6)
    if (isNameBesideDay(page.blocks, at, meta)) return verdict('byline', 'byline-label', 0.55, { authors: [{ name: block.text, role: 'writer' }], to: ['authors'] })
    // Below the headline a few words without a stop are labels of the page.
    if (inStory && block.node.type.name === 'paragraph' && wordsOf(block.text).length <= 4 && !/\d|[.!?:…”"]$/.test(block.text)) return verdict('residue', 'outside-story', 0.5)
    return inStory ? judgeStory(page, at) : outside(block, null, false)
  }
  if (inStory) return judgeStory(page, at)
  if (!inFrame) {
    const tail = near(page, at) ? belowStory(block, page.body, meta, at) : null
    return tail && tail.role === 'tags' && reason === null ? tail : outside(block, reason, at > page.last)
  }
  const tail = belowStory(block, frame, meta, at)
  if (tail && (reason === null || tail.role === 'tags' || (tail.role === 'byline' && (reason === 'navigation' || (reason === 'author-note' && (readByline(block.text) !== null || creditsOf(block.text, at) !== null))) && near(page, at)) || tail.reason === 'empty-byline' || (tail.reason === 'credit-label' && reason === 'navigation' && near(page, at)))) return tail
  return outside(block, reason, true)
}

/** True for a label of a word or three, as pages set them right above a headline. */
const isEyebrow = ({ node, text, linked }: WeighedBlock, meta: PageMeta): boolean => node.type.name === 'paragraph' && linked === 0 && !isSiteName(text, meta) && wordsOf(text).length <= 3 && /^\p{Lu}[\p{L}\s&-]{2,30}$/u.test(text) && furnitureReason(text) === null

/** True for a line right below the headline that does not end as sentences do and that a picture, a byline or a date parts from the story. */
function isLooseDeck({ blocks, headline, meta }: Page, at: number): boolean {
  const { node, text, linked } = blocks[at]!
  const count = wordsOf(text).length
  if (at !== headline + 1 || node.type.name !== 'paragraph' || count < 6 || count > 40 || linked > 0.3 || /[.!?…:”"]$|\n/.test(text.trim())) return false
  const next = blocks[at + 1]
  return next !== undefined && (next.node.type.name === 'figure' || meta.authors.some(({ name }) => next.text.toLowerCase().includes(name.toLowerCase())) || isDateLine(next.text) || markedNames(next.element).length > 0)
}

/** Shortly after the story. */
const near = (page: Page, at: number): boolean => at > page.last && at - page.last <= 12

/** What each block of a page is. */
export function judgeAll(page: Page): readonly Verdict[] {
  const verdicts: Verdict[] = []
  let hasDeck = false
  let underRelated = false
  let underTags = false
  page.blocks.forEach((block, at) => {
    const found = judge(page, at, hasDeck)
    if (found.role === 'deck') hasDeck = true
    // A line that is a link, or a list of links, below "Baca juga".
    const belongs = underRelated && ((found.role === 'body' && block.linked > 0.6) || found.reason === 'linked-story' || (found.reason === 'advertisement' && block.linked > 0.6))
    const isTag = underTags && found.role === 'residue' && block.linked > 0.9 && at > page.last
    const tags = block.text.split('\n')
    const settled = isTag ? verdict('tags', 'tags-label', 0.7, { tags, to: ['tags'] }) : belongs ? verdict('residue', 'related-link', 0.75) : found
    underRelated = (settled.reason === 'related-link' && block.text.length < 200) || (underRelated && settled.role === 'residue')
    underTags = settled.reason === 'tags-label' && settled.role === 'residue'
    verdicts.push(settled)
  })
  return withoutRules(page.blocks, withoutSecondDate(boxedWithRelated(page.blocks, linkedCards(page.blocks, withLateDate(page.blocks, withOneDate(page.blocks, verdicts), page.meta.publishedAt !== null || page.meta.localTime !== ''), verdict('residue', 'linked-story', 0.75)), page.story, verdict('residue', 'related-link', 0.7))))
}
