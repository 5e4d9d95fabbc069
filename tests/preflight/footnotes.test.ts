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

  it('inform of a misspelled word, with no fix, for its place is not in the running text [15.8]', () => {
    const misspellings = misspellingsOf(spellerFor, noted('Menurut warga bahaw benar.'), [], [])
    expect(placed(findings(noted('Menurut warga bahaw benar.'), { misspellings }), 'misspelling')).toEqual([{ severity: 'informs', params: { text: 'bahaw' }, field: null, start: 12, end: 12 }])
    expect(misspellings.map(({ meant }) => meant)).toEqual([null])
  })
})
