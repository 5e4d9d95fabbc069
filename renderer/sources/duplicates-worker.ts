import { findDuplicates, pairKey } from '@shared/sources/duplicates'
import type { IdPair } from '@shared/duplicate'
import type { Source } from '@shared/source'

/** What the window asks; it is answered with the pairs. */
export interface DuplicatesRequest {
  readonly sources: readonly Source[]
  readonly distinct: readonly IdPair[]
}

/** Looks for sources that may be one beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data: { sources, distinct } }: MessageEvent<DuplicatesRequest>) => {
  globalThis.postMessage(findDuplicates(sources, new Set(distinct.map(([a, b]) => pairKey(a, b)))))
})
