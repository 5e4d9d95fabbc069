import type { Hand } from '@shared/handover'
import { toIsoTime } from '@shared/time'
import { useFullShell } from '../shell/full-context'

/** Whoever works here, at the moment of asking. */
export function useHand(): () => Hand {
  const shell = useFullShell()
  return () => {
    const { id, name } = shell.preferences.get().person
    return { id, name, at: toIsoTime(new Date()) }
  }
}
