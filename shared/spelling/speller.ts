import { distance } from './distance'
import { english } from './english'
import { indonesian } from './indonesian'
import type { SpellingLanguage } from './language'
import type { Lexicon } from './lexicon'

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
}

/** Affixes that a word has at most. */
const deepest = 4
/** A shorter foreign word is as likely a slip. */
const shortestForeign = 4
/** Each half of two words that are written as one has so many letters. */
const shortestHalf = 4
/** So many of the frequent words are likelier to be meant than a word that no dictionary has, one slip away from them. */
const mostMeant = 1_000

const hyphens = /[-\u2010\u2011]/u

/** As the dictionaries write it. */
export const plainWord = (word: string): string => word.normalize('NFC').replaceAll('’', "'")

const byLength = (words: readonly string[]): ReadonlyMap<number, readonly string[]> => {
  const groups = new Map<number, string[]>()
  for (const word of words) groups.set(word.length, [...(groups.get(word.length) ?? []), word])
  return groups
}

export function createSpeller(words: Words): Speller {
  const rules = words.language === 'id' ? indonesian : english
  const ranks = new Map(words.frequent.map((word, rank) => [word, rank]))
  const meant = byLength(words.frequent.slice(0, mostMeant).filter((word) => word.length > 2))
  const asked = new Map<string, boolean>()

  const listed = (word: string): boolean => words.further.has(word) || words.lexicons.some((lexicon) => lexicon.has(word))
  const made = (word: string, depth: number, shorter: (word: string) => readonly string[]): boolean =>
    depth < deepest && shorter(word).some((root) => root.length >= rules.shortestRoot && (listed(root) || made(root, depth + 1, shorter)))
  const isSlip = (word: string): boolean => !ranks.has(word) && [-1, 0, 1].some((by) => meant.get(word.length + by)?.some((near) => distance(word, near, 1) <= 1) ?? false)

  const own = (word: string): boolean => {
    const known = asked.get(word)
    if (known !== undefined) return known
    const answer = !rules.mistaken.has(word) && (listed(word) || made(word, 0, rules.withoutClitics) || isCompound(word) || rules.compoundsIn(word).some(isPair) || (made(word, 0, rules.withoutAffixes) && (!isSlip(word) || rules.withoutAffixes(word).some((root) => ranks.has(root)))))
    asked.set(word, answer)
    return answer
  }
  const isCompound = (word: string): boolean => {
    const parts = word.split(hyphens)
    return parts.length > 1 && parts.every((part) => part.length < 2 || rules.joining.has(part) || own(part))
  }
  const isPair = (word: string): boolean => {
    for (let at = shortestHalf; at <= word.length - shortestHalf; at += 1) if (listed(word.slice(0, at)) && listed(word.slice(at))) return true
    return false
  }
  const isForeign = (word: string): boolean => word.length >= shortestForeign && words.foreign?.has(word) === true && !isSlip(word)

  return {
    words,
    rules,
    rankOf: (word) => ranks.get(word),
    isOwn: own,
    known: (word) => {
      const plain = plainWord(word)
      const lower = plain.toLowerCase()
      if (rules.mistaken.has(lower)) return false
      return own(lower) || words.further.has(plain) || words.lexicons.some((lexicon) => lexicon.has(plain)) || lower.split(hyphens).every((part) => own(part) || isForeign(part))
    },
  }
}
