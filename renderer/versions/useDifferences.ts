import { useCallback, useMemo, useState } from 'react'
import type { Comparison } from '@shared/versions'
import { isDifference, linesOf, nextDifference, type Line } from './comparison-lines'

export interface Differences {
  readonly lines: readonly Line[]
  readonly current: { readonly place: number; readonly turn: number }
  /** How many differences there are, and which of them is looked at, from 1; 0 before the first. */
  readonly count: number
  readonly at: number
  readonly step: (way: 1 | -1) => void
}

/** The lines of a comparison and the difference that is looked at. */
export function useDifferences(comparison: Comparison | null, whole: boolean): Differences {
  const lines = useMemo(() => (comparison ? linesOf(comparison, whole) : []), [comparison, whole])
  const [current, setCurrent] = useState({ place: -1, turn: 0 })
  const step = useCallback(
    (way: 1 | -1) =>
      setCurrent((last) => {
        const place = nextDifference(lines, last.place, way)
        return place === null ? last : { place, turn: last.turn + 1 }
      }),
    [lines],
  )
  const count = lines.filter(isDifference).length
  const at = lines.slice(0, current.place + 1).filter(isDifference).length
  return { lines, current, count, at, step }
}
