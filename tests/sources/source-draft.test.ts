import { describe, expect, it } from 'vitest'
import { newSource, type Source } from '@shared/source'
import { differs, withWritten } from '../../renderer/sources/source-draft'

const merged: Source = { ...newSource('a', 'person', 'Beta Satu'), aliases: ['Beta Dua'] }
const parted: Source = { ...merged, aliases: [] }

describe('what is written on the card of a source', () => {
  it('is the touched fields, over the register as it stands: a parting is not undone by them [3.12]', () => {
    expect([withWritten(parted, { jobTitle: 'Lurah' }), differs(parted, { jobTitle: 'Lurah' })]).toEqual([{ ...parted, jobTitle: 'Lurah' }, true])
    expect([withWritten(parted, {}), differs(parted, {})]).toEqual([parted, false])
  })

  it('is nothing where it says what the register says', () => {
    expect(differs(merged, { aliases: ['Beta Dua'], name: 'Beta Satu' })).toBe(false)
  })
})
