import { distance } from './distance'

/** `word`, and `word` without each of its letters: words that are one slip apart have one of these in common. */
function* shortened(word: string): Generator<string> {
  yield word
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1)
}

/** Whether a word is one slip of the hand away from one of the first `most` of `words`. What they are found by is made when it is first asked for. */
export function nearestOf(words: readonly string[]): (word: string, most: number) => boolean {
  const held: { found: Map<string, number[]> | null } = { found: null }
  const make = (): Map<string, number[]> => {
    const found = new Map<string, number[]>()
    for (const [rank, word] of words.entries()) {
      for (const key of new Set(shortened(word))) {
        const ranks = found.get(key)
        if (ranks) ranks.push(rank)
        else found.set(key, [rank])
      }
    }
    return found
  }
  return (word, most) => {
    const found = (held.found ??= make())
    for (const key of new Set(shortened(word))) if (found.get(key)?.some((rank) => rank < most && distance(word, words[rank]!, 1) <= 1)) return true
    return false
  }
}
