import { printableUrl } from '../address'
import type { NodeHandler } from '../context'
import { block, inline } from '../tree'

/** `figure > blockquote + figcaption`: who said it stands outside the words that were said. */
export const blockquote: NodeHandler = (node, position, context) => {
  const line = node.lastChild?.type.name === 'attributionLine' ? node.lastChild : null
  const said = line ? node.cut(0, node.content.size - line.nodeSize) : node
  const quoted = context.blocks(said, position)
  const caption = line ? attributionLine(line, position + 1 + said.content.size, context) : []
  if (quoted.length === 0 && caption.length === 0) return []
  const cite = printableUrl(String(node.attrs.cite))
  const quotation = quoted.length === 0 ? [] : [block('blockquote', cite === '' ? {} : { cite }, quoted)]
  return [block('figure', {}, [...quotation, ...caption])]
}

export const attributionLine: NodeHandler = (node, position, context) => {
  const content = context.inlines(node, position)
  return content.length === 0 ? [] : [inline('figcaption', {}, content)]
}

/** Words of the article that are set again: beside its text. A header cell may not hold such a part, there they are a paragraph. */
export const pullquote: NodeHandler = (node, position, context) => {
  const content = context.inlines(node, position)
  if (content.length === 0) return []
  const words = inline('p', {}, content)
  return context.structure.asides.has(position) ? [block('aside', {}, [words])] : [words]
}
