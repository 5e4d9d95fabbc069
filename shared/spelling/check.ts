import type { Node } from '@tiptap/pm/model'
import { languageIn } from '../document'
import type { Where } from '../finding'
import { around } from '../text/around'
import type { Speller } from './speller'
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

/** A block of so many words can be told to be in another language. */
const leastToTell = 4
/** Foreign words that stand side by side are at most so many code units apart. */
const beside = 2

/**
 * The words of a block of `text` that `speller` does not know. Where they are more than half the block is in another language, and
 * none of them is told; nor is a short foreign word beside a foreign one, such as the "of" of "state of the art".
 */
export function unknownWords(speller: Speller, text: string): readonly Word[] {
  const words = wordsOf(text)
  const isKnown = words.map(({ text: word }) => speller.known(word))
  const unknown = isKnown.filter((known) => !known).length
  if (words.length >= leastToTell && unknown * 2 > words.length) return []
  const isForeign = (at: number): boolean => {
    const word = words[at]?.text.toLowerCase()
    return word !== undefined && speller.words.foreign?.has(word) === true && !speller.isOwn(word)
  }
  const areBeside = (left: number): boolean => isForeign(left) && isForeign(left + 1) && words[left + 1]!.start - words[left]!.end <= beside
  return words.filter((_, at) => !isKnown[at] && !areBeside(at) && !areBeside(at - 1))
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

/**
 * Of the unknown words of a whole article those that are misspelled. A capital inside a sentence makes a name, here and at the
 * beginning of any other sentence; so does one that is met twice. `also`: words in lower case that are right besides.
 */
export function misspelled<T extends Word>(unknown: readonly T[], also: ReadonlySet<string>): readonly T[] {
  const inside = new Set<string>()
  const met = new Map<string, number>()
  for (const { text, opens } of unknown) {
    if (!isCapitalised(text)) continue
    if (!opens) inside.add(bare(text))
    met.set(bare(text), (met.get(bare(text)) ?? 0) + 1)
  }
  const isName = (word: string): boolean => inside.has(bare(word)) || (met.get(bare(word)) ?? 0) > 1
  return unknown.filter(({ text, opens }) => {
    if (parts(text).length > 1 && parts(text).every(isCapitalised)) return false
    if (also.has(bare(text)) || also.has(text.toLowerCase()) || parts(text).every((part) => also.has(bare(part)))) return false
    return !(isCapitalised(text) && (!opens || isName(text)))
  })
}
