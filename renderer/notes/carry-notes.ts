import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { factsOf, passagesOf } from '@shared/document'
import { dragMoves } from '../editor/drag-moves'

const idsOn = (node: Node): readonly string[] => (node.attrs['noteIds'] as readonly string[] | undefined) ?? []

/** Ids of the notes that stand somewhere in `doc`. */
function presentIn(doc: Node): ReadonlySet<string> {
  const ids = new Set(passagesOf(doc, 'note').map(({ id }) => id))
  doc.descendants((node) => {
    for (const id of idsOn(node)) ids.add(id)
    return !node.isTextblock
  })
  return ids
}

const keeping = (fragment: Fragment, keeps: (id: string) => boolean): Fragment =>
  Fragment.fromArray(
    fragment.content.map((node) => {
      const marks = node.marks.filter((mark) => mark.type.name !== 'note' || keeps(String(mark.attrs.id)))
      if (node.isText) return node.mark(marks)
      const attrs = 'noteIds' in node.attrs ? { ...node.attrs, noteIds: idsOn(node).filter(keeps) } : node.attrs
      return node.type.create(attrs, keeping(node.content, keeps), marks)
    }),
  )

/**
 * A note moves with its words: what is cut and pasted, or dragged, keeps it. A copy has none, for a note stands in one place; nor
 * has what comes from another article.
 */
export const CarryNotes = Extension.create({
  name: 'carryNotes',
  addProseMirrorPlugins() {
    const drag = dragMoves()
    return [
      new Plugin({
        props: {
          handleDOMEvents: { drop: drag.drop },
          transformPasted: (slice, view) => {
            if (drag.take()) return slice
            const { notes } = factsOf(view.state)
            const present = presentIn(view.state.doc)
            return new Slice(keeping(slice.content, (id) => id in notes && !present.has(id)), slice.openStart, slice.openEnd)
          },
        },
      }),
    ]
  },
})
