import type { Source } from '../source'
import { scanTexts } from './scan'

/** `text` with the public label of a withheld source in the place of each of its names, numbers and addresses; single words of a name stay. */
export function labelled(text: string, withheld: readonly Source[]): string {
  const hits = scanTexts({ text }, withheld).filter(({ isPart }) => !isPart)
  const outermost = hits.filter(({ start, end }) => !hits.some((other) => other.start <= start && end <= other.end && other.end - other.start > end - start))
  return outermost.reduceRight((made, { start, end, label }, place) => {
    // Of two that overlap the first takes both.
    const before = outermost[place - 1]
    return before && before.end > start ? made : made.slice(0, start) + label + made.slice(end)
  }, text)
}
