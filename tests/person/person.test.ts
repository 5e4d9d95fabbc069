import { expect, it } from 'vitest'
import { called, isKnown, type Person } from '../../renderer/person/person'

const nobody: Person = { id: '', name: '', initials: '' }

it('a person is told by the id that was made with the first name, whatever they are called later', () => {
  const first = called(nobody, '  Ratri Wulandari ')
  expect(first).toEqual({ id: expect.stringMatching(/^[0-9A-Z]{26}$/), name: 'Ratri Wulandari', initials: 'RW' })
  expect(called(first, 'Ratri W. Putri')).toEqual({ ...first, name: 'Ratri W. Putri' })
  expect(called(first, 'Ratri Putri', '')).toEqual({ ...first, name: 'Ratri Putri', initials: 'RP' })
})

it('nobody is known by a name of blanks, and no id is made for it', () => {
  expect([called(nobody, '  '), isKnown({ ...nobody, name: ' ' }), isKnown(called(nobody, 'Ratri'))]).toEqual([nobody, false, true])
})
