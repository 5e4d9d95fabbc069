import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNames } from '../../shared/preflight/names'
import { newSource, type Source } from '../../shared/source'
import { protectedOf, scanTexts } from '../../shared/withheld'
import { runs, seed } from '../support/seed'

const raka: Source = { ...newSource('raka', 'person', 'Raka Wirayuda'), aliases: ['Pak Raka'], contact: ['0812-5550-1234', 'Jalan Melati 12'], url: 'https://raka.example/', publicLabel: 'seorang pejabat' }
const dewi: Source = { ...newSource('dewi', 'person', 'Dewi Ayuningtyas'), publicLabel: 'seorang saksi' }

/** What is found, as the words of the text themselves. */
const hits = (text: string, isPart: boolean): readonly (readonly [string, string])[] =>
  scanTexts({ body: text }, [raka, dewi]).flatMap((hit) => (hit.isPart === isPart ? [[text.slice(hit.start, hit.end), hit.label] as const] : []))
const found = (text: string) => hits(text, false)

describe('a text that is scanned for protected names', () => {
  test('tells field, place and public label, never the name', () => {
    expect(scanTexts({ headline: 'Kata Dewi Ayuningtyas', body: 'Air surut.', deck: '' }, [raka, dewi])).toEqual([{ field: 'headline', start: 5, end: 21, sourceId: 'dewi', label: 'seorang saksi', isPart: false, isTelling: true }])
  })

  test.each([
    ['Wirayuda menolak. Kata Wirayuda lagi.', ['Wirayuda', 'Wirayuda']],
    ['R. Wirayuda menolak.', ['Wirayuda']],
    ['Raka Wirayuda menolak.', []],
    ['Sebuah raka tua dicat.', []],
    ['Rakan kerjanya datang.', []],
  ])('tells apart where one word of a name stands alone, in %j', (text, words) => {
    expect(hits(text, true)).toEqual(words.map((word) => [word, 'seorang pejabat']))
  })

  test('finds a name that a register turns round', () => {
    expect(found('Wirayuda, Raka: 12 saham.')).toEqual([['Wirayuda, Raka', 'seorang pejabat']])
  })

  test.each([
    ['Kata RAKA WIRAYUDA kemarin.', 'RAKA WIRAYUDA'],
    ['Kata Raka  Wirayuda kemarin.', 'Raka  Wirayuda'],
    ['Kata Ráka Wirayüda kemarin.', 'Ráka Wirayüda'],
    ['Kata 𝐑aka Wirayuda kemarin.', '𝐑aka Wirayuda'],
    ['Ditelepon di +62 812 5550 1234 pagi itu.', '+62 812 5550 1234'],
    ['Ditelepon di 081255501234 pagi itu.', '081255501234'],
    ['Rumahnya di jalan melati no. 12.', null],
    ['Rumahnya di jalan melati, 12.', 'jalan melati, 12'],
    ['Raka-raka itu dicat.', null],
  ])('finds what a reader would read in %j', (text, words) => {
    expect(found(text)).toEqual(words === null ? [] : [[words, 'seorang pejabat']])
  })

  test('is read no less closely for being looked through for plain words first', () => {
    const names = ['Raka Wirayuda', 'Pak Raka', '0812-5550-1234', 'Jalan Melati 12', 'Łucja', 'O’Brien', '李小龙', 'x', '7']
    const pieces = [...names, 'RAKA', 'wirayuda,', '+62 812', '5550 1234', '812 5550 1234', '2-5550-1234', 'melati', '12', 'lucja', 'o brien', 'air', ' ', '. ', '李小', '龙', 'Ráka-Wirayuda', '07']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), fc.constantFrom(...names), (words, name) => {
        const text = words.join(' ')
        const source: Source = { ...newSource('a', 'person', name), publicLabel: 'a' }
        expect(scanTexts({ body: text }, [source]).some(({ isPart }) => !isPart), JSON.stringify([text, name])).toBe(findNames(text, protectedOf(source)).length > 0)
      }),
      { seed, numRuns: runs },
    )
  })

  test('finds every place and both sources, in the order of the text', () => {
    expect(found('Dewi Ayuningtyas bertemu Pak Raka, lalu Dewi Ayuningtyas pulang.')).toEqual([
      ['Dewi Ayuningtyas', 'seorang saksi'],
      ['Pak Raka', 'seorang pejabat'],
      ['Dewi Ayuningtyas', 'seorang saksi'],
    ])
  })
})
