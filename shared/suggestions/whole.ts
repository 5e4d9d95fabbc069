import type { Node } from '@tiptap/pm/model'
import { differenceIn, type Hunk } from './difference'

/** Blocks `[from, to)` of the original stand where `[start, end)` of the document do. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** As many blocks on one side are compared each with each; what is longer was written anew. */
const mostCompared = 1_500
/** How much of their words two blocks must share to be one block that was edited. */
const leastShared = 0.35

const wordsOf = (block: Node): ReadonlyMap<string, number> => {
  const words = new Map<string, number>()
  for (const word of block.textBetween(0, block.content.size, ' ', ' ').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

const sizeOf = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((sum, count) => sum + count, 0)

/** Of two bags of words what they share, from 0 to 1. */
function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, most: number): number {
  if (most === 0) return 0.5
  let both = 0
  for (const [word, count] of a) both += Math.min(count, b.get(word) ?? 0)
  return both / most
}

/** For each block of `a` the index of the block of `b` that it became, in order; those of no likeness are left out. */
function pairs(a: readonly Node[], b: readonly Node[]): readonly (readonly [number, number])[] {
  if (a.length > mostCompared || b.length > mostCompared) return []
  const [bagsA, bagsB] = [a.map(wordsOf), b.map(wordsOf)]
  const [sizesA, sizesB] = [bagsA.map(sizeOf), bagsB.map(sizeOf)]
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width)
  const took = new Uint8Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0]
      const like = shared(bagsA[i]!, bagsB[j]!, Math.max(sizesA[i]!, sizesB[j]!))
      const both = like >= leastShared ? like + (best[(i + 1) * width + j + 1] ?? 0) : -1
      const at = i * width + j
      best[at] = Math.max(down, right, both)
      took[at] = both >= down && both >= right ? 2 : down >= right ? 1 : 0
    }
  }
  const found: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const way = took[i * width + j]
    if (way === 2) found.push([i++, j++])
    else if (way === 1) i += 1
    else j += 1
  }
  return found
}

/** Parts two rows of blocks where a block and the next are what a block and the next became, so that each part is compared by itself. */
function parted(a: readonly Node[], b: readonly Node[]): readonly Stretch[] {
  const parts: Stretch[] = []
  let [from, start] = [0, 0]
  let last: readonly [number, number] | null = null
  for (const pair of pairs(a, b)) {
    if (last && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) {
      parts.push({ from, to: pair[0], start, end: pair[1] })
      ;[from, start] = pair
    }
    last = pair
  }
  return [...parts, { from, to: a.length, start, end: b.length }]
}

const placesOf = (doc: Node): readonly number[] => {
  const places = [0]
  doc.forEach((block) => places.push((places.at(-1) ?? 0) + block.nodeSize))
  return places
}

/** Where two documents differ, in order and apart. */
export function differenceOf(original: Node, doc: Node): readonly Hunk[] {
  const [a, b] = [original.children, doc.children]
  let head = 0
  while (head < a.length && head < b.length && a[head]!.eq(b[head]!)) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail]!.eq(b[b.length - 1 - tail]!)) tail += 1
  const [oldBlocks, newBlocks] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const [placesA, placesB] = [placesOf(original), placesOf(doc)]
  return parted(oldBlocks, newBlocks).flatMap(({ from, to, start, end }) =>
    differenceIn(original, doc, {
      fromA: placesA[head + from] ?? 0,
      toA: placesA[head + to] ?? 0,
      fromB: placesB[head + start] ?? 0,
      toB: placesB[head + end] ?? 0,
    }),
  )
}
