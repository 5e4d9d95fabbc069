import { useEffect, useEffectEvent, useRef } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { isReady } from './record-ready'

/**
 * Brings a record that is to be withheld into the vault when its card is left by another way than its buttons, and before the
 * vault is locked by hand; one that cannot be stored is told of. `isWritten`: there is something to keep. Answers the function
 * that says that the card has settled it.
 */
export function useKeptWhenLeft(draft: Source, isWritten: boolean): (settled: boolean) => void {
  const { vault, attempt, say } = useFullShell()
  const isSettled = useRef(false)
  const keep = useEffectEvent(async (): Promise<void> => {
    if (isSettled.current || !isWritten || draft.confidentiality === 'none') return
    if (!isReady(draft)) return say('vault.source.notKept')
    isSettled.current = true
    await attempt(() => api['source.save'](draft), 'record')
  })
  const keepOpen = useEffectEvent(async (): Promise<void> => {
    if (vault.state.get().status === 'unlocked' && isReady(draft)) await keep()
  })
  useEffect(() => {
    const forget = vault.beforeLock(() => keepOpen())
    return () => {
      forget()
      void keep()
    }
  }, [vault])
  return (settled) => {
    isSettled.current = settled
  }
}
