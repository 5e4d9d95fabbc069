import { Fragment, type Node } from '@tiptap/pm/model'

/** The mark of a kind of record, and the attribute by which a block bears it as a whole. */
interface Borne {
  readonly mark: 'note' | 'attribution'
  readonly ids: 'noteIds' | 'attributionIds'
}

const bears = (node: Node, { mark, ids }: Borne): boolean => node.marks.some(({ type }) => type.name === mark) || ((node.attrs[ids] as readonly string[] | undefined)?.length ?? 0) > 0

function without(node: Node, borne: Borne): Node {
  const marks = node.marks.filter(({ type }) => type.name !== borne.mark)
  if (node.isText) return bears(node, borne) ? node.mark(marks) : node
  const children = node.content.content.map((child) => without(child, borne))
  const isSame = children.every((child, index) => child === node.child(index))
  if (isSame && !bears(node, borne)) return node
  const attrs = borne.ids in node.attrs ? { ...node.attrs, [borne.ids]: [] } : node.attrs
  return node.type.create(attrs, isSame ? node.content : Fragment.fromArray(children), marks)
}

/** `node` without a trace of the desk's notes; the same node where it has none. Text that a note had parted is one again. */
export const withoutNotes = (node: Node): Node => without(node, { mark: 'note', ids: 'noteIds' })

/** `node` without its attributions; the same node where it has none. */
export const withoutAttributions = (node: Node): Node => without(node, { mark: 'attribution', ids: 'attributionIds' })
