import { Transform } from '@tiptap/pm/transform'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newArticle, type Attribution, type NodeJson } from '@shared/article'
import { passagesOf, readBody, textMap } from '@shared/document'
import { ledgerEntries } from '@shared/ledger'
import { runPreflight } from '@shared/preflight'
import { findIndirectQuotes, findQuotes } from '@shared/quotes'
import { newSource, type Source } from '@shared/source'
import { namedFor } from '../../renderer/review/entry-speaker'

const record = (id: string, change: Partial<Attribution> = {}): Attribution => ({
  id, kind: 'directQuote', sourceIds: ['s'], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: '', originalLanguage: '', ...change,
})

const register: ReadonlyMap<string, Source> = new Map([['s', newSource('s', 'person', 'Sari Wulandari')]])

const text = (words: string, id?: string): NodeJson => ({ type: 'text', text: words, ...(id ? { marks: [{ type: 'attribution', attrs: { id } }] } : {}) })

const read = (paragraphs: readonly (readonly NodeJson[])[], attributions: Readonly<Record<string, Attribution>> = {}) => {
  const doc = readBody({ type: 'doc', content: paragraphs.map((content) => ({ type: 'paragraph', content })) })
  const map = textMap(doc)
  const found = { quotes: findQuotes(map.text, 'id'), statements: findIndirectQuotes(map.text, 'id') }
  return { doc, entries: ledgerEntries({ attributions }, register, { passages: passagesOf(doc) }, found, map) }
}

const cued = '“Jembatan itu akan dibuka pada bulan depan,” kata Kepala Dinas Sari Wulandari.'
const words = 'Kami tidak pernah diajak bicara oleh siapa pun di kantor itu.'
const uncued = `“${words}”`

