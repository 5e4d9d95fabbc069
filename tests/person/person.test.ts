import { expect, it } from 'vitest'
import { called, isKnown, type Person } from '../../renderer/person/person'

const nobody: Person = { id: '', name: '', initials: '' }

it('a person is told by the id that was made with the first name, whatever they are called later', () => {
  const first = called(nobody, '  Ratri Wulandari ')
  expect(first).toEqual({ id: expect.stringMatching(/^[0-9A-Z]{26}$/), name: 'Ratri Wulandari', initials: 'RW' })
  expect(called(first, 'Ratri W. Putri')).toEqual({ ...first, name: 'Ratri W. Putri', initials: 'RWP' })
  expect(called(first, 'Ratri Putri', '')).toEqual({ ...first, name: 'Ratri Putri', initials: 'RP' })
})

it('initials go with the name until somebody chooses others', () => {
  const first = called(nobody, 'Rini Kartika')
  expect([called(first, 'Rini Desk', first.initials).initials, called(called(first, 'Rini Kartika', 'rk1'), 'Rini Desk').initials]).toEqual(['RD', 'rk1'])
})

it('a wholly different name on the same machine is another person', () => {
  const first = called(nobody, 'Rini Kartika')
  const other = called(first, 'Bayu Desk')
  expect([other.id === first.id, other.id.length, other.initials]).toEqual([false, 26, 'BD'])
  expect(called(first, 'Rina Karlina').id).toBe(first.id)
})

it('nobody is known by a name of blanks, and no id is made for it', () => {
  expect([called(nobody, '  '), isKnown({ ...nobody, name: ' ' }), isKnown(called(nobody, 'Ratri'))]).toEqual([nobody, false, true])
})
