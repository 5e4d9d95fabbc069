import { Extension } from '@tiptap/core'
import { Fragment, Slice, type Mark, type Node } from '@tiptap/pm/model'
import { Plugin, type EditorState } from '@tiptap/pm/state'
import type { ArticleFacts, Attribution } from '@shared/article'
import { factsOf, factsPlugin, FactStep } from '@shared/document'
import { newId } from '@shared/ids'
import { dragMoves } from './drag-moves'

/** Records of the passages that were last copied or cut, for a paste into another article of this window. */
export type Carried = Map<string, Attribution>

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
 * is moved keeps its id; a copy gets a new id with a copy of the record; a passage whose record is unknown loses its mark,
 * never its text.
 */
export const Facts = Extension.create<{ initial: ArticleFacts; carried: Carried }>({
  name: 'facts',

  addProseMirrorPlugins() {
    const { initial, carried } = this.options
    const drag = dragMoves()
    const remember = (state: EditorState): false => {
      const { attributions } = factsOf(state)
      for (const id of idsIn(state.selection.content().content)) {
        const record = attributions[id]
        if (record) carried.set(id, record)
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
            const { attributions } = factsOf(view.state)
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
              const record = attributions[from] ?? carried.get(from)
              if (record) carried.set(id, { ...record, id })
            }
            return new Slice(content, slice.openStart, slice.openEnd)
          },
        },
        appendTransaction: (transactions, _before, state) => {
          if (!transactions.some((transaction) => transaction.docChanged && transaction.getMeta('uiEvent'))) return null
          const { attributions } = factsOf(state)
          const missing = [...idsOf(state)].flatMap((id) => (attributions[id] ? [] : (carried.get(id) ?? [])))
          if (missing.length === 0) return null
          return missing.reduce((transaction, record) => transaction.step(new FactStep('attributions', record.id, undefined, record)), state.tr)
        },
      }),
    ]
  },
})
