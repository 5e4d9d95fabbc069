import type { Node } from '@tiptap/pm/model'
import { blocksAt, blocksBetween } from './cancelled'
import { fitted } from './fitted'
import type { Change } from './model'
import type { Pair } from './pair'
import { movedWords } from './moved-words'
import { splice, type Edit } from './splice'
import { crosses, holdsIrregular, isOfGrid } from './table-shape'
import { textBlockAround } from './top-blocks'

/** What the original becomes where these changes are accepted. */
export const taken = ({ original, doc }: Pair, changes: readonly Change[]): readonly Edit[] =>
  changes.map(({ fromA, toA, fromB, toB }): Edit => ({ from: fromA, to: toA, source: doc, start: fromB, end: toB })).filter(({ source }) => source !== original)

/** What the document becomes where they are rejected. */
export const givenBack = ({ original, doc }: Pair, changes: readonly Change[]): readonly Edit[] =>
  changes.map(({ fromA, toA, fromB, toB }): Edit => ({ from: fromB, to: toB, source: original, start: fromA, end: toA })).filter(({ source }) => source !== doc)

/** The index of the change that holds the token at `place`, or -1. */
function holding(changes: readonly Change[], side: 'A' | 'B', place: number): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { toA, toB } = changes[middle]!
    if ((side === 'A' ? toA : toB) <= place) low = middle + 1
    else high = middle
  }
  const found = changes[low]
  return found && (side === 'A' ? found.fromA : found.fromB) <= place ? low : -1
}

/** True where the token at `place` of the document is part of a change. */
export const isChanged = (changes: readonly Change[], place: number): boolean => holding(changes, 'B', place) >= 0

/** Where the token at `place` of the document, or the next one that both texts have, stands in the original. */
export function inOriginal(changes: readonly Change[], place: number): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (changes[middle]!.toB <= place) low = middle + 1
    else high = middle
  }
  const before = changes[low - 1]
  return before ? place + before.toA - before.toB : place
}

/** The start of the text block that a stretch lies in, or -1 where it is not words of one block alone. */
function blockAround(doc: Node, from: number, to: number): number {
  const near = textBlockAround(doc, from, to)
  if (near) return near.start
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  return $from.parent.inlineContent && $from.sameParent($to) ? $from.before() : -1
}

/** True where a change is of words alone, within a block that both texts have: it can be decided by itself, whatever becomes of others. */
function isOfWords({ original, doc, changes }: Pair, change: Change): boolean {
  const [blockA, blockB] = [blockAround(original, change.fromA, change.toA), blockAround(doc, change.fromB, change.toB)]
  return blockA >= 0 && blockB >= 0 && holding(changes, 'B', blockB) < 0 && inOriginal(changes, blockB) === blockA
}

/** Places at which a node with an end of its own begins within a stretch, and where it ends. */
function opened(doc: Node, from: number, to: number): readonly { readonly start: number; readonly end: number }[] {
  const found: { readonly start: number; readonly end: number }[] = []
  if (from < to)
    doc.nodesBetween(from, to, (node, place) => {
      if (!node.isLeaf && place >= from) found.push({ start: place, end: place + node.nodeSize - 1 })
      return !node.isText
    })
  return found
}

/** What came of one deed bears ids of one stem. */
const stemOf = ({ id }: Change): string => id.replace(/[-.].*$/u, '')

interface Reach {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}
const meets = (one: Reach, other: Reach): boolean =>
  (one.a[0] <= other.a[1] && other.a[0] <= one.a[1]) || (one.b[0] <= other.b[1] && other.b[0] <= one.b[1])

/** True where a text made of both has no table with a short or a long row, but where one of both has such a table already. */
function areTablesWhole(made: Node, { original, doc }: Pair, changes: readonly Change[]): boolean {
  const known = new Set([...original.children, ...doc.children])
  const isWhole = made.children.every((block) => known.has(block) || !holdsIrregular(block))
  return isWhole || changes.some(({ fromA, toA, fromB, toB }) => [...blocksBetween(original, ...blocksAt(original, fromA, toA)), ...blocksBetween(doc, ...blocksAt(doc, fromB, toB))].some(holdsIrregular))
}

/** What a decision makes of the text that it changes. */
export interface DecidedText {
  readonly made: Node
  readonly edits: readonly Edit[]
  /** What is undecided after it, where rows were fitted to columns; null where the other changes are only moved. */
  readonly left: readonly Change[] | null
}

/**
 * The original with these changes accepted, or the document with them rejected; null where that would be no valid document, or where cells
 * would stand in the wrong column.
 */
export function decidedText(pair: Pair, changes: readonly Change[], accepted: boolean): DecidedText | null {
  const { original, doc } = pair
  const edits = accepted ? taken(pair, changes) : givenBack(pair, changes)
  const made = splice(accepted ? original : doc, edits)
  if (!made) return null
  if (!changes.some((change) => isOfGrid(original, doc, change)) || areTablesWhole(made, pair, changes)) return { made, edits, left: null }
  const fit = fitted(pair, new Set(changes), accepted)
  return fit && areTablesWhole(fit.made, pair, changes) ? fit : null
}

/** True where these changes can be accepted alone, and rejected alone. */
const standsAlone = (pair: Pair, changes: readonly Change[]): boolean => decidedText(pair, changes, true) !== null && decidedText(pair, changes, false) !== null

/** So many changes beside a group are tried for what it hangs together with. */
const mostTried = 6

