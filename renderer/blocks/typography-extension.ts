import { Extension } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { factsOf, languageAtCaret } from '@shared/document'
import { improve } from './typography'

/** Where the caret stood after the last improvement, while nothing else has happened; else null. */
const key = new PluginKey<number | null>('typography')

function isCode({ selection: { $from }, storedMarks, schema }: EditorState): boolean {
  const code = schema.marks['code']
  return $from.parent.type.spec.code === true || code?.isInSet(storedMarks ?? $from.marks()) !== undefined
}

/**
 * Turns typed quotation marks, double hyphens and triple points into those of print, by the language of the article. What is
 * typed is written first and improved in a step of its own, so that undo, or Backspace at once, gives it back as it was typed.
 * What is pasted is never touched.
 */
export const Typography = Extension.create({
  name: 'typography',
  priority: 2500,
  addKeyboardShortcuts() {
    return {
      Backspace: () => {
        const { state, view } = this.editor
        const after = key.getState(state) ?? null
        if (after === null || !state.selection.empty || state.selection.head !== after) return false
        return undo(state, view.dispatch)
      },
    }
  },
  addProseMirrorPlugins: () => [
    new Plugin<number | null>({
      key,
      state: {
        init: () => null,
        apply: (transaction, present) => {
          const told = transaction.getMeta(key) as number | undefined
          if (told !== undefined) return told
          return transaction.docChanged || transaction.selectionSet ? null : present
        },
      },
      props: {
        handleTextInput: (view, from, to, text) => {
          const { state } = view
          if (text.length !== 1 || view.composing || isCode(state)) return false
          const $from = state.doc.resolve(from)
          if (!$from.parent.inlineContent) return false
          const before = $from.parent.textBetween(0, $from.parentOffset, '\ufffc', '\ufffc')
          const better = improve(text, before, languageAtCaret(state) ?? factsOf(state).language)
          if (!better) return false
          view.dispatch(state.tr.insertText(text, from, to))
          const at = from + 1
          const marks = view.state.doc.resolve(at).marks()
          const transaction = view.state.tr.replaceWith(at - better.length, at, view.state.schema.text(better.text, marks))
          view.dispatch(closeHistory(transaction).setMeta(key, at - better.length + better.text.length).scrollIntoView())
          return true
        },
      },
    }),
  ],
})
