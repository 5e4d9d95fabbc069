import { useEffect, useEffectEvent } from 'react'
import { useFullShell } from '../shell/full-context'

/** Closes a card that holds what belongs into the vault, and is not stored yet, when the vault is locked. */
export function useClosedByLock(isWithheld: boolean, onClose: () => void): void {
  const { vault, say } = useFullShell()
  const close = useEffectEvent((): void => {
    if (!isWithheld) return
    onClose()
    say('vault.source.closed')
  })
  useEffect(() => {
    const seen = { status: vault.state.get().status }
    return vault.state.subscribe(() => {
      const { status } = vault.state.get()
      const wasLocked = seen.status === 'unlocked' && status === 'locked'
      seen.status = status
      if (wasLocked) close()
    })
  }, [vault])
}
