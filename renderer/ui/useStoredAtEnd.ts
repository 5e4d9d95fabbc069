import { useEffect, useRef } from 'react'

const fields = new EventTarget()

/** Has every field store what was typed in it as when it is left: what it belongs to is about to go, and React takes the field away only after that. */
export const storeFields = (): void => void fields.dispatchEvent(new Event('store'))

/**
 * Calls `store` when the component leaves the window, so that what was typed in a field is stored as it is when the field is left:
 * React hears no blur of an element that it removes. Before an article is left it is called as well (`storeFields`). `store` does
 * nothing where nothing has changed.
 */
export function useStoredAtEnd(store: () => void): void {
  const present = useRef(store)
  useEffect(() => {
    present.current = store
  })
  useEffect(() => {
    const end = (): void => present.current()
    fields.addEventListener('store', end)
    return () => {
      fields.removeEventListener('store', end)
      end()
    }
  }, [])
}
