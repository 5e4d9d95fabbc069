import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { newId } from '../ids'
import { replacedBy } from './compose'
import type { Change } from './model'

/** What is told apart by what it is, not by words. */
const wordless: readonly string[] = ['figure', 'horizontalRule', 'table', 'footnote', 'hardBreak']

type Bag = Map<string, number>

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

/** True for a transaction that takes words, or a figure and the like, out of one place and puts just these in at another. */
export function isMove({ steps, docs, doc }: Transaction): boolean {
  const ranges: { readonly from: number; readonly to: number; readonly start: number; readonly end: number; readonly step: number }[] = []
  steps.forEach((each, step) => each.getMap().forEach((from, to, start, end) => void ranges.push({ from, to, start, end, step })))
  if (ranges.length < 2) return false
  return (['letters', 'things'] as const).some((of) => {
    const [gone, come]: [Bag, Bag] = [new Map(), new Map()]
    for (const { from, to, start, end, step } of ranges) {
      const own: Bag = new Map()
      count(own, docs[step] ?? doc, from, to, 1, of)
      count(own, docs[step + 1] ?? doc, start, end, -1, of)
      for (const [name, times] of own) if (times !== 0) put(times > 0 ? gone : come, name, Math.abs(times))
    }
    // What does not fit in where it goes may be left out on the way.
    return isWithin(gone, come) || isWithin(come, gone)
  })
}

/**
 * The names of what a transaction moved, for all changes that it makes: decided apart, the words would be lost or stand there twice. What was
 * moved before goes on under its names too.
 */
export function bondsOf(transaction: Transaction, changes: readonly Change[]): readonly string[] {
  if (!isMove(transaction)) return []
  const hunks = replacedBy(transaction.steps.map((step) => step.getMap()))
  const earlier = changes.filter(({ fromB, toB, bonds }) => bonds.length > 0 && hunks.some(({ fromA, toA }) => fromA <= toB && toA >= fromB))
  return [newId(), ...new Set(earlier.flatMap(({ bonds }) => bonds))]
}
