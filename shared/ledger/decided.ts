import type { Attribution } from '../article'

/** A stretch of the body's text, in UTF-16 code units, end exclusive. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Share of a quotation that decided passages must cover: quotation marks and a stop may lie outside. */
const enough = 0.8

/** True for a record that settles whose words a passage is: confirmed with a source, or dismissed. A proposal settles nothing. */
export const isDecided = (record: Attribution | undefined): boolean =>
  record !== undefined && (record.state === 'dismissed' || (record.state === 'confirmed' && record.sourceIds.length > 0))

/** True when `passages` together cover `extent`, or at least `share` of it. The one rule of ledger and preflight. */
export function isCovered(extent: Extent, passages: readonly Extent[], share: number = enough): boolean {
  let reached = extent.start
  let length = 0
  for (const { start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    const from = Math.max(reached, start)
    const to = Math.min(extent.end, end)
    if (to > from) length += to - from
    reached = Math.max(reached, to)
  }
  return length >= (extent.end - extent.start) * share
}
