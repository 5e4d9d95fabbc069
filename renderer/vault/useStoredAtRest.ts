import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { isFault } from '@shared/errors'
import { useFullShell } from '../shell/full-context'

/** Milliseconds without a key after which something is stored. */
const rest = 1_000

interface Storing<T> {
  readonly store: (value: T) => Promise<unknown>
  /** What was stored last, kept here; null: nothing is stored any more. */
  readonly stored: RefObject<T | null>
  /** False while `value` is such that it cannot be stored. */
  readonly isReady: boolean
}

/**
 * Stores `value` as it is written: at rest, before the vault is locked by hand, before the program ends, and when its field or
 * its card leaves the window, of which React tells no blur. Answers the function that stores it now.
 */
export function useStoredAtRest<T>(value: T, { store, stored, isReady }: Storing<T>): () => void {
  const { vault, attempt } = useFullShell()
  const keep = useEffectEvent(async (): Promise<void> => {
    const before = stored.current
    if (before === null || before === value || !isReady) return
    stored.current = value
    await attempt(async () => {
      try {
        await store(value)
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
  }, [value])
  const keepNow = useRef<() => void>(() => undefined)
  useEffect(() => {
    keepNow.current = () => void keep()
    const forget = vault.beforeLock(() => keep())
    return () => {
      forget()
      void keep()
    }
  }, [vault])
  return () => keepNow.current()
}
