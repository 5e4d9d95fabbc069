import { useEffect, useState } from 'react'
import { Fault, isFault } from '@shared/errors'
import type { OpenedFile } from '@shared/ipc'
import { toIsoTime } from '@shared/time'
import { startWorker } from '../shell/worker'
import type { ReadingAnswer } from './plan-worker'
import workerAddress from './plan-worker?worker&url'
import { isBeside, readFile, type Reading, type ReadingRequest } from './planning'

export type ReadingState = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly reading: Reading } | { readonly kind: 'failed'; readonly fault: Fault }

/** Seconds after which reading is given up. */
const longest = 60

/** Reads in a worker of its own; the result ends it, whether it has answered or not. */
function readBeside(request: ReadingRequest, tell: (state: ReadingState) => void): () => void {
  const worker = startWorker(workerAddress)
  worker.addEventListener('message', ({ data }: MessageEvent<ReadingAnswer>) => {
    clearTimeout(timer)
    tell(data.ok ? { kind: 'read', reading: data.reading } : { kind: 'failed', fault: new Fault(data.code, data.message, data.detail) })
    worker.terminate()
  })
  worker.addEventListener('error', ({ message }) => tell({ kind: 'failed', fault: new Fault('internal', message) }))
  worker.postMessage(request)
  const { name } = request.file
  const timer = setTimeout(() => {
    worker.terminate()
    tell({ kind: 'failed', fault: new Fault('tookTooLong', `Reading ${name} took longer than ${longest} seconds.`, { file: name, seconds: longest }) })
  }, longest * 1000)
  return () => {
    clearTimeout(timer)
    worker.terminate()
  }
}

function readHere(request: ReadingRequest): ReadingState {
  try {
    return { kind: 'read', reading: readFile(request) }
  } catch (error) {
    return { kind: 'failed', fault: isFault(error) ? error : new Fault('internal', String(error)) }
  }
}

/** What `file` was read as. Long texts are read beside the window, which stays at hand; short ones are there at once. */
export function useReading(file: OpenedFile): ReadingState {
  const long = isBeside(file)
  const [state, setState] = useState<ReadingState>(() => (long ? { kind: 'reading' } : readHere({ file, now: toIsoTime(new Date()) })))
  useEffect(() => (long ? readBeside({ file, now: toIsoTime(new Date()) }, setState) : undefined), [file, long])
  return state
}
