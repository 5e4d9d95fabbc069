import type { Node } from '@tiptap/pm/model'
import { languageIn } from '../document'
import type { Where } from '../finding'
import { around } from '../text/around'
import { plainWord, type Speller } from './speller'
import { wordsOf, type Word } from './words'

/** A misspelled word of an article: with `field` null in UTF-16 offsets of the body's text, else of that field's; one of a footnote at the sign of it. `meant`: what certainly was, or null, as in a footnote. */
export interface Misspelling {
  readonly field: string | null
  readonly start: number
  readonly end: number
  readonly word: string
  readonly meant: string | null
  /** Where in which footnote it stands. */
  readonly where?: Where
}

/** Where the word at `start..end` of a footnote stands. */
export const placeInFootnote = (note: Node, number: number, start: number, end: number): Where => ({
  part: 'footnote',
  number,
  around: around(note.textBetween(0, note.content.size, '', ' '), start, end),
})

/** A word that no dictionary has, with what tells a name or a term from a slip. */
export interface UnknownWord extends Word {
  /** True where it is one slip away from a frequent word. */
  readonly isNear: boolean
  /** True in a heading most of whose words have a capital: there it tells nothing. */
  readonly isTitled: boolean
  /** True where another word with a capital follows at once. */
  readonly leads: boolean
}

/** A block of so many words can be told to be in another language. */
const leastToTell = 4
/** Foreign words that stand side by side are at most so many code units apart. */
const beside = 2
/** A heading in capitals has so many words, and this share of the longer ones begins with one. */
const leastTitled = 4
const shareTitled = 0.6

/**
 * The words of a block of `text` that `speller` does not know. Where they are more than half the block is in another language, and
 * none of them is told; nor is a short foreign word beside a foreign one, such as the "of" of "state of the art", nor are words side by
 * side of which none is like a frequent one: they are a phrase of some other tongue.
 */
export function unknownWords(speller: Speller, text: string): readonly UnknownWord[] {
  const words = wordsOf(text)
  const isKnown = words.map(({ text: word }) => speller.known(word))
  const unknown = isKnown.filter((known) => !known).length
  if (words.length >= leastToTell && unknown * 2 > words.length) return []
  const isForeign = (at: number): boolean => {
    const word = words[at]?.text.toLowerCase()
    return word !== undefined && speller.words.foreign?.has(word) === true && !speller.isOwn(word)
  }
  const isNear = (word: string): boolean => speller.isNearFrequent(plainWord(word).toLowerCase())
  const isStrange = (at: number): boolean => isKnown[at] === false && !isCapitalised(words[at]!.text) && !speller.rules.mistaken.has(words[at]!.text) && !isNear(words[at]!.text)
  const follows = (left: number): boolean => left >= 0 && left + 1 < words.length && words[left + 1]!.start - words[left]!.end <= beside
  const areBeside = (left: number): boolean => follows(left) && ((isForeign(left) && isForeign(left + 1)) || (isStrange(left) && isStrange(left + 1)))
  const longer = words.filter(({ text: word }) => word.length > 3)
  const isTitled = words.length >= leastTitled && longer.filter(({ text: word }) => isCapitalised(word)).length >= longer.length * shareTitled
  return words.flatMap((word, at) =>
    isKnown[at] || areBeside(at) || areBeside(at - 1) ? [] : [{ ...word, isNear: isNear(word.text), isTitled, leads: follows(at) && isCapitalised(words[at + 1]!.text) }],
  )
}

const hidden = '\uFFFC'

/** The languages of passages of a block that are said to be in another one than the article. */
export function languagesIn(block: Node): readonly string[] {
  const found = new Set<string>()
  block.forEach(({ marks }) => {
    const language = languageIn(marks)
    if (language !== null) found.add(language)
  })
  return [...found]
}

/**
 * The text of a block in one language, by default the article's: one code unit for each position in it, so that position
 * `from + offset` of the document stands for `offset`. What is no prose of that language (code, footnotes, breaks) is a stretch of
 * placeholders.
 */
export function blockProse(block: Node, language: string | null = null): string {
  const pieces: string[] = []
  block.forEach((child) => {
    const isProse = child.isText && languageIn(child.marks) === language && !child.marks.some(({ type }) => type.name === 'code')
    pieces.push(isProse ? child.text! : child.type.name === 'hardBreak' ? '\n' : hidden.repeat(child.nodeSize))
  })
  return pieces.join('')
}

/** Every text block of a document that is prose, footnotes left out, with the position of its first character. */
export function proseBlocks(doc: Node): readonly { readonly block: Node; readonly from: number }[] {
  const blocks: { block: Node; from: number }[] = []
  doc.descendants((node, position) => {
    if (!node.inlineContent) return true
    if (node.isTextblock && node.type.name !== 'codeBlock') blocks.push({ block: node, from: position + 1 })
    return false
  })
  return blocks
}

/** Every footnote of a document, likewise. */
export function proseFootnotes(doc: Node): ReturnType<typeof proseBlocks> {
  const notes: { block: Node; from: number }[] = []
  doc.descendants((node, position) => {
    if (node.type.name === 'footnote') notes.push({ block: node, from: position + 1 })
    return node.type.name !== 'footnote'
  })
  return notes
}

const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)
const parts = (word: string): readonly string[] => word.split(/[-\u2010\u2011]/u)
const bare = (word: string): string => word.replace(/['’]s?$/u, '').toLowerCase()

/** The words of names, as they are known: in lower case. */
export const wordsOfNames = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => name.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []).map(bare))

/** A term that nobody knows is met so many times; a slip hardly is. */
const timesOfTerm = 3
/** A shorter word with a capital is a name before it is a slip, in a heading and inside a sentence. */
const shortestTold = { titled: 6, inside: 8 } as const

/**
 * Of the unknown words of a whole article those that are misspelled. A capital inside a sentence makes a name, here and at the
 * beginning of any other sentence, but not in a heading in capitals and not of a word that a slip has made; so does one that is met
 * twice, or with a name behind it. `also`: words in lower case that are right besides.
 */
export function misspelled<T extends UnknownWord>(unknown: readonly T[], also: ReadonlySet<string>): readonly T[] {
  const inside = new Set<string>()
  const met = new Map<string, number>()
  const isSlip = ({ text, isNear, isTitled }: UnknownWord): boolean => isNear && bare(text).length >= shortestTold[isTitled ? 'titled' : 'inside']
  for (const word of unknown) {
    const name = bare(word.text)
    if (isCapitalised(word.text) && !word.opens && !word.isTitled && !isSlip(word)) inside.add(name)
    met.set(name, (met.get(name) ?? 0) + 1)
  }
  const times = (word: string): number => met.get(bare(word)) ?? 0
  return unknown.filter((word) => {
    const { text } = word
    if (parts(text).length > 1 && parts(text).every(isCapitalised)) return false
    if (also.has(bare(text)) || also.has(text.toLowerCase()) || parts(text).every((part) => also.has(bare(part)))) return false
    if (!isCapitalised(text)) return word.isNear || times(text) < timesOfTerm
    if (inside.has(bare(text)) || times(text) > 1) return false
    return word.opens && !word.isTitled ? word.isNear || !word.leads : isSlip(word)
  })
}
