import { useRef } from 'react'
import { useStoredAtRest } from './useStoredAtRest'

/** Stores `text` as it is written; see `useStoredAtRest`. Answers the function that stores it now. */
export function useKept(text: string, store: (text: string) => Promise<unknown>): () => void {
  const stored = useRef<string | null>(text)
  return useStoredAtRest(text, { store, stored, isReady: true })
}
