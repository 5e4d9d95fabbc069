import type { NodeHandler } from '../context'
import { cleanText } from '../text'
import { inline, text as textOf } from '../tree'

export const text: NodeHandler = (node) => [textOf(cleanText(node.text!))]

export const hardBreak: NodeHandler = () => [inline('br', {}, [])]

export const horizontalRule: NodeHandler = () => [inline('hr', {}, [])]

/** In the text a footnote is its reference; its words stand in the list at the end. */
export const footnote: NodeHandler = (_node, position, { plan, reference }) => {
  const found = plan.ofFootnote.get(position)
  return found ? reference(found) : []
}
