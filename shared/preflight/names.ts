import { foldPlaced } from '../text/fold'
import { namePattern } from '../text/name-pattern'
import type { Span } from './rule'

/** Every place in `text` where one of `names` stands, in order, by the rule of the scan before writing (`namePattern`). */
export function findNames(text: string, names: readonly string[]): readonly Span[] {
  const patterns = [...new Set(names)].flatMap((name) => namePattern(name) ?? [])
  if (patterns.length === 0 || text === '') return []
  const { text: folded, places } = foldPlaced(text)
  return patterns
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .map(({ index, 0: found }) => ({ start: places[index]!, end: places[index + found.length]! }))
    .sort((a, b) => a.start - b.start)
}
