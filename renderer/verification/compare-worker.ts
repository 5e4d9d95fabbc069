import { compareWithOriginal, type Comparison } from '@shared/verification'

/** Two texts to compare; `turn` comes back with the answer. */
export interface CompareRequest {
  readonly turn: number
  readonly quotation: string
  readonly original: string
}

/** `comparison` is null where nothing of the original is like the quotation. */
export type CompareAnswer = { readonly turn: number } & ({ readonly ok: true; readonly comparison: Comparison | null } | { readonly ok: false })

function answer({ turn, quotation, original }: CompareRequest): CompareAnswer {
  try {
    return { turn, ok: true, comparison: compareWithOriginal(quotation, original) }
  } catch {
    return { turn, ok: false }
  }
}

/** Compares beside the window's main thread: a transcript may be long. */
globalThis.addEventListener('message', ({ data }: MessageEvent<CompareRequest>) => globalThis.postMessage(answer(data)))
