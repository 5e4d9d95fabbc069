import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Tells the style sheet which block of the page the caret is in, for the focus mode; costs the same in any length of text. */
export const CurrentBlock = Extension.create({
  name: 'currentBlock',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations: ({ doc, selection: { $head } }) => {
          const block = $head.depth === 0 ? null : $head.node(1)
          if (!block) return null
          const from = $head.before(1)
          return DecorationSet.create(doc, [Decoration.node(from, from + block.nodeSize, { class: 'block-current' })])
        },
      },
    }),
  ],
})
