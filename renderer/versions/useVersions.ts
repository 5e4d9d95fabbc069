import { useCallback, useEffect, useState } from 'react'
import type { UnreadableVersion, VersionSummary } from '@shared/ipc'
import { api } from '../bridge'
import { useShell } from '../shell/context'
import { useStore } from '../shell/store'

interface Versions {
  readonly versions: readonly VersionSummary[]
  readonly unreadable: readonly UnreadableVersion[]
}

/** The versions of the article `id`, the latest state first, as main orders them, and those that cannot be read; null until they are read. They are read anew whenever it was saved. */
export function useVersions(id: string | null): { readonly versions: readonly VersionSummary[] | null; readonly unreadable: readonly UnreadableVersion[]; readonly reload: () => void } {
  const shell = useShell()
  const seq = useStore(shell.library, ({ articles }) => articles.find((article) => article.id === id)?.seq)
  const [read, setRead] = useState<(Versions & { readonly id: string }) | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (id === null) return undefined
    let wanted = true
    void shell
      .attempt(() => Promise.all([api['version.list'](id), api['version.unreadable'](id)]))
      .then((both) => {
        if (wanted && both) setRead({ id, versions: both[0], unreadable: both[1] })
      })
    return () => {
      wanted = false
    }
  }, [id, shell, seq, round])
  const reload = useCallback(() => setRound((last) => last + 1), [])
  const known = read && read.id === id ? read : null
  return { versions: known?.versions ?? null, unreadable: known?.unreadable ?? [], reload }
}
