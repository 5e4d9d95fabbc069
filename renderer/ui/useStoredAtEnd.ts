import { useEffect, useRef } from 'react'

/**
 * Calls `store` when the component leaves the window, so that what was typed in a field is stored as it is when the field is left:
 * React hears no blur of an element that it removes. `store` does nothing where nothing has changed.
 */
export function useStoredAtEnd(store: () => void): void {
  const present = useRef(store)
  useEffect(() => {
    present.current = store
  })
  useEffect(() => () => present.current(), [])
}
