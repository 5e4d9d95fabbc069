import { Extension } from '@tiptap/core'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { directionSigns } from '@shared/text/direction'
import { touchedStretch } from '../editor/touched'

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

/** The whole blocks of the page that `transaction` has touched. */
function touched(transaction: Transaction): { readonly from: number; readonly to: number } | null {
  const stretch = touchedStretch(transaction)
  if (!stretch) return null
  const [from, to] = stretch.map((place) => transaction.doc.resolve(place)) as [ResolvedPos, ResolvedPos]
  return { from: from.depth > 0 ? from.before(1) : from.pos, to: to.depth > 0 ? to.after(1) : to.pos }
}

/** Draws the marks of what nobody sees: looked for where something was touched, and only moved along elsewhere. */
export const unseenDisplay = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => DecorationSet.create(doc, [...marksIn(doc, 0, doc.content.size)]),
      apply: (transaction, shown) => {
        if (!transaction.docChanged) return shown
        const moved = shown.map(transaction.mapping, transaction.doc)
        const range = touched(transaction)
        if (!range) return moved
        return moved.remove(moved.find(range.from, range.to)).add(transaction.doc, [...marksIn(transaction.doc, range.from, range.to)])
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

/** Shows where a space holds two words together, and where a sign that nobody sees turns the text. */
export const UnseenDisplay = Extension.create({
  name: 'unseenDisplay',
  addProseMirrorPlugins: () => [unseenDisplay()],
})
