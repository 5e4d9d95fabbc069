import { useEffectEvent, useLayoutEffect, type RefObject } from 'react'

/**
 * Escape within `box` leads `back`, words that are written in it aside: they answer themselves. It is heard before a tooltip
 * hears it, which would only close itself.
 */
export function useEscape(box: RefObject<HTMLElement | null>, back: () => void): void {
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof HTMLElement)) return
    if (!box.current?.contains(event.target) || event.target.isContentEditable) return
    event.preventDefault()
    event.stopPropagation()
    back()
  })
  // With the screen itself: a key that is pressed as soon as it is seen is heard.
  useLayoutEffect(() => {
    const heard = (event: KeyboardEvent): void => leave(event)
    globalThis.addEventListener('keydown', heard, true)
    return () => globalThis.removeEventListener('keydown', heard, true)
  }, [])
}
