import type { Node } from '@tiptap/pm/model'
import { StepMap } from '@tiptap/pm/transform'
import { newId } from '../ids'
import { differenceIn, type Hunk } from './difference'
import type { Change, Stamp } from './model'
import { tidied } from './tidy'

/** Whose a run of tokens is; null where both texts had it. */
interface Run {
  readonly length: number
  readonly credit: Credit | null
}
interface Credit {
  readonly id: string
  readonly stamp: Stamp
  readonly bonds: readonly string[]
}

/** A change whose two sides have just moved against each other: who stands for which tokens of both. */
interface Touched extends Change {
  readonly gone: readonly Run[]
  readonly come: readonly Run[]
}
type Item = Change | Touched

const isTouched = (item: Item): item is Touched => 'gone' in item

const goneOf = (item: Item): readonly Run[] => (isTouched(item) ? item.gone : [{ length: item.toA - item.fromA, credit: item }])
const comeOf = (item: Item): readonly Run[] => (isTouched(item) ? item.come : [{ length: item.toB - item.fromB, credit: item }])

/** The runs of `[from, to)` of a row of runs. */
function cut(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const found: Run[] = []
  let start = 0
  for (const { length, credit } of runs) {
    const overlap = Math.min(to, start + length) - Math.max(from, start)
    if (overlap > 0) found.push({ length: overlap, credit })
    start += length
  }
  return found
}

const gap = (length: number): readonly Run[] => (length > 0 ? [{ length, credit: null }] : [])

/** The side of a change that a step moves, and the other one. */
type Side = 'B' | 'A'

const startOf = (item: Item, side: Side): number => (side === 'B' ? item.fromB : item.fromA)
const endOf = (item: Item, side: Side): number => (side === 'B' ? item.toB : item.toA)
const otherEnd = (item: Item, side: Side): number => (side === 'B' ? item.toA : item.toB)
const runsOf = (item: Item, side: Side): readonly Run[] => (side === 'B' ? comeOf(item) : goneOf(item))
const otherRuns = (item: Item, side: Side): readonly Run[] => (side === 'B' ? goneOf(item) : comeOf(item))

/** All that follow are moved with every key: objects written out, and always in one order, are made several times faster than spread ones. */
function moved(item: Item, by: number, side: Side): Item {
  const [byA, byB] = side === 'B' ? [0, by] : [by, 0]
  const { id, fromA, toA, fromB, toB, stamp, bonds } = item
  const change: Change = { id, fromA: fromA + byA, toA: toA + byA, fromB: fromB + byB, toB: toB + byB, stamp, bonds }
  return isTouched(item) ? { ...change, gone: item.gone, come: item.come } : change
}

const movedAll = (items: readonly Item[], by: number, side: Side): readonly Item[] => (by === 0 ? items : items.map((item) => moved(item, by, side)))

/** The first index at which `holds`, which is false up to there and true from there on. */
function firstWhere(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    const item = items[middle]
    if (item && holds(item)) high = middle
    else low = middle + 1
  }
  return low
}

/** `items` after tokens `[from, to)` of one side became `size` others, by `credit`. What touches them becomes one with them. */
function replaced(items: readonly Item[], from: number, to: number, size: number, credit: Credit, side: Side): readonly Item[] {
  const first = firstWhere(items, (item) => endOf(item, side) >= from)
  const next = Math.max(first, firstWhere(items, (item) => startOf(item, side) > to))
  const near = items.slice(first, next)
  const previous = items[first - 1]
  const shift = previous ? otherEnd(previous, side) - endOf(previous, side) : 0
  const [head, last] = [near[0], near.at(-1)]
  const start = Math.min(from, head ? startOf(head, side) : from)
  const end = Math.max(to, last ? endOf(last, side) : to)
  const other: Run[] = []
  const own: Run[] = []
  let place = start
  for (const item of near) {
    const between = gap(startOf(item, side) - place)
    other.push(...between, ...otherRuns(item, side))
    own.push(...between, ...runsOf(item, side))
    place = endOf(item, side)
  }
  other.push(...gap(end - place))
  own.push(...gap(end - place))
  const delta = size - (to - from)
  // What takes the place of moved words, a list of another kind perhaps, is moved like them.
  const heir = withBonds(credit, cut(own, from - start, to - start).flatMap((run) => run.credit?.bonds ?? []))
  const changed = [...cut(own, 0, from - start), ...(size > 0 ? [{ length: size, credit: heir }] : []), ...cut(own, to - start, end - start)]
  // Whoever writes in the place of all that somebody suggested for some words now suggests it for these words.
  const still = new Set(changed.map((run) => run.credit?.id))
  const lost = new Set(side === 'A' ? [] : cut(own, from - start, to - start).flatMap((run) => (run.credit && !still.has(run.credit.id) ? [run.credit.id] : [])))
  // Words that are moved away may stand, in another look, for words of the original: these are bound to where they go.
  const moves = credit.bonds.length > 0 && from < to
  const heirOf = ({ id, stamp, bonds }: Credit): Credit => (lost.has(id) ? withBonds(credit, bonds) : moves ? withBonds({ id, stamp, bonds }, credit.bonds) : { id, stamp, bonds })
  const taken = lost.size === 0 && !moves ? other : other.map((run) => (run.credit ? { length: run.length, credit: heirOf(run.credit) } : run))
  const otherStart = start + shift
  const otherLength = other.reduce((sum, { length }) => sum + length, 0)
  const { id, stamp, bonds } = credit
  const whole: Touched =
    side === 'B'
      ? { id, stamp, bonds, fromA: otherStart, toA: otherStart + otherLength, fromB: start, toB: end + delta, gone: taken, come: changed }
      : { id, stamp, bonds, fromA: start, toA: end + delta, fromB: otherStart, toB: otherStart + otherLength, gone: changed, come: other }
  return [...items.slice(0, first), whole, ...movedAll(items.slice(next), delta, side)]
}

