import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { keepCaret, readCaret } from './caret-on-page'

/** Keys with which the browser itself moves the caret. */
const movingKeys: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

const isMoving = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => movingKeys.has(key) || ((ctrlKey || metaKey) && key.toLowerCase() === 'a')

/**
 * The browser moves the caret at once and tells of it a moment later. An update of our own (a reading, spelling, what is in
 * sight, a picture that was stored) that comes between would put the caret back, and the next letter would land there: it takes
 * the caret of the page along. A key or a copy that comes between finds the caret of the page as well.
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
    const follow = (view: EditorView) => {
      const { dom } = view
      const moved = (): void => {
        storage.isUntold = true
      }
      const told = (): void => {
        storage.isUntold = false
      }
      const read = (): void => readCaret(view)
      const heard = (event: KeyboardEvent): void => {
        if (!event.isComposing) read()
        if (isMoving(event)) moved()
      }
      // Before all who answer a key, and where nobody lets it pass.
      dom.addEventListener('keydown', heard, true)
      dom.addEventListener('pointerdown', moved, true)
      dom.addEventListener('copy', read, true)
      dom.addEventListener('cut', read, true)
      // ProseMirror reads the caret at the same event.
      dom.ownerDocument.addEventListener('selectionchange', told)
      return {
        destroy: () => {
          dom.removeEventListener('keydown', heard, true)
          dom.removeEventListener('pointerdown', moved, true)
          dom.removeEventListener('copy', read, true)
          dom.removeEventListener('cut', read, true)
          dom.ownerDocument.removeEventListener('selectionchange', told)
        },
      }
    }
    return [new Plugin({ view: follow })]
  },
})
