import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import type { ArticleFacts } from '@shared/article'
import { factsOf, factsPlugin } from '@shared/document'
import { newId } from '@shared/ids'
import { addPassages, copiedPassage, passageIn, type CarriedPassage } from '../verification/carried'
import { dragMoves } from './drag-moves'

/** Records of the passages that were last copied or cut, by the attribution, for a paste into another article of this window. */
export type Carried = Map<string, CarriedPassage>

const idsIn = (fragment: Fragment): Set<string> => {
  const ids = new Set<string>()
  fragment.descendants((node) => {
    for (const mark of node.marks) if (mark.type.name === 'attribution') ids.add(String(mark.attrs.id))
  })
  return ids
}

const idsOf = (state: EditorState): Set<string> => idsIn(state.doc.content)

const remark = (fragment: Fragment, change: (mark: Mark) => Mark | null): Fragment =>
  Fragment.fromArray(
    fragment.content.map((node: Node) => {
      const marks = node.marks.flatMap((mark) => (mark.type.name === 'attribution' ? (change(mark) ?? []) : mark))
      return node.isText ? node.mark(marks) : node.copy(remark(node.content, change)).mark(marks)
    }),
  )

/**
 * The facts of the article within the editor's state, and the rule for their records when text is copied: a passage that
 * is moved keeps its id; a copy gets a new id with a copy of the record and of its checks; a passage whose record is unknown
 * loses its mark, never its text.
 */
export const Facts = Extension.create<{ initial: ArticleFacts; carried: Carried }>({
  name: 'facts',

  addProseMirrorPlugins() {
    const { initial, carried } = this.options
    const drag = dragMoves()
    const remember = (state: EditorState): false => {
      for (const id of idsIn(state.selection.content().content)) {
        const passage = passageIn(factsOf(state), id)
        if (passage) carried.set(id, passage)
      }
      return false
    }
    return [
      factsPlugin(initial),
      new Plugin({
        props: {
          handleDOMEvents: {
            copy: (view) => remember(view.state),
            cut: (view) => remember(view.state),
            dragstart: (view) => remember(view.state),
            drop: drag.drop,
          },
          transformPasted: (slice, view) => {
            if (drag.take()) return slice
            const facts = factsOf(view.state)
            const { attributions } = facts
            const present = idsOf(view.state)
            const renewed = new Map<string, string>()
            const content = remark(slice.content, (mark) => {
              const id = String(mark.attrs.id)
              if (attributions[id] && !present.has(id)) return mark
              if (!attributions[id] && !carried.has(id)) return null
              if (!renewed.has(id)) renewed.set(id, newId())
              return mark.type.create({ id: renewed.get(id) })
            })
            for (const [from, id] of renewed) {
              const passage = passageIn(facts, from) ?? carried.get(from)
              if (passage) carried.set(id, copiedPassage(passage, id))
            }
            return new Slice(content, slice.openStart, slice.openEnd)
          },
        },
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some((transaction) => transaction.docChanged && transaction.getMeta('uiEvent'))) return null
          const { attributions } = factsOf(state)
          const missing = [...idsOf(state)].flatMap((id) => (attributions[id] ? [] : (carried.get(id) ?? [])))
          return missing.length === 0 ? null : addPassages(state, missing)
        },
      }),
    ]
  },
})