/** Runs with neighbours of one person joined, and what was nobody's given to `credit`. */
function owned(runs: readonly Run[], credit: Credit): readonly { readonly length: number; readonly credit: Credit }[] {
  const joined: { readonly length: number; readonly credit: Credit }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const whose = run.credit ?? credit
    if (last && isSamePerson(last.credit.stamp, whose.stamp)) joined[joined.length - 1] = { length: last.length + run.length, credit: withBonds(last.credit, whose.bonds) }
    else joined.push({ length: run.length, credit: whose })
  }
  return joined
}

const withBonds = (credit: Credit, bonds: readonly string[]): Credit =>
  bonds.every((bond) => credit.bonds.includes(bond)) ? credit : { id: credit.id, stamp: credit.stamp, bonds: [...new Set([...credit.bonds, ...bonds])] }

const isSamePerson = (a: Stamp, b: Stamp): boolean => a.by === b.by && a.author === b.author

/** What is left of a touched change once what both sides have is taken out: one change for each author's run. */
function settled(item: Touched, original: Node, doc: Node): readonly Change[] {
  const used = new Set<string>()
  const changes: Change[] = []
  const put = (fromA: number, toA: number, fromB: number, toB: number, { id, stamp, bonds }: Credit): void => {
    const own = used.has(id) ? newId() : id
    used.add(own)
    changes.push({ id: own, fromA, toA, fromB, toB, stamp, bonds })
  }
  for (const hunk of differenceIn(original, doc, item)) {
    const gone = owned(cut(item.gone, hunk.fromA - item.fromA, hunk.toA - item.fromA), item)
    const come = owned(cut(item.come, hunk.fromB - item.fromB, hunk.toB - item.fromB), item)
    let [placeA, placeB] = [hunk.fromA, hunk.fromB]
    gone.forEach(({ length, credit }, index) => {
      const next = index === gone.length - 1 ? come[0] : undefined
      const added = next && isSamePerson(next.credit.stamp, credit.stamp) ? next.length : 0
      put(placeA, placeA + length, placeB, placeB + added, added > 0 && next ? withBonds(credit, next.credit.bonds) : credit)
      placeA += length
      placeB += added
    })
    const rest = gone.length > 0 && placeB > hunk.fromB ? come.slice(1) : come
    for (const { length, credit } of rest) {
      put(placeA, placeA, placeB, placeB + length, credit)
      placeB += length
    }
  }
  return changes
}

interface Moment {
  readonly original: Node
  /** The document after the step. */
  readonly doc: Node
  readonly stamp: Stamp
  /** Names of what the step moves; see {@link Change}. */
  readonly bonds: readonly string[]
}

/** Changes after a step: of those before, `head` at the start are as they were, and `tail` at the end only moved. */
export interface Stepped {
  readonly changes: readonly Change[]
  readonly head: number
  readonly tail: number
}

/** The changes after the document was changed by `map`. Those that it does not touch are only moved. */
export const afterStep = (changes: readonly Change[], map: StepMap, moment: Moment): Stepped => steppedOn('B', changes, map, moment)

/** The changes after the original was changed by `map`. */
export const afterOriginalStep = (changes: readonly Change[], map: StepMap, moment: Moment): Stepped => steppedOn('A', changes, map, moment)

function steppedOn(side: Side, changes: readonly Change[], map: StepMap, { original, doc, stamp, bonds }: Moment): Stepped {
  const ranges = rangesOf(map)
  if (ranges.length === 0) return { changes, head: changes.length, tail: changes.length }
  const row = afterMap(changes, ranges, { id: newId(), stamp, bonds }, side)
  // The one before may become one with the first that was touched.
  return { changes: settle(row, original, doc), head: Math.max(0, row.before.length - 1), tail: row.behind.length }
}

