import { useEffect, useState } from 'react'
import type { UnreadableVersion, VersionSummary } from '@shared/ipc'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'
import { useStore } from '../shell/store'

interface Versions {
  readonly versions: readonly VersionSummary[] | null
  readonly unreadable: readonly UnreadableVersion[]
}

const unread: Versions & { readonly id: string } = { id: '', versions: null, unreadable: [] }

/** The versions of the open article, the latest state first, as main orders them, and those that cannot be read; null until they are read. They are read anew whenever it was saved or a version was kept. */
export function useVersions({ id, versionsKept }: ArticleSession): Versions {
  const shell = useShell()
  const seq = useStore(shell.library, ({ articles }) => articles.find((article) => article.id === id)?.seq)
  const kept = useStore(versionsKept)
  const [read, setRead] = useState(unread)
  useEffect(() => {
    let wanted = true
    void shell
      .attempt(() => Promise.all([api['version.list'](id), api['version.unreadable'](id)]))
      .then((both) => {
        if (wanted && both) setRead({ id, versions: both[0], unreadable: both[1] })
      })
    return () => {
      wanted = false
    }
  }, [id, shell, seq, kept])
  return read.id === id ? read : unread
}
