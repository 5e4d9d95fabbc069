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
