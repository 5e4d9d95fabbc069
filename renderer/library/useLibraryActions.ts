import { useMemo } from 'react'
import { api } from '../bridge'
import { useShell } from '../shell/context'

/** What can be done with a line of the list. Faults are told in the status bar. */
export interface LibraryActions {
  readonly open: (id: string) => void
  readonly duplicate: (id: string) => void
  readonly trash: (id: string) => void
  readonly restore: (id: string) => void
  readonly remove: (id: string) => void
}

export function useLibraryActions(): LibraryActions {
  const shell = useShell()
  return useMemo(
    () => ({
      open: (id) => void shell.openArticle(id),
      duplicate: (id) => void shell.duplicateArticle(id),
      trash: (id) =>
        void shell.attempt(async () => {
          if (shell.session.get()?.id === id) await shell.closeArticle()
          await api['article.trash'](id)
        }),
      restore: (id) => void shell.attempt(() => api['article.restore'](id)),
      remove: (id) => void shell.attempt(() => api['article.remove'](id)),
    }),
    [shell],
  )
}
