import { english } from './english'
import { indonesian } from './indonesian'
import type { SpellingLanguage } from './language'
import type { Lexicon } from './lexicon'
import { nearestOf } from './near'

/** What the words of a language are known from. */
export interface Words {
  readonly language: 'id' | 'en'
  /** Any of them may know a word. */
  readonly lexicons: readonly Lexicon[]
  /** Words in lower case that the dictionaries lack. */
  readonly further: ReadonlySet<string>
  /** Words of the language by how often they are met, the most frequent first: what a slip most likely meant. It makes no word right. */
  readonly frequent: readonly string[]
  /** A language of which single words are met in this one; null for none. */
  readonly foreign: Lexicon | null
}

/** Knows which words are right. */
export interface Speller {
  readonly words: Words
  readonly rules: SpellingLanguage
  /** The place of a word among the frequent ones, from 0; undefined for another. */
  readonly rankOf: (word: string) => number | undefined
  /** True for a word that is right as it is written. */
  known(word: string): boolean
  /** True for a word that is right in lower case, foreign ones left out: what can be suggested. */
  isOwn(word: string): boolean
  /** True for a word in lower case that is no frequent one, but one slip of the hand away from one. */
  isNearFrequent(word: string): boolean
}

/** Affixes that a word has at most. */
const deepest = 4
/** A shorter foreign word is as likely a slip. */
const shortestForeign = 4
/** Each half of two words that are written as one has so many letters. */
const shortestHalf = 4
/** Two words that affixes hold together have at most so many letters. */
const longestPair = 14
/** So many of the frequent words are likelier to be meant than a word that no dictionary has, one slip away from them; more where it is long. */
const mostMeant = 1_000
const mostMeantOfLong = 2_500
const long = 9
/** A word of fewer letters is one slip away from too many. */
const shortestNear = 5
const shortestSlip = 3

const hyphens = /[-\u2010\u2011]/u

/** As the dictionaries write it. */
export const plainWord = (word: string): string => word.normalize('NFC').replaceAll('’', "'")

export function createSpeller(words: Words): Speller {
  const rules = words.language === 'id' ? indonesian : english
  const ranks = new Map(words.frequent.map((word, rank) => [word, rank]))
  const isOneSlipFrom = nearestOf(words.frequent)
  const asked = new Map<string, boolean>()

  const listed = (word: string): boolean => words.further.has(word) || words.lexicons.some((lexicon) => lexicon.has(word))
  const made = (word: string, depth: number, shorter: (word: string) => readonly string[]): boolean =>
    depth < deepest && shorter(word).some((root) => root.length >= rules.shortestRoot && (listed(root) || made(root, depth + 1, shorter)))
  const isSlip = (word: string): boolean => word.length >= shortestSlip && !ranks.has(word) && isOneSlipFrom(word, word.length < long ? mostMeant : mostMeantOfLong)
  const isLikely = (word: string, shorter: (word: string) => readonly string[]): boolean => made(word, 0, shorter) && !isSlip(word)

  const own = (word: string): boolean => {
    const known = asked.get(word)
    if (known !== undefined) return known
    const answer = !rules.mistaken.has(word) && (listed(word) || isLikely(word, rules.withoutClitics) || isCompound(word) || (rules.compoundsIn(word).some(isPair) && !isSlip(word)) || isLikely(word, rules.withoutAffixes))
    asked.set(word, answer)
    return answer
  }
  const isCompound = (word: string): boolean => {
    const parts = word.split(hyphens)
    return parts.length > 1 && parts.every((part) => part.length < 2 || rules.joining.has(part) || own(part))
  }
  const isPair = (word: string): boolean => {
    for (let at = shortestHalf; word.length <= longestPair && at <= word.length - shortestHalf; at += 1) if (listed(word.slice(0, at)) && listed(word.slice(at))) return true
    return false
  }
  const isForeign = (word: string): boolean => word.length >= shortestForeign && words.foreign?.has(word) === true && !isSlip(word)
  /** Of foreign words that a hyphen joins, as in "kick-off", one may be short. */
  const isForeignCompound = (parts: readonly string[]): boolean => parts.length > 1 && parts.some((part) => part.length >= shortestForeign) && parts.every((part) => own(part) || words.foreign?.has(part) === true)
  /** A prefix keeps off a capital by a hyphen: se-Indonesia, non-Jawa. */
  const isPrefixed = ([head = '', ...rest]: readonly string[]): boolean => rest.length > 0 && rules.joining.has(head.toLowerCase()) && rest.every((part) => /^\p{Lu}/u.test(part))

  return {
    words,
    rules,
    rankOf: (word) => ranks.get(word),
    isOwn: own,
    isNearFrequent: (word) => word.length >= shortestNear && !ranks.has(word) && isOneSlipFrom(word, words.frequent.length),
    known: (word) => {
      const plain = plainWord(word)
      const lower = plain.toLowerCase()
      if (rules.mistaken.has(lower)) return false
      return own(lower) || words.further.has(plain) || words.lexicons.some((lexicon) => lexicon.has(plain)) || isPrefixed(plain.split(hyphens)) || lower.split(hyphens).every((part) => own(part) || isForeign(part)) || isForeignCompound(lower.split(hyphens))
    },
  }
}
