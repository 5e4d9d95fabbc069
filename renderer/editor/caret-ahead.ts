import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { keepCaret, readCaret } from './caret-on-page'

/** Keys with which the browser itself moves the caret. */
const movingKeys: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/**
 * The browser moves the caret at once and tells of it a moment later. An update of our own (a reading, spelling, what is in
 * sight, a picture that was stored) that comes between would put the caret back, and the next letter would land there: it takes
 * the caret of the page along. A key that comes between finds the caret of the page as well.
 */
export const CaretAhead = Extension.create<object, { isUntold: boolean }>({
  name: 'caretAhead',
  addStorage: () => ({ isUntold: false }),
  dispatchTransaction({ transaction, next }) {
    const isOurs = transaction.getMeta('addToHistory') === false && !transaction.selectionSet && !transaction.storedMarksSet
    next(isOurs && this.storage.isUntold ? keepCaret(this.editor.view, transaction) : transaction)
  },
  addProseMirrorPlugins() {
    const { storage } = this
    const moved = (): false => {
      storage.isUntold = true
      return false
    }
    const told = (): void => {
      storage.isUntold = false
    }
    const heard = (view: EditorView, { key, isComposing }: KeyboardEvent): false => {
      if (!isComposing) readCaret(view)
      return movingKeys.has(key) ? moved() : false
    }
    return [
      new Plugin({
        props: { handleDOMEvents: { pointerdown: moved, keydown: heard } },
        // Heard behind ProseMirror, which has read the caret then.
        view: ({ dom: { ownerDocument } }) => {
          ownerDocument.addEventListener('selectionchange', told)
          return { destroy: () => ownerDocument.removeEventListener('selectionchange', told) }
        },
      }),
    ]
  },
})
