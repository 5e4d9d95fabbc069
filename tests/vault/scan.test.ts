import { describe, expect, test } from 'vitest'
import { newSource, type Source } from '../../shared/source'
import { scanTexts } from '../../main/vault/scan'

const raka: Source = { ...newSource('raka', 'person', 'Raka Wirayuda'), aliases: ['Pak Raka'], contact: ['0812-5550-1234', 'Jalan Melati 12'], url: 'https://raka.example/', publicLabel: 'seorang pejabat' }
const dewi: Source = { ...newSource('dewi', 'person', 'Dewi Ayuningtyas'), publicLabel: 'seorang saksi' }

/** What is found, as the words of the text themselves. */
const found = (text: string): readonly (readonly [string, string])[] => scanTexts({ body: text }, [raka, dewi]).map(({ start, end, label }) => [text.slice(start, end), label])

describe('a text that is scanned for protected names', () => {
  test('tells field, place and public label, never the name', () => {
    expect(scanTexts({ headline: 'Kata Dewi Ayuningtyas', body: 'Air surut.', deck: '' }, [raka, dewi])).toEqual([{ field: 'headline', start: 5, end: 21, sourceId: 'dewi', label: 'seorang saksi' }])
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

  test('finds every place and both sources, in the order of the text', () => {
    expect(found('Dewi Ayuningtyas bertemu Pak Raka, lalu Dewi Ayuningtyas pulang.')).toEqual([
      ['Dewi Ayuningtyas', 'seorang saksi'],
      ['Pak Raka', 'seorang pejabat'],
      ['Dewi Ayuningtyas', 'seorang saksi'],
    ])
  })
})
