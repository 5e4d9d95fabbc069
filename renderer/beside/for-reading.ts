import { Plugin } from '@tiptap/pm/state'
import { footnoteAt } from '../blocks/footnotes'
import type { ArticleSession } from '../editor/session'

/** Marks a change that the pane itself makes, to follow its article. */
export const fromArticle = 'besideFollows'

/** Keys that move or select; with Ctrl they copy, select all, or belong to the window. */
const moves = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

const refuse = (event: Event): true => {
  event.preventDefault()
  return true
}

/**
 * Gives a text that is shown for reading a caret, so that words in it are selected and copied by key. Nothing that is typed, pasted,
 * dropped or ticked changes it.
 */
export function openForReading({ editor }: ArticleSession): void {
  editor.setEditable(true, false)
  editor.registerPlugin(
    new Plugin({
      filterTransaction: (transaction) => !transaction.docChanged || transaction.getMeta(fromArticle) === true,
      props: {
        handleDOMEvents: {
          // Handled here without a word to the browser: Tab leaves the text, and no list takes it; Escape leaves a footnote, then the pane.
          keydown: (view, event) => !moves.has(event.key) && !(event.key === 'Escape' && footnoteAt(view.state)),
          beforeinput: (_view, event) => refuse(event),
          paste: (_view, event) => refuse(event),
          drop: (_view, event) => refuse(event),
        },
      },
    }),
    (reading, plugins) => [reading, ...plugins],
  )
}
