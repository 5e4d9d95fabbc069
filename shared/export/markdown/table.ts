import type { Node } from '@tiptap/pm/model'
import type { AlignType, PhrasingContent, TableCell, TableRow } from 'mdast'
import type { BlockHandler, Context } from './context'
import { figureLine } from './figure'
import { tableGrid, type GridCell } from './table-grid'
import { breakTag } from './phrasing'
import { linedText } from './text'

/** Text blocks of a cell, in order, as lines: GFM knows one line of text in a cell and nothing else. */
function cellLines(node: Node, position: number, context: Context): PhrasingContent[][] {
  if (node.type.name === 'figure') return [figureLine(node, position, context, true)]
  if (node.type.name === 'codeBlock') return linedText(node.textContent).split('\n').map((line) => (line.trim() === '' ? [] : [{ type: 'inlineCode', value: line }]))
  if (node.isTextblock) return [context.inlines(node, position, true)]
  const lines: PhrasingContent[][] = []
  node.forEach((child, offset) => lines.push(...cellLines(child, position + 1 + offset, context)))
  return [...lines, ...(context.plan.at.has(position + node.nodeSize) && node.type.name === 'table' ? [references(position + node.nodeSize, context)] : [])]
}

const references = (position: number, context: Context): PhrasingContent[] =>
  (context.plan.at.get(position) ?? []).map(({ number }) => ({ type: 'footnoteReference', identifier: String(number), label: String(number) }))

const isSimple = (cell: Node): boolean => cell.childCount === 1 && ['paragraph', 'figure'].includes(cell.firstChild!.type.name)

function cellContent(cell: GridCell, context: Context): PhrasingContent[] {
  const { colspan, rowspan } = cell.node.attrs as { colspan: number; rowspan: number }
  if (colspan > 1 || rowspan > 1) context.losses.add('Markdown tables have no merged cells: they were split, and the added cells are empty.')
  if (!isSimple(cell.node)) context.losses.add('A cell of a Markdown table holds one line: paragraphs, lists and other blocks in cells became lines joined by <br>.')
  const lines = cellLines(cell.node, cell.position, context).filter((line) => line.length > 0)
  return lines.flatMap((line, index) => (index === 0 ? line : [breakTag, ...line]))
}

function columnAlign(grid: readonly (readonly (GridCell | null)[])[], column: number, context: Context): AlignType {
  const aligns = new Set(grid.flatMap((row) => (row[column] ? [row[column].node.attrs.align as AlignType] : [])))
  if (aligns.size > 1) context.losses.add('A Markdown table aligns whole columns: cells aligned otherwise follow the first of their column.')
  return [...aligns][0] ?? null
}

const isHead = (cell: GridCell | null): boolean => cell?.node.type.name === 'tableHeader'

/**
 * A table with one header row. Without header cells in the first row, the header row is written empty, and read back as
 * none. Sources of the table as a whole stand at the end of its last cell.
 */
export const table: BlockHandler = (node, position, context) => {
  const grid = tableGrid(node, position)
  const width = grid[0]!.length
  const headed = grid[0]!.some(isHead)
  if (grid.some((row, index) => (index > 0 || !headed ? row.some(isHead) : !row.every((cell) => !cell || isHead(cell)))))
    context.losses.add('A Markdown table has header cells in its first row alone: other header cells became ordinary ones, and the first row is headers throughout.')
  const rows = grid.map(
    (row): TableRow => ({
      type: 'tableRow',
      children: row.map((cell): TableCell => ({ type: 'tableCell', children: cell ? cellContent(cell, context) : [] })),
    }),
  )
  rows.at(-1)!.children.at(-1)!.children.push(...references(position + node.nodeSize, context))
  const empty: TableRow = { type: 'tableRow', children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })) }
  const align = Array.from({ length: width }, (_, column) => columnAlign(grid, column, context))
  return [{ type: 'table', align, children: headed ? rows : [empty, ...rows] }]
}
