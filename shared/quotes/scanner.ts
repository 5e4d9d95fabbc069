import type { Language } from './languages/language'
import { languageOf } from './languages'
import type { IndirectQuote, Quote } from './model'
import { readParagraphs, type Paragraph } from './paragraphs'
import { People } from './people'
import { readParagraph, type Reading } from './reading'
import { Resolver, type PlacedReading } from './resolve'

/** Reads one article again and again as it is edited. */
export interface QuoteScanner {
  /** The quotations of `text`, the same as `findQuotes` gives; only paragraphs that an edit can affect are read again. */
  update(text: string): readonly Quote[]
}

/** An article as it was read last. */
interface Read {
  readonly language: Language
  readonly paragraphs: readonly Paragraph[]
  readonly readings: readonly Reading[]
  readonly people: People
}

const namesIn = (readings: readonly Reading[]): string => readings.flatMap(({ mentions }) => mentions.map(({ id }) => id)).join('\n')

function read(text: string, language: Language, before: Read | null): Read {
  const paragraphs = readParagraphs(text)
  const known = before?.language === language ? before : null
  const shorter = Math.min(paragraphs.length, known?.paragraphs.length ?? 0)
  let head = 0
  while (head < shorter && paragraphs[head]?.text === known?.paragraphs[head]?.text) head += 1
  let readings: Reading[] = known ? known.readings.slice(0, head) : []
  let at = head
  const shift = (known?.paragraphs.length ?? 0) - paragraphs.length
  let tail = paragraphs.length
  while (tail > head && tail + shift > head && paragraphs[tail - 1]?.text === known?.paragraphs[tail - 1 + shift]?.text) tail -= 1
  let incoming = readings.at(-1)?.openAtEnd ?? false
  while (at < paragraphs.length) {
    const kept = at >= tail && known ? known.readings[at + shift] : undefined
    if (kept && incoming === (known?.readings[at + shift - 1]?.openAtEnd ?? false)) break
    const reading = readParagraph(paragraphs[at]?.text ?? '', incoming, language)
    readings.push(reading)
    incoming = reading.openAtEnd
    at += 1
  }
  const fresh = readings.slice(head)
  if (known) readings = readings.concat(known.readings.slice(at + shift))
  const replaced = known?.readings.slice(head, at + shift) ?? []
  const people = known && namesIn(replaced) === namesIn(fresh) ? known.people : new People(readings.flatMap(({ mentions }) => mentions), language)
  return { language, paragraphs, readings, people }
}

function resolve(text: string, { paragraphs, readings, people, language }: Read): ReturnType<Resolver['run']> {
  const placed = readings.map((reading, index): PlacedReading => ({ reading, offset: paragraphs[index]?.offset ?? 0 }))
  return new Resolver(text, placed, people, language).run()
}

/** Quotations of a text, by start. `language` is a BCP 47 tag; an unknown one is settled between the known ones by the words of the text. */
export const findQuotes = (text: string, language: string): readonly Quote[] => resolve(text, read(text, languageOf(language, text), null)).quotes

/** Statements reported without quotation marks, by start. */
export const findIndirectQuotes = (text: string, language: string): readonly IndirectQuote[] => resolve(text, read(text, languageOf(language, text), null)).indirect

/** A scanner that keeps what it read, paragraph by paragraph, between one text and the next. */
export function createQuoteScanner(language: string): QuoteScanner {
  let last: Read | null = null
  return {
    update(text) {
      last = read(text, languageOf(language, text), last)
      return resolve(text, last).quotes
    },
  }
}
