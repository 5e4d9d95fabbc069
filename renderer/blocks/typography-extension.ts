import { Extension } from '@tiptap/core'
import { closeHistory, undo } from '@tiptap/pm/history'
import type { ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { factsOf, languageAtCaret } from '@shared/document'
import { typedAddress } from './typed-address'
import { improve } from './typography'

/** Where the caret stood after the last improvement, while nothing else has happened; else null. */
const key = new PluginKey<number | null>('typography')

function isCode({ selection: { $from }, storedMarks, schema }: EditorState): boolean {
  const code = schema.marks['code']
  return $from.parent.type.spec.code === true || code?.isInSet(storedMarks ?? $from.marks()) !== undefined
}

/** The transaction improves what was typed: a step of its own in any history that takes it over. */
export const isImprovement = (transaction: Transaction): boolean => transaction.getMeta(key) !== undefined

/** The caret stands right behind an improvement, and nothing else has happened. */
export function isJustImproved(state: EditorState): boolean {
  const after = key.getState(state) ?? null
  return after !== null && state.selection.empty && state.selection.head === after
}

const textBefore = ($at: ResolvedPos): string => $at.parent.textBetween(0, $at.parentOffset, '\ufffc', '\ufffc')

/** The change that makes a link of the address that was typed out before `at`; null where there is none, or it is one already. */
function linkedAddress(state: EditorState, at: number): Transaction | null {
  const $at = state.doc.resolve(at)
  const address = $at.parent.inlineContent ? typedAddress(textBefore($at)) : null
  const link = state.schema.marks['link']
  if (!address || !link || !$at.parent.type.allowsMarkType(link)) return null
  const from = $at.start() + address.from
  const to = $at.start() + address.to
  return state.doc.rangeHasMark(from, to, link) ? null : closeHistory(state.tr.addMark(from, to, link.create({ href: address.href })))
}

/** Puts in the blank that ends an address, and makes the address a link; false where none ends there. */
function linkBehind(view: EditorView, from: number, to: number): boolean {
  if (!linkedAddress(view.state, from)) return false
  view.dispatch(view.state.tr.insertText(' ', from, to))
  const link = linkedAddress(view.state, from)
  if (link) view.dispatch(link.setMeta(key, from + 1).scrollIntoView())
  return true
}

/** Improves what is typed; `languageOf`: the language at the caret of a state (BCP 47). */
export const typographyPlugin = (languageOf: (state: EditorState) => string): Plugin<number | null> =>
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
        const better = improve(text, textBefore($from), languageOf(state))
        if (!better) return text === ' ' && linkBehind(view, from, to)
        view.dispatch(state.tr.insertText(text, from, to))
        const at = from + 1
        const marks = view.state.doc.resolve(at).marks()
        const transaction = view.state.tr.replaceWith(at - better.length, at, view.state.schema.text(better.text, marks))
        view.dispatch(closeHistory(transaction).setMeta(key, at - better.length + better.text.length).scrollIntoView())
        return true
      },
    },
  })

/**
 * Turns typed quotation marks, double hyphens and triple points into those of print, by the language of the article. What is
 * typed is written first and improved in a step of its own, an address that is typed out made a link, so that undo, or Backspace at once, gives it back as it was typed.
 * What is pasted is never touched.
 */
export const Typography = Extension.create({
  name: 'typography',
  priority: 2500,
  addKeyboardShortcuts() {
    return {
      Backspace: () => {
        const { state, view } = this.editor
        return isJustImproved(state) && undo(state, view.dispatch)
      },
      // The line ends as it always does, once its last word is what it is.
      Enter: () => {
        const { state, view } = this.editor
        const link = state.selection.empty && !isCode(state) ? linkedAddress(state, state.selection.head) : null
        if (link) view.dispatch(link)
        return false
      },
    }
  },
  addProseMirrorPlugins: () => [typographyPlugin((state) => languageAtCaret(state) ?? factsOf(state).language)],
})
