import type { Node } from '@tiptap/pm/model'
import type { Table, TableRow } from 'mdast'
import { schema } from '../../document'
import { readLines } from './lines'
import type { Reader } from './reader'

const isEmpty = (row: TableRow): boolean => row.children.every((cell) => cell.children.length === 0)

/** A table of rows of equal width. A header row without a word is how a table without headers is written. */
export function readTable(table: Table, reader: Reader): Node {
  const headless = table.children.length > 1 && isEmpty(table.children[0]!)
  const rows = headless ? table.children.slice(1) : table.children
  const width = Math.max(table.align?.length ?? 0, ...rows.map((row) => row.children.length))
  return schema.node(
    'table',
    null,
    rows.map((row, index) => {
      const type = index === 0 && !headless ? 'tableHeader' : 'tableCell'
      const cells = Array.from({ length: width }, (_, column) =>
        schema.node(type, { align: table.align?.[column] ?? null }, [...readLines(row.children[column]?.children ?? [], reader)]),
      )
      return schema.node('tableRow', null, cells)
    }),
  )
}
