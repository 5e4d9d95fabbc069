import type { Article } from '@shared/article'
import type { Finding } from '@shared/finding'
import { runPreflight } from '@shared/preflight'
import { createQuoteScanner, findIndirectQuotes, type IndirectQuote, type Quote } from '@shared/quotes'
import type { Source } from '@shared/source'

/** What the window asks: `turn` comes back with the answer. */
export interface Request {
  readonly turn: number
  readonly text: string
  readonly article: Article
  readonly sources: readonly Source[]
  readonly now: string
}

export interface Answer {
  readonly turn: number
  readonly quotes: readonly Quote[]
  readonly statements: readonly IndirectQuote[]
  readonly findings: readonly Finding[]
}

const scanners = new Map<string, ReturnType<typeof createQuoteScanner>>()

const scan = (text: string, language: string): readonly Quote[] => {
  const scanner = scanners.get(language) ?? createQuoteScanner(language)
  scanners.set(language, scanner)
  return scanner.update(text)
}

/** Reads quotations and runs preflight beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { turn, text, article, sources, now } = data
  const answer: Answer = {
    turn,
    quotes: scan(text, article.language),
    statements: findIndirectQuotes(text, article.language),
    findings: runPreflight({ article, sources: new Map(sources.map((source) => [source.id, source])), now }),
  }
  globalThis.postMessage(answer)
})
