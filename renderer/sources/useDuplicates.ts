import { useCallback, useEffect, useRef, useState } from 'react'
import type { DuplicatePair, IdPair } from '@shared/duplicate'
import type { Source } from '@shared/source'
import { patchBetween } from '@shared/source-patch'
import { api } from '../bridge'
import { useFullShell } from '../shell/full-context'
import { useStore } from '../shell/store'
import { startWorker } from '../shell/worker'
import type { DuplicatesRequest } from './duplicates-worker'
import workerAddress from './duplicates-worker?worker&url'

/** Milliseconds after a change of the register before it is looked through: the list comes first. */
const pause = 400

interface Duplicates {
  readonly pairs: readonly DuplicatePair[]
  /** Says that two sources are two, or takes it back. */
  readonly setDistinct: (pair: IdPair, areDistinct: boolean) => Promise<void>
}

/** The sources of the register that may be one, looked for in a worker while the register is shown. */
export function useDuplicates(): Duplicates {
  const { attempt, sources } = useFullShell()
  const register = useStore(sources)
  const [pairs, setPairs] = useState<readonly DuplicatePair[]>([])
  const [changes, setChanges] = useState(0)
  const desk = useRef<Worker | null>(null)
  /** The register as the worker knows it. */
  const known = useRef<readonly Source[]>([])

  useEffect(() => () => {
    desk.current?.terminate()
    desk.current = null
  }, [])
  useEffect(() => {
    const asked = { current: true }
    const ask = async (): Promise<void> => {
      const distinct = await api['source.distinct']()
      if (!asked.current) return
      if (!desk.current) {
        desk.current = startWorker(workerAddress)
        known.current = []
      }
      desk.current.onmessage = ({ data }: MessageEvent<readonly DuplicatePair[]>) => {
        if (asked.current) setPairs(data)
      }
      // Withheld and merged sources are never held against others.
      const open = register.filter(({ mergedInto, confidentiality }) => mergedInto === null && confidentiality === 'none')
      const request: DuplicatesRequest = { register: patchBetween(known.current, open), distinct }
      known.current = open
      desk.current.postMessage(request)
    }
    const timer = setTimeout(() => void attempt(ask), pause)
    return () => {
      asked.current = false
      clearTimeout(timer)
    }
  }, [attempt, register, changes])

  const setDistinct = useCallback(async (pair: IdPair, areDistinct: boolean): Promise<void> => {
    await api['source.setDistinct']({ pair: [...pair], areDistinct })
    setChanges((count) => count + 1)
  }, [])
  return { pairs, setDistinct }
}
