import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { isFault } from '@shared/errors'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { isReady } from './record-ready'

/** Milliseconds without a key after which a record goes into the vault. */
const rest = 1_000

interface Keeping {
  readonly state: 'kept' | 'waiting' | 'incomplete'
  /** Stores nothing more: the record is about to leave the vault, or the register. The result begins again, where that failed. */
  readonly stop: () => () => void
}

/**
 * Stores the record of a withheld source as it is written: at rest, before the vault is locked by hand, before the program
 * ends and when its card closes. A vault may lock at any moment, and what is not in it by then is gone.
 */
export function useKeeping(draft: Source): Keeping {
  const { vault, attempt } = useFullShell()
  const stored = useRef<Source | null>(draft)
  const [kept, setKept] = useState(draft)

  const keep = useEffectEvent(async (): Promise<void> => {
    const before = stored.current
    if (before === null || before === draft || !isReady(draft)) return
    stored.current = draft
    await attempt(async () => {
      try {
        await api['source.save'](draft)
        setKept(draft)
      } catch (error) {
        stored.current = before
        // The lock came first; nobody is asked to open the vault for a card that it has closed.
        if (!(isFault(error) && error.code === 'vaultLocked')) throw error
      }
    })
  })
  useEffect(() => {
    const timer = setTimeout(() => void keep(), rest)
    return () => clearTimeout(timer)
  }, [draft])
  useEffect(() => {
    const forget = vault.beforeLock(() => keep())
    return () => {
      forget()
      void keep()
    }
  }, [vault])
  return {
    state: kept === draft ? 'kept' : isReady(draft) ? 'waiting' : 'incomplete',
    stop: () => {
      const before = stored.current
      stored.current = null
      return () => {
        stored.current = before
      }
    },
  }
}
