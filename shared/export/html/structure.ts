import type { Node } from '@tiptap/pm/model'
import { isBlank } from './text'

/** What the place of a node in the whole document decides about it, by document position. */
export interface Structure {
  /** The level to print for a heading: 2 for the highest there is, none skipped. Empty ones and those in header cells have none. */
  readonly headingLevels: ReadonlyMap<number, number>
  /** How many leading rows of a table are its head. */
  readonly headRows: ReadonlyMap<number, number>
  /** Header cells that name a column; the others name a row. */
  readonly columnHeaders: ReadonlySet<number>
  /** The pull quotes that stand where a part of the page may: all but those in header cells. */
  readonly asides: ReadonlySet<number>
}

/** The leading rows that hold header cells only; none when a cell spans out of them or no other row is left. */
function countHeadRows(table: Node): number {
  const other = table.children.findIndex((row) => row.children.some((cell) => cell.type.name !== 'tableHeader'))
  const count = other >= 0 ? other : table.childCount > 1 ? 1 : 0
  const spansOut = table.children.slice(0, count).some((row, index) => row.children.some((cell) => index + Number(cell.attrs.rowspan) > count))
  return spansOut ? 0 : count
}

/** Reads the whole document once. */
export function readStructure(doc: Node): Structure {
  const headingLevels = new Map<number, number>()
  const headRows = new Map<number, number>()
  const columnHeaders = new Set<number>()
  const asides = new Set<number>()
  const open: number[] = []
  doc.descendants((node, position) => {
    switch (node.type.name) {
      case 'heading': {
        if (isBlank(node.textContent)) return false
        const level = Number(node.attrs.level)
        while (open.length > 0 && open.at(-1)! >= level) open.pop()
        headingLevels.set(position, 1 + open.push(level))
        return false
      }
      case 'pullquote':
        asides.add(position)
        return false
      case 'table': {
        const count = countHeadRows(node)
        headRows.set(position, count)
        node.forEach((row, rowOffset, index) => {
          if (index < count) row.forEach((_cell, offset) => columnHeaders.add(position + 2 + rowOffset + offset))
        })
        return true
      }
      case 'tableHeader':
        // HTML allows no heading within a header cell; tables within it are read for themselves.
        node.descendants((inner, at) => {
          if (inner.type.name === 'table') headRows.set(position + 1 + at, 0)
          return !inner.inlineContent
        })
        return false
      default:
        return !node.inlineContent
    }
  })
  return { headingLevels, headRows, columnHeaders, asides }
}
