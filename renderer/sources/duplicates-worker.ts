import { findDuplicates, pairKey } from '@shared/sources/duplicates'
import type { DuplicatePair, IdPair } from '@shared/duplicate'
import type { Source } from '@shared/source'

/** What the window asks: `turn` comes back with the answer. */
export interface DuplicatesRequest {
  readonly turn: number
  readonly sources: readonly Source[]
  readonly distinct: readonly IdPair[]
}

export interface DuplicatesAnswer {
  readonly turn: number
  readonly pairs: readonly DuplicatePair[]
}

/** Looks for sources that may be one beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data: { turn, sources, distinct } }: MessageEvent<DuplicatesRequest>) => {
  const answer: DuplicatesAnswer = { turn, pairs: findDuplicates(sources, new Set(distinct.map(([a, b]) => pairKey(a, b)))) }
  globalThis.postMessage(answer)
})
