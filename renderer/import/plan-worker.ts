import { isFault } from '@shared/errors'
import { readFile, type Reading, type ReadingRequest } from './planning'

/** What the worker answers; a fault travels as its parts, since its class does not. */
export type ReadingAnswer = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly code: string; readonly message: string }

function answer(request: ReadingRequest): ReadingAnswer {
  try {
    return { ok: true, reading: readFile(request) }
  } catch (error) {
    return { ok: false, code: isFault(error) ? error.code : 'internal', message: String(error) }
  }
}

/** Reads one long text and ends with it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => globalThis.postMessage(answer(data)))
