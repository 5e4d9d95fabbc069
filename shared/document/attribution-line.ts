import { Slice, type Fragment, type Node } from '@tiptap/pm/model'

/** A dash that stands before a name, as people type it: page and exporters set one of their own. */
const leadingDash = /^\s*(?:[—–―]+|-{1,2}(?=\s))\s*/

function withoutDash(line: Node): Node {
  const first = line.firstChild
  const found = first?.isText ? leadingDash.exec(first.text!) : null
  return found ? line.copy(line.content.cut(found[0].length)) : line
}

function stripAll(content: Fragment): Fragment {
  let stripped = content
  content.forEach((node, _offset, index) => {
    const clean = withoutLeadingDash(node)
    if (clean !== node) stripped = stripped.replaceChild(index, clean)
  })
  return stripped
}

/** `node` without the dash that anybody wrote at the start of an attribution line in it. */
export function withoutLeadingDash(node: Node): Node {
  if (node.type.name === 'attributionLine') return withoutDash(node)
  if (node.isLeaf || node.isTextblock) return node
  const content = stripAll(node.content)
  return content === node.content ? node : node.copy(content)
}

/** What `withoutLeadingDash` does, for what is pasted. */
export const sliceWithoutLeadingDash = (slice: Slice): Slice => {
  const content = stripAll(slice.content)
  return content === slice.content ? slice : new Slice(content, slice.openStart, slice.openEnd)
}
