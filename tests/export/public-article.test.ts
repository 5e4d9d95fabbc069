import { describe, expect, test } from 'vitest'
import { body, confirmed, paragraph, passage, published, source, words } from '../support/articles'

const text = body(paragraph(words('“Ya,”', passage('a')), words('“Tidak,”', passage('b'))))
const shown = (sources: Parameters<typeof published>[1], records: ReturnType<typeof confirmed>) =>
  [...published({ body: text, attributions: records }, sources).attributions.values()].map((each) => each.sources)

describe('the public side of an article', () => {
  test('shows a source on the record with name, job, house and address, and never a contact', () => {
    const open = source('s', 'Ratna Maheswari', { jobTitle: 'Wali Kota', affiliation: 'Kota Seruni', url: 'https://contoh.id/', contact: ['0812'], reasonForAnonymity: 'x', credibility: 'credible' })
    expect(shown([open], confirmed({ a: ['s'] }))).toEqual([
      [{ id: 's', kind: 'person', name: 'Ratna Maheswari', jobTitle: 'Wali Kota', affiliation: 'Kota Seruni', url: 'https://contoh.id/', accessedAt: null }],
    ])
  })

  test('shows of a withheld source its label alone, and nothing where it has none', () => {
    const withheld = source('s', 'Sutan Mahaputra', { confidentiality: 'withholdName', publicLabel: 'seorang pejabat', jobTitle: 'Kepala', url: 'https://contoh.id/', accessedAt: '2026-01-01' })
    const label = { id: 's:withheld', kind: 'person', name: 'seorang pejabat', jobTitle: '', affiliation: '', url: '', accessedAt: null }
    expect(shown([withheld], confirmed({ a: ['s'] }))).toEqual([[label]])
    expect(shown([{ ...withheld, publicLabel: ' ' }], confirmed({ a: ['s'] }))).toEqual([[]])
  })

  test('on background a source has its label instead of its name, and is not the same source as on the record', () => {
    const speaker = source('s', 'Gita Permata', { publicLabel: 'seorang pegawai' })
    const records = { ...confirmed({ a: ['s'] }, { terms: 'background' }), ...confirmed({ b: ['s'] }) }
    expect(shown([speaker], records).map(([each]) => [each!.id, each!.name])).toEqual([['s:withheld', 'seorang pegawai'], ['s', 'Gita Permata']])
    expect(shown([{ ...speaker, publicLabel: '' }], records)[0]).toEqual([])
  })

  test('deep background, off the record, proposed and dismissed have no entry', () => {
    for (const fields of [{ terms: 'deepBackground' }, { terms: 'offRecord' }, { state: 'proposed' }, { state: 'dismissed' }] as const) {
      expect(shown([source('s', 'Gita')], confirmed({ a: ['s'] }, fields))).toEqual([])
    }
  })

  test('a passage of a merged source names the one that it was merged into, of an unknown one nobody', () => {
    const sources = [source('old', 'G. Permata', { mergedInto: 'new' }), source('new', 'Gita Permata')]
    expect(shown(sources, confirmed({ a: ['old', 'absent'] })).map((each) => each.map(({ name }) => name))).toEqual([['Gita Permata']])
  })

  test('names the writers in the byline and leaves out authors without a name', () => {
    const authors = [{ name: 'Laras', role: 'writer' }, { name: ' ', role: 'writer' }, { name: 'Endah', role: 'editor' }] as const
    const { byline, authors: named } = published({ body: text, authors: [...authors] })
    expect([byline, named.map(({ name }) => name)]).toEqual(['Laras', ['Laras', 'Endah']])
  })
})
