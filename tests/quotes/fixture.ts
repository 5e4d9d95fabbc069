import { findQuotes, type Quote } from '@shared/quotes'

/** What a person marked in a passage. */
export interface Expected {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'direct' | 'partial' | 'scare' | 'title'
  readonly speaker: string | null
}

export interface Fixture {
  readonly name: string
  readonly text: string
  readonly expected: readonly Expected[]
}

const kinds = { d: 'direct', p: 'partial', s: 'scare', t: 'title' } as const

/**
 * Reads the fixtures' notation: `"⟦words⟧{d Ann Lee}"` stands for the marked words, their kind (d, p, s, t) and their
 * speaker (`-` for none; left out for s and t). What is left after the notation is taken out is the text.
 */
export function readFixture(name: string, source: string): Fixture {
  const expected: Expected[] = []
  let text = ''
  let at = 0
  for (const match of source.matchAll(/⟦([^⟧]*)⟧\{([dpst])(?: ([^}]*))?\}/gu)) {
    text += source.slice(at, match.index)
    const inner = match[1] ?? ''
    const speaker = match[3] === undefined || match[3] === '-' ? null : match[3]
    expected.push({ start: text.length, end: text.length + inner.length, text: inner, kind: kinds[match[2] as keyof typeof kinds], speaker })
    text += inner
    at = match.index + match[0].length
  }
  return { name, text: text + source.slice(at), expected }
}

/** Fixtures of a file, parted by lines `=== name`. */
export function readFixtures(source: string): readonly Fixture[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      return readFixture(part.slice(0, end).trim(), part.slice(end + 1).trim())
    })
}

const listed = (kind: string): boolean => kind === 'direct' || kind === 'partial'

export interface Score {
  readonly articles: number
  readonly expected: number
  readonly found: number
  readonly spans: number
  readonly joint: number
  readonly kinds: number
  readonly falseAlarms: number
  readonly misses: readonly string[]
}

/** Scores the engine on fixtures: quotations by exact place; joint: place and speaker; false alarms: scare quotes and titles listed as quotations. */
export function score(fixtures: readonly Fixture[], language: string): Score {
  let [expected, found, spans, joint, kindsRight, falseAlarms] = [0, 0, 0, 0, 0, 0]
  const misses: string[] = []
  for (const fixture of fixtures) {
    const quotes = findQuotes(fixture.text, language)
    const byPlace = new Map<string, Quote>(quotes.map((quote) => [`${quote.start}-${quote.end}`, quote]))
    found += quotes.filter((quote) => listed(quote.kind)).length
    for (const gold of fixture.expected) {
      const quote = byPlace.get(`${gold.start}-${gold.end}`)
      const at = `${fixture.name}: «${gold.text.slice(0, 50)}»`
      if (!listed(gold.kind)) {
        if (quote && listed(quote.kind)) {
          falseAlarms += 1
          misses.push(`${at} ${gold.kind} taken for ${quote.kind} (${quote.rule})`)
        } else if (quote?.kind !== gold.kind) misses.push(`${at} (${gold.kind} / ${quote?.kind ?? 'absent'})`)
        continue
      }
      expected += 1
      if (!quote || !listed(quote.kind)) {
        misses.push(`${at} ${quote ? `taken for ${quote.kind}` : 'not found'}`)
        continue
      }
      spans += 1
      if (quote.kind === gold.kind) kindsRight += 1
      else misses.push(`${at} (${gold.kind} / ${quote.kind})`)
      if (quote.speaker === gold.speaker) joint += 1
      else misses.push(`${at} ${quote.speaker} for ${gold.speaker} (${quote.rule}, ${quote.cue})`)
    }
    for (const quote of quotes) {
      if (!fixture.expected.some((gold) => gold.start === quote.start && gold.end === quote.end)) misses.push(`${fixture.name}: extra ${quote.kind} «${quote.text.slice(0, 50)}»`)
    }
  }
  return { articles: fixtures.length, expected, found, spans, joint, kinds: kindsRight, falseAlarms, misses }
}

/** Harmonic mean of precision and recall. */
export const f1 = (right: number, found: number, expected: number): number => (found + expected === 0 ? 1 : (2 * right) / (found + expected))
