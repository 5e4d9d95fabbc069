import { Fragment, type Node } from '@tiptap/pm/model'

interface Placed {
  readonly node: Node
  readonly row: number
  readonly column: number
  readonly colspan: number
  readonly rowspan: number
}

/** Gives each cell its column, by the standard's rules, and cuts spans that would leave the table or run into another cell. */
function place(table: Node): readonly Placed[] {
  const takenUntil: number[] = []
  const placed: Placed[] = []
  table.forEach((line, _offset, row) => {
    let column = 0
    const free = (at: number): boolean => (takenUntil[at] ?? 0) <= row
    line.forEach((node) => {
      while (!free(column)) column += 1
      let colspan = 1
      while (colspan < Number(node.attrs.colspan) && free(column + colspan)) colspan += 1
      const rowspan = Math.min(Number(node.attrs.rowspan), table.childCount - row)
      for (let at = column; at < column + colspan; at += 1) takenUntil[at] = row + rowspan
      placed.push({ node, row, column, colspan, rowspan })
      column += colspan
    })
  })
  return placed
}

/** Drops columns in which no cell begins: they are held open by spans alone. */
function dropEmptyColumns(cells: readonly Placed[]): readonly Placed[] {
  const begun = [...new Set(cells.map((cell) => cell.column))].sort((a, b) => a - b)
  return cells.map((cell) => ({
    ...cell,
    column: begun.indexOf(cell.column),
    colspan: begun.filter((column) => column >= cell.column && column < cell.column + cell.colspan).length,
  }))
}

/** The cells of one row, the gaps of a ragged row filled with empty ones. */
function fillRow(row: Node, index: number, cells: readonly Placed[], width: number): Node {
  const covering = cells.filter((cell) => cell.row <= index && index < cell.row + cell.rowspan)
  const filler = row.type.schema.nodes.tableCell!.createAndFill()!
  const filled: Node[] = []
  for (let column = 0; column < width; ) {
    const cell = covering.find((each) => each.column <= column && column < each.column + each.colspan)
    if (!cell) filled.push(filler)
    else if (cell.row === index) {
      const { colspan, rowspan } = cell
      filled.push(cell.node.type.create({ ...cell.node.attrs, colspan, rowspan }, cell.node.content))
    }
    column = cell ? cell.column + cell.colspan : column + 1
  }
  return row.copy(Fragment.fromArray(filled))
}

function regularTable(table: Node): Node {
  const cells = dropEmptyColumns(place(table))
  const width = Math.max(...cells.map((cell) => cell.column + cell.colspan))
  return table.copy(Fragment.fromArray(table.children.map((row, index) => fillRow(row, index, cells, width))))
}

/**
 * `node` with every table made regular, whatever the document says: rows of one width, no overlap, no span beyond the edge.
 * No content is lost; cells may be added and spans cut. Text and other nodes stay as they are.
 */
export function withRegularTables(node: Node): Node {
  if (node.isLeaf || node.inlineContent) return node
  const children = node.children.map(withRegularTables)
  const same = children.every((child, index) => child === node.child(index))
  const rebuilt = same ? node : node.copy(Fragment.fromArray(children))
  return node.type.name === 'table' ? regularTable(rebuilt) : rebuilt
}
