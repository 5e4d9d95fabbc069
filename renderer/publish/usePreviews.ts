import { useCallback, useEffect, useRef, useState } from 'react'
import { isFault } from '@shared/errors'
import type { ExportFormat, Preview } from '@shared/ipc'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'

/** What each format makes of the article as it was saved last. */
export type Previews = Readonly<Record<ExportFormat, Preview>>

/** Milliseconds without a change after which the preview follows. */
const rest = 500

interface Prepared {
  readonly previews: Previews | null
  /** True where nothing is shown because the vault is locked: what it withholds cannot be looked for. */
  readonly isShut: boolean
  /** True where nothing is shown because the finished page, though not the text, would name a protected source. */
  readonly isNamed: boolean
  /** Counts the times that the article was made anew; the page is drawn again with each. */
  readonly turn: number
}

/** Saves the open article and reads what an export would write; again when the article changes. */
export function usePreviews(session: ArticleSession): Prepared & { readonly renew: () => Promise<void> } {
  const shell = useFullShell()
  const [prepared, setPrepared] = useState<Prepared>({ previews: null, isShut: false, isNamed: false, turn: 0 })

  const asked = useRef(0)
  const renew = useCallback(
    async (): Promise<void> =>
      void (await shell.attempt(async () => {
        await shell.flush()
        const { id } = session
        // Of several that are made at once only the last is shown: an earlier one may be of an open vault.
        const mine = (asked.current += 1)
        try {
          const [html, markdown] = await Promise.all([api['export.preview']({ id, format: 'html' }), api['export.preview']({ id, format: 'markdown' })])
          if (asked.current === mine) setPrepared(({ turn }) => ({ previews: { html, markdown }, isShut: false, isNamed: false, turn: turn + 1 }))
        } catch (error) {
          if (!isFault(error) || (error.code !== 'vaultLocked' && error.code !== 'protectedName')) throw error
          const isShut = error.code === 'vaultLocked'
          if (asked.current === mine) setPrepared(({ turn }) => ({ previews: null, isShut, isNamed: !isShut, turn }))
        }
      })),
    [shell, session],
  )

  useEffect(() => {
    void renew()
    const { status, withheldCount } = shell.vault.state.get()
    if (status === 'locked' && withheldCount > 0) void shell.vault.ask({ kind: 'unlock', reason: 'leaving' })
    const waiting: { timer?: ReturnType<typeof setTimeout> } = {}
    const follow = (): void => {
      clearTimeout(waiting.timer)
      waiting.timer = setTimeout(() => void renew(), rest)
    }
    const { editor } = session
    editor.on('update', follow)
    const unsubscribe = session.facts.subscribe(follow)
    const unsubscribeSources = shell.sources.subscribe(follow)
    const unsubscribeVault = shell.vault.state.subscribe(() => void renew())
    return () => {
      clearTimeout(waiting.timer)
      editor.off('update', follow)
      unsubscribe()
      unsubscribeSources()
      unsubscribeVault()
    }
  }, [renew, session, shell])

  return { ...prepared, renew }
}
