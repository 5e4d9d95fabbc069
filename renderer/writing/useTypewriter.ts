import { useEffect } from 'react'
import type { Transaction } from '@tiptap/pm/state'
import type { ArticleSession } from '../editor/session'

/** Where on the page the line that is written stays, from the top. */
const height = 0.45

/** While `isOn`, keeps the line that is written at one height of the page. What the pointer selects stays where it is. */
export function useTypewriter({ editor, host }: ArticleSession, isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    let frame = 0
    const settle = (): void => {
      const page = host.closest('.page-scroll')
      if (!page || editor.isDestroyed || !editor.isFocused) return
      const { top, bottom } = editor.view.coordsAtPos(editor.state.selection.head)
      const seen = page.getBoundingClientRect()
      page.scrollTop += (top + bottom) / 2 - (seen.top + seen.height * height)
    }
    const moved = ({ transaction }: { transaction: Transaction }): void => {
      if (!(transaction.docChanged || transaction.selectionSet) || transaction.getMeta('pointer')) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(settle)
    }
    editor.on('transaction', moved)
    settle()
    return () => {
      cancelAnimationFrame(frame)
      editor.off('transaction', moved)
    }
  }, [editor, host, isOn])
}
