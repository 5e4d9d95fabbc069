import { describe, expect, it } from 'vitest'
import type { Attribution, NodeJson } from '@shared/article'
import { passagesOf, readBody, textMap } from '@shared/document'
import { ledgerEntries } from '@shared/ledger'
import { findIndirectQuotes, findQuotes } from '@shared/quotes'

const record = (id: string, change: Partial<Attribution> = {}): Attribution => ({
  id, kind: 'directQuote', sourceIds: ['s'], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', rule: '', originalText: '', originalLanguage: '', ...change,
})

const text = (words: string, id?: string): NodeJson => ({ type: 'text', text: words, ...(id ? { marks: [{ type: 'attribution', attrs: { id } }] } : {}) })

const read = (paragraphs: readonly (readonly NodeJson[])[], attributions: Readonly<Record<string, Attribution>> = {}) => {
  const doc = readBody({ type: 'doc', content: paragraphs.map((content) => ({ type: 'paragraph', content })) })
  const map = textMap(doc)
  const found = { quotes: findQuotes(map.text, 'id'), statements: findIndirectQuotes(map.text, 'id') }
  return { doc, entries: ledgerEntries({ attributions }, passagesOf(doc), found, map) }
}

const cued = '“Jembatan itu akan dibuka pada bulan depan,” kata Kepala Dinas Sari Wulandari.'
const uncued = '“Kami tidak pernah diajak bicara oleh siapa pun di kantor itu.”'

describe('the quote ledger', () => {
  it('puts the quotation without a speaker before the proposed one, whatever their order in the text', () => {
    const { entries } = read([[text(cued)], [text('Pekerjaan berlangsung sejak awal tahun.')], [text(uncued)]])
    expect(entries.map(({ state, text: words }) => [state, words.slice(0, 8)])).toEqual([['unattributed', 'Kami tid'], ['proposed', 'Jembatan']])
  })

  it('gives document positions that hold exactly the words', () => {
    const { doc, entries } = read([[text('Ia diam. '), text(cued)]])
    const [stretch] = entries[0]!.stretches
    expect(doc.textBetween(stretch!.from, stretch!.to)).toBe('Jembatan itu akan dibuka pada bulan depan,'.replace(/,$/, '') + (entries[0]!.text.endsWith(',') ? ',' : ''))
  })

  it('shows a decided quotation once, as decided', () => {
    const { entries } = read([[text('“'), text('Kami tidak pernah diajak bicara oleh siapa pun di kantor itu.', 'a'), text('”')]], { a: record('a') })
    expect(entries.map(({ key, state }) => [key, state])).toEqual([['a', 'confirmed']])
  })

  it('keeps a record whose passage is gone as orphaned, with the words it stood on', () => {
    const { entries } = read([[text('Tidak ada kutipan di sini.')]], { a: record('a', { originalText: 'yang hilang' }) })
    expect(entries).toMatchObject([{ key: 'a', state: 'orphaned', text: 'yang hilang', stretches: [] }])
  })

  it('lets a dismissed one rest at the end, and forgets it when its passage is gone', () => {
    const dismissed = { a: record('a', { state: 'dismissed', sourceIds: [] }) }
    const { entries } = read([[text('“'), text('Kami tidak pernah diajak bicara oleh siapa pun.', 'a'), text('”')], [text(uncued)]], dismissed)
    expect(entries.map(({ state }) => state)).toEqual(['unattributed', 'dismissed'])
    expect(read([[text('Kosong.')]], dismissed).entries).toEqual([])
  })

  it('offers a reported statement with the name it is credited to', () => {
    const { entries } = read([[text('Harga beras turun sejak pekan lalu, menurut pengamat pangan Dewi Lestari Putri kepada wartawan.')]])
    expect(entries).toMatchObject([{ state: 'offered', kind: 'indirectQuote', speaker: 'Dewi Lestari Putri' }])
  })
})
