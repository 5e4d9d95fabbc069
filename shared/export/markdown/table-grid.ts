import type { Node } from '@tiptap/pm/model'

/** A cell and its place in the document that is written. */
export interface GridCell {
  readonly node: Node
  readonly position: number
}

/**
 * The cells of the table at `position` by row and column: rows of equal width, each cell in the first place of its span and
 * null in the others. Columns in which no cell begins are left out.
 */
export function tableGrid(table: Node, position: number): readonly (readonly (GridCell | null)[])[] {
  const coveredUntil = new Map<number, number>()
  const rows: Map<number, GridCell>[] = []
  table.forEach((row, rowOffset, rowIndex) => {
    const cells = new Map<number, GridCell>()
    let column = 0
    row.forEach((node, offset) => {
      while ((coveredUntil.get(column) ?? 0) > rowIndex) column += 1
      cells.set(column, { node, position: position + 2 + rowOffset + offset })
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number }
      for (let at = column; rowspan > 1 && at < column + colspan; at += 1) coveredUntil.set(at, rowIndex + rowspan)
      column += colspan
    })
    rows.push(cells)
  })
  const columns = [...new Set(rows.flatMap((cells) => [...cells.keys()]))].sort((a, b) => a - b)
  return rows.map((cells) => columns.map((column) => cells.get(column) ?? null))
}
