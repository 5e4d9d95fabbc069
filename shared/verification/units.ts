import { fold } from '../text/fold'

/** What a stretch of a text is for the comparison: a word, an ellipsis, or words in brackets that are the editor's. */
export type UnitKind = 'word' | 'ellipsis' | 'bracket'

/** A word or sign with what follows it until the next; joined they are the text. `key` is what is compared. */
export interface Unit {
  readonly kind: UnitKind
  readonly key: string
  readonly text: string
  /** UTF-16 offset of `text`. */
  readonly start: number
}

const word = String.raw`[\p{L}\p{N}\p{M}]+(?:[-'’.,@/][\p{L}\p{N}\p{M}]+)*`
const ellipsis = String.raw`\[\s*(?:…|\.{3,})\s*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}`
/** A letter in brackets at the start of a word tells of another capital: “[T]he”. */
const letterChanged = String.raw`\[\p{L}\][\p{L}\p{M}]+`
const bracket = String.raw`\[[^\[\]\n]*\]`

const signed = new RegExp(`(?<ellipsis>${ellipsis})|(?<word>${letterChanged}|${word})|(?<bracket>${bracket})`, 'gu')
const plain = new RegExp(`(?<word>${word})`, 'gu')

const keyOf = (text: string): string => fold(text).replace(/[[\]]/g, '').replaceAll('’', "'")

function unitsBy(pattern: RegExp, text: string): readonly Unit[] {
  const found = [...text.matchAll(pattern)]
  return found.map(({ index, groups, 0: piece }, at): Unit => {
    const kind: UnitKind = groups?.['ellipsis'] !== undefined ? 'ellipsis' : groups?.['bracket'] !== undefined ? 'bracket' : 'word'
    const start = at === 0 ? 0 : index
    return { kind, key: kind === 'word' ? keyOf(piece) : '', text: text.slice(start, found[at + 1]?.index ?? text.length), start }
  })
}

/** The units of a quotation: an ellipsis and words in brackets are the editor's and stand for themselves. */
export const quoteUnits = (text: string): readonly Unit[] => unitsBy(signed, text)

/** The units of an original: words only; its dots are pauses and its brackets somebody else's. */
export const originalUnits = (text: string): readonly Unit[] => unitsBy(plain, text)
