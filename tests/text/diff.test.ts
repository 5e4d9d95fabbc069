import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffWords, type Change } from '@shared/text/diff'
import { seed } from '../support/seed'

const textOf = (changes: readonly Change[], kind: 'added' | 'removed'): string =>
  changes.filter((change) => change.kind === 'same' || change.kind === kind).map((change) => change.text).join('')

describe('what became of a text', () => {
  it('is nothing where both are the same', () => {
    expect(diffWords('Harga beras naik.', 'Harga beras naik.')).toEqual([{ kind: 'same', text: 'Harga beras naik.' }])
  })

  it('is the one word that was corrected', () => {
    expect(diffWords('Ia berkata bahaw harga naik.', 'Ia berkata bahwa harga naik.')).toEqual([
      { kind: 'same', text: 'Ia berkata ' },
      { kind: 'removed', text: 'bahaw' },
      { kind: 'added', text: 'bahwa' },
      { kind: 'same', text: ' harga naik.' },
    ])
  })

  it('is one phrase where neighbouring words were replaced', () => {
    expect(diffWords('The old mayor spoke.', 'The former governor spoke.')).toEqual([
      { kind: 'same', text: 'The ' },
      { kind: 'removed', text: 'old mayor' },
      { kind: 'added', text: 'former governor' },
      { kind: 'same', text: ' spoke.' },
    ])
  })

  it('is the paragraph that was put between two others', () => {
    expect(diffWords('One.\n\nThree.', 'One.\n\nTwo.\n\nThree.')).toEqual([
      { kind: 'same', text: 'One.\n\n' },
      { kind: 'added', text: 'Two.\n\n' },
      { kind: 'same', text: 'Three.' },
    ])
  })

  it('is everything where the text was emptied or begun', () => {
    expect(diffWords('', 'A first line.')).toEqual([{ kind: 'added', text: 'A first line.' }])
    expect(diffWords('A last line.', '')).toEqual([{ kind: 'removed', text: 'A last line.' }])
    expect(diffWords('', '')).toEqual([])
  })

  it('ends for long texts that have nothing in common', () => {
    const words = (stem: string): string => Array.from({ length: 40_000 }, (_, index) => `${stem}${index}`).join(' ')
    const changes = diffWords(words('a'), words('b'))
    expect(changes.map((change) => change.kind)).toEqual(['removed', 'added'])
  })
})

describe('law: both texts can be read off the difference', () => {
  it('for any two texts of words, gaps, signs and lines', () => {
    const text = fc.array(fc.constantFrom('ia', 'berkata', 'bahwa', ' ', ' ', '\n', '\n\n', ',', '“', '”', 'Émile', '2,5'), { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after)
        expect({ before: textOf(changes, 'removed'), after: textOf(changes, 'added') }).toEqual({ before, after })
        expect(changes.every((change) => change.text !== '')).toBe(true)
      }),
      { numRuns: 2_000, seed },
    )
  })
})
