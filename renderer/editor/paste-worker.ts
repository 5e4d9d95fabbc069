import { isFault, type FaultCode, type FaultDetail } from '@shared/errors'
import { cleanClipboard, type CleanedClipboard } from '@shared/import/html'

export interface CleaningRequest {
  readonly html: string
  /** What the clipboard is called, for messages. */
  readonly name: string
}

/** What the worker answers; a fault travels as its parts, since its class does not. */
export type CleaningAnswer = { readonly ok: true; readonly cleaned: CleanedClipboard } | { readonly ok: false; readonly code: FaultCode; readonly message: string; readonly detail: FaultDetail }

function answer({ html, name }: CleaningRequest): CleaningAnswer {
  try {
    return { ok: true, cleaned: cleanClipboard(html, name) }
  } catch (error) {
    const { code, message, detail } = isFault(error) ? error : { code: 'internal' as const, message: String(error), detail: {} }
    return { ok: false, code, message, detail }
  }
}

/** Cleans one long clipboard and ends with it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<CleaningRequest>) => globalThis.postMessage(answer(data)))
