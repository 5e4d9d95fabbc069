import type { Node } from '@tiptap/pm/model'
import { listType } from '../../../document'
import type { Context, NodeHandler } from '../context'
import { block, inline, lines, text, type Children } from '../tree'

const isList = (node: Node): boolean => node.type.spec.group?.includes('list') ?? false

/** An item of one paragraph, lists below it aside, stands without a `p`. */
function itemContent(node: Node, position: number, context: Context, box: Children): Children {
  const first = node.firstChild!
  const rest = node.cut(first.nodeSize)
  const opening = context.inlines(first, position + 1)
  const others = context.blocks(rest, position + first.nodeSize)
  const spaced = box.length > 0 && opening.length > 0 ? [...box, text(' '), ...opening] : [...box, ...opening]
  const tight = node.children.slice(1).every(isList)
  if (tight) return others.length === 0 ? spaced : [...spaced, text('\n'), ...lines(others)]
  return [text('\n'), ...lines([...(spaced.length === 0 ? [] : [inline('p', {}, spaced)]), ...others])]
}

export const listItem: NodeHandler = (node, position, context) => [inline('li', {}, itemContent(node, position, context, []))]

export const taskItem: NodeHandler = (node, position, context) => {
  const checked = node.attrs.checked === true
  const ariaLabel = checked ? context.words.done : context.words.notDone
  const box = inline('input', { type: 'checkbox', checked, disabled: true, ariaLabel }, [])
  return [inline('li', {}, itemContent(node, position, context, [box]))]
}

export const bulletList: NodeHandler = (node, position, context) => [block('ul', {}, context.blocks(node, position))]

export const taskList: NodeHandler = bulletList

export const orderedList: NodeHandler = (node, position, context) => [
  block('ol', { ...(node.attrs.start === 1 ? {} : { start: Number(node.attrs.start) }), ...(node.attrs.numbering === 'decimal' ? {} : { type: listType(node.attrs.numbering) }) }, context.blocks(node, position)),
]
