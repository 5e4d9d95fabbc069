import { useEffect, useEffectEvent, useRef } from 'react'
import { isFault } from '@shared/errors'
import { useFullShell } from '../shell/full-context'

/** Milliseconds without a key after which a text is stored. */
const rest = 1_000

/**
 * Stores `text` as it is written: at rest, before the vault is locked by hand and before the program ends, and when its field
 * leaves the window, of which React tells no blur. Answers the function that stores it now.
 */
export function useKept(text: string, store: (text: string) => Promise<unknown>): () => void {
  const { vault, attempt } = useFullShell()
  const stored = useRef(text)
  const keep = useEffectEvent(async (): Promise<void> => {
    const before = stored.current
    if (before === text) return
    stored.current = text
    await attempt(async () => {
      try {
        await store(text)
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
  }, [text])
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
