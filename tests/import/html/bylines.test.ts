import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const prose = 'The ferry left the harbour before dawn with forty people on board, and those who had waited on the quay since midnight went home again.'
const authorsOf = (byline: string) =>
  told(planPage(`<html lang="en"><body><article><h1>Ferry leaves without the crowd</h1><p class="byline">${byline}</p><p>${prose}</p><p>Nobody at the port office ${prose.toLowerCase()}</p></article></body></html>`, { origin: 'a.html', now: '2026-11-23T07:00:00Z' })).fields['authors']

const ola = '<a rel="author">Ola Bright</a>'

describe('a byline whose markup names one of its authors', () => {
  it.each([
    [`By ${ola} and Sam Oduya`, ['Ola Bright', 'Sam Oduya']],
    [`By Sam Oduya and ${ola}`, ['Sam Oduya', 'Ola Bright']],
    [`By ${ola}, Sam Oduya, and Ann Lee`, ['Ola Bright', 'Sam Oduya', 'Ann Lee']],
    [`Oleh ${ola} dan Sam Oduya di Cape Town`, ['Ola Bright', 'Sam Oduya']],
    [`By ${ola} in Cape Town and Sam Oduya`, ['Ola Bright', 'Sam Oduya']],
  ])('keeps the others too: %s', (byline, names) => {
    expect(authorsOf(byline)).toEqual(names.map((name) => `${name} (writer)`))
  })

  it.each([`By ${ola}, Political Correspondent`, `By ${ola} in Cape Town`, `By ${ola}, Reuters`, `By ${ola} | Harbour Walk`, `By ${ola}, New York`])('makes nobody of what is no name: %s', (byline) => {
    expect(authorsOf(byline)).toEqual(['Ola Bright (writer)'])
  })
})

describe('a byline without markup of its own', () => {
  it.each([
    ['By Ola Bright, Health Editor, and Sam Oduya in Jakarta', ['Ola Bright', 'Sam Oduya']],
    ['Oleh Ola Bright, Sam Oduya dan Made Sukarta, Jakarta', ['Ola Bright', 'Sam Oduya', 'Made Sukarta']],
    ['Ola Bright, M.Si. and Sam Oduya, with reporting by Budi Santoso', ['Ola Bright', 'Sam Oduya', 'Budi Santoso']],
  ])('names who wrote, beside what they are, where they were and who helped: %s', (byline, names) => {
    expect(authorsOf(byline)).toEqual(names.map((name) => `${name} (writer)`))
  })
})

describe('lines about who worked on a story that nothing marks', () => {
  const made = (lines: string, head = '') =>
    told(planPage(`<html lang="en"><head><title>Ferry leaves without the crowd</title>${head}</head><body><article><h1>Ferry leaves without the crowd</h1>${lines}<p>${prose}</p><p>Nobody at the port office ${prose.toLowerCase()}</p></article></body></html>`, { origin: 'a.html', now: '2026-11-23T07:00:00Z' }))

  it.each([
    ['<p>Penulis: Rina Wulandari (Kontributor Bogor), Tomi | Editor: Agus, S.Pd.</p>', ['Rina Wulandari (writer)', 'Tomi (writer)', 'Agus (editor)']],
    ['<p>Reporter: Rina Wulandari<br>Redaktur: Tomi Arif<br>Foto: Made Oka</p>', ['Rina Wulandari (writer)', 'Tomi Arif (editor)', 'Made Oka (photographer)']],
    ['<ul><li>Reporter <b>Rina Wulandari</b></li><li>Editor <b>Tomi Arif</b></li><li>Kamis, 15 Oktober 2026 | 07:45 WITA</li></ul>', ['Rina Wulandari (writer)', 'Tomi Arif (editor)']],
    ['<p>Penulis Rina Wulandari | Editor Tomi Arif</p>', ['Rina Wulandari (writer)', 'Tomi Arif (editor)']],
    ['<p class="author">Rina Wulandari - Harian Muara</p>', ['Rina Wulandari (writer)']],
    ['<p class="writer">Oleh: Prof. Dr. H. Rina Wulandari, M.A.*</p>', ['Prof. Dr. H. Rina Wulandari (writer)']],
    ['<p class="byline"><span>Ola Bright</span> <span>Reporting from Cape Town</span></p>', ['Ola Bright (writer)']],
  ])('give each the part that they had: %s', (lines, authors) => {
    const { fields, body } = made(lines)
    expect(fields['authors']).toEqual(authors)
    expect(body).toHaveLength(2)
  })

  it('give the hour beside the name, and the day of a line that names the desk alone', () => {
    expect(made('<div class="by">Oleh: <b>Sekar Damayu</b> &nbsp;|&nbsp; Minggu, 6 Desember 2026 | 09:30 WIB</div>').fields).toMatchObject({ authors: ['Sekar Damayu (writer)'], date: 'Minggu, 6 Desember 2026 | 09:30 WIB' })
    for (const line of ['<p>Tim Redaksi - Senin, 2 Mar 2026 10:00 WIB</p>', '<p>Posted on Senin, 2 Mar 2026 10:00 WIB by Redaksi</p>']) {
      const { fields } = made(line)
      expect([fields['date'], fields['authors']]).toEqual(['Senin, 2 Mar 2026 10:00 WIB', undefined])
    }
  })

  it('leave out others whom the page names elsewhere, and they are its authors too', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry leaves without the crowd","author":[{"@type":"Person","name":"Ola Bright"},{"@type":"Person","name":"Sam Oduya"}]}</script>'
    expect(made('<p class="byline">By <a rel="author">Ola Bright</a> and others</p>', head).fields['authors']).toEqual(['Ola Bright (writer)', 'Sam Oduya (writer)'])
  })
})
