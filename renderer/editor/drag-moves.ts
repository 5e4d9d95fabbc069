import type { EditorView } from '@tiptap/pm/view'

/** Knows whether what is being dropped is moved within the page. ProseMirror asks about the slice before it deletes the original, so that it looks like a copy. */
export interface DragMoves {
  /** To be asked first about every drop. */
  readonly drop: (view: EditorView, event: DragEvent) => false
  /** True, once, when the slice that is asked about is the moved original. */
  readonly take: () => boolean
}

export function dragMoves(): DragMoves {
  const drag = { moves: false }
  return {
    drop: (view, event) => {
      drag.moves = view.dragging?.move === true && !(/Mac/.test(navigator.platform) ? event.altKey : event.ctrlKey)
      return false
    },
    take: () => {
      const { moves } = drag
      drag.moves = false
      return moves
    },
  }
}
