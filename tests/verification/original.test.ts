import { describe, expect, it } from 'vitest'
import { attributionSchema, type Attribution } from '@shared/article'
import { originalOf, withOriginal, wordsThen } from '@shared/verification'

const record = (fields: Partial<Attribution>): Attribution => attributionSchema.parse({ id: 'a', kind: 'directQuote', state: 'confirmed', ...fields })

describe('the original of a passage', () => {
  it('is none in a record of the first versions, which kept the passage’s own words in its place', () => {
    const old = record({ originalText: 'Air naik.' })
    expect([wordsThen(old), originalOf(old)]).toEqual(['Air naik.', ''])
  })

  it('is kept beside the passage’s own words, with its language', () => {
    const old = withOriginal(record({ originalText: 'Air naik.' }), 'The water rose.', 'en')
    expect([wordsThen(old), originalOf(old), old.originalLanguage]).toEqual(['Air naik.', 'The water rose.', 'en'])
    const without = withOriginal(old, '', 'en')
    expect([wordsThen(without), originalOf(without), without.originalLanguage]).toEqual(['Air naik.', '', ''])
    expect(originalOf(record({ words: 'Air naik.', originalText: 'Air naik lagi.' }))).toBe('Air naik lagi.')
  })
})
