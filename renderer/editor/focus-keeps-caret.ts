import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

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
