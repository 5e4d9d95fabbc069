import type { Node } from '@tiptap/pm/model'
import type { StepMap } from '@tiptap/pm/transform'
import { newId } from '../ids'
import { differenceIn, type Hunk } from './difference'
import type { Change, Stamp } from './model'

/** Whose a run of tokens is; null where both texts had it. */
interface Run {
  readonly length: number
  readonly credit: Credit | null
}
interface Credit {
  readonly id: string
  readonly stamp: Stamp
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

/** The changes as seen from the other side: what came is gone. */
const turned = (items: readonly Item[]): readonly Item[] =>
  items.map((item) => ({
    ...item,
    fromA: item.fromB,
    toA: item.toB,
    fromB: item.fromA,
    toB: item.toA,
    ...(isTouched(item) ? { gone: item.come, come: item.gone } : {}),
  }))

const moved = <T extends Change>(item: T, by: number): T => (by === 0 ? item : { ...item, fromB: item.fromB + by, toB: item.toB + by })

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

/** `items` after tokens `[from, to)` of the document became `size` others, by `credit`. What touches them becomes one with them. */
function replaced(items: readonly Item[], from: number, to: number, size: number, credit: Credit): readonly Item[] {
  const first = firstWhere(items, ({ toB }) => toB >= from)
  const after = firstWhere(items, ({ fromB }) => fromB > to)
  const near = items.slice(first, Math.max(first, after))
  const previous = items[first - 1]
  const shift = previous ? previous.toA - previous.toB : 0
  const [head, last] = [near[0], near.at(-1)]
  const fromB = Math.min(from, head?.fromB ?? from)
  const toB = Math.max(to, last?.toB ?? to)
  const gone: Run[] = []
  const come: Run[] = []
  let place = fromB
  for (const item of near) {
    gone.push(...gap(item.fromB - place), ...goneOf(item))
    come.push(...gap(item.fromB - place), ...comeOf(item))
    place = item.toB
  }
  gone.push(...gap(toB - place))
  come.push(...gap(toB - place))
  const fromA = fromB + shift
  const delta = size - (to - from)
  const whole: Touched = {
    ...credit,
    fromA,
    toA: fromA + gone.reduce((sum, { length }) => sum + length, 0),
    fromB,
    toB: toB + delta,
    gone,
    come: [...cut(come, 0, from - fromB), ...(size > 0 ? [{ length: size, credit }] : []), ...cut(come, to - fromB, toB - fromB)],
  }
  return [...items.slice(0, first), whole, ...items.slice(Math.max(first, after)).map((item) => moved(item, delta))]
}

/** Runs with neighbours of one person joined, and what was nobody's given to `credit`. */
function owned(runs: readonly Run[], credit: Credit): readonly { readonly length: number; readonly credit: Credit }[] {
  const joined: { readonly length: number; readonly credit: Credit }[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const whose = run.credit ?? credit
    if (last && isSamePerson(last.credit.stamp, whose.stamp)) joined[joined.length - 1] = { length: last.length + run.length, credit: last.credit }
    else joined.push({ length: run.length, credit: whose })
  }
  return joined
}

const isSamePerson = (a: Stamp, b: Stamp): boolean => a.by === b.by && a.author === b.author

/** What is left of a touched change once what both sides have is taken out: one change for each author's run. */
function settled(item: Touched, original: Node, doc: Node): readonly Change[] {
  const used = new Set<string>()
  const changes: Change[] = []
  const put = (fromA: number, toA: number, fromB: number, toB: number, { id, stamp }: Credit): void => {
    const own = used.has(id) ? newId() : id
    used.add(own)
    changes.push({ id: own, fromA, toA, fromB, toB, stamp })
  }
  for (const hunk of differenceIn(original, doc, item)) {
    const gone = owned(cut(item.gone, hunk.fromA - item.fromA, hunk.toA - item.fromA), item)
    const come = owned(cut(item.come, hunk.fromB - item.fromB, hunk.toB - item.fromB), item)
    let [placeA, placeB] = [hunk.fromA, hunk.fromB]
    gone.forEach(({ length, credit }, index) => {
      const next = index === gone.length - 1 ? come[0] : undefined
      const added = next && isSamePerson(next.credit.stamp, credit.stamp) ? next.length : 0
      put(placeA, placeA + length, placeB, placeB + added, credit)
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
}

/** The changes after the document was changed by `map`. Those that it does not touch are only moved. */
export function afterStep(changes: readonly Change[], map: StepMap, { original, doc, stamp }: Moment): readonly Change[] {
  return settle(afterMap(changes, map, stamp), original, doc)
}

/** The changes after the original was changed by `map`. */
export function afterOriginalStep(changes: readonly Change[], map: StepMap, { original, doc, stamp }: Moment): readonly Change[] {
  return settle(turned(afterMap(turned(changes), map, stamp)), original, doc)
}

function afterMap(changes: readonly Item[], map: StepMap, stamp: Stamp): readonly Item[] {
  const ranges: { readonly from: number; readonly to: number; readonly size: number }[] = []
  map.forEach((from, to, start, end) => ranges.push({ from, to, size: end - start }))
  // From the last to the first, so that the places of those before still hold.
  return ranges.reduceRight<readonly Item[]>((items, { from, to, size }) => replaced(items, from, to, size, { id: newId(), stamp }), changes)
}

/** The stretches that `maps`, one after the other, replaced: `[fromA, toA)` before all of them, `[fromB, toB)` after. */
export function replacedBy(maps: readonly StepMap[]): readonly Hunk[] {
  const nobody: Stamp = { by: '', author: '', initials: '', at: '' }
  return maps.reduce<readonly Item[]>((items, map) => afterMap(items, map, nobody), [])
}

const settle = (items: readonly Item[], original: Node, doc: Node): readonly Change[] =>
  items.some(isTouched) ? items.flatMap((item) => (isTouched(item) ? settled(item, original, doc) : [item])) : (items as readonly Change[])
