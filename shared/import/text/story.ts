import { readDateLine } from './dates'
import { readDateline } from './datelines'
import { as, isOpen, type Draft } from './draft'
import { readCredit } from './labels'
import { isListLine } from './list-marker'
import { isSentence } from './prose'
import { capitalShare, endsSentence, wordsOf } from './words'

const longestSubheading = 12

function isSubheading(text: string): boolean {
  const count = wordsOf(text).length
  if (/^(?:tabel|table|gambar|figure|grafik|bagan|diagram|chart)\s+\d{1,3}\b/i.test(text)) return false
  if (count > longestSubheading || endsSentence(text) || /[,;:]$/.test(text) || /["“”„«»]/u.test(text)) return false
  return /^[\p{Lu}\p{N}]/u.test(text) && (count <= 6 || capitalShare(text) >= 0.5 || isListLine(text))
}

/** Third pass, over the paragraphs: the dateline that the first opens with, and the subheadings between them. */
export function assignStory(story: readonly Draft[]): readonly Draft[] {
  const first = story.find(isOpen)
  const text = story.filter((draft) => isOpen(draft) || draft.role === 'listItem')
  const places = new Map(text.map((draft, at) => [draft, at]))
  return story.map((draft) => {
    if (!isOpen(draft)) return draft
    if (draft === first && readDateline(draft.text)) return as(draft, 'dateline', 'dateline-opening', 0.85)
    const at = places.get(draft) ?? 0
    const before = text[at - 1]
    const after = text[at + 1]
    const between = before !== undefined && after !== undefined && isSentence(before.text) && (isSentence(after.text) || after.role === 'listItem')
    return between && isSubheading(draft.text) ? as(draft, 'heading', 'subheading', 0.6) : draft
  })
}

/** Fourth pass, over what follows the last paragraph: credits and dates. */
export const assignTail = (tail: readonly Draft[]): readonly Draft[] =>
  tail.map((draft) => {
    if (!isOpen(draft)) return draft
    const credit = readCredit(draft.text)
    if (credit) return as(draft, 'credit', credit.reason, credit.reason === 'credit-outlet' ? 0.7 : 0.85)
    return readDateLine(draft.text) ? as(draft, 'date', 'date-line', 0.75) : draft
  })
