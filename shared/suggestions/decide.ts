import type { Change } from './model'

/** A change that was decided, and its place in the list of all changes before that. */
export interface Decided {
  readonly index: number
  readonly change: Change
}

const lengthA = ({ fromA, toA }: Change): number => toA - fromA
const lengthB = ({ fromB, toB }: Change): number => toB - fromB

const moved = (change: Change, byA: number, byB: number): Change =>
  byA === 0 && byB === 0 ? change : { ...change, fromA: change.fromA + byA, toA: change.toA + byA, fromB: change.fromB + byB, toB: change.toB + byB }

/** The changes that are left after those of `decided` (in order) were accepted, or rejected. */
export function withoutDecided(changes: readonly Change[], decided: readonly Decided[], accepted: boolean): readonly Change[] {
  const left: Change[] = []
  let next = 0
  let grown = 0
  changes.forEach((change, index) => {
    if (decided[next]?.index === index) {
      next += 1
      grown += lengthB(change) - lengthA(change)
    } else left.push(accepted ? moved(change, grown, 0) : moved(change, 0, -grown))
  })
  return left
}

/** The changes as they were before `withoutDecided`. */
export function withDecided(left: readonly Change[], decided: readonly Decided[], accepted: boolean): readonly Change[] {
  const all: Change[] = []
  let [next, grown, taken] = [0, 0, 0]
  while (next < decided.length || taken < left.length) {
    const due = decided[next]
    if (due && due.index === all.length) {
      all.push(due.change)
      grown += lengthB(due.change) - lengthA(due.change)
      next += 1
    } else {
      const change = left[taken]
      if (!change) break
      all.push(accepted ? moved(change, -grown, 0) : moved(change, 0, grown))
      taken += 1
    }
  }
  return all
}
