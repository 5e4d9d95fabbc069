import { isFault, type FaultCode, type FaultDetail } from '@shared/errors'
import { planDocx } from '@shared/import/docx'
import { planArchive } from '@shared/import/html/plan-archive'
import { planMail } from '@shared/import/mail'
import { readFile, type Reading, type ReadingRequest } from './planning'

/** What the worker answers; a fault travels as its parts, since its class does not. */
export type ReadingAnswer = { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly code: FaultCode; readonly message: string; readonly detail: FaultDetail }

async function read(request: ReadingRequest): Promise<Reading> {
  const { file, now } = request
  if (!file.bytes) return readFile(request)
  const plan = /\.eml$/i.test(file.name) ? planMail : /\.mht(?:ml)?$/i.test(file.name) ? planArchive : planDocx
  return { kind: 'plan', plan: await plan(file.bytes, { origin: file.name, now }) }
}

async function answer(request: ReadingRequest): Promise<ReadingAnswer> {
  try {
    return { ok: true, reading: await read(request) }
  } catch (error) {
    const { code, message, detail } = isFault(error) ? error : { code: 'internal' as const, message: String(error), detail: {} }
    return { ok: false, code, message, detail }
  }
}

/** Reads one long text, a Word file or an e-mail and ends with it. */
globalThis.addEventListener('message', ({ data }: MessageEvent<ReadingRequest>) => void answer(data).then((told) => globalThis.postMessage(told)))
