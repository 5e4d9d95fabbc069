import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ended, turnedPieces, turningSigns } from '@shared/text/direction'

const [lre, pdf, rlo, rli, pdi] = ['\u202a', '\u202c', '\u202e', '\u2067', '\u2069']
const pieces = (text: string): readonly (readonly [string, boolean])[] => turnedPieces(text).map(({ text: words, isTurned }) => [words, isTurned])

describe('a sign that turns the direction of a text', () => {
  it('reaches to its end, and to the end of the text where it has none', () => {
    expect(pieces(`satu ${rlo}dua${pdf} tiga ${rlo}empat`)).toEqual([['satu ', false], [`${rlo}dua${pdf}`, true], [' tiga ', false], [`${rlo}empat`, true]])
    expect(ended(`satu ${rlo}dua ${rli}tiga`)).toBe(`satu ${rlo}dua ${rli}tiga${pdi}${pdf}`)
    expect(ended(`satu ${rlo}dua${pdf}`)).toBe(`satu ${rlo}dua${pdf}`)
  })

  it('holds what stands within it, and an isolate that ends is nothing to be warned of', () => {
    expect(pieces(`a ${lre}b ${rlo}c${pdf} d${pdf} e`)).toEqual([['a ', false], [`${lre}b ${rlo}c${pdf} d${pdf}`, true], [' e', false]])
    expect(pieces(`nama ${rli}\u05d3\u05df${pdi} itu`)).toEqual([[`nama ${rli}\u05d3\u05df${pdi} itu`, false]])
    expect([turningSigns(`nama ${rli}\u05d3${pdi} itu`), turningSigns(`nama ${rli}\u05d3`)]).toEqual([[], [{ at: 5, name: 'RLI' }]])
    expect(turningSigns(`${rli}${rlo}x${pdi}`)).toEqual([{ at: 1, name: 'RLO' }])
  })

  it('is ended however many stand open: a square of their number would never come back', () => {
    const many = rlo.repeat(500_000)
    expect(ended(many)).toBe(many + pdf.repeat(500_000))
    expect(turningSigns(`${rli}${pdi}`.repeat(200_000))).toEqual([])
  })

  it('of whatever order leaves no word out, and nothing turned behind an ended text', () => {
    const text = fc.array(fc.constantFrom('a', ' ', lre, pdf, rlo, rli, pdi), { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (words) => {
        expect(turnedPieces(words).map((piece) => piece.text).join('')).toBe(words)
        expect(ended(ended(words))).toBe(ended(words))
        expect(pieces(`${ended(words)}z`).at(-1)).toEqual([expect.stringMatching(/z$/), false])
      }),
      { seed: 20261123 },
    )
  })
})
