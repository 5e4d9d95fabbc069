import { useCallback, useEffect, useState } from 'react'
import type { VersionSummary } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useStore } from '../shell/store'

/** The versions of the article `id`, the latest state first, as main orders them; null until they are read. They are read anew whenever it was saved. */
export function useVersions(id: string | null): { readonly versions: readonly VersionSummary[] | null; readonly reload: () => void } {
  const shell = useShell()
  const seq = useStore(shell.library, ({ articles }) => articles.find((article) => article.id === id)?.seq)
  const [read, setRead] = useState<{ readonly id: string; readonly versions: readonly VersionSummary[] } | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (id === null) return undefined
    let wanted = true
    void shell
      .attempt(() => api['version.list'](id))
      .then((versions) => {
        if (wanted && versions) setRead({ id, versions })
      })
    return () => {
      wanted = false
    }
  }, [id, shell, seq, round])
  const reload = useCallback(() => setRound((last) => last + 1), [])
  return { versions: read && read.id === id ? read.versions : null, reload }
}
