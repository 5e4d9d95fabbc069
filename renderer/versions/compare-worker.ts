import type { Article } from '@shared/article'
import { compareArticles, type Comparison } from '@shared/versions'

export interface Request {
  readonly turn: number
  readonly earlier: Article
  readonly later: Article
}

export type Answer = { readonly turn: number } & ({ readonly ok: true; readonly comparison: Comparison } | { readonly ok: false; readonly message: string })

function answer({ turn, earlier, later }: Request): Answer {
  try {
    return { turn, ok: true, comparison: compareArticles(earlier, later) }
  } catch (error) {
    return { turn, ok: false, message: String(error) }
  }
}

/** Compares two states of an article beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => globalThis.postMessage(answer(data)))
