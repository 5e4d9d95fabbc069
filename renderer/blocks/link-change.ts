import type { MarkType, Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'

const linkOf = ({ schema }: EditorState): MarkType => schema.marks['link']!

/** The stretch of a mark around a position in `block`, which begins at `start`: everything that touches with the same one. */
export function markedAround(block: Node, start: number, offset: number, type: MarkType): { readonly from: number; readonly to: number } | null {
  const at = block.childBefore(offset).node && type.isInSet(block.childBefore(offset).node!.marks) ? block.childBefore(offset) : block.childAfter(offset)
  const mark = at.node ? type.isInSet(at.node.marks) : undefined
  if (!at.node || !mark) return null
  let first = at.index
  let last = at.index
  let from = at.offset
  let to = at.offset + at.node.nodeSize
  while (first > 0 && mark.isInSet(block.child(first - 1).marks)) from -= block.child((first -= 1)).nodeSize
  while (last + 1 < block.childCount && mark.isInSet(block.child(last + 1).marks)) to += block.child((last += 1)).nodeSize
  return { from: start + from, to: start + to }
}

/** What a link is set on: the selected words, with the whole of a link that they touch. `href` is the present address, '' for none. */
export function linkAt(state: EditorState): { readonly from: number; readonly to: number; readonly href: string } {
  const { $from, from, to, empty } = state.selection
  const around = markedAround($from.parent, $from.start(), $from.parentOffset, linkOf(state))
  const inside = around && (empty || (from >= around.from && to <= around.to)) ? around : null
  const mark = inside ? linkOf(state).isInSet(state.doc.nodeAt(inside.from)?.marks ?? []) : undefined
  return { ...(inside ?? { from, to }), href: String(mark?.attrs['href'] ?? '') }
}

/** The change that gives the words at the selection the address `href`, or takes their link away ('' ). */
export function changeLink(state: EditorState, href: string): Transaction {
  const { from, to } = linkAt(state)
  const type = linkOf(state)
  const tr = state.tr.removeMark(from, to, type)
  if (href !== '') tr.addMark(from, to, type.create({ href }))
  return tr.removeStoredMark(type)
}
