import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Keys that may lead to the start of the text. */
const toStart: ReadonlySet<string> = new Set(['Home', 'ArrowLeft', 'ArrowUp', 'PageUp'])

/**
 * For 200 ms after the focus came ProseMirror takes a caret at the start of the text for the browser's own doing, and puts the
 * selection back (`DOMObserver.flush`). A key that leads there says that a person wants it: nothing is put back then, or the
 * next letter would replace whatever is still selected.
 */
function believeKey(view: EditorView, { key }: KeyboardEvent): void {
  const { input } = view as unknown as { readonly input?: { lastFocus?: number } }
  if (input && toStart.has(key)) input.lastFocus = 0
}

/**
 * Coming back to the text by key, or because a panel closes, finds the caret where the editor has it. The browser alone would
 * put it at the start when the text has changed meanwhile, and the next word would land there. A press of the pointer
 * chooses its own place.
 */
export const FocusKeepsCaret = Extension.create({
  name: 'focusKeepsCaret',
  addProseMirrorPlugins() {
    const pointer = { pressed: false }
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            pointerdown: () => {
              pointer.pressed = true
              // The focus that a press brings comes within the same turn.
              setTimeout(() => {
                pointer.pressed = false
              })
              return false
            },
            keydown: (view, event) => {
              believeKey(view, event)
              return false
            },
            focus: (view) => {
              if (!pointer.pressed) view.focus()
              return false
            },
          },
        },
      }),
    ]
  },
})
