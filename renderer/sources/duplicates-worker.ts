import { findDuplicates, pairKey } from '@shared/sources/duplicates'
import type { IdPair } from '@shared/duplicate'
import type { Source } from '@shared/source'
import { patched, type RegisterPatch } from '@shared/source-patch'

/** What the window asks; it is answered with the pairs. Of the register only what has changed since the question before, from an empty one at first. */
export interface DuplicatesRequest {
  readonly register: RegisterPatch
  readonly distinct: readonly IdPair[]
}

const held: { sources: readonly Source[] } = { sources: [] }

/** Looks for sources that may be one beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data: { register, distinct } }: MessageEvent<DuplicatesRequest>) => {
  held.sources = patched(held.sources, register)
  globalThis.postMessage(findDuplicates(held.sources, new Set(distinct.map(([a, b]) => pairKey(a, b)))))
})
