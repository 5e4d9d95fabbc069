import type { Node } from '@tiptap/pm/model'
import type { Crossing } from '@shared/suggestions'

/** What is drawn in the grid of a table where rows or cells were taken out: each an element of that grid, with its cells. */
export interface GridDrawing {
  /** Tells it apart from others in its place. */
  readonly name: string
  readonly make: () => HTMLElement
}

type Words = (text: string) => HTMLElement

const wordsOf = (cell: Node): string => cell.textBetween(0, cell.content.size, ' ', ' ')

function cellOut(cell: Node, words: Words): HTMLElement {
  const element = document.createElement(cell.type.name === 'tableHeader' ? 'th' : 'td')
  element.className = 'suggested-cell-out'
  const { colspan, rowspan } = cell.attrs as { readonly colspan: number; readonly rowspan: number }
  if (colspan > 1) element.setAttribute('colspan', String(colspan))
  if (rowspan > 1) element.setAttribute('rowspan', String(rowspan))
  element.append(words(wordsOf(cell)))
  return element
}

/** Stands in a row where a column crosses it of which that row has no cell. */
export function emptyCellOut(): HTMLElement {
  const element = document.createElement('td')
  element.className = 'suggested-cell-out'
  return element
}

/** The children of one node that make up a stretch, from the first to the last; null where it begins or ends within one. */
function wholeIn(original: Node, from: number, to: number): readonly Node[] | null {
  const [$from, $to] = [original.resolve(from), original.resolve(to)]
  if (!$from.sameParent($to) || $from.parent.inlineContent) return null
  return $from.parent.children.slice($from.index(), $to.index())
}

/**
 * How `[from, to)` of the original is drawn as taken out at a place of the grid whose parent is `parent`, a table or a row; null for any
 * other place. `line`: the words of it in one line, for what is no whole row or cell. `words` draws words that are struck through. `crossed`: where
 * new columns cross its rows.
 */
export function gridDrawings(original: Node, from: number, to: number, parent: Node, line: string, words: Words, crossed: readonly Pick<Crossing, 'row' | 'before'>[] = []): readonly GridDrawing[] | null {
  const isTable = parent.type.name === 'table'
  if (!isTable && parent.type.name !== 'tableRow') return null
  const whole = wholeIn(original, from, to)
  const [first] = whole ?? []
  const row = (cells: readonly HTMLElement[]): HTMLElement => {
    const element = document.createElement('tr')
    element.className = 'suggested-row-out'
    element.append(...cells)
    return element
  }
  const single = (): HTMLElement => {
    const cell = document.createElement('td')
    cell.className = 'suggested-cell-out'
    if (isTable) cell.setAttribute('colspan', String(parent.firstChild?.childCount ?? 1))
    cell.append(words(line))
    return cell
  }
  const filled = (cells: readonly Node[], index: number): readonly (Node | null)[] => {
    const before = crossed.filter((one) => one.row === index).map((one) => one.before)
    return [...cells, null].flatMap((cell, at) => [...before.filter((place) => place === at).map(() => null), ...(cell ? [cell] : [])])
  }
  if (isTable && first?.type.name === 'tableRow')
    return whole!.map((one, index) => {
      const cells = filled(one.children, index)
      return { name: cells.map((cell) => (cell ? wordsOf(cell) : '')).join('│'), make: () => row(cells.map((cell) => (cell ? cellOut(cell, words) : emptyCellOut()))) }
    })
  if (!isTable && (first?.type.name === 'tableCell' || first?.type.name === 'tableHeader')) return whole!.map((cell) => ({ name: wordsOf(cell), make: () => cellOut(cell, words) }))
  return [{ name: line, make: () => (isTable ? row([single()]) : single()) }]
}
