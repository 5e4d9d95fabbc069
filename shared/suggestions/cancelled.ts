import type { Node } from '@tiptap/pm/model'
import type { Change } from './model'

/** The edges of the top-level blocks that a stretch stands in. */
export function blocksAt(doc: Node, from: number, to: number): readonly [number, number] {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  return [$from.depth > 0 ? $from.before(1) : from, $to.depth > 0 ? $to.after(1) : to]
}

/** The top-level blocks between two places that are edges of such. */
function blocksBetween(doc: Node, from: number, to: number): readonly Node[] {
  const blocks: Node[] = []
  for (let place = from, block = doc.nodeAt(place); block && place < to; place += block.nodeSize, block = doc.nodeAt(place)) blocks.push(block)
  return blocks
}

const isSame = (a: readonly Node[], b: readonly Node[]): boolean => a.length === b.length && a.every((block, index) => block.eq(b[index]!))

/**
 * The changes without those that together come to nothing: where words repeat, what was undone may have been told as another insertion
 * and another deletion than what was done.
 */
export function withoutCancelled(changes: readonly Change[], original: Node, doc: Node): readonly Change[] {
  const left: Change[] = []
  for (let first = 0; first < changes.length; ) {
    const { fromA, toA, fromB, toB } = changes[first]!
    const [startA, lastA] = blocksAt(original, fromA, toA)
    const [startB, lastB] = blocksAt(doc, fromB, toB)
    let [endA, endB, next] = [lastA, lastB, first + 1]
    for (let change = changes[next]; change && (change.fromA < endA || change.fromB < endB); change = changes[++next]) {
      endA = Math.max(endA, blocksAt(original, change.fromA, change.toA)[1])
      endB = Math.max(endB, blocksAt(doc, change.fromB, change.toB)[1])
    }
    if (!isSame(blocksBetween(original, startA, endA), blocksBetween(doc, startB, endB))) left.push(...changes.slice(first, next))
    first = next
  }
  return left.length === changes.length ? changes : left
}

/** `withoutCancelled` for those alone that are not as they were in `before`, and their neighbours. */
export function withoutNewlyCancelled(changes: readonly Change[], before: readonly Change[], original: Node, doc: Node): readonly Change[] {
  const most = Math.min(changes.length, before.length)
  let head = 0
  while (head < most && changes[head] === before[head]) head += 1
  let tail = 0
  while (tail < most - head && isMoved(changes[changes.length - 1 - tail]!, before[before.length - 1 - tail]!)) tail += 1
  const [first, last] = [Math.max(0, head - 1), Math.min(changes.length, changes.length - tail + 1)]
  const near = changes.slice(first, last)
  const left = withoutCancelled(near, original, doc)
  return left === near ? changes : [...changes.slice(0, first), ...left, ...changes.slice(last)]
}

const isMoved = (one: Change, other: Change): boolean =>
  one === other || (one.id === other.id && one.toA - one.fromA === other.toA - other.fromA && one.toB - one.fromB === other.toB - other.fromB)
