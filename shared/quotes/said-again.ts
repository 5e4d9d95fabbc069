import type { Quote } from './model'
import type { PlacedReading } from './reading'

/** Where the headline of the text ends: its first paragraph, where no full stop closes it; else 0. */
export function headlineEnd(text: string, paragraphs: readonly PlacedReading[]): number {
  const next = paragraphs[1]?.offset
  return next === undefined || next > longest || /[.,]["'”’)]*\s*$/u.test(text.slice(0, next)) ? 0 : next
}

/** No headline is longer. */
const longest = 200

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Fewer words may be anybody's. */
const fewest = 3

/** "“Jembatan Itu Harus Selesai”" over an article whose text has "“Jembatan itu harus selesai sebelum Lebaran,” ujarnya": what a headline, the text up to `headline`, quotes again belongs to whoever says it in the text. The other quotations come back as they are. */
export function saidAgain(quotes: readonly Quote[], headline: number): readonly Quote[] {
  if (quotes[0] === undefined || quotes[0].start >= headline) return quotes
  const inside = (quote: Quote, words: readonly string[]): Quote | null => {
    const within = words.length >= fewest - 1 && quote.speaker === null && quote.kind !== 'title' ? holding(quotes, words, headline) : undefined
    return within ? { ...quote, speaker: within.speaker, cue: null, rule: 'same-words', antecedent: null, confidence: Math.min(within.confidence, sure) } : null
  }
  return quotes.map((quote) => {
    if (quote.start >= headline || quote.kind === 'scare') return quote
    const words = wordsOf(quote.text)
    const whole = words.length < fewest ? undefined : quotes.find(({ start, kind, speaker, text }) => start >= headline && (kind === 'direct' || kind === 'partial') && speaker !== null && begins(wordsOf(text), words))
    return whole && whole.speaker !== quote.speaker ? { ...quote, kind: whole.kind, speaker: whole.speaker, cue: null, rule: 'same-words', antecedent: null, confidence: Math.min(whole.confidence, sure) } : (inside(quote, words) ?? quote)
  })
}

const sure = 0.8

const begins = (text: readonly string[], words: readonly string[]): boolean => words.every((word, index) => text[index] === word)

/** The one quotation of the text that holds the words, when somebody said it; undefined for none, or several. */
function holding(quotes: readonly Quote[], words: readonly string[], headline: number): Quote | undefined {
  const [only, ...more] = quotes.filter(({ start, kind, text }) => start >= headline && (kind === 'direct' || kind === 'partial') && ` ${wordsOf(text).join(' ')} `.includes(` ${words.join(' ')} `))
  return more.length === 0 && only?.speaker !== null ? only : undefined
}