/**
 * The fewest changes near a group that it can be decided with: those of the same deed first, the nearest first, one alone before several
 * that stand beside it; null where these are not enough. Two deeds in one list are so decided apart.
 */
function partnersOf(pair: Pair, group: readonly number[], near: readonly number[], withIts: (index: number) => readonly number[]): readonly number[] | null {
  const { changes } = pair
  const [first, last] = [group[0]!, group.at(-1)!]
  const stems = new Set(group.map((index) => stemOf(changes[index]!)))
  const isSound = (others: readonly number[]): boolean => {
    const all = [...new Set([...group, ...others.flatMap(withIts)])].sort((one, other) => one - other)
    return standsAlone(pair, all.map((index) => changes[index]!))
  }
  const distance = (index: number): number => (index < first ? first - index : index > last ? index - last : 0)
  const ordered = [...near].sort((one, other) => distance(one) - distance(other))
  const own = ordered.filter((index) => stems.has(stemOf(changes[index]!)))
  for (const others of own.length > 1 ? [[own[0]!], own] : own.map((index) => [index])) if (isSound(others)) return others
  for (const index of ordered.slice(0, mostTried)) if (isSound([index])) return [index]
  for (let count = 2; count <= Math.min(mostTried, ordered.length); count += 1) if (isSound(ordered.slice(0, count))) return ordered.slice(0, count)
  return null
}

/** Changes that are decided together, by their indexes in order; whether they are of words alone. */
export interface Group {
  readonly indexes: readonly number[]
  readonly ofWords: boolean
}

/**
 * The changes that have to be decided together, by their indexes, each group in order. Words are decided by themselves; what
 * holds one end of a block goes with what holds the other, where one deed made both; and what alone would leave no valid document goes with
 * the fewest of its neighbours.
 */
export function groupsOf(pair: Pair): readonly Group[] {
  const { original, doc, changes } = pair
  const parent = changes.map((_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) at = parent[at] ?? at
    return at
  }
  const join = (one: number, other: number): void => {
    const [first, second] = [root(one), root(other)].sort((x, y) => x - y) as [number, number]
    parent[second] = first
  }
  const isAlone = changes.map((change) => isOfWords(pair, change))
  changes.forEach((change, index) => {
    if (isAlone[index]) return
    for (const { end } of opened(original, change.fromA, change.toA)) {
      const other = holding(changes, 'A', end)
      if (other >= 0 && stemOf(changes[other]!) === stemOf(change)) join(index, other)
    }
    for (const { end } of opened(doc, change.fromB, change.toB)) {
      const other = holding(changes, 'B', end)
      if (other >= 0 && stemOf(changes[other]!) === stemOf(change)) join(index, other)
    }
  })
  const bonded = new Map<string, number>()
  changes.forEach((change, index) => {
    for (const bond of change.bonds) {
      if (crosses(original, doc, change, bond)) continue
      const other = bonded.get(bond)
      if (other === undefined) bonded.set(bond, index)
      else join(other, index)
    }
  })
  for (const [index, ...row] of movedWords(original, doc, changes, isAlone)) for (const other of row) join(index!, other)
  const reach = changes.map((change, index): Reach | null => (isAlone[index] ? null : { a: blocksAt(original, change.fromA, change.toA), b: blocksAt(doc, change.fromB, change.toB) }))
  const members = (): Map<number, number[]> => {
    const groups = new Map<number, number[]>()
    changes.forEach((_, index) => {
      const at = root(index)
      const group = groups.get(at)
      if (group) group.push(index)
      else groups.set(at, [index])
    })
    return groups
  }
  const every = changes.map((_, index) => index)
  const structural = changes.flatMap((_, index) => (isAlone[index] ? [] : [index]))
  const sound = new Set<string>()
  for (let isSettled = structural.length === 0; !isSettled; ) {
    isSettled = true
    const groups = members()
    for (const at of new Set(structural.map(root))) {
      const group = groups.get(at) ?? []
      const name = group.join(' ')
      if (sound.has(name)) continue
      // All together lead from one text to the other: nothing wider is left to try.
      if (group.length === changes.length || standsAlone(pair, group.map((index) => changes[index]!))) {
        sound.add(name)
        continue
      }
      isSettled = false
      const partners = partnersOf(pair, group, structural.filter((index) => root(index) !== root(at) && group.some((own) => reach[own] && reach[index] && meets(reach[own], reach[index]))), (index) => groups.get(root(index)) ?? [])
      if (partners) {
        for (const other of partners) join(at, other)
        break
      }
      const before = group.length
      // The rows and columns beside it, the blocks that it stands in, then the words in them, then all that is not of words, then everything.
      const near = (indexes: readonly number[]): readonly number[] =>
        indexes.filter((other) => group.some((index) => reach[index] && meets(reach[index], reach[other] ?? { a: blocksAt(original, changes[other]!.fromA, changes[other]!.toA), b: blocksAt(doc, changes[other]!.fromB, changes[other]!.toB) })))
      const ofGrid = structural.filter((index) => isOfGrid(original, doc, changes[index]!))
      const first = group.some((index) => ofGrid.includes(index)) ? [near(ofGrid)] : []
      for (const wider of [...first, near(structural), near(every), structural, every]) {
        for (const other of wider) join(at, other)
        if (changes.filter((_, index) => root(index) === root(at)).length > before) break
      }
      break
    }
  }
  return [...members().values()].map((indexes) => ({ indexes, ofWords: indexes.every((index) => isAlone[index]) }))
}
