import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findIndirectQuotes, findQuotes } from '@shared/quotes'

const folder = resolve(import.meta.dirname, '../../../shared/seeds')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')).sort() : []
const seed = files[0] === undefined ? null : readFileSync(resolve(folder, files[0]), 'utf8')

/** The seed is somebody's copyright and is read from the briefing folder; where that is absent these tests say so and pass over. */
describe.runIf(seed !== null)('the raw story of the briefing (../shared/seeds)', () => {
  const text = seed ?? ''
  const quotes = findQuotes(text, 'id')

  it('has three direct quotations and one word at a distance', () => {
    expect(quotes.map((quote) => quote.kind)).toEqual(['direct', 'scare', 'direct', 'direct'])
  })

  it('leads two of them back to the analyst and leaves the third to a person', () => {
    expect(quotes.filter((quote) => quote.kind === 'direct').map(({ speaker, cue, antecedent }) => ({ speaker, cue, antecedent: antecedent?.text ?? null }))).toEqual([
      { speaker: 'Dmitry Danilov', cue: 'kata ahli tersebut', antecedent: 'Dmitry Danilov' },
      { speaker: 'Dmitry Danilov', cue: 'kata analis', antecedent: 'Dmitry Danilov' },
      { speaker: null, cue: null, antecedent: null },
    ])
  })

  it('offers the indirect statement with its source', () => {
    expect(findIndirectQuotes(text, 'id').map(({ speaker, cue }) => ({ speaker, cue }))).toEqual([{ speaker: 'Dmitry Danilov', cue: 'menurut analis politik Dmitry Danilov' }])
  })

  it('gives exact slices', () => {
    for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text)
  })
})
