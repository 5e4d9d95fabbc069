import { useEffect, useState } from 'react'
import type { Article } from '@shared/article'
import type { Comparison } from '@shared/versions'
import { useShell } from '../shell/context'
import { startWorker } from '../shell/worker'
import workerAddress from './compare-worker?worker&url'
import { createComparer } from './comparer'

/** Milliseconds of comparing after which a person is told, and can end it. */
const patience = 300

/** A comparison and the two states that it is of. */
export interface MadeComparison {
  readonly comparison: Comparison
  readonly earlier: Article
  readonly later: Article
}

export interface Compared {
  /** The last comparison that was made, also while a newer one is under way: what it is of may not be what stands there now. */
  readonly made: MadeComparison | null
  readonly state: 'busy' | 'slow' | 'done' | 'cancelled'
  /** Ends a comparison that takes too long. */
  readonly cancel: () => void
  readonly again: () => void
}

/** Compares two states of an article beside the key path; each time one of them is another. */
export function useComparison(earlier: Article | null, later: Article | null): Compared {
  const shell = useShell()
  const [comparer] = useState(() => createComparer(() => startWorker(workerAddress)))
  const [made, setMade] = useState<MadeComparison | null>(null)
  const [state, setState] = useState<Compared['state']>('busy')
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (!earlier || !later) return undefined
    setState('busy')
    const slow = setTimeout(() => setState('slow'), patience)
    const asked = { isWanted: true }
    void shell
      .attempt(() => comparer.compare(earlier, later))
      .then((comparison) => {
        if (!asked.isWanted) return
        clearTimeout(slow)
        if (comparison) setMade({ comparison, earlier, later })
        setState(comparison ? 'done' : 'cancelled')
      })
    return () => {
      asked.isWanted = false
      clearTimeout(slow)
    }
  }, [comparer, shell, earlier, later, round])
  useEffect(() => () => comparer.cancel(), [comparer])
  return { made, state, cancel: comparer.cancel, again: () => setRound((last) => last + 1) }
}
