import { createQuoteScanner } from '@shared/quotes'
import { partsOf, readArticle, type Question, type Reading } from './read-article'

/** What the window asks: `turn` comes back with the answer. */
export interface Request extends Question {
  readonly turn: number
}

/** Every question has its answer, in parts of which only the last `isLast`; also where the article cannot be read: the window would else wait for ever. */
export type Answer = { readonly turn: number } & (
  | { readonly ok: true; readonly part: Reading; readonly isLast: boolean }
  | { readonly ok: false; readonly message: string }
)

const scanners = new Map<string, ReturnType<typeof createQuoteScanner>>()

const scannerFor = (language: string): ReturnType<typeof createQuoteScanner> => {
  const scanner = scanners.get(language) ?? createQuoteScanner(language)
  scanners.set(language, scanner)
  return scanner
}

function answers(request: Request): readonly Answer[] {
  const { turn } = request
  try {
    const parts = partsOf(readArticle(request, scannerFor(request.article.language)))
    return parts.map((part, index) => ({ turn, ok: true, part, isLast: index === parts.length - 1 }))
  } catch (error) {
    return [{ turn, ok: false, message: String(error) }]
  }
}

/** Reads quotations and runs preflight beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  for (const answer of answers(data)) globalThis.postMessage(answer)
})
