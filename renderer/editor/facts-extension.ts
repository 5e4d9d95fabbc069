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

/** The ids that a figure or a table names. */
const namedBy = (node: Node): readonly string[] => (node.attrs['attributionIds'] as readonly string[] | undefined) ?? []

const idsIn = (fragment: Fragment): Set<string> => {
  const ids = new Set<string>()
  fragment.descendants((node) => {
    for (const id of namedBy(node)) ids.add(id)
    for (const mark of node.marks) if (mark.type.name === 'attribution') ids.add(String(mark.attrs.id))
  })
  return ids
}

const idsOf = (state: EditorState): Set<string> => idsIn(state.doc.content)

/** The fragment with each attribution's id replaced; null takes the mark, or the name in a figure or table, away. */
const renamed = (fragment: Fragment, nameFor: (id: string) => string | null): Fragment =>
  Fragment.fromArray(
    fragment.content.map((node: Node) => {
      const marks = node.marks.flatMap((mark): readonly Mark[] => {
        if (mark.type.name !== 'attribution') return [mark]
        const id = nameFor(String(mark.attrs.id))
        return id === null ? [] : [mark.type.create({ id })]
      })
      if (node.isText) return node.mark(marks)
      const ids = namedBy(node)
      const attrs = ids.length === 0 ? node.attrs : { ...node.attrs, attributionIds: ids.flatMap((id) => nameFor(id) ?? []) }
      return node.type.create(attrs, renamed(node.content, nameFor), marks)
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
            const content = renamed(slice.content, (id) => {
              if (attributions[id] && !present.has(id)) return id
              if (!attributions[id] && !carried.has(id)) return null
              const fresh = renewed.get(id) ?? newId()
              renewed.set(id, fresh)
              return fresh
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
