import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { beginsUndoStep, lookBack } from './undo-groups'

/** A letter of one code unit; what is longer, a half of a sign or a key without a sign is the browser's. */
const isLetter = (key: string): boolean => key.length === 1 && !/[\r\n\ud800-\udfff]/u.test(key)

/** Letters typed one behind the other: how many since the last undo step began, and the document and the place behind the last. */
interface Run {
  count: number
  doc: Node | null
  head: number
}

/** The last code units before the caret, in its block. A letter within a word, the commonest, is told by its own text alone. */
function textBefore({ nodeBefore, parent, parentOffset }: ResolvedPos): string {
  const last = nodeBefore?.text?.slice(-1)
  return last !== undefined && last.trim() !== '' ? last : parent.textBetween(Math.max(0, parentOffset - lookBack), parentOffset, '', '\ufffc')
}

/**
 * Puts a typed letter into the text as ProseMirror does where it replaces a stretch: through `handleTextInput`, then by a
 * transaction. Left to the browser, which changes the page first, a letter beside a drawn word is drawn twice, and with each drawing the
 * browser goes through the whole text. Input methods, dead keys and what the system puts in are never a key press of one letter.
 */
function typeLetter(view: EditorView, event: KeyboardEvent, run: Run): boolean {
  const { selection } = view.state
  if (!isLetter(event.key) || !(selection instanceof TextSelection) || !selection.empty || !view.editable) return false
  const { head, $head } = selection
  const count = run.doc === view.state.doc && run.head === head ? run.count : 0
  const begins = beginsUndoStep(event.key, textBefore($head), count)
  const typed = () => {
    const made = view.state.tr.insertText(event.key, head).scrollIntoView()
    return begins ? closeHistory(made) : made
  }
  if (!view.someProp('handleTextInput', (handle) => handle(view, head, head, event.key, typed))) view.dispatch(typed())
  run.count = begins ? 1 : count + 1
  run.doc = view.state.doc
  run.head = view.state.selection.head
  return true
}

/** Types letters without the browser's own editing, in undo steps of sentences and a few words; behind all that answers a key press otherwise. */
export const TypedLetters = Extension.create({
  name: 'typedLetters',
  priority: 1,
  addProseMirrorPlugins: () => {
    const run: Run = { count: 0, doc: null, head: 0 }
    return [new Plugin({ props: { handleKeyPress: (view, event) => typeLetter(view, event, run) } })]
  },
})