describe('the quote ledger', () => {
  it('puts the quotation without a speaker before the proposed one, whatever their order in the text [3.1]', () => {
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

  it.each<readonly [string, Partial<Attribution>]>([
    ['a proposal', { state: 'proposed' }],
    ['a confirmation without a source', { sourceIds: [] }],
    ['a confirmation whose source has left the register', { sourceIds: ['gone'] }],
  ])('takes a mark with %s for no decision', (_what, change) => {
    const { entries } = read([[text('“'), text(words, 'a'), text('”')]], { a: record('a', change) })
    expect(entries.map(({ key, state }) => [key, state])).toEqual([['a', 'unattributed']])
  })

  it('does not take half a quotation for the whole, and takes two marks that cover it for one', () => {
    const half = Math.ceil(words.length * 0.6)
    const [first, second] = [words.slice(0, half), words.slice(half)]
    expect(read([[text('“'), text(first, 'a'), text(`${second}”`)]], { a: record('a') }).entries.map(({ state }) => state)).toEqual(['unattributed', 'confirmed'])
    expect(read([[text('“'), text(first, 'a'), text(second, 'b'), text('”')]], { a: record('a'), b: record('b') }).entries.map(({ state }) => state)).toEqual(['confirmed', 'confirmed'])
  })

  it('and preflight call the same quotations open, whatever is marked [3.1] [4.1]', () => {
    const piece = fc.constantFrom(cued, uncued, '“Air naik,” kata Sari Wulandari, “lalu kami pergi ke bukit sebelum pagi.”', 'Menurut Sari Wulandari, air surut pada siang hari.', 'Ia menyebutnya “pagar” saja.')
    const change = fc.constantFrom<Partial<Attribution> | null>({}, { state: 'proposed' }, { sourceIds: [] }, { sourceIds: ['gone'] }, { state: 'dismissed', sourceIds: [] }, { state: 'orphaned' }, null)
    const mark = fc.record({ paragraph: fc.nat(3), from: fc.nat(80), length: fc.integer({ min: 1, max: 80 }), change })
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.array(mark, { maxLength: 3 }), (pieces, marks) => {
        const plain = readBody({ type: 'doc', content: pieces.map((each) => ({ type: 'paragraph', content: [text(each)] })) })
        const { doc } = marks.reduce((made, { paragraph, from, length }, at) => {
          const start = textMap(plain).positionOf(0) + pieces.slice(0, paragraph % pieces.length).reduce((sum, each) => sum + each.length + 2, 0)
          const most = pieces[paragraph % pieces.length]!.length
          const [left, right] = [Math.min(from, most - 1), Math.min(from + length, most)]
          return left < right ? made.addMark(start + left, start + right, plain.type.schema.marks['attribution']!.create({ id: `m${at}` })) : made
        }, new Transform(plain))
        const attributions = Object.fromEntries(marks.flatMap((each, at) => (each.change ? [[`m${at}`, record(`m${at}`, each.change)]] : [])))
        const map = textMap(doc)
        const quotes = findQuotes(map.text, 'id')
        const entries = ledgerEntries({ attributions }, register, { passages: passagesOf(doc) }, { quotes, statements: [] }, map)
        const article = { ...newArticle('id', '2026-03-01T08:00:00+07:00'), body: doc.toJSON() as NodeJson, attributions }
        const findings = runPreflight({ article, sources: register, now: '2026-03-01T08:00:00+07:00', quotes }).filter(({ rule }) => rule === 'unattributed-quote' || rule === 'unconfirmed-quote')
        const inLedger = (state: string) => (finding: (typeof findings)[number]) =>
          entries.some((entry) => entry.state === state && entry.stretches.some(({ from, to }) => map.offsetOf(from) < finding.end! && map.offsetOf(to) > finding.start!))
        for (const finding of findings) expect([finding, inLedger(finding.rule === 'unattributed-quote' ? 'unattributed' : 'proposed')(finding)]).toEqual([finding, true])
        if (findings.length === 0) expect(entries.filter((entry) => !('record' in entry))).toEqual([])
      }),
    )
  })

  it('tells of a proposal the rule, the words that led to the speaker, what they point to, and how sure it is [3.2]', () => {
    const { entries } = read([[text('Ahli hidrologi Sari Wulandari memantau sungai itu.')], [text('“Air akan naik lagi sebelum tengah malam nanti,” kata ahli tersebut.')]])
    const [entry] = entries.filter((one) => 'speaker' in one && one.state === 'proposed')
    expect(entry).toMatchObject({ speaker: 'Sari Wulandari', cue: expect.stringContaining('ahli tersebut'), antecedent: expect.stringContaining('Sari Wulandari'), rule: expect.stringMatching(/./), confidence: expect.closeTo(0.5, 0) })
  })

  it('offers a reported statement with the name it is credited to [3.5]', () => {
    const { entries } = read([[text('Harga beras turun sejak pekan lalu, menurut pengamat pangan Dewi Lestari Putri kepada wartawan.')]])
    expect(entries).toMatchObject([{ state: 'offered', kind: 'indirectQuote', speaker: 'Dewi Lestari Putri' }])
  })
})

describe('a reported statement', () => {
  const described = 'Warga mengatakan bahwa jembatan itu sudah lama rusak.'
  const joint = 'Budi Santoso dan Dewi Lestari mengatakan bahwa jalan itu akan ditutup besok.'

  it('is offered to be attributed though its speaker is only described, or several speak together, and blocks nothing [3.16]', () => {
    const { entries } = read([[text(described)], [text(joint)]])
    expect(entries.map((entry) => ['speaker' in entry && entry.speaker, entry.state, entry.text, 'cue' in entry && entry.cue, namedFor(entry)])).toEqual([
      [null, 'offered', 'jembatan itu sudah lama rusak', 'Warga mengatakan bahwa', []],
      ['Budi Santoso, Dewi Lestari', 'offered', 'jalan itu akan ditutup besok', 'Budi Santoso dan Dewi Lestari mengatakan bahwa', ['Budi Santoso', 'Dewi Lestari']],
    ])
    const article = newArticle('id', '2026-11-23T09:00:00+07:00')
    const body = { type: 'doc', content: [described, joint].map((line) => ({ type: 'paragraph', content: [text(line)] })) }
    expect(runPreflight({ article: { ...article, body }, sources: register, now: article.createdAt }).filter(({ rule }) => /quote/.test(rule))).toEqual([])
  })
})
