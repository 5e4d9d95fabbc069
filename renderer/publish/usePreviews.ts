import { useCallback, useEffect, useState } from 'react'
import type { ExportFormat, Preview } from '@shared/ipc'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useShell } from '../shell/context'

/** What each format makes of the article as it was saved last. */
export type Previews = Readonly<Record<ExportFormat, Preview>>

/** Milliseconds without a change after which the preview follows. */
const rest = 500

interface Prepared {
  readonly previews: Previews | null
  /** Counts the times that the article was made anew; the page is drawn again with each. */
  readonly turn: number
}

/** Saves the open article and reads what an export would write; again when the article changes. */
export function usePreviews(session: ArticleSession): Prepared & { readonly renew: () => Promise<void> } {
  const shell = useShell()
  const [prepared, setPrepared] = useState<Prepared>({ previews: null, turn: 0 })

  const renew = useCallback(
    async (): Promise<void> =>
      void (await shell.attempt(async () => {
        await shell.flush()
        const { id } = session
        const [html, markdown] = await Promise.all([api['export.preview']({ id, format: 'html' }), api['export.preview']({ id, format: 'markdown' })])
        setPrepared(({ turn }) => ({ previews: { html, markdown }, turn: turn + 1 }))
      })),
    [shell, session],
  )

  useEffect(() => {
    void renew()
    const waiting: { timer?: ReturnType<typeof setTimeout> } = {}
    const follow = (): void => {
      clearTimeout(waiting.timer)
      waiting.timer = setTimeout(() => void renew(), rest)
    }
    const { editor } = session
    editor.on('update', follow)
    const unsubscribe = session.facts.subscribe(follow)
    const unsubscribeSources = shell.sources.subscribe(follow)
    return () => {
      clearTimeout(waiting.timer)
      editor.off('update', follow)
      unsubscribe()
      unsubscribeSources()
    }
  }, [renew, session, shell])

  return { ...prepared, renew }
}