interface Range {
  readonly from: number
  readonly to: number
  readonly size: number
}

function rangesOf(map: StepMap): readonly Range[] {
  const ranges: Range[] = []
  map.forEach((from, to, start, end) => ranges.push({ from, to, size: end - start }))
  return ranges
}

/** `maps`, one after the other, as one, where each replaces only before or only behind what those before it did, as replacing all does; else null. */
export function together(maps: readonly StepMap[]): StepMap | null {
  const ranges: Range[] = []
  let grown = 0
  for (const map of maps) {
    const next = rangesOf(map)
    const [first, last] = [next[0], next.at(-1)]
    const [start, end] = [ranges[0], ranges.at(-1)]
    if (!first || !last) continue
    if (!start || !end || first.from > end.to + grown) ranges.push(...next.map(({ from, to, size }) => ({ from: from - grown, to: to - grown, size })))
    else if (last.to < start.from) ranges.unshift(...next)
    else return null
    grown += next.reduce((sum, { from, to, size }) => sum + size - (to - from), 0)
  }
  return new StepMap(ranges.flatMap(({ from, to, size }) => [from, to - from, size]))
}

/** A row of changes after a step: those before all that it touched, what stands from the first touched to the last, and those behind. */
interface Row {
  readonly before: readonly Item[]
  readonly near: readonly Item[]
  readonly behind: readonly Item[]
}

/** The index of the first of `items` that ends at `place` or behind it. */
const firstAt = (items: readonly Item[], place: number, side: Side): number => firstWhere(items, (item) => endOf(item, side) >= place)

/** Goes once through items and ranges: replacing all is thousands of both. Each row of such that touch is worked out by itself; what stands before and behind all of them is only taken over, or moved. */
function afterMap(items: readonly Item[], ranges: readonly Range[], by: Credit, side: Side): Row {
  const head = firstAt(items, ranges[0]!.from, side)
  const near: Item[] = []
  let [grown, at] = [0, head]
  for (let index = 0; index < ranges.length; index += 1) {
    const { from } = ranges[index]!
    for (let item = items[at]; item && endOf(item, side) < from; item = items[++at]) near.push(grown === 0 ? item : moved(item, grown, side))
    const [firstItem, firstRange] = [at, index]
    let end = ranges[index]!.to
    for (;;) {
      const [item, range] = [items[at], ranges[index + 1]]
      if (item && startOf(item, side) <= end) {
        end = Math.max(end, endOf(item, side))
        at += 1
      } else if (range && range.from <= end) {
        end = Math.max(end, range.to)
        index += 1
      } else break
    }
    const before = items.slice(Math.max(0, firstItem - 1), firstItem)
    const row = ranges.slice(firstRange, index + 1)
    // From the last to the first, so that the places of those before still hold.
    const made = row.reduceRight<readonly Item[]>(
      (beside, { from: start, to, size }, order) => replaced(beside, start, to, size, ranges.length === 1 ? by : { ...by, id: `${by.id}-${firstRange + order}` }, side),
      [...before, ...items.slice(firstItem, at)],
    )
    for (const item of made.slice(before.length)) near.push(grown === 0 ? item : moved(item, grown, side))
    grown += row.reduce((sum, { from: start, to, size }) => sum + size - (to - start), 0)
  }
  return { before: items.slice(0, head), near, behind: movedAll(items.slice(at), grown, side) }
}

/** The stretches that `maps`, one after the other, replaced: `[fromA, toA)` before all of them, `[fromB, toB)` after. */
export function replacedBy(maps: readonly StepMap[]): readonly Hunk[] {
  const nobody: Credit = { id: '', stamp: { by: '', author: '', initials: '', at: '' }, bonds: [] }
  const whole = together(maps)
  return (whole ? [whole] : maps).reduce<readonly Item[]>((items, map) => {
    const ranges = rangesOf(map)
    if (ranges.length === 0) return items
    const { before, near, behind } = afterMap(items, ranges, nobody, 'B')
    return [...before, ...near, ...behind]
  }, [])
}

function settle({ before, near, behind }: Row, original: Node, doc: Node): readonly Change[] {
  const settledItems: Change[] = []
  const fresh = new Set<number>()
  for (const item of near) {
    if (isTouched(item)) {
      for (const change of settled(item, original, doc)) {
        fresh.add(settledItems.length)
        settledItems.push(change)
      }
    } else settledItems.push(item)
  }
  return tidied({ before, near: settledItems, behind }, fresh, { original, doc })
}
