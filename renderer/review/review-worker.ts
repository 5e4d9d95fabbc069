import { createQuoteScanner } from '@shared/quotes'
import type { Source } from '@shared/source'
import { patched, type RegisterPatch } from '@shared/source-patch'
import { partsOf, readArticle, type Question, type Reading } from './read-article'

/** What the window asks: `turn` comes back with the answer. Of the register only what has changed since the question before, from an empty one at first. */
export interface Request extends Omit<Question, 'sources'> {
  readonly turn: number
  readonly register: RegisterPatch
}

/** Every question has its answer, in parts of which only the last `isLast`; also where the article cannot be read: the window would else wait for ever. */
export type Answer = { readonly turn: number } & (
  | { readonly ok: true; readonly part: Reading; readonly isLast: boolean }
  | { readonly ok: false; readonly message: string }
)

const held: { sources: readonly Source[] } = { sources: [] }

const scanners = new Map<string, ReturnType<typeof createQuoteScanner>>()

const scannerFor = (language: string): ReturnType<typeof createQuoteScanner> => {
  const scanner = scanners.get(language) ?? createQuoteScanner(language)
  scanners.set(language, scanner)
  return scanner
}

function answers(request: Request): readonly Answer[] {
  const { turn, register, ...question } = request
  try {
    held.sources = patched(held.sources, register)
    const parts = partsOf(readArticle({ ...question, sources: held.sources }, scannerFor(question.article.language)))
    return parts.map((part, index) => ({ turn, ok: true, part, isLast: index === parts.length - 1 }))
  } catch (error) {
    return [{ turn, ok: false, message: String(error) }]
  }
}

/** Reads quotations and runs preflight beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  for (const answer of answers(data)) globalThis.postMessage(answer)
})
