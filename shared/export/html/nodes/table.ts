import type { Node } from '@tiptap/pm/model'
import type { Properties } from 'hast'
import type { Context, NodeHandler } from '../context'
import { oneLine } from '../text'
import { block, inline, lines, text, type Children } from '../tree'

const spans = ({ attrs }: Node): Properties => ({
  ...(attrs.colspan === 1 ? {} : { colSpan: Number(attrs.colspan) }),
  ...(attrs.rowspan === 1 ? {} : { rowSpan: Number(attrs.rowspan) }),
})

/** A cell of one paragraph stands without a `p`. */
function cellContent(node: Node, position: number, context: Context): Children {
  if (node.childCount === 1 && node.firstChild!.type.name === 'paragraph') return context.inlines(node.firstChild!, position + 1)
  const blocks = context.blocks(node, position)
  return blocks.length === 0 ? [] : [text('\n'), ...lines(blocks)]
}

export const tableCell: NodeHandler = (node, position, context) => [inline('td', spans(node), cellContent(node, position, context))]

export const tableHeader: NodeHandler = (node, position, context) => {
  const scope = context.structure.columnHeaders.has(position) ? 'col' : 'row'
  return [inline('th', { scope, ...spans(node) }, cellContent(node, position, context))]
}

export const tableRow: NodeHandler = (node, position, context) => [block('tr', {}, context.blocks(node, position))]

/** Names the sources that stand behind a table as a whole. */
function sourceCaption(end: number, { words, plan, reference }: Context): Children {
  const named = (plan.at.get(end) ?? []).flatMap((each, index) => {
    const note = plan.notes[each.number - 1]
    const name = note?.kind === 'source' ? oneLine(note.source.name) : ''
    return [text(`${index === 0 ? `${words.source}: ` : '; '}${name}`), ...reference(each)]
  })
  return named.length === 0 ? [] : [inline('figcaption', {}, named)]
}

/**
 * The columns, each told by an element of its own where a cell spans several: the Nu checker loses count of columns that a
 * spanning cell alone has made.
 */
function columns(node: Node): Children {
  const spans = node.children.flatMap((row) => row.children.map((cell) => Number(cell.attrs.colspan)))
  if (spans.every((span) => span === 1)) return []
  const width = node.firstChild!.children.reduce((sum, cell) => sum + Number(cell.attrs.colspan), 0)
  return [block('colgroup', {}, Array.from({ length: width }, () => inline('col', {}, [])))]
}

/** Always in a `figure`, with its sources as the caption. Expects a regular table (`withRegularTables`). */
export const table: NodeHandler = (node, position, context) => {
  const rows = context.blocks(node, position)
  const headRows = context.structure.headRows.get(position) ?? 0
  const part = (tagName: string, part: Children): Children => (part.length === 0 ? [] : [block(tagName, {}, part)])
  const parts = [...columns(node), ...part('thead', rows.slice(0, headRows)), ...part('tbody', rows.slice(headRows))]
  return [block('figure', {}, [block('table', {}, parts), ...sourceCaption(position + node.nodeSize, context)])]
}
