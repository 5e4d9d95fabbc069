import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** A letter of one code unit; what is longer, a half of a sign or a key without a sign is the browser's. */
const isLetter = (key: string): boolean => key.length === 1 && !/[\r\n\ud800-\udfff]/u.test(key)

/**
 * Puts a typed letter into the text as ProseMirror does where it replaces a stretch: through `handleTextInput`, then by a
 * transaction. Left to the browser, which changes the page first, a letter beside a drawn word is drawn twice, and with each drawing the
 * browser goes through the whole text. Input methods, dead keys and what the system puts in are never a key press of one letter.
 */
function typeLetter(view: EditorView, event: KeyboardEvent): boolean {
  const { selection } = view.state
  if (!isLetter(event.key) || !(selection instanceof TextSelection) || !selection.empty || !view.editable) return false
  const { head } = selection
  const typed = () => view.state.tr.insertText(event.key, head).scrollIntoView()
  if (!view.someProp('handleTextInput', (handle) => handle(view, head, head, event.key, typed))) view.dispatch(typed())
  return true
}

/** Types letters without the browser's own editing; behind all that answers a key press otherwise. */
export const TypedLetters = Extension.create({
  name: 'typedLetters',
  priority: 1,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyPress: typeLetter } })],
})
