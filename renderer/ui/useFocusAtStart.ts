import { useEffect, useRef, type RefObject } from 'react'

/** A ref to what gets the focus when it appears, because the person's last act asked for it. */
export function useFocusAtStart<T extends HTMLElement>(): RefObject<T | null> {
  const target = useRef<T>(null)
  useEffect(() => target.current?.focus(), [])
  return target
}
