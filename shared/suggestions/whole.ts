import type { Node } from '@tiptap/pm/model'
import { differenceIn, type Hunk } from './difference'
import { noneTold, type ToldBlocks } from './told-blocks'

/** Blocks `[from, to)` of the original stand where `[start, end)` of the document do. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** How far ahead is looked for the next block that was edited and not written anew. */
const lookAhead = 40
/** How much of their words two blocks must share to be one block that was edited. */
const leastShared = 0.35

const wordsOf = (block: Node): ReadonlyMap<string, number> => {
  const words = new Map<string, number>()
  for (const word of block.textBetween(0, block.content.size, ' ', ' ').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

interface Bag {
  readonly words: ReadonlyMap<string, number>
  readonly size: number
}

const bagOf = (block: Node): Bag => {
  const words = wordsOf(block)
  return { words, size: [...words.values()].reduce((sum, count) => sum + count, 0) }
}

/** True where two blocks share enough of their words; those without words are alike where they are of one kind. */
function isAlike([a, bagA]: readonly [Node, Bag], [b, bagB]: readonly [Node, Bag]): boolean {
  const most = Math.max(bagA.size, bagB.size)
  if (most === 0) return a.type === b.type
  if (Math.min(bagA.size, bagB.size) < leastShared * most) return false
  let both = 0
  for (const [word, count] of bagA.words) both += Math.min(count, bagB.words.get(word) ?? 0)
  return both >= leastShared * most
}

/** For each block of `a` the index of the block of `b` that it became, in order; those of no likeness, and those told to be out or put in, are left out. */
function pairs(a: readonly Node[], b: readonly Node[], { out, put }: ToldBlocks): readonly (readonly [number, number])[] {
  const [placesA, placesB] = [a.flatMap((_, index) => (out.has(index) ? [] : [index])), b.flatMap((_, index) => (put.has(index) ? [] : [index]))]
  const [oldBlocks, newBlocks] = [placesA.map((index) => [a[index]!, bagOf(a[index]!)] as const), placesB.map((index) => [b[index]!, bagOf(b[index]!)] as const)]
  const found: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < oldBlocks.length && j < newBlocks.length) {
    const next = nearestPair(oldBlocks, newBlocks, i, j)
    if (!next) break
    found.push([placesA[next[0]]!, placesB[next[1]]!])
    ;[i, j] = [next[0] + 1, next[1] + 1]
  }
  return found
}

function nearestPair(a: readonly (readonly [Node, Bag])[], b: readonly (readonly [Node, Bag])[], i: number, j: number): readonly [number, number] | null {
  for (let apart = 0; apart <= lookAhead; apart += 1) {
    for (let down = 0; down <= apart; down += 1) {
      const [one, other] = [a[i + down], b[j + apart - down]]
      if (one && other && isAlike(one, other)) return [i + down, j + apart - down]
    }
  }
  return null
}

/** True where hardly any words of `block` are those of `other`: it was written anew or taken out, and is no half of a block that was parted. */
function isForeign(block: Node, other: Node | undefined): boolean {
  const words = bagOf(block)
  if (!other || words.size === 0) return words.size > 0
  const others = bagOf(other)
  let both = 0
  for (const [word, count] of words.words) both += Math.min(count, others.words.get(word) ?? 0)
  return both < leastShared * words.size
}

/**
 * Parts two rows of blocks where a block and the next are what a block and the next became, with blocks put in or taken out between them,
 * so that each part is compared by itself. Blocks that are told to be put in or taken out are parted from any.
 */
function parted(a: readonly Node[], b: readonly Node[], told: ToldBlocks): readonly Stretch[] {
  const parts: Stretch[] = []
  let [from, start] = [0, 0]
  let last: readonly [number, number] | null = null
  for (const pair of [...pairs(a, b, told), [a.length, b.length] as const]) {
    const behind: readonly [number, number] = last ?? [-1, -1]
    const isPaired = last !== null
    const [oldFrom, newFrom] = [behind[0] + 1, behind[1] + 1]
    const isApart =
      a.slice(oldFrom, pair[0]).every((block, at) => told.out.has(oldFrom + at) || (isPaired && isForeign(block, b[behind[1]]) && isForeign(block, b[pair[1]]))) &&
      b.slice(newFrom, pair[1]).every((block, at) => told.put.has(newFrom + at) || (isPaired && isForeign(block, a[behind[0]]) && isForeign(block, a[pair[0]])))
    if (isApart) {
      if (isPaired) parts.push({ from, to: oldFrom, start, end: newFrom })
      if (oldFrom < pair[0] || newFrom < pair[1]) parts.push({ from: oldFrom, to: pair[0], start: newFrom, end: pair[1] })
      ;[from, start] = pair
    }
    last = pair
  }
  return from < a.length || start < b.length ? [...parts, { from, to: a.length, start, end: b.length }] : parts
}

/** A stretch of nothing but blocks that are told to be taken out and put in: each by itself, in the order in which they are told; null for any other. */
function wholes({ from, to, start, end }: Stretch, { out, put }: ToldBlocks): readonly Stretch[] | null {
  const found: Stretch[] = []
  let [i, j] = [from, start]
  while (i < to || j < end) {
    const [gone, come] = [i < to ? out.get(i) : Infinity, j < end ? put.get(j) : Infinity]
    if (gone === undefined || come === undefined) return null
    const isGone = gone < come
    found.push({ from: i, to: isGone ? i + 1 : i, start: j, end: isGone ? j : j + 1 })
    if (isGone) i += 1
    else j += 1
  }
  return found
}

const placesOf = (doc: Node): readonly number[] => {
  const places = [0]
  doc.forEach((block) => places.push((places.at(-1) ?? 0) + block.nodeSize))
  return places
}

const behind = (places: ReadonlyMap<number, number>, head: number): ReadonlyMap<number, number> => new Map([...places].map(([index, place]) => [index - head, place]))

/** Where two documents differ, in order and apart. What is told to be taken out or put in as a whole is never laid over something else. */
export function differenceOf(original: Node, doc: Node, told: ToldBlocks = noneTold): readonly Hunk[] {
  const [a, b] = [original.children, doc.children]
  let head = 0
  while (head < a.length && head < b.length && a[head]!.eq(b[head]!)) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail]!.eq(b[b.length - 1 - tail]!)) tail += 1
  const [oldBlocks, newBlocks] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const [placesA, placesB] = [placesOf(original), placesOf(doc)]
  const near: ToldBlocks = { out: behind(told.out, head), put: behind(told.put, head) }
  const hunkOf = ({ from, to, start, end }: Stretch): Hunk => ({
    fromA: placesA[head + from] ?? 0,
    toA: placesA[head + to] ?? 0,
    fromB: placesB[head + start] ?? 0,
    toB: placesB[head + end] ?? 0,
  })
  return parted(oldBlocks, newBlocks, near).flatMap((stretch) => wholes(stretch, near)?.map(hunkOf) ?? differenceIn(original, doc, hunkOf(stretch)))
}
