import type { Rule, Span } from '../rule'

/** Kinds of double quotation marks; „…“ and “…” share a glyph, so the low one alone tells. */
const kinds = [
  { kind: 'straight', pattern: /(?<!\d)"/g },
  { kind: 'curly', pattern: /[“”]/g },
  { kind: 'angle', pattern: /[«»]/g },
] as const

/** Straight and curly (or angle) quotation marks in one text. Informs, once: at the first mark of the rarer kind. */
export const mixedQuoteMarks: Rule = {
  id: 'mixed-quote-marks',
  severity: 'informs',
  find: ({ text }) => {
    const used = kinds.map(({ pattern }) => [...text.matchAll(pattern)].map(({ index }): Span => ({ start: index, end: index + 1 }))).filter((places) => places.length > 0)
    if (used.length < 2) return []
    const rarest = used.reduce((least, places) => (places.length < least.length ? places : least))
    return [{ place: rarest[0]!, message: 'Quotation marks of different shapes stand in one text.', params: { count: rarest.length } }]
  },
}
