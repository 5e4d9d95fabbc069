import { Extension } from '@tiptap/core'
import type { ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    quoteBehaviour: {
      /** Puts the caret in the attribution line of the block quote around it, made where there is none. */
      editAttributionLine: () => ReturnType
    }
  }
}

/** The depth of the nearest block quote around `$from`. */
export const quoteDepth = ($from: ResolvedPos): number | undefined =>
  Array.from({ length: $from.depth }, (_, index) => $from.depth - index).find((at) => $from.node(at).type.name === 'blockquote')

/** Typing in a block quote: its attribution line is entered by command, and Enter leaves the quote from there. */
export const QuoteBehaviour = Extension.create({
  name: 'quoteBehaviour',
  priority: 1100,

  addCommands() {
    return {
      editAttributionLine:
        () =>
        ({ state, tr, dispatch }) => {
          const { $from } = state.selection
          const depth = quoteDepth($from)
          const type = state.schema.nodes['attributionLine']
          if (depth === undefined || !type) return false
          const quote = $from.node(depth)
          const end = $from.end(depth)
          const has = quote.lastChild?.type === type
          if (!dispatch) return true
          // An empty paragraph at the end was made for it.
          const spare = !has && quote.childCount > 1 && quote.lastChild?.type.name === 'paragraph' && quote.lastChild.content.size === 0 ? quote.lastChild.nodeSize : 0
          if (!has) tr.replaceWith(end - spare, end, type.create())
          tr.setSelection(TextSelection.create(tr.doc, has ? end - 1 : end - spare + 1)).scrollIntoView()
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { state, view } = this.editor
        const { $from } = state.selection
        if ($from.parent.type.name !== 'attributionLine') return false
        const paragraph = state.schema.nodes['paragraph']
        if (!paragraph) return false
        const after = $from.after($from.depth - 1)
        const transaction = state.tr.insert(after, paragraph.create())
        view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView())
        return true
      },
    }
  },
})
