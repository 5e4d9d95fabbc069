import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import type { BlockReader, ReadBlock } from './blocks'
import { lookWithin, type Look } from './inline'
import type { HtmlElement } from './parse'
import type { Reading } from './reading'
import { isUnseen } from './seen'
import { attr, childrenOf, elementsOf, elementsUnder, findElement, styleOf, textOf } from './tree'

const rowsOf = (table: HtmlElement): readonly HtmlElement[] =>
  elementsOf(table).flatMap((part) => (part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.tagName) ? elementsOf(part).filter(({ tagName }) => tagName === 'tr') : []))

const cellsOf = (row: HtmlElement): readonly HtmlElement[] => elementsOf(row).filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isUnseen(cell))

/** More text than a cell of figures and facts has, in characters. */
const longCell = 400

function isColumn(cell: HtmlElement): boolean {
  const within = [...elementsUnder(cell)]
  const count = (name: RegExp): number => within.filter(({ tagName }) => name.test(tagName)).length
  return textOf(cell).length > longCell || count(/^h[1-6]$/) > 0 || count(/^p$/) > 2 || count(/^br$/) > 4
}

/** Tables that only set parts of a page beside each other: marked so, of one column, with tables, headings or columns of text within. */
function isLayout(table: HtmlElement, rows: readonly HtmlElement[], { isOffice, isSheet }: Reading): boolean {
  if (isSheet) return rows.length === 1 && cellsOf(rows[0]!).length <= 1
  if (/^(?:presentation|none)$/.test(attr(table, 'role'))) return true
  if (findElement(table, ({ tagName }) => tagName === 'th' || tagName === 'thead')) return false
  if (findElement(table, ({ tagName }) => tagName === 'table')) return true
  if (!isOffice && rows.some((row) => cellsOf(row).some(isColumn))) return true
  return rows.every((row) => cellsOf(row).length <= 1)
}

const span = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number => Math.min(100, Math.max(1, Number.parseInt(attr(cell, name), 10) || 1))

function alignOf(cell: HtmlElement): string | null {
  const align = styleOf(cell).get('text-align') || attr(cell, 'align').toLowerCase()
  return align === 'left' || align === 'center' || align === 'right' ? align : null
}

function cellNode(cell: HtmlElement, inHead: boolean, look: Look, depth: number, reader: BlockReader): Node {
  const blocks = reader.blocks(childrenOf(cell), cell, lookWithin(cell, look, reader.reading), depth + 1).map(({ node }) => node)
  const type = cell.tagName === 'th' || inHead || attr(cell, 'role') === 'rowheader' ? 'tableHeader' : 'tableCell'
  const attrs = { colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan'), align: alignOf(cell) }
  return schema.node(type, attrs, blocks.length > 0 ? [...blocks] : [schema.node('paragraph')])
}

/** True for a row of words that are all bold. */
function isBold(row: Node): boolean {
  const bold = schema.marks['bold']!
  let [words, plain] = [0, 0]
  row.descendants((node) => {
    if (!node.isText || node.text!.trim() === '') return
    if (bold.isInSet(node.marks)) words += 1
    else plain += 1
  })
  return words > 0 && plain === 0
}

/** Rows whose first are bold and the others are not, with those as the head: few programs write any other sign of it. */
function withHead(rows: readonly Node[], reading: Reading): readonly Node[] {
  const isTold = rows.some((row) => row.children.some(({ type }) => type.name === 'tableHeader'))
  const count = rows.findIndex((row) => !isBold(row))
  // A sum in bold stands below.
  // In a page several rows in bold are its looks.
  if ((!reading.isOffice && count !== 1) || isTold || count < 1 || rows.slice(count, -1).some(isBold)) return rows
  const head = (row: Node): Node => schema.node('tableRow', null, row.children.map((cell) => schema.node('tableHeader', cell.attrs, cell.content)))
  return rows.map((row, at) => (at < count ? head(row) : row))
}

/** A table, its caption before it; a table that is only a frame, as the blocks within it. */
export function tableBlocks(table: HtmlElement, look: Look, depth: number, reader: BlockReader): readonly ReadBlock[] {
  const rows = rowsOf(table)
  const loose = childrenOf(table).filter((child) => 'tagName' in child && child.tagName === 'caption')
  const caption = loose.flatMap((child) => reader.blocks(childrenOf(child), table, look, depth + 1))
  if (isLayout(table, rows, reader.reading)) return [...caption, ...rows.flatMap((row) => cellsOf(row).flatMap((cell) => reader.blocks(childrenOf(cell), cell, look, depth + 1)))]
  for (const row of rows) if (reader.reading.isSheet && isUnseen(row) && textOf(row).trim() !== '') reader.reading.leaveOut({ kind: 'hidden', text: cellsOf(row).map((cell) => textOf(cell).trim()).join('\t'), element: row })
  const content = rows.filter((row) => !isUnseen(row)).flatMap((row) => {
    // Word sets the widths of its columns by a row of no height.
    const cells = attr(row, 'height') === '0' && textOf(row) === '' ? [] : cellsOf(row)
    // Word for the web names the heads of its columns, and their first cell the head of its row.
    const inHead = (row.parentNode !== null && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead') || cells.some((cell) => attr(cell, 'role') === 'columnheader')
    return cells.length === 0 ? [] : [schema.node('tableRow', null, cells.map((cell) => cellNode(cell, inHead, look, depth, reader)))]
  })
  const isEmpty = content.every((row) => row.textContent === '' && !hasFigure(row))
  if (isEmpty) return caption
  for (const { node } of caption) if (node.textContent.trim() !== '') reader.reading.foundCaption(node.textContent.trim())
  return [...caption, { node: schema.node('table', null, [...withHead(content, reader.reading)]), element: table }]
}

const hasFigure = (node: Node): boolean => node.type.name === 'figure' || node.children.some(hasFigure)
