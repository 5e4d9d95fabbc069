import { Fragment, type Node } from '@tiptap/pm/model'

const isNoted = (node: Node): boolean =>
  node.marks.some((mark) => mark.type.name === 'note') || ((node.attrs['noteIds'] as readonly string[] | undefined)?.length ?? 0) > 0

/** `node` without a trace of the desk's notes; the same node where it has none. Text that a note had parted is one again. */
export function withoutNotes(node: Node): Node {
  if (node.isText) return isNoted(node) ? node.mark(node.marks.filter((mark) => mark.type.name !== 'note')) : node
  const children = node.content.content.map(withoutNotes)
  const isSame = children.every((child, index) => child === node.child(index))
  if (isSame && !isNoted(node)) return node
  const marks = node.marks.filter((mark) => mark.type.name !== 'note')
  const attrs = 'noteIds' in node.attrs ? { ...node.attrs, noteIds: [] } : node.attrs
  return node.type.create(attrs, isSame ? node.content : Fragment.fromArray(children), marks)
}
