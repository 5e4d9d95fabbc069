import type { Finding } from '@shared/finding'

/** Where one stands: in a field, or on a selection of the text by its document positions. */
export type Standing = { readonly field: string } | { readonly from: number; readonly to: number }

/** Which place was gone to last, of how many. */
export interface LastStep {
  readonly index: number
  readonly count: number
  /** The position of the footnote or picture that it was in, which is selected as long as one stands there; null in fields and text. */
  readonly beside: number | null
}

/**
 * The index in `all` (in reading order, fields first) of the next (1) or previous (-1) place, round the end; -1 where there is
 * none. It is counted from the one that was gone to last where one still stands there, so that places at one spot, such as caption
 * and alternative text of a picture, are each gone to; else from where one stands. `positionOf`: the document position of an offset.
 */
export function placeAfter(all: readonly Finding[], by: 1 | -1, standing: Standing, last: LastStep | undefined, positionOf: (offset: number) => number): number {
  const isThere = ({ field, start }: Finding): boolean => ('field' in standing ? field === standing.field : start !== null && positionOf(start) === standing.from)
  const lately = last?.count === all.length ? all[last.index] : undefined
  const isStill = lately && last && (last.beside === null || 'field' in standing ? isThere(lately) : last.beside === standing.from)
  if (isStill) return (last.index + by + all.length) % all.length
  const isBehind = ({ field, start }: Finding, index: number): boolean =>
    'field' in standing ? field !== standing.field && index > all.findLastIndex(isThere) : start !== null && positionOf(start) >= standing.to
  const isBefore = ({ field, start }: Finding, index: number): boolean =>
    'field' in standing ? field !== standing.field && index < all.findIndex(isThere) : start === null || positionOf(start) < standing.from
  const found = by === 1 ? all.findIndex(isBehind) : all.findLastIndex(isBefore)
  if (found >= 0) return found
  return by === 1 ? Math.min(0, all.length - 1) : all.length - 1
}
