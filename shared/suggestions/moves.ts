import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { newId } from '../ids'
import { replacedBy } from './compose'
import type { Change } from './model'
import { isTableDeed, tableBond } from './table-shape'

/** What is told apart by what it is, not by words. */
const wordless: readonly string[] = ['figure', 'horizontalRule', 'table', 'footnote', 'hardBreak']

/** How many of each letter, or of each thing without words. */
export type Bag = Map<string, number>

const put = (bag: Bag, name: string, times: number): void => void bag.set(name, (bag.get(name) ?? 0) + times)

/** Counts in `bag` the letters of a stretch, or what has no words of its own. */
function count(bag: Bag, doc: Node, from: number, to: number, times: 1 | -1, of: 'letters' | 'things'): void {
  if (from === to) return
  if (of === 'letters') for (const letter of doc.textBetween(from, to).replace(/\s+/gu, '')) put(bag, letter, times)
  else
    doc.nodesBetween(from, to, (node, place) => {
      if (place >= from && wordless.includes(node.type.name)) put(bag, node.type.name, times)
    })
}

/** True where all of one bag is in the other, and something is. */
function isWithin(less: Bag, more: Bag): boolean {
  return less.size > 0 && [...less].every(([name, times]) => (more.get(name) ?? 0) >= times)
}

const kinds = ['letters', 'things'] as const

interface Range {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly step: number
}

function rangesOf({ steps }: Transaction): readonly Range[] {
  const ranges: Range[] = []
  steps.forEach((each, step) => each.getMap().forEach((from, to, start, end) => void ranges.push({ from, to, start, end, step })))
  return ranges
}

/** The letters, and the things without words, that a transaction takes out of places and puts in at others. */
export function movedBags(transaction: Transaction, ranges: readonly Range[] = rangesOf(transaction)): { readonly gone: readonly Bag[]; readonly come: readonly Bag[] } {
  const { docs, doc } = transaction
  const bags = kinds.map((of) => {
    const [gone, come]: [Bag, Bag] = [new Map(), new Map()]
    for (const { from, to, start, end, step } of ranges) {
      const own: Bag = new Map()
      count(own, docs[step] ?? doc, from, to, 1, of)
      count(own, docs[step + 1] ?? doc, start, end, -1, of)
      for (const [name, times] of own) if (times !== 0) put(times > 0 ? gone : come, name, Math.abs(times))
    }
    return { gone, come }
  })
  return { gone: bags.map(({ gone }) => gone), come: bags.map(({ come }) => come) }
}

/** True for a transaction that takes words, or a figure and the like, out of one place and puts just these in at another. */
export function isMove(transaction: Transaction): boolean {
  const ranges = rangesOf(transaction)
  if (ranges.length < 2) return false
  const { gone, come } = movedBags(transaction, ranges)
  // What does not fit in where it goes may be left out on the way.
  return gone.some((bag, of) => isWithin(bag, come[of]!) || isWithin(come[of]!, bag))
}

/**
 * The names of what a transaction moved, or did to the rows and columns of a table, for all changes that it makes: decided apart, words would
 * be lost or stand there twice, and cells in the wrong column. What was moved before goes on under its names too. `name`: that of what is
 * cut, or pasted.
 */
export function bondsOf(transaction: Transaction, changes: readonly Change[], name: string | null = null): readonly string[] {
  const own = name ?? (isMove(transaction) ? newId() : isTableDeed(transaction) ? tableBond() : null)
  if (own === null) return []
  const hunks = replacedBy(transaction.steps.map((step) => step.getMap()))
  const earlier = changes.filter(({ fromB, toB, bonds }) => bonds.length > 0 && hunks.some(({ fromA, toA }) => fromA <= toB && toA >= fromB))
  return [own, ...new Set(earlier.flatMap(({ bonds }) => bonds))]
}
