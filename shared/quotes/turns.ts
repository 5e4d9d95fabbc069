import type { Found } from './find'
import { isSuspect } from './history'

/** What somebody said before the one who spoke last. */
interface Other {
  readonly found: Found
  readonly asks: boolean
  readonly paragraph: number
}

/** The quotation listed last, for those that go on from it. */
export interface Last {
  readonly found: Found
  /** It ended in a question mark. */
  readonly asks: boolean
  /** What the one who spoke before this one said last. */
  readonly other: Other | null
  readonly utterance: number
  readonly paragraph: number
  readonly sentence: number
}

/** The words end in a question mark. */
export const isQuestion = (text: string): boolean => text.trimEnd().endsWith('?')

/** Whether two quotations listed last lead to the same readings of what follows. */
export const isSameLast = (one: Last | null, other: Last | null): boolean =>
  one === other || (one !== null && other !== null && one.found.speaker === other.found.speaker && one.found.person === other.found.person && one.utterance === other.utterance && one.paragraph === other.paragraph && one.sentence === other.sentence && one.found.confidence === other.found.confidence && one.asks === other.asks && one.other?.found.speaker === other.other?.found.speaker && one.other?.asks === other.other?.asks && one.other?.paragraph === other.other?.paragraph)

/** What somebody other than `found` said last. */
export const otherThan = (found: Found, last: Last | null): Other | null =>
  last && last.found.speaker !== found.speaker ? { found: last.found, asks: last.asks, paragraph: last.paragraph } : (last?.other ?? null)

/** Whose turn it is in an exchange of questions and answers, one a paragraph; null when it is none. */
export function turnOf(last: Last | null, asks: boolean, paragraph: number): Found | null {
  const other = last?.other
  if (!last || !other || !other.found.speaker || !last.found.speaker || last.paragraph !== paragraph - 1 || other.paragraph !== paragraph - 2) return null
  return (last.asks && !asks) || (other.asks && asks && !last.asks) ? other.found : null
}

/** "imbuhnya": who adds something is who spoke last. */
export const isAddition = (cue: string): boolean => /^(?:imbuh|tambah|lanjut|sambung)nya/i.test(cue)

/** "MT mengaku menyesal. “…,” imbuhnya": not the suspect told of goes on, but who was quoted before. */
export function whoGoesOn(found: Found, last: Last | null): Found {
  const quoted = last?.found.speaker ? last.found : last?.other?.found
  return isSuspect(found.speaker ?? '') && quoted?.speaker && quoted.person !== found.person ? { ...quoted, antecedent: null } : found
}
