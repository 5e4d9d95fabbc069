import { distance } from './distance'
import { plainWord, type Speller } from './speller'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const mostShown = 5
/** What the rarest of the frequent words costs, in slips of the hand; the most frequent costs next to nothing. */
const common = 0.3
/** What another word of a dictionary costs. */
const rareness = 0.55
/** A form that only rules make, of roots that there are: as likely nonsense. With a clitic behind a word that there is, it is no rarer than that. */
const madeness = 0.9
/** A word that costs less explains well what was typed. */
const wellExplained = 1.4
/** Hands go wrong at the first letter least of all. */
const atFirst = 0.15

/** A shorter part of two words that were written as one is as likely to be there by chance, and so is a rare one. */
const shortestPart = 4

/** Every string that is one slip away from `word`. */
function oneSlip(word: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const head = word.slice(0, at)
    const tail = word.slice(at)
    if (tail !== '') found.add(head + tail.slice(1))
    if (tail.length > 1) found.add(head + tail[1]! + tail[0]! + tail.slice(2))
    for (const letter of letters) {
      if (tail !== '') found.add(head + letter + tail.slice(1))
      found.add(head + letter + tail)
    }
    if (at > 1 && tail.length > 1) found.add(`${head}-${tail}`)
  }
  found.delete(word)
  return found
}

/** `lower` in the capitals of `like`. */
function inCapitalsOf(lower: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower
}

interface Candidate {
  readonly text: string
  readonly cost: number
}

/** What `typed` is most likely to have been meant as, the likeliest first, at most five; none where nothing is near. */
export function suggest(speller: Speller, typed: string): readonly string[] {
  const lower = plainWord(typed).toLowerCase()
  const { words, rules, rankOf } = speller
  const total = Math.max(1, words.frequent.length)
  const priceOf = (word: string): number => {
    const rank = rankOf(word)
    if (rank !== undefined) return (common * Math.log(1 + rank)) / Math.log(1 + total)
    return isListed(word) || rules.withoutClitics(word).some(isListed) ? rareness : madeness
  }
  const isMade = (text: string): boolean => text.split(' ').some((word) => priceOf(word) === madeness)
  const isListed = (word: string): boolean => words.further.has(word) || words.lexicons.some((lexicon) => lexicon.has(word))
  const farFrom = (word: string, most: number): number => {
    const far = distance(lower, word, most)
    return far + (word.charAt(0) === lower.charAt(0) ? 0 : atFirst)
  }
  const candidates = new Map<string, Candidate>()
  const offer = (text: string, cost: number): void => {
    const known = candidates.get(text)
    if (Number.isFinite(cost) && (!known || cost < known.cost)) candidates.set(text, { text, cost })
  }
  const seemly = (word: string): boolean => !words.lexicons.some((lexicon) => lexicon.isUnseemly(word))
  const meant = rules.mistaken.get(lower)
  if (meant !== undefined) offer(meant, 0)
  for (const near of oneSlip(lower)) if (near.length > 1 && speller.isOwn(near) && seemly(near)) offer(near, farFrom(near, 2) + priceOf(near))
  for (let at = 2; at < lower.length - 1; at += 1) {
    const [head, tail] = [lower.slice(0, at), lower.slice(at)]
    const ranks = [rankOf(head), rankOf(tail)]
    const isLong = Math.min(head.length, tail.length) >= shortestPart
    if (ranks.every((rank) => rank !== undefined)) offer(`${head} ${tail}`, (isLong ? 0.5 : 0.85) + 3 * Math.max(priceOf(head), priceOf(tail)))
    else if (isLong && [head, tail].every((part) => priceOf(part) <= rareness && speller.isOwn(part))) offer(`${head} ${tail}`, 1 + rareness)
  }
  // Two slips are looked for where one explains nothing well; there the longer words are the likelier.
  if ([...candidates.values()].filter(({ cost }) => cost < wellExplained).length < 2 && lower.length > 3) {
    const most = lower.length > 5 ? 2 : 1.8
    for (const word of words.frequent) offer(word, farFrom(word, most) + priceOf(word))
    for (const lexicon of words.lexicons) {
      for (const stem of lexicon.stems) {
        if (stem.length < 3 || stem.charAt(0) < 'a' || !seemly(stem)) continue
        const far = farFrom(stem, most)
        if (Number.isFinite(far) && speller.isOwn(stem)) offer(stem, far + priceOf(stem))
      }
    }
  }
  const capital = words.lexicons.some((lexicon) => lexicon.has(lower.charAt(0).toUpperCase() + lower.slice(1))) ? [{ text: lower.charAt(0).toUpperCase() + lower.slice(1), cost: 0.3 }] : []
  const sorted = [...candidates.values()].sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1))
  // Beside a word that there is, forms that only rules make are noise in the menu.
  const [best] = sorted
  const shown = best && best.cost < wellExplained && !isMade(best.text) ? sorted.filter(({ text }) => !isMade(text)) : sorted
  return [...capital, ...shown]
    .map(({ text }) => inCapitalsOf(text, typed))
    .filter((text, index, all) => all.indexOf(text) === index)
    .slice(0, mostShown)
}

/** Slips of the hand by which the likeliest word must be ahead of the next to be certain. */
const clearlyAhead = 0.2

/**
 * What `typed` certainly means, or null: a frequent word one slip away, where no other frequent word is about as near. Only that may
 * be put in its place without a look.
 */
export function certainly(speller: Speller, typed: string): string | null {
  const lower = plainWord(typed).toLowerCase()
  const meant = speller.rules.mistaken.get(lower)
  if (meant !== undefined) return inCapitalsOf(meant, typed)
  if (lower.length < 4) return null
  const near = speller.words.frequent
    .map((word) => ({ word, far: distance(lower, word, 1.2) }))
    .filter(({ far }) => Number.isFinite(far))
    .sort((a, b) => a.far - b.far)
  const [first, second] = near
  return first && first.far <= 1 && (!second || second.far - first.far >= clearlyAhead) ? inCapitalsOf(first.word, typed) : null
}
