import { describe, expect, it } from 'vitest'
import { misspellingsOf } from '@shared/spelling'
import { spellerFor } from '../spelling/desk'
import { body, footnote, paragraph, words } from '../support/articles'
import { article, findings, register } from './desk'

const noted = (said: string) => ({ ...article(), body: body(paragraph(words('Warga pulang'), footnote(said), words(' kemarin.'))) })
const opening = (said: string) => ({ ...article(), body: body(paragraph(words('Warga pulang.')), paragraph(footnote(said), words('Kemarin.'))) })
const placed = (found: ReturnType<typeof findings>, rule: string) => found.filter((each) => each.rule === rule).map(({ severity, params, field, start, end }) => ({ severity, params, field, start, end }))

describe('the words of a footnote at the gate', () => {
  it('block with a name that must be withheld, at its sign', () => {
    const sources = register({ name: 'Rosa Dewi', confidentiality: 'withholdName', publicLabel: 'seorang pejabat' })
    const found = findings(noted('Menurut rosa dewi, 2019.'), { sources })
    expect(placed(found, 'withheld-name')).toEqual([{ severity: 'blocks', params: {}, field: null, start: 12, end: 12 }])
    expect(JSON.stringify(found)).not.toMatch(/rosa/i)
  })

  it('are led to at the sign itself where no letter stands before it in its paragraph [21.7]', () => {
    expect(placed(findings(opening('Halaman TK.')), 'placeholder')).toEqual([{ severity: 'blocks', params: { text: 'TK' }, field: null, start: 15, end: 15 }])
  })

  it('warn of a quotation that neither they nor their paragraph give to anybody, and of no cited title [4.14]', () => {
    const told = (said: string, language = 'id') => findings({ ...noted(said), language }).filter(({ rule }) => rule === 'footnote-quote').map(({ severity, params, start, end, where }) => ({ severity, params, start, end, where }))
    const hit = (text: string, said: string) => [{ severity: 'warns', params: { text, number: 1 }, start: 11, end: 12, where: { part: 'footnote', number: 1, around: said } }]
    expect(told('“Saya melihatnya,” katanya.')).toEqual(hit('Saya melihatnya,', '“Saya melihatnya,” katanya.'))
    expect(told('“I saw it,” she said.', 'en')).toEqual(hit('I saw it,', '“I saw it,” she said.'))
    expect(told('“Saya melihatnya sendiri.”')).toEqual(hit('Saya melihatnya sendiri.', '“Saya melihatnya sendiri.”'))
    expect(told('“Saya melihatnya,” kata Ratri Wulandari.')).toEqual([])
    expect(told('Ratri Wulandari, “Laut yang Surut”, 2019, hlm. 4.')).toEqual([])
    expect(told('Lihat “Bagaimana bendungan itu jebol,” Harian Sentra, 3 Mei 2019.')).toEqual([])
    expect(told('Arsip desa, 1987.')).toEqual([])
  })

  it('may leave it to their paragraph to name who speaks [4.14]', () => {
    const said = { ...article(), body: body(paragraph(words('Ratri Wulandari pulang kemarin.'), footnote('“Saya melihatnya,” katanya.')), paragraph(words('Warga pulang.'))) }
    expect(findings(said).filter(({ rule }) => rule === 'footnote-quote')).toEqual([])
  })

  it('inform of a misspelled word, with no fix, for its place is not in the running text [15.8]', () => {
    const misspellings = misspellingsOf(spellerFor, noted('Menurut warga bahaw benar.'), [], [])
    expect(placed(findings(noted('Menurut warga bahaw benar.'), { misspellings }), 'misspelling')).toEqual([{ severity: 'informs', params: { text: 'bahaw' }, field: null, start: 12, end: 12 }])
    expect(misspellings.map(({ meant }) => meant)).toEqual([null])
  })
})
