import type { Hint } from './hints'
import type { Language } from './languages/language'
import { languageOf } from './languages'
import type { IndirectQuote, Quote } from './model'
import { readParagraphs, type Paragraph } from './paragraphs'
import { People } from './people'
import { readParagraph, type PlacedReading, type Reading } from './reading'
import { Resolver } from './resolve'
import { headlineEnd, saidAgain } from './said-again'
import type { Mention } from './run'

/** Reads one article again and again as it is edited. */
export interface QuoteScanner {
  /** The quotations of `text`, the same as `findQuotes` gives; only paragraphs that an edit can affect are read again. */
  update(text: string): readonly Quote[]
  /** The reported statements of the text given last, the same as `findIndirectQuotes` gives. */
  statements(): readonly IndirectQuote[]
}

/** An article as it was read last. */
interface Read {
  readonly language: Language
  readonly paragraphs: readonly Paragraph[]
  readonly readings: readonly Reading[]
  readonly people: People
  /** How many paragraphs at the head are as they were, and where they were. */
  readonly kept: number
  /** From which paragraph on they are as they were but for their place. */
  readonly same: number
}

/** Everything that `People` is made from: two articles with the same names in this sense have the same people. */
const namesIn = (readings: readonly Reading[]): string =>
  readings.flatMap(({ mentions, outside, asides, hints }) => [...mentions.map(({ id, words, roles }) => `${id}|${words.join(' ')}|${roles.join(' ')}`), ...outside, ...asides, ...hints.map(({ key, gender }) => `${key} ${gender}`)]).join('\n')

/** Everybody whom the readings name. */
function peopleOf(readings: readonly Reading[], language: Language): People {
  const mentions: Mention[] = []
  const outside: string[] = []
  const hints: Hint[] = []
  const asides: string[] = []
  for (const reading of readings) {
    for (const mention of reading.mentions) mentions.push(mention)
    for (const word of reading.outside) outside.push(word)
    for (const hint of reading.hints) hints.push(hint)
    for (const aside of reading.asides) asides.push(aside)
  }
  return new People(mentions, language, outside, hints, asides)
}

function read(text: string, language: Language, before: Read | null, stating: boolean): Read {
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
  let incoming = readings.at(-1)?.openAtEnd ?? null
  while (at < paragraphs.length) {
    const kept = at >= tail && known ? known.readings[at + shift] : undefined
    if (kept && incoming === (known?.readings[at + shift - 1]?.openAtEnd ?? null)) break
    const reading = readParagraph(paragraphs[at]?.text ?? '', incoming, language, stating)
    readings.push(reading)
    incoming = reading.openAtEnd
    at += 1
  }
  const fresh = readings.slice(head)
  if (known) readings = readings.concat(known.readings.slice(at + shift))
  const replaced = known?.readings.slice(head, at + shift) ?? []
  const people = known && namesIn(replaced) === namesIn(fresh) ? known.people : peopleOf(readings, language)
  let kept = 0
  while (kept < head && paragraphs[kept]?.offset === known?.paragraphs[kept]?.offset) kept += 1
  let same = paragraphs.length
  while (same > kept && paragraphs.length === known?.paragraphs.length && readings[same - 1] === known.readings[same - 1]) same -= 1
  return people === known?.people ? { language, paragraphs, readings, people, kept, same } : { language, paragraphs, readings, people, kept: 0, same: paragraphs.length }
}

function resolve(text: string, { paragraphs, readings, kept, same }: Read, resolver: Resolver): ReturnType<Resolver['run']> {
  const placed = readings.map((reading, index): PlacedReading => ({ reading, offset: paragraphs[index]?.offset ?? 0 }))
  const { quotes, indirect } = resolver.run(text, placed, kept, same)
  return { quotes: saidAgain(quotes, headlineEnd(text, placed)), indirect }
}

function resolveOnce(text: string, language: string, stating: boolean): ReturnType<Resolver['run']> {
  const once = read(text, languageOf(language, text), null, stating)
  return resolve(text, once, new Resolver(once.people, once.language))
}

/** Quotations of a text, by start. `language` is a BCP 47 tag; an unknown one is settled between the known ones by the words of the text. */
export const findQuotes = (text: string, language: string): readonly Quote[] => resolveOnce(text, language, false).quotes

/** Statements reported without quotation marks, by start. */
export const findIndirectQuotes = (text: string, language: string): readonly IndirectQuote[] => resolveOnce(text, language, true).indirect

/** A scanner that keeps what it read, paragraph by paragraph, between one text and the next. */
export function createQuoteScanner(language: string): QuoteScanner {
  let last: Read | null = null
  let resolver: Resolver | null = null
  let statements: readonly IndirectQuote[] = []
  return {
    update(text) {
      const before = last
      last = read(text, languageOf(language, text), before, true)
      if (resolver === null || before?.people !== last.people) resolver = new Resolver(last.people, last.language)
      const { quotes, indirect } = resolve(text, last, resolver)
      statements = indirect
      return quotes
    },
    statements: () => statements,
  }
}
