import type { EditorView } from '@tiptap/pm/view'

/**
 * Brings a position of the text into sight, in the middle of the page when it is out of it. Unlike ProseMirror's own
 * scrolling it works while the focus is elsewhere: in the ledger, the find bar, the preflight list.
 */
export function reveal(view: EditorView, position: number): void {
  const page = view.dom.closest('.page-scroll')
  if (!page) return
  const { top, bottom } = view.coordsAtPos(position)
  const frame = page.getBoundingClientRect()
  const margin = 48
  if (top >= frame.top + margin && bottom <= frame.bottom - margin) return
  page.scrollTop += top - frame.top - frame.height / 3
}
