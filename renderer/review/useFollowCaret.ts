import { useEffect } from 'react'
import { readPosition } from '../editor/attribution-display'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { entryAt } from './entry-at'

/** Milliseconds after the caret's last move at which the list follows it: never on the key path. */
const rest = 120

/** The list stands on the passage that the caret is put into. The focus stays in the text; a caret outside every passage changes nothing. */
export function useFollowCaret(shell: FullShell, session: ArticleSession | null): void {
  useEffect(() => {
    if (!session) return undefined
    const { editor } = session
    const timer: { rest?: ReturnType<typeof setTimeout> } = {}
    const follow = (from: string | null): void => {
      const { selection } = editor.state
      if (editor.isDestroyed || editor.view.composing || !selection.empty || !editor.view.hasFocus()) return
      // A key of the ledger has led on since: the caret does not lead back.
      if (shell.review.current.get() !== from) return
      const { entries } = shell.review.state.get()
      const position = readPosition(editor.state, selection.head)
      const standing = entries.find(({ key }) => key === shell.review.current.get())
      if (standing?.stretches.some(({ from, to }) => from <= position && position <= to)) return
      const entry = entryAt(entries, position)
      if (entry && entry.state !== 'offered') shell.review.choose(session, entry.key)
    }
    const moved = (): void => {
      clearTimeout(timer.rest)
      timer.rest = setTimeout(follow, rest, shell.review.current.get())
    }
    editor.on('selectionUpdate', moved)
    return () => {
      clearTimeout(timer.rest)
      editor.off('selectionUpdate', moved)
    }
  }, [shell, session])
}
