import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWithOriginal, longestTranscript, type Comparison, type Piece } from '@shared/verification'
import { seed } from '../support/seed'

/** Each piece in one line: what it is, the quotation's words, the original's. */
const told = (comparison: Comparison | null): readonly string[] | null =>
  comparison && comparison.pieces.map(({ kind, text, original }) => [kind, text.trim(), ...(kind === 'same' && original.trim() === text.trim() ? [] : [original.trim()])].join(' | ').trim())

const quotation = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')
const stretch = (pieces: readonly Piece[]): string => pieces.map(({ original }) => original).join('')

describe('a quotation beside its original', () => {
  it('shows the words that were added, taken out and put in place of others [10.7]', () => {
    expect(told(compareWithOriginal('Kami sudah lama menunggu perahu kecil itu datang.', 'Kami menunggu kapal itu datang lagi.'))).toEqual([
      'same | Kami', 'added | sudah lama |', 'same | menunggu', 'removed |  | kapal', 'added | perahu kecil |', 'same | itu datang. | itu datang', 'removed |  | lagi.',
    ])
  })

  it('takes capitals, accents and punctuation for no difference', () => {
    expect(told(compareWithOriginal('“We can’t wait, really.”', "we can't wait — really"))).toEqual([`same | “We can’t wait, really.” | we can't wait — really`])
    expect(told(compareWithOriginal('[T]he river rose.', 'And the river rose.'))).toEqual(['removed |  | And', 'same | [T]he river rose. | the river rose.'])
  })

  it('shows an ellipsis with the words that were left out, and none where nothing was [10.8]', () => {
    const original = 'We waited since dawn, with our neighbours and their children on the roof, and the boat came at noon.'
    expect(told(compareWithOriginal('We waited since dawn … and the boat came at noon.', original))).toEqual([
      'same | We waited since dawn | We waited since dawn,', 'omission | … | with our neighbours and their children on the roof,', 'same | and the boat came at noon.',
    ])
    expect(told(compareWithOriginal('We waited since dawn, [...] with our neighbours', 'We waited since dawn, with our neighbours'))).toEqual([
      'same | We waited since dawn,', 'omission | [...] |', 'same | with our neighbours',
    ])
  })

  it('shows words in brackets as the editor’s, with the words that they stand for [10.8]', () => {
    expect(told(compareWithOriginal('[Para nelayan] menunggu rakit itu [di muara].', 'Mereka menunggu rakit itu.'))).toEqual([
      'insertion | [Para nelayan] | Mereka', 'same | menunggu rakit itu | menunggu rakit itu.', 'insertion | [di muara]. |',
    ])
  })

  it('is told from one that has nothing to do with it', () => {
    expect(compareWithOriginal('Air naik sampai ke atap rumah.', 'Harga cabai turun tajam di pasar induk sejak panen raya dimulai, kata pedagang, dan akan terus turun hingga akhir bulan depan.')).toBeNull()
    expect(compareWithOriginal('', 'Kata.')).toBeNull()
    expect(compareWithOriginal('Kata.', '…')).toBeNull()
  })
})

describe('a long transcript', () => {
  const filler = (length: number): string => {
    const words = ['the', 'river', 'and', 'we', 'said', 'that', 'people', 'waited', 'here', 'boats', 'came', 'late', 'again', 'for', 'us', 'when', 'rain', 'fell']
    let text = ''
    for (let at = 0; text.length < length; at += 1) text += `${words[(at * 7 + Math.floor(at / 5)) % words.length]} `
    return text
  }

  it('is searched for the stretch that was quoted [10.7]', () => {
    const said = 'Nobody warned the fishermen of Tanjung that the sluice would be opened before the moon was full.'
    const transcript = `${filler(60_000)}${said} ${filler(60_000)}`
    const found = compareWithOriginal('Nobody had warned the fishermen of Tanjung that the sluice would open before the moon was full', transcript)
    expect(transcript.slice(found?.start, found?.end).trim()).toBe(said)
    expect(told(found)?.filter((line) => !line.startsWith('same'))).toEqual(['added | had |', 'removed |  | be opened', 'added | open |'])
  })

  it('is followed to the first and the last word, though they are written otherwise', () => {
    const found = compareWithOriginal('Nelaxyan menunggu rakit itu di muara sungai', `${filler(500)}Kata dia, nelayan menunggu rakit itu di muara sungainya kemarin. ${filler(500)}`)
    expect(told(found)).toEqual(['removed |  | nelayan', 'added | Nelaxyan |', 'same | menunggu rakit itu di muara', 'removed |  | sungainya', 'added | sungai |'])
    const longer = compareWithOriginal('Nelayan tidak menunggu rakit itu', `${filler(500)}Nelaxyan tidak pernah menunggu rakit itu. ${filler(500)}`)
    expect(told(longer)).toEqual(['removed |  | Nelaxyan', 'added | Nelayan |', 'same | tidak', 'removed |  | pernah', 'same | menunggu rakit itu | menunggu rakit itu.'])
  })

  it('gives the parts round an ellipsis though pages lie between them', () => {
    const transcript = `${filler(3_000)}Nobody warned the fishermen of Tanjung. ${filler(20_000)}The sluice was opened before midnight. ${filler(3_000)}`
    const found = compareWithOriginal('Nobody warned the fishermen of Tanjung … The sluice was opened before midnight.', transcript)
    expect(found?.pieces.map(({ kind }) => kind)).toEqual(['same', 'omission', 'same'])
    expect(found?.pieces[1]?.original.length).toBeGreaterThan(19_000)
  })

  it('of the greatest length is aligned near its place alone, at little more than what the stretch costs by itself', () => {
    const long = Array.from({ length: 300 }, (_each, at) => `word${at} river`).join(' ')
    const transcript = `${filler(longestTranscript - 10_000)}${long}`
    // The least of several, for other work on the machine only ever adds.
    const least = (original: string): number =>
      Math.min(...Array.from({ length: 5 }, () => {
        const began = performance.now()
        expect(compareWithOriginal(long, original)?.pieces.map(({ kind }) => kind)).toEqual(['same'])
        return performance.now() - began
      }))
    expect(least(transcript) / least(long)).toBeLessThan(25)
  })
})

describe('the pieces of any comparison', () => {
  const token = fc.constantFrom('kami', 'Air', 'naik', '1,5', 'meter', '…', '[warga]', '[...]', 'rakit.', '“', 'é', '[K]ami', '\n', '  ')
  const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(' '))

  it('rebuild the quotation, and the stretch of the original [10.7]', () => {
    fc.assert(
      fc.property(text, text, (quote, original) => {
        const found = compareWithOriginal(quote, original)
        if (!found) return
        expect([quotation(found.pieces), stretch(found.pieces)]).toEqual([quote, original.slice(found.start, found.end)])
      }),
      { seed, numRuns: 500 },
    )
  })
})
