import { attributedFields, type ArticleFacts, type AttributedField, type FieldQuote } from '../article'
import { findQuotes, type Quote } from '../quotes'
import { foldName } from '../text/fold'

/** Words of a field: offsets into its text, end exclusive. */
export interface FieldPlace {
  readonly name: AttributedField
  readonly start: number
  readonly end: number
}

/** A quotation found in a field. */
export interface QuoteInField {
  readonly place: FieldPlace
  readonly text: string
  readonly kind: 'directQuote' | 'partialQuote'
  /** As the body names the speaker. */
  readonly speaker: string | null
  readonly cue: string | null
  readonly rule: string
  readonly confidence: number
  /** True where the body quotes the same words: they are settled there. */
  readonly isEcho: boolean
}

/** The fields whose words are read. */
export type ReadFields = Pick<ArticleFacts, AttributedField | 'language'>

/** As many characters on either side tell one of two places with the same words. */
const context = 32

/** How well known a speaker is whom only the name in the field tells. */
const byName = 0.6

/** What a record keeps of the words `start..end` of a field that reads `text`. */
export const fieldQuote = (text: string, { name, start, end }: FieldPlace): FieldQuote => ({
  name,
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - context), start),
  suffix: text.slice(end, end + context),
})

/** How many characters two texts have in common at the end of the first and of the second, or at their starts. */
function shared(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length)
  let length = 0
  while (length < most && (fromEnd ? a.at(-1 - length) === b.at(-1 - length) : a[length] === b[length])) length += 1
  return length
}

/** Where the words of a record stand in a field that reads `text` now: of several places the one among the same words; null when they are gone. */
export function placeInField(text: string, { name, exact, prefix, suffix }: FieldQuote): FieldPlace | null {
  let best: { readonly start: number; readonly fit: number } | null = null
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const fit = shared(prefix, text.slice(0, start), true) + shared(suffix, text.slice(start + exact.length), false)
    if (best === null || fit > best.fit) best = { start, fit }
  }
  return best && { name, start: best.start, end: best.start + exact.length }
}

const wordsIn = (text: string): string => ` ${foldName(text.replace(/[^\p{L}\p{N}\s]+/gu, ' '))} `

/** The quotation of the body in which all the words of `text` stand. */
function echoed(text: string, body: readonly Quote[]): Quote | undefined {
  const wanted = wordsIn(text)
  return wanted.trim() === '' ? undefined : body.find((quote) => wordsIn(quote.text).includes(wanted))
}

/** The speaker of the body of whom the field says the last part of the name, or all of it. */
function namedIn(field: string, speakers: readonly string[]): string | null {
  const words = wordsIn(field)
  return speakers.find((name) => words.includes(wordsIn(name)) || words.includes(wordsIn(name.split(/\s+/).at(-1) ?? name))) ?? null
}

/**
 * The direct and partial quotations of headline and deck, in single marks too. Whose they are is told by the body: by the
 * quotation that holds the same words, else by the speaker whom the field names.
 */
export function quotesInFields(fields: ReadFields, body: readonly Quote[]): readonly QuoteInField[] {
  return attributedFields.flatMap((name) => {
    const text = fields[name]
    if (!/["“”„‟«»'‘’‚‹›`]/u.test(text)) return []
    const speakers = [...new Set(body.flatMap(({ speaker }) => speaker ?? []))]
    return findQuotes(text, fields.language).flatMap((quote): readonly QuoteInField[] => {
      if (quote.kind !== 'direct' && quote.kind !== 'partial') return []
      const echo = echoed(quote.text, body)
      const full = speakers.find((each) => quote.speaker !== null && wordsIn(each).includes(wordsIn(quote.speaker)))
      const found = echo?.speaker ?? full ?? quote.speaker
      return [
        {
          place: { name, start: quote.start, end: quote.end },
          text: quote.text,
          kind: quote.kind === 'direct' ? 'directQuote' : 'partialQuote',
          speaker: found ?? namedIn(text, speakers),
          cue: echo?.cue ?? quote.cue,
          rule: echo ? 'same-words' : found === null ? 'field-name' : quote.rule,
          confidence: echo?.confidence ?? (found === null ? byName : quote.confidence),
          isEcho: echo !== undefined,
        },
      ]
    })
  })
}
