import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { directionSigns } from '@shared/text/direction'

const key = new PluginKey<DecorationSet>('unseenDisplay')

const noBreak = /[\u00a0\u202f\u2060]/g

/** The marks of the non-breaking spaces and of the signs of direction within a stretch. */
function marksIn(doc: Node, from: number, to: number): readonly Decoration[] {
  const found: Decoration[] = []
  doc.nodesBetween(from, to, (node, position) => {
    for (const match of node.isText ? node.text!.matchAll(noBreak) : []) {
      const at = position + match.index
      found.push(Decoration.inline(at, at + 1, { class: 'no-break' }))
    }
    for (const { at, name } of node.isText ? directionSigns(node.text!) : []) found.push(Decoration.inline(position + at, position + at + 1, { class: 'direction-sign', 'data-sign': name }))
    return true
  })
  return found
}

/** The whole text blocks that the changes of `state` from `before` have touched. */
function touched(before: EditorState, state: EditorState): { readonly from: number; readonly to: number } | null {
  const start = before.doc.content.findDiffStart(state.doc.content)
  const ends = before.doc.content.findDiffEnd(state.doc.content)
  if (start === null || !ends) return null
  const { size } = state.doc.content
  const from = state.doc.resolve(Math.min(start, size))
  const to = state.doc.resolve(Math.min(Math.max(start, ends.b), size))
  return { from: from.depth > 0 ? from.before(1) : from.pos, to: to.depth > 0 ? to.after(1) : to.pos }
}

/** Shows where a space holds two words together, and where a sign that nobody sees turns the text. */
export const UnseenDisplay = Extension.create({
  name: 'unseenDisplay',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => DecorationSet.create(doc, [...marksIn(doc, 0, doc.content.size)]),
        apply: (transaction, shown, before, state) => {
          if (!transaction.docChanged) return shown
          const moved = shown.map(transaction.mapping, transaction.doc)
          const range = touched(before, state)
          if (!range) return moved
          return moved.remove(moved.find(range.from, range.to)).add(state.doc, [...marksIn(state.doc, range.from, range.to)])
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
