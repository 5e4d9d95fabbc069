import { Fragment, type Node } from '@tiptap/pm/model'
import { newId } from '../ids'
import type { Pair } from './pair'
import type { Change } from './model'
import { splice, type Edit } from './splice'
import { isCell, isOfRows } from './table-shape'

/**
 * A row and a column of one table, each suggested, cross in a cell that only one of both texts has, or none. Whichever is decided first, the
 * rows that the other text alone has are fitted to the columns that then stand: a cell without words is put in, or that of a column
 * that is not there is left out. So each is decided by itself, and no row is short or long.
 */

/** A change as the decision sees it: `[from, to)` of the text that it changes became, or was, `[start, end)` of the other. */
interface Seen {
  readonly change: Change
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  readonly isDecided: boolean
}

interface Placed {
  readonly node: Node
  readonly at: number
}

/** A column of both texts, or of the one that is changed (`own`), or of the other. */
interface Column {
  readonly of: 'both' | 'own' | 'other'
  /** The changes that take it out or put it in, one in each row that both texts have. */
  readonly seen: readonly Seen[]
  /** A cell of it. */
  readonly cell: Node
}

/** One table in both texts: what is decided of its rows, and the columns that both have together. */
interface Grid {
  readonly rows: readonly Seen[]
  readonly columns: readonly Column[]
  readonly own: readonly Placed[]
  readonly other: readonly Placed[]
}

const childrenOf = (node: Node, start: number): readonly Placed[] => {
  const placed: Placed[] = []
  node.forEach((child, offset) => void placed.push({ node: child, at: start + offset }))
  return placed
}
const endOf = ({ node, at }: Placed): number => at + node.nodeSize
const within = (placed: readonly Placed[], from: number, to: number): readonly Placed[] => placed.filter((one) => one.at >= from && endOf(one) <= to)
/** True where a stretch consists of whole ones of them, or of none and stands between two. */
const isOfWhole = (placed: readonly Placed[], start: number, from: number, to: number): boolean => [from, to].every((place) => place === start || placed.some((one) => endOf(one) === place))
const isPlain = ({ attrs }: Node): boolean => attrs['colspan'] === 1 && attrs['rowspan'] === 1

/** The place in the other text of a token that both have. */
const across = (seen: readonly Seen[], place: number): number => {
  const before = seen.filter(({ to }) => to <= place).at(-1)
  return before ? place + before.end - before.to : place
}

/** The columns of a row that both texts have; null where something else than whole cells and words in cells came or went. */
function columnsOf(own: Placed, other: Placed, seen: readonly Seen[]): readonly Column[] | null {
  const [cells, others] = [childrenOf(own.node, own.at + 1), childrenOf(other.node, other.at + 1)]
  const columns: Column[] = []
  let next = 0
  const both = (until: number): void => {
    for (let cell = cells[next]; cell && cell.at < until; cell = cells[(next += 1)]) columns.push({ of: 'both', seen: [], cell: cell.node })
  }
  for (const one of seen) {
    const isInCell = cells.some((cell) => cell.at < one.from && one.to < endOf(cell)) && others.some((cell) => cell.at < one.start && one.end < endOf(cell))
    if (isInCell) continue
    if (!isOfWhole(cells, own.at + 1, one.from, one.to) || !isOfWhole(others, other.at + 1, one.start, one.end)) return null
    both(one.from)
    const gone = within(cells, one.from, one.to)
    next += gone.length
    columns.push(...gone.map(({ node }): Column => ({ of: 'own', seen: [one], cell: node })))
    columns.push(...within(others, one.start, one.end).map(({ node }): Column => ({ of: 'other', seen: [one], cell: node })))
  }
  both(Infinity)
  return columns
}

