import type { Node } from '@tiptap/pm/model'
import type { Change } from './model'

/** The edges of the top-level blocks that a stretch stands in. */
export function blocksAt(doc: Node, from: number, to: number): readonly [number, number] {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  return [$from.depth > 0 ? $from.before(1) : from, $to.depth > 0 ? $to.after(1) : to]
}

/** The top-level blocks between two places that are edges of such. */
export function blocksBetween(doc: Node, from: number, to: number): readonly Node[] {
  const blocks: Node[] = []
  for (let place = from, block = doc.nodeAt(place); block && place < to; place += block.nodeSize, block = doc.nodeAt(place)) blocks.push(block)
  return blocks
}

const isSame = (a: readonly Node[], b: readonly Node[]): boolean => a.length === b.length && a.every((block, index) => block.eq(b[index]!))

/** A whole number of blocks of both texts, of which nothing but `changes[first, next)` differs. */
interface Region {
  readonly next: number
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

/** The least blocks that hold the change at `first` and those that share blocks with it. */
function regionFrom(changes: readonly Change[], first: number, original: Node, doc: Node): Region {
  const { fromA, toA, fromB, toB } = changes[first]!
  const [startA, lastA] = blocksAt(original, fromA, toA)
  const [startB, lastB] = blocksAt(doc, fromB, toB)
  let [endA, endB, next] = [lastA, lastB, first + 1]
  for (let change = changes[next]; change && (change.fromA < endA || change.fromB < endB); change = changes[++next]) {
    // What ends within the blocks that are known makes them no more: most changes do, and none is looked up for nothing.
    if (change.toA > endA) endA = Math.max(endA, blocksAt(original, change.fromA, change.toA)[1])
    if (change.toB > endB) endB = Math.max(endB, blocksAt(doc, change.fromB, change.toB)[1])
  }
  return { next, a: [startA, endA], b: [startB, endB] }
}

/** True where both edges of a region are the same place in both texts. */
function isAligned(changes: readonly Change[], first: number, { next, a, b }: Region): boolean {
  const [previous, last] = [changes[first - 1], changes[next - 1]!]
  const before = previous ? previous.toB - previous.toA : 0
  const isApart = !previous || (previous.toA <= a[0] && previous.toB <= b[0])
  return isApart && b[0] - a[0] === before && b[1] - a[1] === last.toB - last.toA
}

/**
 * The changes without those of `[from, to)` that together come to nothing: where words repeat, what was undone may have been told as
 * another insertion and another deletion than what was done.
 */
export function withoutCancelled(changes: readonly Change[], original: Node, doc: Node, from = 0, to = changes.length): readonly Change[] {
  const left: Change[] = []
  let first = from
  while (first < to) {
    const region = regionFrom(changes, first, original, doc)
    const isNothing = isAligned(changes, first, region) && isSame(blocksBetween(original, ...region.a), blocksBetween(doc, ...region.b))
    if (!isNothing) for (let index = first; index < region.next; index += 1) left.push(changes[index]!)
    first = region.next
  }
  return left.length === first - from ? changes : [...changes.slice(0, from), ...left, ...changes.slice(first)]
}

/** `withoutCancelled` for those alone that are not as they were, and their neighbours: `head` at the start and `tail` at the end are. */
export function withoutNewlyCancelled(changes: readonly Change[], { head, tail }: { readonly head: number; readonly tail: number }, original: Node, doc: Node): readonly Change[] {
  return withoutCancelled(changes, original, doc, Math.max(0, head - 1), Math.min(changes.length, changes.length - tail + 1))
}

const isMoved = (one: Change, other: Change): boolean =>
  one === other || (one.id === other.id && one.toA - one.fromA === other.toA - other.fromA && one.toB - one.fromB === other.toB - other.fromB)

/** Of two lists of changes how many are the same, but moved, at the start and at the end. */
export function changedBetween(before: readonly Change[], changes: readonly Change[]): { readonly head: number; readonly tail: number } {
  const most = Math.min(changes.length, before.length)
  let head = 0
  while (head < most && isMoved(changes[head]!, before[head]!)) head += 1
  let tail = 0
  while (tail < most - head && isMoved(changes[changes.length - 1 - tail]!, before[before.length - 1 - tail]!)) tail += 1
  return { head, tail }
}
