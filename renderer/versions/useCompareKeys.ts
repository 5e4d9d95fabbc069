import { useEffectEvent, useLayoutEffect } from 'react'
import { stepBack } from '../review/undo'
import type { FullShell } from '../shell/full-shell'
import type { Differences } from './useDifferences'
import { useWindowCall } from './useWindowCall'

/** The keys of the comparison: from difference to difference, undo, and Escape back to the text. */
export function useCompareKeys(shell: FullShell, { step }: Differences): void {
  useWindowCall('nextDifference', () => step(1))
  useWindowCall('previousDifference', () => step(-1))
  const undo = useEffectEvent((event: KeyboardEvent): void => {
    // The text is out of sight here, so its own undo rests; what was put back is taken back all the same.
    if (shell.overlay.get() !== null || event.altKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return
    event.preventDefault()
    stepBack(shell, event.shiftKey ? 'redo' : 'undo')
  })
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (shell.overlay.get() !== null || event.defaultPrevented || event.key !== 'Escape') return
    event.preventDefault()
    shell.run('view.editor')
  })
  // With the screen itself: a key that is pressed as soon as it is seen is heard.
  useLayoutEffect(() => {
    const onUndo = (event: KeyboardEvent): void => undo(event)
    const onLeave = (event: KeyboardEvent): void => leave(event)
    // Undo before the window's own keys, which end it; Escape after an open list, which closes by it.
    globalThis.addEventListener('keydown', onUndo, true)
    globalThis.addEventListener('keydown', onLeave)
    return () => {
      globalThis.removeEventListener('keydown', onUndo, true)
      globalThis.removeEventListener('keydown', onLeave)
    }
  }, [])
}
