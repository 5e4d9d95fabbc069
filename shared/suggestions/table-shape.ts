import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { newId } from '../ids'
import type { Change } from './model'
import { endsIn } from './ends'

/** What the grid of a table is made of. */
const gridNodes: readonly string[] = ['table', 'tableRow', 'tableCell', 'tableHeader']

export const isCell = (node: Node): boolean => node.type.name === 'tableCell' || node.type.name === 'tableHeader'

const spans = ({ attrs }: Node): { readonly colspan: number; readonly rowspan: number } => ({ colspan: Number(attrs['colspan']), rowspan: Number(attrs['rowspan']) })

/** How many fields of the grid a cell takes. */
export const areaOf = (cell: Node): number => spans(cell).colspan * spans(cell).rowspan

/** Wider than this no grid is worked out. */
const widest = 200

/** True where each row has one cell for each column: no row is short or long, and no two cells stand in one place. */
function isRegular(table: Node): boolean {
  let below: readonly number[] = []
  let width = -1
  for (const row of table.children) {
    const left = [...below]
    let column = 0
    for (const cell of row.children) {
      const { colspan, rowspan } = spans(cell)
      while ((left[column] ?? 0) > 0) column += 1
      if (column + colspan > widest) return false
      for (const end = column + colspan; column < end; column += 1) {
        if ((left[column] ?? 0) > 0) return false
        left[column] = rowspan
      }
    }
    if (width < 0) width = left.length
    if (left.length !== width || Array.from(left).some((rows) => !rows)) return false
    below = left.map((rows) => rows - 1)
  }
  return below.every((rows) => rows === 0)
}

/** True where a block holds a table of which a row is short or long. */
export function holdsIrregular(block: Node): boolean {
  if (block.isTextblock || block.isLeaf) return false
  return (block.type.name === 'table' && !isRegular(block)) || block.children.some(holdsIrregular)
}

/** True for a change that the grid of a table is part of. */
export const isOfGrid = (original: Node, doc: Node, { fromA, toA, fromB, toB }: Change): boolean => {
  const [gone, come] = [endsIn(original, fromA, toA), endsIn(doc, fromB, toB)]
  return gridNodes.some((name) => gone.has(name) || come.has(name))
}

const ofTable = 'table-'

/** A name for what one deed does to the columns or the kinds of cells of a table. */
export const tableBond = (): string => `${ofTable}${newId()}`

const isInTable = (text: Node, from: number, to: number): boolean => {
  const $from = text.resolve(from)
  return $from.parent.type.name === 'table' && $from.sameParent(text.resolve(to))
}

/** True for a change of whole rows of a table. */
export const isOfRows = (original: Node, doc: Node, { fromA, toA, fromB, toB }: Change): boolean => isInTable(doc, fromB, toB) && isInTable(original, fromA, toA)

/** True where a change is of whole rows, and a bond of what was done to the columns that these cross: it can be decided without them. */
export const crosses = (original: Node, doc: Node, change: Change, bond: string): boolean => bond.startsWith(ofTable) && isOfRows(original, doc, change)

/** Equal for tables whose rows have cells of the same kinds and spans. */
const shapeOf = (table: Node): string => table.children.map((row) => row.children.map((cell) => `${cell.type.name} ${areaOf(cell)} ${String(cell.attrs['colspan'])} ${String(cell.attrs['align'])}`).join()).join(';')

/** True for a transaction that changes rows, columns or the kinds of cells of one table at several places: one deed. */
export function isTableDeed({ before, doc, steps, mapping }: Transaction): boolean {
  const starts: number[] = []
  for (const step of steps) step.getMap().forEach((from) => void starts.push(from))
  const [first] = starts
  if (first === undefined || starts.length < 2) return false
  const $place = before.resolve(Math.min(first, before.content.size))
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const table = $place.node(depth)
    if (table.type.name !== 'table') continue
    const now = doc.nodeAt(mapping.map($place.before(depth)))
    return now?.type.name === 'table' && shapeOf(now) !== shapeOf(table)
  }
  return false
}
