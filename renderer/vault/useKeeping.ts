import { useRef, useState } from 'react'
import type { Source } from '@shared/source'
import { api } from '../bridge'
import { isReady } from './record-ready'
import { useStoredAtRest } from './useStoredAtRest'

interface Keeping {
  readonly state: 'kept' | 'waiting' | 'incomplete'
  /** Stores nothing more: the record is about to leave the vault, or the register. The result begins again, where that failed. */
  readonly stop: () => () => void
}

/**
 * Stores the record of a withheld source as it is written; see `useStoredAtRest`. A vault may lock at any moment, and what is
 * not in it by then is gone.
 */
export function useKeeping(draft: Source): Keeping {
  const stored = useRef<Source | null>(draft)
  const [kept, setKept] = useState(draft)
  const store = async (record: Source): Promise<void> => {
    await api['source.save'](record)
    setKept(record)
  }
  useStoredAtRest(draft, { store, stored, isReady: isReady(draft) })
  return {
    state: kept === draft ? 'kept' : isReady(draft) ? 'waiting' : 'incomplete',
    stop: () => {
      const before = stored.current
      stored.current = null
      return () => {
        stored.current = before
      }
    },
  }
}
