import type { Node } from '@tiptap/pm/model'
import { withoutNotes } from '../document'
import { replacements } from '../text/diff'
import { piecesOf, type Piece } from './pieces'
import { tokensOf, type Says, type Token } from './tokens'

/** A passage of one of the two texts: a block of the document, by its place among the blocks. `type` as the schema calls it, a heading with its level. */
export interface Passage {
  readonly index: number
  readonly type: string
}

/**
 * A passage and what became of it. `changed` says both: its words or their look, its type, or what it is made of besides (a picture,
 * a width). `pieces` are of both texts.
 */
export interface Row {
  readonly kind: 'same' | 'changed' | 'added' | 'removed'
  readonly before: Passage | null
  readonly after: Passage | null
  readonly pieces: readonly Piece[]
}

interface Block {
  readonly passage: Passage
  /** All that a reader or the desk would miss; two blocks are the same where it is. */
  readonly key: string
  readonly tokens: readonly Token[]
}

const typeOf = (node: Node): string => (node.type.name === 'heading' ? `heading${String(node.attrs['level'])}` : node.type.name)

/** Only attributions carry ids, once the notes are gone. */
const keyOf = (node: Node, says: Says): string =>
  JSON.stringify(withoutNotes(node).toJSON(), (name, value: unknown) => (name === 'id' ? says(String(value)) : name === 'attributionIds' && Array.isArray(value) ? value.map((id) => says(String(id))) : value))

const blocksOf = (doc: Node, says: Says): readonly Block[] => doc.content.content.map((node, index) => ({ passage: { index, type: typeOf(node) }, key: keyOf(node, says), tokens: tokensOf(node, says) }))

/** Above so many pairs the passages of a stretch are paired in their order, and likeness is not looked for. */
const mostPairs = 20_000
/** Two passages with this share of their words in common are one that was changed. */
const alike = 0.4

function bagOf({ tokens }: Block): ReadonlyMap<string, number> {
  const bag = new Map<string, number>()
  for (const { text } of tokens) if (/[\p{L}\p{N}]/u.test(text)) bag.set(text, (bag.get(text) ?? 0) + 1)
  return bag
}

const sizeOf = (bag: ReadonlyMap<string, number>): number => [...bag.values()].reduce((sum, count) => sum + count, 0)

function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const total = sizeOf(a) + sizeOf(b)
  let common = 0
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0)
  return total === 0 ? 0 : (2 * common) / total
}

/** Which of `before` became which of `after`, in order: the pairs whose likeness adds up to most. */
function pairsOf(before: readonly Block[], after: readonly Block[]): readonly (readonly [number, number])[] {
  if (before.length === 1 && after.length === 1) return [[0, 0]]
  if (before.length * after.length > mostPairs) return Array.from({ length: Math.min(before.length, after.length) }, (_, place) => [place, place] as const)
  const [left, right] = [before.map(bagOf), after.map(bagOf)]
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1))
  const like = left.map((a) => right.map((b) => likeness(a, b)))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = like[i]![j]! >= alike ? like[i]![j]! + best[i + 1]![j + 1]! : 0
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  }
  const pairs: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (like[i]![j]! >= alike && best[i]![j] === like[i]![j]! + best[i + 1]![j + 1]!) pairs.push([i++, j++])
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i += 1
    else j += 1
  }
  return pairs
}

const rowOf = (kind: Row['kind'], before: Block | null, after: Block | null): Row => ({
  kind,
  before: before?.passage ?? null,
  after: after?.passage ?? null,
  pieces: piecesOf(before?.tokens ?? [], after?.tokens ?? []),
})

function rowsOfStretch(before: readonly Block[], after: readonly Block[]): readonly Row[] {
  const rows: Row[] = []
  let [i, j] = [0, 0]
  const rest = (toI: number, toJ: number): void => {
    for (; i < toI; i += 1) rows.push(rowOf('removed', before[i]!, null))
    for (; j < toJ; j += 1) rows.push(rowOf('added', null, after[j]!))
  }
  for (const [left, right] of pairsOf(before, after)) {
    rest(left, right)
    rows.push(rowOf('changed', before[i++]!, after[j++]!))
  }
  rest(before.length, after.length)
  return rows
}

/** A body, and what its attributions say. */
export interface Told {
  readonly doc: Node
  readonly says: Says
}

/** The passages of two bodies beside each other, in reading order. */
export function rowsOf(earlier: Told, later: Told): readonly Row[] {
  const [before, after] = [blocksOf(earlier.doc, earlier.says), blocksOf(later.doc, later.says)]
  const rows: Row[] = []
  let [i, j] = [0, 0]
  const same = (to: number): void => {
    while (i < to) rows.push(rowOf('same', before[i++]!, after[j++]!))
  }
  for (const { from, to, start, end } of replacements(before.map(({ key }) => key), after.map(({ key }) => key))) {
    same(from)
    rows.push(...rowsOfStretch(before.slice(from, to), after.slice(start, end)))
    i = to
    j = end
  }
  same(before.length)
  return rows
}
