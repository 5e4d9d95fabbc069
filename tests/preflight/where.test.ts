import { describe, expect, it } from 'vitest'
import { readBody, textMap } from '@shared/document'
import { builtIn, withMisspellings } from '@shared/preflight'
import { misspellingsOf } from '@shared/spelling'
import { createTranslate } from '../../renderer/shell/messages'
import { tellWhere } from '../../renderer/review/finding-words'
import { around } from '@shared/text/around'
import { spellerFor } from '../spelling/desk'
import { article, findings, paragraph, register } from './desk'

const note = (text: string) => ({ type: 'footnote', content: [{ type: 'text', text }] })
const figure = (alt: string, credit: string, caption: string) => ({ type: 'figure', attrs: { src: `asset:${'a'.repeat(64)}.jpg`, alt, credit }, content: [{ type: 'text', text: caption }] })
const t = createTranslate('en')

/** Each finding of `rule` with where it is told to stand. */
const told = (rule: string, subject: ReturnType<typeof article>, rest = {}) =>
  findings(subject, rest).filter((finding) => finding.rule === rule).map((finding) => `${String(finding.params['text'] ?? '')} | ${tellWhere(finding, t)}`)

describe('a finding whose sentence does not tell its place', () => {
  it('names caption, alternative text, credit and the number of the footnote, with the words round it [4.12]', () => {
    const subject = article(
      {},
      { type: 'paragraph', content: [{ type: 'text', text: 'Warga pulang' }, note('Arsip desa.'), { type: 'text', text: ' kemarin' }, note('Menurut catatan dewan, halaman TK, yang dilihat oleh dua orang warga desa.'), { type: 'text', text: '.' }] },
      figure('Jembatan TK', 'Foto: XX', 'Jembatan TK lama'),
    )
    expect(told('placeholder', subject)).toEqual([
      'TK | Footnote 2: Menurut catatan dewan, halaman TK, yang dilihat oleh dua orang…',
      'TK | Alternative text: Jembatan TK',
      'XX | Credit: Foto: XX',
      'TK | Caption: Jembatan TK lama',
    ])
  })

  it('has the number of the picture among all pictures, which the window never calls that of a footnote [8.3]', () => {
    const subject = article({}, figure('', '', 'Sawah'), { type: 'paragraph', content: [{ type: 'text', text: 'Warga pulang' }, note('Arsip TK.'), { type: 'text', text: '.' }] }, figure('Jembatan TK', 'Foto: XX', 'Jembatan'), { type: 'blockquote', content: [figure('', 'Foto: TK', 'Pasar')] })
    const found = findings(subject).filter(({ rule }) => rule === 'placeholder')
    expect(found.map(({ where }) => where && [where.part, where.number])).toEqual([['footnote', 1], ['altText', 2], ['credit', 2], ['credit', 3]])
    expect(found.map((finding) => tellWhere(finding, t))).toEqual(['Footnote 1: Arsip TK.', 'Alternative text: Jembatan TK', 'Credit: Foto: XX', 'Credit: Foto: TK'])
  })

  it('tells findings that say the same apart, in fields by their name, and leaves alone one that is alone', () => {
    const words = article({ headline: 'Rapat TK', deck: 'Rapat TK ditunda' }, paragraph('Rapat pertama TK ditunda.'), paragraph('Rapat kedua TK juga, sekitar XX orang.'))
    expect(told('placeholder', words)).toEqual(['TK | Headline', 'TK | Deck', 'TK | Rapat pertama TK ditunda.', 'TK | Rapat kedua TK juga, sekitar XX orang.', 'XX | '])
  })

  it('never has a withheld name in the words round it', () => {
    const sources = register({ name: 'Sulastri Wijaya', confidentiality: 'withholdName', publicLabel: 'seorang pedagang' })
    const subject = article({}, { type: 'paragraph', content: [{ type: 'text', text: 'Warga pulang.' }, note('Kata Sulastri Wijaya di pasar.'), { type: 'text', text: ' Esok kembali.' }, note('Lagi, Sulastri Wijaya.')] })
    const found = findings(subject, { sources }).filter(({ rule }) => rule === 'withheld-name')
    expect(found.map((finding) => tellWhere(finding, t))).toEqual(['Footnote 1', 'Footnote 2'])
    expect(JSON.stringify(found)).not.toContain('Sulastri')
  })

  it('names the footnote of a misspelled word, whether spelling was asked before or comes later', () => {
    const subject = article({}, { type: 'paragraph', content: [{ type: 'text', text: 'warga bahaw pulang' }, note('catatan bahaw lama'), { type: 'text', text: ' dan bahaw lagi.' }] })
    const misspellings = misspellingsOf(spellerFor, subject, [], [])
    const doc = readBody(subject.body)
    const later = withMisspellings(findings(subject), misspellings, builtIn, doc, textMap(doc))
    expect(later).toEqual(findings(subject, { misspellings }))
    expect(told('misspelling', subject, { misspellings })).toEqual(['bahaw | warga bahaw pulang dan bahaw lagi.', 'bahaw | Footnote 1: catatan bahaw lama', 'bahaw | warga bahaw pulang dan bahaw lagi.'])
  })
})

it('the words round a place are cut at blanks, on its line, and hold it whole', () => {
  const text = `${'kata '.repeat(20)}TK${' kata'.repeat(20)}\n\nTK`
  expect(around(text, 100, 102)).toBe('…kata kata kata kata kata kata TK kata kata kata kata kata kata…')
  expect(around(text, text.length - 2, text.length)).toBe('TK')
  expect(around('😀'.repeat(40) + 'TK', 80, 82)).toBe('…TK')
})
