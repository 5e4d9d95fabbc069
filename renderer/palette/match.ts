import { fold } from '@shared/text/fold'

/** Letters in order, but apart, say something only when there are a few. */
const fewestApart = 3

/** How well a word of the query lies in a word of the label: the whole word, its beginning, some letters inside, or its letters in order. */
function wordScore(sought: string, word: string): number {
  if (word === sought) return 4
  if (word.startsWith(sought)) return 3
  if (word.includes(sought)) return 2
  if (sought.length < fewestApart) return 0
  let place = 0
  for (const letter of sought) {
    place = word.indexOf(letter, place) + 1
    if (place === 0) return 0
  }
  return word.startsWith(sought[0] ?? '') ? 1 : 0
}

/** The words of a label or a query, folded, as `matchScore` takes them. */
export const foldedWords = (text: string): readonly string[] => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/**
 * How well the words of a label answer those of a query: 0 where one of the query is in none of the label's, else from 1 to 4,
 * higher for a better match. The words may come in any order, and what else the label says is of no account.
 */
export function wordsFit(words: readonly string[], sought: readonly string[]): number {
  let total = 0
  for (const each of sought) {
    const best = words.reduce((score, word) => Math.max(score, wordScore(each, word)), 0)
    if (best === 0) return 0
    total += best
  }
  return sought.length === 0 ? 1 : total / sought.length
}

/** As `wordsFit`; where two fit alike the label with fewer words is higher. */
export function matchScore(words: readonly string[], sought: readonly string[]): number {
  const fit = wordsFit(words, sought)
  return fit === 0 || sought.length === 0 ? fit : fit + 1 / (1 + words.length)
}

/** The `items` that answer `query`, the best first and those that answer alike in their own order; at most `limit`. */
export function bestMatches<T>(items: readonly T[], query: string, wordsOf: (item: T) => readonly string[], limit: number): readonly T[] {
  const sought = foldedWords(query)
  return items
    .map((item) => ({ item, score: matchScore(wordsOf(item), sought) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
