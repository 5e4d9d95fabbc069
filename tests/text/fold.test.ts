import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldName, foldPlaced } from '@shared/text/fold'

describe('a folded text', () => {
  it.each([
    ['HARGA Beras', 'harga beras'],
    ['Séraphine Łukasik', 'seraphine lukasik'],
    ['Se\u0301raphine', 'seraphine'],
    ['ﬁnal Ａｂ', 'final ab'],
    ['Sa\u00adri\u200b', 'sari'],
    ['İstanbul, ısı', 'istanbul, isi'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Große Æsir', 'grosse aesir'],
  ])('of “%s” is “%s”', (text, folded) => expect(fold(text)).toBe(folded))

  it('of a name has one space between the words', () => expect(foldName(' Rósa \u00a0 Dewi\n')).toBe('rosa dewi'))

  it('is the folded parts one after the other, each with its place', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Σ', 'é', 'ﬁ', 'İ', 'ß', '\u00ad', 'ΑΣ', '각'))), (parts) => {
        const text = parts.join('')
        const { text: folded, places } = foldPlaced(text)
        expect(folded).toBe(fold(text))
        expect(places).toHaveLength(folded.length + 1)
        expect(places.at(-1)).toBe(text.length)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
      }),
    )
  })
})
