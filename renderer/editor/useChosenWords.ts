import { useEffect } from 'react'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { useFullShell } from '../shell/full-context'
import type { ArticleSession } from './session'

/** The name that the style sheet knows the highlight by. */
const name = 'chosen-words'

/** Where what is selected in the text stays marked while one writes elsewhere: everywhere but in the story's own fields and in what leads to another story. */
const isOfTheText = (element: Element): boolean => element.closest('.fields, .frame-library, .beside, .find') === null

function rangeOf(view: EditorView, from: number, to: number): Range | null {
  if (from >= to || to > view.state.doc.content.size) return null
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/**
 * Marks on the page what a note is being written about, and the selected words while a field outside the text has the focus:
 * the browser alone shows a selection only where the focus is. Nothing of the document or its drawing is changed by it.
 */
export function useChosenWords(session: ArticleSession): void {
  const { draft } = useFullShell().notes
  useEffect(() => {
    const { editor } = session
    const show = (): void => {
      CSS.highlights.delete(name)
      if (editor.isDestroyed) return
      const { view, state } = editor
      const written = draft.get()
      const ranges: (Range | null)[] = []
      if (written?.isOpen && !written.isWhole && written.place.on === 'passage') ranges.push(rangeOf(view, written.place.from, written.place.to))
      const { activeElement } = document
      const isElsewhere = activeElement !== null && activeElement !== document.body && !view.dom.contains(activeElement)
      if (isElsewhere && state.selection instanceof TextSelection && isOfTheText(activeElement)) ranges.push(rangeOf(view, state.selection.from, state.selection.to))
      const found = ranges.filter((range) => range !== null)
      if (found.length > 0) CSS.highlights.set(name, new Highlight(...found))
    }
    const stop = draft.subscribe(show)
    document.addEventListener('focusin', show)
    return () => {
      stop()
      document.removeEventListener('focusin', show)
      CSS.highlights.delete(name)
    }
  }, [draft, session])
}