/** What is known of the table at `at` of the text that is changed; null where its rows and columns are not all plain. */
function gridOf(own: Placed, otherText: Node, all: readonly Seen[]): Grid | null {
  const seen = all.filter(({ from, to }) => from > own.at && to < endOf(own))
  if (all.some(({ from, to }) => from < endOf(own) && to > own.at && !(from > own.at && to < endOf(own)))) return null
  const at = across(all, own.at)
  const node = otherText.nodeAt(at)
  if (node?.type.name !== 'table') return null
  const other: Placed = { node, at }
  const [ownRows, otherRows] = [childrenOf(own.node, own.at + 1), childrenOf(node, at + 1)]
  if (![...ownRows, ...otherRows].every((row) => row.node.children.every((cell) => isCell(cell) && isPlain(cell)))) return null
  const isWhole = ({ from, to, start, end }: Seen): boolean => isOfWhole(ownRows, own.at + 1, from, to) && isOfWhole(otherRows, other.at + 1, start, end)
  const rows = seen.filter(isWhole)
  const inRows = seen.filter((one) => !isWhole(one))
  const common = ownRows.filter((row) => !rows.some(({ from, to }) => row.at >= from && endOf(row) <= to))
  if (inRows.some(({ from, to }) => !common.some((row) => row.at < from && to < endOf(row)))) return null
  const lines = common.map((row) => {
    const placed = otherRows.find(({ at: place }) => place === across(all, row.at))
    return placed ? columnsOf(row, placed, inRows.filter(({ from, to }) => row.at < from && to < endOf(row))) : null
  })
  const last = lines.at(-1)
  if (!last || lines.some((line) => line?.map(({ of }) => of).join() !== last.map(({ of }) => of).join())) return null
  const columns = last.map((column, index): Column => ({ ...column, seen: lines.flatMap((line) => line?.[index]?.seen ?? []) }))
  // A column is decided in all its rows or in none.
  if (columns.some(({ seen: every }) => every.some(({ isDecided }) => isDecided !== every[0]?.isDecided))) return null
  return { rows, columns, own: ownRows, other: otherRows }
}

/** Whether a column stands in the text once it is decided. */
const stands = ({ of, seen }: Column): boolean => of === 'both' || (of === 'other') === (seen[0]?.isDecided ?? false)

const emptyCell = (row: Node, column: Column): Node => {
  const types = new Set(row.children.map(({ type }) => type))
  const [only] = types
  const type = types.size === 1 && only?.name === 'tableHeader' ? only : column.cell.type
  return type.createAndFill({ align: column.cell.attrs['align'] }) ?? column.cell
}

/** A row fitted to other columns: at which of its places cells are left out or put in, and for which column. */
interface Fit {
  readonly from: number
  readonly to: number
  readonly cell: Node | null
  readonly column: Column
}

/** How a row that one text alone has is fitted to the columns that stand; null where it has not one cell for each column of that text. */
function fitsOf(row: Placed, columns: readonly Column[], text: 'own' | 'other'): readonly Fit[] | null {
  const cells = childrenOf(row.node, row.at + 1)
  const fits: Fit[] = []
  let next = 0
  for (const column of columns) {
    const has = column.of === 'both' || column.of === text
    const cell = has ? cells[next++] : undefined
    if (has && !cell) return null
    const place = cells[next]?.at ?? endOf(row) - 1
    if (cell && !stands(column)) fits.push({ from: cell.at, to: endOf(cell), cell: null, column })
    else if (!has && stands(column)) fits.push({ from: place, to: place, cell: emptyCell(row.node, column), column })
  }
  return next === cells.length ? fits : null
}

interface Fitting {
  readonly edits: readonly Edit[]
  readonly left: readonly Seen[]
}

/** The edits that decide, with those that fit rows, and what is left undecided after them; places of the text that is changed as they then are. */
function fitting(text: Node, otherText: Node, all: readonly Seen[]): Fitting | null {
  const grids: Grid[] = []
  const tables = new Map<number, Node>()
  for (const { from, isDecided } of all) {
    if (!isDecided) continue
    const $from = text.resolve(from)
    for (let depth = $from.depth; depth > 0; depth -= 1)
      if ($from.node(depth).type.name === 'table') {
        tables.set($from.before(depth), $from.node(depth))
        break
      }
  }
  for (const [at, node] of tables) {
    const grid = gridOf({ node, at }, otherText, all)
    if (!grid) return null
    grids.push(grid)
  }
  const edits: Edit[] = []
  const left: Seen[] = []
  let shift = 0
  const put = (from: number, to: number, source: Node, start: number, end: number): void => {
    edits.push({ from, to, source, start, end })
    shift += end - start - (to - from)
  }
  const asRow = (cell: Node): Node => text.type.schema.nodes['tableRow']!.create(null, Fragment.from(cell))
  for (const one of all) {
    const grid = grids.find(({ rows }) => rows.includes(one))
    if (!grid && one.isDecided) put(one.from, one.to, otherText, one.start, one.end)
    else if (!grid) left.push({ ...one, from: one.from + shift, to: one.to + shift })
    else if (one.isDecided) {
      const { to } = one
      let [start, from] = [one.start, one.from]
      const upTo = (end: number): void => {
        put(from, to, otherText, start, end)
        from = to
        start = end
      }
      for (const row of within(grid.other, one.start, one.end)) {
        const fits = fitsOf(row, grid.columns, 'other')
        if (!fits) return null
        for (const fit of fits) {
          upTo(fit.from)
          const place = to + shift
          if (fit.cell) put(to, to, asRow(fit.cell), 0, fit.cell.nodeSize)
          start = fit.to
          left.push(...crossing(fit, place, place + (fit.cell?.nodeSize ?? 0)))
        }
      }
      upTo(one.end)
    } else {
      const begin = one.from + shift
      for (const row of within(grid.own, one.from, one.to)) {
        const fits = fitsOf(row, grid.columns, 'own')
        if (!fits) return null
        for (const { from, to, cell } of fits) put(from, to, cell ? asRow(cell) : text, 0, cell?.nodeSize ?? 0)
      }
      left.push({ ...one, from: begin, to: one.to + shift })
    }
  }
  return { edits, left }
}

