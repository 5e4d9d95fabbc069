import type { Node } from '@tiptap/pm/model'
import type { BlockContent, List, ListItem, PhrasingContent } from 'mdast'
import type { BlockHandler, Context } from './context'
import { figure } from './figure'
import { breakTag } from './phrasing'
import { table } from './table'
import { linedText } from './text'

const paragraph: BlockHandler = (node, position, context) => {
  const children = context.inlines(node, position)
  return children.length === 0 ? [] : [{ type: 'paragraph', children }]
}

const heading: BlockHandler = (node, position, context) => [
  { type: 'heading', depth: node.attrs.level as 2 | 3 | 4, children: context.inlines(node, position, true) },
]

/** How an attribution line begins; a last paragraph that begins so by chance writes its dash as `&mdash;`. */
const dash: PhrasingContent = { type: 'text', value: '— ' }
const literalDash: PhrasingContent = { type: 'html', value: '&mdash;' }

function withLiteralDash(blocks: readonly BlockContent[]): readonly BlockContent[] {
  const last = blocks.at(-1)
  const first = last?.type === 'paragraph' ? last.children[0] : undefined
  if (last?.type !== 'paragraph' || first?.type !== 'text' || !first.value.startsWith('—')) return blocks
  const rest: PhrasingContent[] = first.value.length > 1 ? [{ type: 'text', value: first.value.slice(1) }] : []
  return [...blocks.slice(0, -1), { type: 'paragraph', children: [literalDash, ...rest, ...last.children.slice(1)] }]
}

const blankParagraph: BlockContent = { type: 'paragraph', children: [{ type: 'text', value: ' ' }] }

const blockquote: BlockHandler = (node, position, context) => {
  if (node.attrs.cite) context.losses.add('Markdown has no place for the address of a block quote: it was left out.')
  const line = node.lastChild!.type.name === 'attributionLine' ? node.lastChild! : null
  const said = context.blocks(line ? node.cut(0, node.content.size - line.nodeSize) : node, position)
  const attribution = line ? context.inlines(line, position + 1 + node.content.size - line.nodeSize) : []
  if (attribution.length === 0) return [{ type: 'blockquote', children: [...withLiteralDash(said)] }]
  return [{ type: 'blockquote', children: [...(said.length > 0 ? said : [blankParagraph]), { type: 'paragraph', children: [dash, ...attribution] }] }]
}

const pullquote: BlockHandler = (node, position, context) => {
  const said = paragraph(node, position, context)
  if (said.length > 0) context.losses.add('Markdown has no pull quotes: they were written as block quotes.')
  return said.length > 0 ? [{ type: 'blockquote', children: [...withLiteralDash(said)] }] : []
}

function item(node: Node, position: number, context: Context): ListItem {
  const checked = node.type.name === 'taskItem' ? Boolean(node.attrs.checked) : null
  const blocks = context.blocks(node, position)
  // A box needs text beside it.
  const children = checked !== null && blocks[0]?.type !== 'paragraph' ? [blankParagraph, ...blocks] : blocks
  return { type: 'listItem', checked, children }
}

/** An item that may stand without empty lines: a paragraph of words, perhaps with such a list below it. */
const isTight = ({ children: [first, ...rest] }: ListItem): boolean =>
  (first === undefined || (first.type === 'paragraph' && first.children[0] !== breakTag)) &&
  rest.length <= 1 &&
  rest.every((block) => block.type === 'list' && block.spread === false)

const list: BlockHandler = (node, position, context) => {
  const items: ListItem[] = []
  node.forEach((child, offset) => items.push(item(child, position + 1 + offset, context)))
  if (node.type.name === 'orderedList' && node.attrs.numbering !== 'decimal') context.losses.add('Markdown numbers every list with digits: letters and Roman numbers became such.')
  const spread = !items.every(isTight)
  const order: Partial<List> = node.type.name === 'orderedList' ? { ordered: true, start: Number(node.attrs.start) } : { ordered: false }
  return [{ type: 'list', ...order, spread, children: items.map((each) => ({ ...each, spread })) }]
}

const codeBlock: BlockHandler = (node) => [{ type: 'code', lang: String(node.attrs.language) || null, value: linedText(node.textContent) }]

const horizontalRule: BlockHandler = () => [{ type: 'thematicBreak' }]

/** What each block becomes. Items, cells and attribution lines are written by the block they belong to. */
export const blockHandlers: Readonly<Record<string, BlockHandler>> = {
  paragraph, heading, blockquote, pullquote, bulletList: list, orderedList: list, taskList: list, codeBlock, horizontalRule, figure, table,
}
