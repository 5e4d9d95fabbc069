import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin } from '@tiptap/pm/state'

/** What is pasted or dropped is a step of its own: undo takes it back and leaves what was typed just before. */
export const PasteStep = Extension.create({
  name: 'pasteStep',
  priority: 2000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPasted: (slice, view) => {
          view.dispatch(closeHistory(view.state.tr))
          return slice
        },
      },
    }),
  ],
})
