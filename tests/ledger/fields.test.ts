import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attribution } from '@shared/article'
import { passagesOf, readBody, textMap } from '@shared/document'
import { fieldQuote, ledgerEntries, placeInField, quotesInFields } from '@shared/ledger'
import { findQuotes } from '@shared/quotes'
import { newSource } from '@shared/source'

const register = new Map([['s', newSource('s', 'person', 'Sari Wulandari')]])

const record = (id: string, change: Partial<Attribution>): Attribution => ({
  id, kind: 'directQuote', sourceIds: ['s'], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: '', originalLanguage: '', ...change,
})

/** State, place, speaker and words of what the ledger lists for the fields of a piece with that body. */
const listed = (fields: { readonly headline?: string; readonly deck?: string }, body: string, attributions: Readonly<Record<string, Attribution>> = {}) => {
  const facts = { headline: '', deck: '', language: 'id', ...fields, attributions }
  const doc = readBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] })
  const map = textMap(doc)
  const quotes = findQuotes(map.text, 'id')
  return ledgerEntries(facts, register, { passages: passagesOf(doc) }, { quotes, statements: [], fields: quotesInFields(facts, quotes) }, map).flatMap((entry) =>
    typeof entry.on === 'object' || entry.state === 'orphaned' ? [[entry.state, typeof entry.on === 'object' ? entry.on.name : null, 'record' in entry ? null : entry.speaker, entry.text]] : [],
  )
}

const body = '“Kami tidak pernah diajak bicara oleh siapa pun,” kata Sari Wulandari.'

describe('a quotation in headline or deck', () => {
  it('is offered with the speaker of the body where the body has its words, in single marks too [14.6]', () => {
    expect(listed({ headline: 'Warga: ‘Kami Tidak Pernah Diajak Bicara’' }, body)).toEqual([['offered', 'headline', 'Sari Wulandari', 'Kami Tidak Pernah Diajak Bicara']])
  })

  it('is proposed with the full name of whom it names, and stands first without anybody', () => {
    expect(listed({ deck: 'Wulandari: “Hujan belum akan berhenti malam ini.”' }, body)).toEqual([['proposed', 'deck', 'Sari Wulandari', 'Hujan belum akan berhenti malam ini.']])
    expect(listed({ headline: 'Warga: “Kami ingin pulang ke rumah.”' }, 'Air surut.')).toEqual([['unattributed', 'headline', null, 'Kami ingin pulang ke rumah.']])
  })

  it('is decided by a record that has its words, and open again when the headline says others; the record is an orphan then [14.5]', () => {
    const headline = 'Warga: “Kami ingin pulang ke rumah.”'
    const attributions = { a: record('a', { field: fieldQuote(headline, { name: 'headline', start: 8, end: 35 }) }) }
    expect(listed({ headline }, 'Air surut.', attributions)).toEqual([['confirmed', 'headline', null, 'Kami ingin pulang ke rumah.']])
    expect(listed({ headline: `Semalam, ${headline}` }, 'Air surut.', attributions)).toEqual([['confirmed', 'headline', null, 'Kami ingin pulang ke rumah.']])
    expect(listed({ headline: 'Warga: “Kami ingin tidur saja dahulu.”' }, 'Air surut.', attributions)).toEqual([
      ['unattributed', 'headline', null, 'Kami ingin tidur saja dahulu.'], ['orphaned', null, null, 'Kami ingin pulang ke rumah.'],
    ])
  })
})

describe('words of a field', () => {
  it('are found where they stood, though they stand there more than once', () => {
    const text = 'air surut, lalu air naik, lalu air surut'
    expect(placeInField(text, fieldQuote(text, { name: 'deck', start: 31, end: 40 }))).toEqual({ name: 'deck', start: 31, end: 40 })
    expect(placeInField(`Kini ${text}`, fieldQuote(text, { name: 'deck', start: 0, end: 9 }))).toEqual({ name: 'deck', start: 5, end: 14 })
  })

  it('are found again in any text that has them, and nowhere else [14.5]', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.nat(59), fc.integer({ min: 1, max: 20 }), fc.string({ maxLength: 10 }), (text, from, length, before) => {
        const place = { name: 'headline' as const, start: Math.min(from, Math.max(0, text.length - 1)), end: Math.min(from + length, text.length) }
        if (place.start >= place.end) return
        const quote = fieldQuote(text, place)
        expect(placeInField(text, quote)).toEqual(place)
        const found = placeInField(before + text, quote)
        expect(found && (before + text).slice(found.start, found.end)).toBe(quote.exact)
      }),
    )
    expect(placeInField('Air naik', { name: 'headline', exact: 'surut', prefix: '', suffix: '' })).toBeNull()
  })
})
