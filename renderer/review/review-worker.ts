import type { Article } from '@shared/article'
import type { Finding } from '@shared/finding'
import { quotesInFields, type QuoteInField } from '@shared/ledger'
import { runPreflight, type HouseRules } from '@shared/preflight'
import { createQuoteScanner, type IndirectQuote, type Quote } from '@shared/quotes'
import type { Source } from '@shared/source'

/** What the window asks: `turn` comes back with the answer. */
export interface Request {
  readonly turn: number
  readonly text: string
  readonly article: Article
  readonly sources: readonly Source[]
  readonly house: HouseRules
  readonly now: string
}

export interface Reading {
  readonly quotes: readonly Quote[]
  readonly statements: readonly IndirectQuote[]
  /** The quotations of headline and deck. */
  readonly fields: readonly QuoteInField[]
  readonly findings: readonly Finding[]
}

/** Every question has its answer, also where the article cannot be read: the window would else wait for ever. */
export type Answer = { readonly turn: number } & ({ readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly message: string })

const scanners = new Map<string, ReturnType<typeof createQuoteScanner>>()

const scannerFor = (language: string): ReturnType<typeof createQuoteScanner> => {
  const scanner = scanners.get(language) ?? createQuoteScanner(language)
  scanners.set(language, scanner)
  return scanner
}

function read({ text, article, sources, house, now }: Request): Reading {
  const scanner = scannerFor(article.language)
  const quotes = scanner.update(text)
  const findings = runPreflight({ article, sources: new Map(sources.map((source) => [source.id, source])), house, now, quotes })
  return { quotes, statements: scanner.statements(), fields: quotesInFields(article, quotes), findings }
}

function answer(request: Request): Answer {
  try {
    return { turn: request.turn, ok: true, reading: read(request) }
  } catch (error) {
    return { turn: request.turn, ok: false, message: String(error) }
  }
}

/** Reads quotations and runs preflight beside the window's main thread, which belongs to typing. */
globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => globalThis.postMessage(answer(data)))
