import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newSource, type Source } from '@shared/source'
import { patchBetween, patched } from '@shared/source-patch'
import { createLineBook, registerLines } from '../../renderer/sources/register-rows'
import { runs, seed } from '../support/seed'

const listOf = (names: Readonly<Record<string, string>>, before: readonly Source[] = []): readonly Source[] =>
  Object.keys(names)
    .sort()
    .map((id) => before.find((source) => source.id === id && source.name === names[id]) ?? newSource(id, 'person', names[id]!))

const registers = fc.array(fc.dictionary(fc.constantFrom(...'abcdefghij'), fc.constantFrom('Budi', 'budi', 'Ági', 'Wati', 'Agus 10', 'Agus 9'), { noNullPrototype: true }), { minLength: 2, maxLength: 6 })

test('a register that is patched is the register as it is now, and keeps what has not changed', () => {
  fc.assert(
    fc.property(registers, (states) => {
      states.reduce<readonly Source[]>((before, names) => {
        const after = listOf(names, before)
        const patch = patchBetween(before, after)
        const made = patched(before, structuredClone(patch))
        expect([made, patch.count]).toEqual([after, after.length])
        for (const source of made) if (before.includes(source)) expect(after).toContain(source)
        expect(patch.changed.some((source) => before.includes(source))).toBe(false)
        return after
      }, [])
    }),
    { seed, numRuns: runs },
  )
})

test('the lines of a register that follow its changes are those of a register that is read anew', () => {
  fc.assert(
    fc.property(registers, (states) => {
      const book = createLineBook()
      const called = (): string => 'Orang'
      states.reduce<readonly Source[]>((before, names) => {
        const after = patched(before, patchBetween(before, listOf(names, before)))
        expect(book(after, called)).toEqual(registerLines(after, called))
        return after
      }, [])
    }),
    { seed, numRuns: runs },
  )
})

test('of five thousand sources of which one has changed one is patched and one line is made', () => {
  const many = Array.from({ length: 5000 }, (_, at) => newSource(String(at).padStart(4, '0'), 'person', `Budi ${at}`))
  const next = many.map((source) => (source.id === '2500' ? { ...source, name: 'Agus' } : source))
  const did = { called: 0 }
  const called = (): string => {
    did.called += 1
    return 'Orang'
  }
  const book = createLineBook()
  book(many, called)
  const patch = patchBetween(many, next)
  const lines = book(patched(many, patch), called)
  expect([patch.changed.length, patch.gone, did.called, lines[0]?.source.name]).toEqual([1, [], 5001, 'Agus'])
})
