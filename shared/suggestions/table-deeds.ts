import type { Node } from '@tiptap/pm/model'
import { begunIn, type Begun } from './ends'
import type { Pair } from './pair'
import type { Beside, Change, Deed } from './model'
import { areaOf, isCell } from './table-shape'

/** What of tables begins in one text: whole tables, rows that are no part of these, cells that are no part of either, by the place of their row. */
interface Parts {
  readonly tables: readonly Begun[]
  readonly rows: readonly Begun[]
  readonly cells: readonly (Begun & { readonly row: number })[]
}

function partsIn(doc: Node, stretches: readonly (readonly [number, number])[]): Parts {
  const all = stretches.flatMap(([from, to]) => begunIn(doc, from, to))
  const tables = all.filter(({ node }) => node.type.name === 'table')
  const rows = all.filter(({ node, at }) => node.type.name === 'tableRow' && !tables.some((table) => isWithin(table, at)))
  const cells = all.filter(({ node, at }) => isCell(node) && ![...tables, ...rows].some((outer) => isWithin(outer, at)))
  return { tables, rows, cells: cells.map((cell) => ({ ...cell, row: doc.resolve(cell.at).before() })) }
}

const isWithin = ({ node, at }: Begun, place: number): boolean => at < place && place < at + node.nodeSize

const goneOf = ({ original }: Pair, changes: readonly Change[]): Parts => partsIn(original, changes.map(({ fromA, toA }) => [fromA, toA]))
const comeOf = ({ doc }: Pair, changes: readonly Change[]): Parts => partsIn(doc, changes.map(({ fromB, toB }) => [fromB, toB]))

const areaOfAll = (cells: readonly Begun[]): number => cells.reduce((sum, { node }) => sum + areaOf(node), 0)
const mostInARow = ({ cells }: Parts): number => Math.max(0, ...cells.map(({ row }) => cells.filter((other) => other.row === row).length))

/** What changes make of the rows and columns of a table; null where they leave these alone. */
export function tableDeed(pair: Pair, changes: readonly Change[]): Deed | null {
  const [gone, come] = [goneOf(pair, changes), comeOf(pair, changes)]
  const count = (parts: Parts): number => parts.tables.length + parts.rows.length + parts.cells.length
  if (count(gone) + count(come) === 0) return null
  const has = (parts: Parts, ...names: readonly (keyof Parts)[]): boolean => (['tables', 'rows', 'cells'] as const).every((name) => parts[name].length > 0 === names.includes(name))
  const only = (name: keyof Parts): 'in' | 'out' | null => (has(come, name) && has(gone) ? 'in' : has(gone, name) && has(come) ? 'out' : null)
  const [table, row, cell] = [only('tables'), only('rows'), only('cells')]
  if (table) return { deed: table === 'in' ? 'tableIn' : 'tableOut', count: 1 }
  if (row) return { deed: row === 'in' ? 'rowIn' : 'rowOut', count: come.rows.length + gone.rows.length }
  if (cell) return { deed: cell === 'in' ? 'columnIn' : 'columnOut', count: mostInARow(come) + mostInARow(gone) }
  if (has(gone, 'cells') && has(come, 'cells') && areaOfAll(gone.cells) === areaOfAll(come.cells)) {
    if (gone.cells.length > come.cells.length) return { deed: 'merged', count: 1 }
    if (gone.cells.length < come.cells.length) return { deed: 'split', count: 1 }
    if (gone.cells.every(({ node }, index) => node.type !== come.cells[index]!.node.type)) return { deed: 'headerRow', count: 1 }
  }
  return { deed: 'table', count: 1, several: severalOf(gone, come) }
}

/** The rows and columns that came and went where both did; nothing where cells were merged or the like as well. */
function severalOf(gone: Parts, come: Parts): readonly Deed[] {
  if (gone.tables.length + come.tables.length > 0 || (gone.cells.length > 0 && come.cells.length > 0)) return []
  const all: readonly Deed[] = [
    { deed: 'columnIn', count: mostInARow(come) },
    { deed: 'columnOut', count: mostInARow(gone) },
    { deed: 'rowIn', count: come.rows.length },
    { deed: 'rowOut', count: gone.rows.length },
  ]
  return all.filter(({ count }) => count > 0)
}

/** More of the words is never told. */
const longest = 60

const wordsOf = (node: Node | null | undefined): string => node?.textBetween(0, node.content.size, ' ', ' ').trim().slice(0, longest) ?? ''

const firstWords = (row: Node | null | undefined): string => row?.children.map(wordsOf).find((words) => words !== '') ?? ''

function besideItem({ original, doc }: Pair, change: Change | undefined, deed: 'itemIn' | 'itemOut'): Beside | null {
  if (!change) return null
  const [from, to] = deed === 'itemIn' ? [doc.resolve(change.fromB), doc.resolve(change.toB)] : [original.resolve(change.fromA), original.resolve(change.toA)]
  const after = wordsOf(from.nodeBefore)
  if (after !== '') return { side: 'afterItem', words: after }
  const before = wordsOf(to.nodeAfter)
  return before === '' ? null : { side: 'beforeItem', words: before }
}

/** Where rows or columns came, or stood: the words of those beside them; null where nothing has words. */
export function besideOf(pair: Pair, changes: readonly Change[], { deed }: Deed): Beside | null {
  if (deed === 'itemIn' || deed === 'itemOut') return besideItem(pair, changes[0], deed)
  const isIn = deed === 'rowIn' || deed === 'columnIn'
  if (!isIn && deed !== 'rowOut' && deed !== 'columnOut') return null
  const [text, parts] = isIn ? [pair.doc, comeOf(pair, changes)] : [pair.original, goneOf(pair, changes)]
  const [first, last] = [parts.rows[0], parts.rows.at(-1)]
  if (first && last) {
    const below = firstWords(text.resolve(first.at).nodeBefore)
    if (below !== '') return { side: 'below', words: below }
    const above = firstWords(text.resolve(last.at + last.node.nodeSize).nodeAfter)
    return above === '' ? null : { side: 'above', words: above }
  }
  for (const { at, row } of parts.cells) {
    const others = parts.cells.filter((one) => one.row === row)
    const after = wordsOf(text.resolve(at).nodeBefore)
    if (after !== '') return { side: 'after', words: after }
    const end = others.at(-1)!
    const before = wordsOf(text.resolve(end.at + end.node.nodeSize).nodeAfter)
    if (before !== '') return { side: 'before', words: before }
  }
  return null
}

const joined = (cells: readonly Node[]): string => cells.map(wordsOf).filter((words) => words !== '').join('\n')

/** The words of the cells that a deed is about where no words of it are told; null where it is of no table. */
export function tableAbout(pair: Pair, changes: readonly Change[], deed: Deed | null): string | null {
  switch (deed?.deed) {
    case 'merged':
      return joined(comeOf(pair, changes).cells.map(({ node }) => node))
    case 'split':
      return joined(goneOf(pair, changes).cells.map(({ node }) => node))
    case 'headerRow':
      return joined(comeOf(pair, changes).cells.map(({ node }) => node))
    case 'rowIn':
    case 'rowOut':
    case 'columnIn':
    case 'columnOut':
    case 'tableIn':
    case 'tableOut':
      return ''
    default:
      return null
  }
}
