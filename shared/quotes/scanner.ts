import type { Language } from './languages/language'
import { languageOf } from './languages'
import type { IndirectQuote, Quote } from './model'
import { readParagraphs } from './paragraphs'
import { People } from './people'
import { readParagraph, type Reading } from './reading'
import { Resolver, type PlacedReading } from './resolve'

/** Reads one article again and again as it is edited. */
export interface QuoteScanner {
  /** The quotations of `text`, the same as `findQuotes` gives, reading only paragraphs that were not read before. */
  update(text: string): readonly Quote[]
}

type Cache = ReadonlyMap<string, Reading>

function place(text: string, language: Language, known: Cache): { readonly placed: readonly PlacedReading[]; readonly cache: Cache } {
  const cache = new Map<string, Reading>()
  let incoming = false
  const placed = readParagraphs(text).map(({ text: paragraph, offset }) => {
    const key = `${incoming ? '+' : '-'}${paragraph}`
    const reading = cache.get(key) ?? known.get(key) ?? readParagraph(paragraph, incoming, language)
    cache.set(key, reading)
    incoming = reading.openAtEnd
    return { reading, offset }
  })
  return { placed, cache }
}

function resolve(text: string, placed: readonly PlacedReading[], language: Language): ReturnType<Resolver['run']> {
  return new Resolver(text, placed, new People(placed.flatMap(({ reading }) => reading.mentions), language), language).run()
}

/** Quotations of a text, by start. `language` is a BCP 47 tag. */
export function findQuotes(text: string, language: string): readonly Quote[] {
  const tables = languageOf(language, text)
  return resolve(text, place(text, tables, new Map()).placed, tables).quotes
}

/** Statements reported without quotation marks, by start. */
export function findIndirectQuotes(text: string, language: string): readonly IndirectQuote[] {
  const tables = languageOf(language, text)
  return resolve(text, place(text, tables, new Map()).placed, tables).indirect
}

/** A scanner that keeps what it read, paragraph by paragraph, between one text and the next. */
export function createQuoteScanner(language: string): QuoteScanner {
  let cache: Cache = new Map()
  let tables: Language | null = null
  return {
    update(text) {
      const now = languageOf(language, text)
      if (now !== tables) cache = new Map()
      tables = now
      const read = place(text, now, cache)
      cache = read.cache
      return resolve(text, read.placed, now).quotes
    },
  }
}
