import { useEffect, useState } from 'react'
import type { Article } from '@shared/article'
import { api } from '../bridge'
import { useShell } from '../shell/context'

/** The version `versionId` of the article `id`, null until it is read; null for none. */
export function useVersion(id: string, versionId: string | null): Article | null {
  const shell = useShell()
  const [read, setRead] = useState<{ readonly versionId: string; readonly article: Article } | null>(null)
  useEffect(() => {
    if (versionId === null) return undefined
    let wanted = true
    void shell
      .attempt(() => api['version.load']({ id, versionId }))
      .then((article) => {
        if (wanted && article) setRead({ versionId, article })
      })
    return () => {
      wanted = false
    }
  }, [shell, id, versionId])
  return read && read.versionId === versionId ? read.article : null
}
