import type { Attribution } from '../article'
import { resolveSource, type Source } from '../source'

/** A stretch of the body's text, in UTF-16 code units, end exclusive. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Share of a quotation that decided passages must cover: quotation marks and a stop may lie outside. */
const enough = 0.8

/** The desk's register by id. */
export type Register = ReadonlyMap<string, Source>

/**
 * True for a confirmed record of which no source is in the register any more, or ever was: it names nobody. Where no register
 * is at hand (null) a record that names a source is taken at its word.
 */
export const isLost = (record: Attribution | undefined, sources: Register | null): boolean =>
  record?.state === 'confirmed' && !record.sourceIds.some((id) => sources === null || resolveSource(sources, id) !== undefined)

/** True for a record that settles whose words a passage is: confirmed with a source of the register, or dismissed. A proposal settles nothing. */
export const isDecided = (record: Attribution | undefined, sources: Register | null): boolean =>
  record !== undefined && (record.state === 'dismissed' || (record.state === 'confirmed' && !isLost(record, sources)))

/** Extents in the order of their starts, and the first of them that ends behind an offset: for thousands of questions. */
function ordered<T extends Extent>(extents: readonly T[]): { readonly sorted: readonly T[]; readonly firstBehind: (offset: number) => number } {
  const sorted = [...extents].sort((a, b) => a.start - b.start)
  const reaches: number[] = []
  for (const { end } of sorted) reaches.push(Math.max(end, reaches.at(-1) ?? 0))
  const firstBehind = (offset: number): number => {
    let low = 0
    let high = reaches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (reaches[middle]! > offset) high = middle
      else low = middle + 1
    }
    return low
  }
  return { sorted, firstBehind }
}

/** Tells whether an extent has a unit in common with one of `extents`. */
export function touching(extents: readonly Extent[]): (extent: Extent) => boolean {
  const { sorted, firstBehind } = ordered(extents)
  return ({ start, end }) => {
    const first = sorted[firstBehind(start)]
    return first !== undefined && first.start < end
  }
}

/** Tells whether `passages` together cover an extent, or at least `share` of it. The one rule of ledger and preflight. */
export function coverage(passages: readonly Extent[]): (extent: Extent, share?: number) => boolean {
  const { sorted, firstBehind } = ordered(passages)
  return (extent, share = enough) => {
    let reached = extent.start
    let length = 0
    for (let at = firstBehind(extent.start); at < sorted.length && sorted[at]!.start < extent.end; at += 1) {
      const from = Math.max(reached, sorted[at]!.start)
      const to = Math.min(extent.end, sorted[at]!.end)
      if (to > from) length += to - from
      reached = Math.max(reached, sorted[at]!.end)
    }
    return length >= (extent.end - extent.start) * share
  }
}

/** The parts of an extent that none of `extents` covers. */
export function outside(extents: readonly Extent[]): (extent: Extent) => readonly Extent[] {
  const { sorted, firstBehind } = ordered(extents)
  return ({ start, end }) => {
    const parts: Extent[] = []
    let from = start
    for (let at = firstBehind(start); at < sorted.length && sorted[at]!.start < end; at += 1) {
      if (sorted[at]!.start > from) parts.push({ start: from, end: sorted[at]!.start })
      from = Math.max(from, sorted[at]!.end)
    }
    return from < end ? [...parts, { start: from, end }] : parts
  }
}

/** The one of `items` that has most in common with an extent; undefined where none touches it. */
export function mostTouching<T extends Extent>(items: readonly T[]): (extent: Extent) => T | undefined {
  const { sorted, firstBehind } = ordered(items)
  return ({ start, end }) => {
    let best: { readonly item: T; readonly length: number } | undefined
    for (let at = firstBehind(start); at < sorted.length && sorted[at]!.start < end; at += 1) {
      const item = sorted[at]!
      const length = Math.min(end, item.end) - Math.max(start, item.start)
      if (length > (best?.length ?? 0)) best = { item, length }
    }
    return best?.item
  }
}
