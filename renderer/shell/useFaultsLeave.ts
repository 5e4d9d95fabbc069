import { useLayoutEffect } from 'react'
import type { StatusMessage, View } from './context'
import type { FullShell } from './full-shell'

/** True for a fault that came up while a screen was shown, with the article that is still open: it tells of that screen and goes with it. */
export function leavesWith(now: StatusMessage | null, before: StatusMessage | null, isSameArticle: boolean): boolean {
  return now !== null && now.fault && now !== before && isSameArticle
}

/** What went wrong on a screen over the text is not told any more when the screen is left. The import assistant leaves because something went wrong, and says why behind it. */
export function useFaultsLeave(shell: FullShell, kind: View['kind']): void {
  useLayoutEffect(() => {
    if (kind === 'editor' || kind === 'import') return undefined
    const [before, session] = [shell.status.get(), shell.session.get()]
    return () => {
      if (leavesWith(shell.status.get(), before, session === shell.session.get())) shell.status.set(null)
    }
  }, [shell, kind])
}
