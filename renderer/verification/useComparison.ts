import { useEffect, useRef, useState } from 'react'
import { longestTranscript, type Comparison } from '@shared/verification'
import { startWorker } from '../shell/worker'
import type { CompareAnswer, CompareRequest } from './compare-worker'
import workerAddress from './compare-worker?worker&url'

/** Milliseconds without a key after which the texts are compared. */
const rest = 200

/** What is known of two texts. `none`: there is nothing to compare; `unlike`: nothing of the original is like the quotation. */
export type ComparisonState =
  | { readonly kind: 'none' | 'reading' | 'unlike' | 'failed' }
  | { readonly kind: 'compared'; readonly comparison: Comparison; readonly original: string }

/** Compares `quotation` with `original` in a worker whenever one of them rests. */
export function useComparison(quotation: string, original: string): ComparisonState {
  const [state, setState] = useState<ComparisonState>({ kind: 'none' })
  const desk = useRef<{ worker: Worker | null; turn: number }>({ worker: null, turn: 0 })
  useEffect(() => {
    const { current } = desk
    return () => {
      current.worker?.terminate()
      current.worker = null
    }
  }, [])
  useEffect(() => {
    const { current } = desk
    current.turn += 1
    const { turn } = current
    const searched = original.slice(0, longestTranscript)
    if (searched.trim() === '') {
      setState({ kind: 'none' })
      return
    }
    setState({ kind: 'reading' })
    const timer = setTimeout(() => {
      current.worker ??= startWorker(workerAddress)
      current.worker.onmessage = ({ data }: MessageEvent<CompareAnswer>) => {
        if (data.turn !== current.turn) return
        if (!data.ok) setState({ kind: 'failed' })
        else setState(data.comparison ? { kind: 'compared', comparison: data.comparison, original: searched } : { kind: 'unlike' })
      }
      current.worker.onerror = () => setState({ kind: 'failed' })
      current.worker.postMessage({ turn, quotation, original: searched } satisfies CompareRequest)
    }, rest)
    return () => clearTimeout(timer)
  }, [quotation, original])
  return state
}
