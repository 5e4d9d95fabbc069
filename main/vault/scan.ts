import { foldPlaced } from '@shared/text/fold'
import { namePattern } from '@shared/text/name-pattern'
import type { Source } from '@shared/source'
import type { NameHit } from '@shared/vault'
import { protectedOf } from '../publish/protect'

/** More hits than this in one field tell nobody more. */
const most = 500

/** Signs of a telephone number before its last digits, by which alone it is known: the country code, the zero. */
const beginsNumber = /[+(]?\d[\d\s().-]{0,6}$/u

/** Where what was found at `index` begins for a reader: a number with its first digits. */
function beginning(folded: string, index: number): number {
  if (!/\d/.test(folded.charAt(index))) return index
  return index - (beginsNumber.exec(folded.slice(Math.max(0, index - 8), index))?.[0].length ?? 0)
}

/** Where `texts` hold what a withheld source was promised would not be printed, in the order of the text; never which name it is. */
export function scanTexts(texts: Readonly<Record<string, string>>, withheld: readonly Source[]): readonly NameHit[] {
  const sought = withheld.map((source) => ({ source, patterns: protectedOf(source).flatMap((name) => namePattern(name) ?? []) }))
  return Object.entries(texts).flatMap(([field, text]) => {
    const { text: folded, places } = foldPlaced(text)
    const hits = sought.flatMap(({ source, patterns }) =>
      patterns.flatMap((pattern) =>
        [...folded.matchAll(pattern)].map((found): NameHit => {
          const end = found.index + found[0].length
          return { field, start: places[beginning(folded, found.index)] ?? 0, end: places[end] ?? text.length, sourceId: source.id, label: source.publicLabel }
        }),
      ),
    )
    const once = new Map(hits.map((hit) => [`${hit.start} ${hit.end} ${hit.sourceId}`, hit]))
    return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end).slice(0, most)
  })
}
