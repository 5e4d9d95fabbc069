import { isFault, type FaultCode, type FaultDetail } from '@shared/errors'
import { readFile, type Reading, type ReadingRequest } from './planning'

/** What the worker answers; a fault travels as its parts, since its class does not. */
export type ReadingAnswer = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly code: FaultCode; readonly message: string; readonly detail: FaultDetail }

function answer(request: ReadingRequest): ReadingAnswer {
  try {
    return { ok: true, reading: readFile(request) }
  } catch (error) {
    const { code, message, detail } = isFault(error) ? error : { code: 'internal' as const, message: String(error), detail: {} }
    return { ok: false, code, message, detail }
  }
}

/** Reads one long text and ends with it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => globalThis.postMessage(answer(data)))
