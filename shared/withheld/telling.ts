import { languages } from '../quotes/languages'
import type { Source } from '../source'
import { fold } from '../text/fold'
import { namePattern } from '../text/name-pattern'

/** What is known of an article beside its words, to tell whether one word of a name is only somebody else's. */
export interface Circumstances {
  /** Sources that may be named. */
  readonly open: readonly Source[]
  /** True for a word that is right in lower case in the article's language; null where no dictionary is at hand. */
  readonly isWord: ((word: string) => boolean) | null
  /** The texts of the piece, where the words that are searched only speak of it: who is named openly there is so for them too. */
  readonly piece?: Readonly<Record<string, string>>
}

/** Nobody else and no dictionary is known: every word of a name tells. */
export const unknownCircumstances: Circumstances = { open: [], isWord: null }

/** The name says nothing of its own there: "bin", "van". */
export const isParticle = (word: string): boolean => particles.has(word)

const particles = new Set(['bin', 'binti', 'ibn', 'abu', 'al', 'van', 'von', 'der', 'den', 'de', 'la', 'le', 'du', 'di', 'da', 'dos', 'del'])

/** A word that stands before names: "Pak", "Haji". As the last word of a name it is the name: "King". */
export const isHonorific = (word: string): boolean => languages.some(({ honorifics }) => honorifics.has(word))

/** Many people, or a place, are called so. */
const isCommonName = (word: string): boolean => languages.some(({ male, female, places }) => male.has(word) || female.has(word) || places.has(word))

/** True for a word written small that is in the dictionary neither of the article nor of names: only somebody's name can be meant. */
export const isStrange = (word: string, { isWord }: Circumstances): boolean => isWord !== null && !isWord(word.toLowerCase()) && !isCommonName(fold(word))

const initial = /(?<![\p{L}\p{N}])\p{Lu}\.\s*$/u
const wordBefore = /(?<![\p{L}\p{N}])(\p{L}+)\.?\s+$/u

/** True where what begins at `start` follows an honorific or an initial ("Pak Hasan", "H. Hasan"): there it is a person's name. */
export function isAddressed(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  return initial.test(before) || isHonorific(fold(wordBefore.exec(before)?.[1] ?? ''))
}

/** The names that a piece bears openly: of its authors, and of open sources that stand whole in it. */
function openNames(texts: Readonly<Record<string, string>>, open: readonly Source[], shares: (name: string) => boolean): readonly string[] {
  const authors = (texts['authors'] ?? '').split(',').map((name) => name.trim())
  const named = open.flatMap(({ name, aliases }) => [name, ...aliases]).filter(shares)
  if (named.length === 0) return authors
  const folded = fold(Object.values(texts).join('\n'))
  return [...authors, ...named.filter((name) => (namePattern(name)?.exec(folded) ?? null) !== null)]
}

const wordsOf = (name: string): readonly string[] => fold(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** Tells of one word of a withheld name that stands alone whether it tells who is meant, and not one of many people, somebody who is named openly in the same piece, or no person at all. */
export function tellingIn(texts: Readonly<Record<string, string>>, words: ReadonlySet<string>, { open, isWord, piece = {} }: Circumstances): (text: string, start: number, word: string) => boolean {
  const borne = new Set(openNames({ ...piece, ...texts }, open, (name) => wordsOf(name).some((word) => words.has(word))).flatMap(wordsOf))
  return (text, start, word) => {
    // Of "Al-Qodarwati" the part that tells is enough.
    const own = wordsOf(word).filter((part) => !isParticle(part))
    if (own.every((part) => borne.has(part))) return false
    return isAddressed(text, start) || !(own.every(isCommonName) || isWord?.(word.toLowerCase()) === true)
  }
}
