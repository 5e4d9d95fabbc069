import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { assetNames, fileBase, slugify } from '@shared/export/names'
import { seed } from '../support/seed'

const ofHeadline = (headline: string): string => fileBase({ slug: '', headline })

describe('the name of an exported file', () => {
  test.each([
    ['Wali Kota Minta Anggaran Ditunda', 'wali-kota-minta-anggaran-ditunda'],
    ['“Kami tak tahu,” kata Ratna…', 'kami-tak-tahu-kata-ratna'],
    ['Jum’at: Rp2,4 triliun (naik 33%)', 'jumat-rp2-4-triliun-naik-33'],
    ['Ærø, Łódź, Straße, Çeşme, naïveté', 'aero-lodz-strasse-cesme-naivete'],
    ['e\u0301clair NFD', 'eclair-nfd'],
    ['İstanbul', 'istanbul'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\system32', 'c-windows-system32'],
    ['gambar\u202egpj.exe', 'gambar-gpj-exe'],
    ['👩‍👩‍👧 keluarga 🇮🇩', 'keluarga'],
    ['titik di akhir...   ', 'titik-di-akhir'],
    ['NATO и Москва', 'nato-и-москва'],
    ['عودة الصيادين', 'عودة-الصيادين'],
    ['CON', 'artikel-con'],
    ['Aux.', 'artikel-aux'],
    ['com1', 'artikel-com1'],
    ['Console', 'console'],
    ['', 'artikel'],
    ['🎉 … !!!', 'artikel'],
    ['\u0301', 'artikel'],
  ])('“%s” becomes %s', (headline, name) => expect(ofHeadline(headline)).toBe(name))

  test('the slug goes before the headline, and is made as safe', () => {
    expect(fileBase({ slug: 'Anggaran Kota/2026', headline: 'Judul' })).toBe('anggaran-kota-2026')
    expect(fileBase({ slug: '///', headline: 'Judul' })).toBe('judul')
  })

  test('a long headline is cut at a word, a word without end in the middle', () => {
    expect(ofHeadline('kata '.repeat(60))).toBe('kata-'.repeat(16).slice(0, -1))
    expect(ofHeadline('a'.repeat(300))).toBe('a'.repeat(80))
    expect(ofHeadline('я'.repeat(300))).toBe('я'.repeat(40))
  })

  test('whatever the headline, the name is safe, at most 80 bytes, and making it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (headline) => {
        const name = ofHeadline(headline)
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u)
        expect(name).not.toMatch(/-$|^(con|prn|aux|nul|com\d|lpt\d)$/)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(80)
        expect(name).toBe(name.normalize('NFC'))
        expect(slugify(name)).toBe(name)
      }),
      { seed, numRuns: 2000 },
    )
  })

  test('assets are numbered beside it, one name for a file that is used twice', () => {
    const [jpg, png] = [`asset:${'a'.repeat(64)}.jpg`, `asset:${'b'.repeat(64)}.png`]
    expect(assetNames('pelabuhan', [jpg, png, jpg])).toEqual([
      { reference: jpg, fileName: 'pelabuhan-1.jpg' },
      { reference: png, fileName: 'pelabuhan-2.png' },
    ])
  })
})
