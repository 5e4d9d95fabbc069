import { useEffect, useState } from 'react'
import { isFault } from '@shared/errors'
import type { MadePack, PackReport } from '@shared/fact-check-methods'
import type { Finding } from '@shared/finding'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { useFullShell } from '../shell/full-context'

interface Pack {
  /** The pack as it would be written, or null while it is gathered or cannot be. */
  readonly preview: MadePack | null
  /** Where a protected name stands that stops it, as far as that is known; null where none does. */
  readonly names: readonly Finding[] | null
  /** True where nothing is shown because the vault is locked. */
  readonly isShut: boolean
  /** Counts the times that the pack was made; the page is drawn again with each. */
  readonly turn: number
  readonly isBusy: boolean
  readonly report: Extract<PackReport, { kind: 'written' }> | null
  /** `isLookedAt`: somebody has looked at each place of `preview.telling`. */
  write(isLookedAt: boolean): void
}

const nothing = { preview: null, names: null, isShut: false, turn: 0 } as const

/** The fact-check pack of the open article, gathered anew when its contacts are wanted or not, when the register changes or the vault opens. */
export function usePack({ id }: ArticleSession, withContacts: boolean): Pack {
  const shell = useFullShell()
  const [made, setMade] = useState<Pick<Pack, 'preview' | 'names' | 'isShut' | 'turn'>>(nothing)
  const [isBusy, setBusy] = useState(false)
  const [report, setReport] = useState<Pack['report']>(null)

  useEffect(() => {
    const wanted = { current: true, turn: 0 }
    const gather = (): void =>
      void shell.attempt(async () => {
        // Of several that are gathered at once only the last is shown: an earlier one may be of an open vault.
        const mine = (wanted.turn += 1)
        const isWanted = (): boolean => wanted.current && wanted.turn === mine
        try {
          const pack = await api['factCheck.preview']({ id, withContacts })
          if (!isWanted()) return
          if (pack.kind === 'made') setMade(({ turn }) => ({ preview: pack, names: null, isShut: false, turn: turn + 1 }))
          else setMade(({ turn }) => ({ preview: null, names: pack.findings, isShut: false, turn }))
        } catch (error) {
          const isLocked = isFault(error) && error.code === 'vaultLocked'
          if (isWanted()) setMade(({ turn }) => ({ preview: null, names: null, isShut: isLocked, turn }))
          if (!isLocked) throw error
        }
      })
    gather()
    const unsubscribe = shell.sources.subscribe(gather)
    const unsubscribeVault = shell.vault.state.subscribe(gather)
    return () => {
      wanted.current = false
      unsubscribe()
      unsubscribeVault()
    }
  }, [shell, id, withContacts])

  const write = async (isLookedAt: boolean): Promise<void> => {
    setBusy(true)
    setReport(null)
    // What was said of the attempt before may no longer be so.
    shell.status.set(null)
    const answer = await shell.attempt(() => api['factCheck.write']({ id, withContacts, isLookedAt }), 'leaving')
    if (answer?.kind === 'written') {
      setReport(answer)
      shell.say('factCheck.desk.written', { folder: answer.folder })
    }
    if (answer?.kind === 'held') {
      setMade((present) => (present.preview ? { ...present, preview: { ...present.preview, telling: answer.findings } } : present))
      shell.say('exporting.telling.needsLook')
    }
    setBusy(false)
  }
  return { ...made, isBusy, report, write: (isLookedAt) => void write(isLookedAt) }
}