/** What is left undecided of a column where a row that now stands in both texts has a cell of it in one of them alone. */
function crossing({ from, to, column }: Fit, place: number, end: number): readonly Seen[] {
  const [first] = column.seen
  return first ? [{ change: { ...first.change, id: `${first.change.id.replace(/[-.].*$/u, '')}-${newId()}` }, from: place, to: end, start: from, end: to, isDecided: false }] : []
}

/** Both texts after a decision that fitted rows: the one that it changed is whole, and `edits` lead to it. */
export interface Fitted {
  readonly made: Node
  readonly edits: readonly Edit[]
  readonly left: readonly Change[]
}

/** The texts after changes were accepted, or rejected, with rows that they cross fitted; null where that is not all there is to it. */
export function fitted({ original, doc, changes }: Pair, chosen: ReadonlySet<Change>, accepted: boolean): Fitted | null {
  const seen = changes.map((change): Seen => {
    const [a, b] = [[change.fromA, change.toA] as const, [change.fromB, change.toB] as const]
    const [[from, to], [start, end]] = accepted ? [a, b] : [b, a]
    return { change, from, to, start, end, isDecided: chosen.has(change) }
  })
  const [text, other] = accepted ? [original, doc] : [doc, original]
  const found = fitting(text, other, seen)
  const made = found && splice(text, found.edits)
  if (!found || !made) return null
  const left = found.left.map(({ change, from, to, start, end }): Change => (accepted ? { ...change, fromA: from, toA: to, fromB: start, toB: end } : { ...change, fromA: start, toA: end, fromB: from, toB: to }))
  return { made, edits: found.edits, left }
}

/** A place in a row that one text alone has where a column of the other crosses it: before which of its cells, and where that is in its text. */
export interface Crossing {
  readonly row: number
  readonly before: number
  readonly at: number
  /** The change of the column. */
  readonly id: string
}

const none: { readonly come: readonly Crossing[]; readonly gone: readonly Crossing[] } = { come: [], gone: [] }

/** Where columns of the original cross the rows that a change put in (`come`), and columns of the document those that it took out (`gone`). */
export function crossingsOf({ original, doc, changes }: Pair, change: Change): typeof none {
  if (!isOfRows(original, doc, change)) return none
  const $from = doc.resolve(change.fromB)
  const seen = changes.map((one): Seen => ({ change: one, from: one.fromB, to: one.toB, start: one.fromA, end: one.toA, isDecided: false }))
  const grid = gridOf({ node: $from.parent, at: $from.before() }, original, seen)
  if (!grid) return none
  const crossed = (rows: readonly Placed[], text: 'own' | 'other'): readonly Crossing[] =>
    rows.flatMap((row, index) => {
      const cells = childrenOf(row.node, row.at + 1)
      const found: Crossing[] = []
      let before = 0
      for (const { of, seen: [first] } of grid.columns) {
        if (of === 'both' || of === text) before += 1
        else found.push({ row: index, before, at: cells[before]?.at ?? endOf(row) - 1, id: first?.change.id ?? change.id })
      }
      return before === cells.length ? found : []
    })
  return { come: crossed(within(grid.own, change.fromB, change.toB), 'own'), gone: crossed(within(grid.other, change.fromA, change.toA), 'other') }
}
