import { describe, expect, test } from 'vitest'
import { applyPlan, planImport, roles, type PlannedBlock, type Role } from '@shared/import/text'
import { fateOf, toggledRole } from '../../renderer/import/fate'
import { roleKeys, roleOfKey, roleOrder } from '../../renderer/import/role-keys'
import { changeChoices } from '../../renderer/import/useChoices'

const story = `Kabar Pesisir
Berita Laut dan Pelabuhan

Dermaga Baru Dibuka untuk Nelayan Kecil

MUARA SENJA, 3 Maret 2026 – Dermaga kayu sepanjang delapan puluh meter dibuka untuk perahu kecil pada Selasa pagi.

“Kami tidak perlu lagi menunggu air pasang,” kata Sarmin, ketua kelompok nelayan setempat.

Sumber: Antara
Share:
Penulis:`

const { blocks } = planImport(story, { origin: 'dermaga.txt', now: '2026-03-03T09:00:00+07:00' })
const plan = planImport(story, { origin: 'dermaga.txt', now: '2026-03-03T09:00:00+07:00' })
const blockWith = (text: string): PlannedBlock => blocks.find((block) => block.text.includes(text))!

describe('what the assistant says becomes of a block', () => {
  test('is what accepting makes of it, in every role [2.4]', () => {
    const told = blocks.flatMap((block) => roles.map((role) => [block.index, role, fateOf(block, role).kind] as const))
    const made = blocks.flatMap((block) =>
      roles.map((role) => {
        const { removed, moved, passages } = applyPlan(plan, new Map(blocks.map((one): [number, Role] => [one.index, one === block ? role : 'residue'])))
        const isMoved = moved.some(({ index }) => index === block.index)
        const kind = removed.some(({ index }) => index === block.index) ? 'removed' : passages.length === 0 ? 'moved' : isMoved ? 'opening' : 'stays'
        return [block.index, role, kind] as const
      }),
    )
    expect(told).toEqual(made)
  })

  test('changes sides with R and comes back with R', () => {
    const cases = ['Dermaga kayu', 'Share:', 'Dermaga Baru'].map((text) => {
      const block = blockWith(text)
      const once = toggledRole(block, block.role)
      return [block.role, once, toggledRole(block, once)]
    })
    expect(cases).toEqual([
      ['dateline', 'residue', 'body'],
      ['residue', 'body', 'residue'],
      ['headline', 'body', 'residue'],
    ])
  })
})

describe('the keys of the roles', () => {
  test('are one letter each, and none is given twice', () => {
    const letters = Object.values(roleKeys)
    expect(letters.every((letter) => /^[A-Z]$/.test(letter))).toBe(true)
    expect(new Set(letters).size).toBe(letters.length)
    expect(roleOfKey('h')).toBe('headline')
    expect(roleOfKey('x')).toBeUndefined()
  })

  test('stand in a menu that holds every role once', () => {
    expect([...roleOrder.flat()].sort()).toEqual([...roles].sort())
  })
})

describe('choices of roles', () => {
  const none = { past: [], present: new Map<number, Role>(), future: [] }
  const [first, second] = blocks as unknown as readonly [PlannedBlock, PlannedBlock]

  test('can be undone and made again', () => {
    const one = changeChoices(none, { kind: 'choose', block: first, role: 'kicker' })
    const two = changeChoices(one, { kind: 'choose', block: second, role: 'deck' })
    const back = changeChoices(changeChoices(two, { kind: 'undo' }), { kind: 'undo' })
    const again = changeChoices(back, { kind: 'redo' })
    expect([two.present, back.present, again.present].map((choices) => [...choices])).toEqual([
      [[0, 'kicker'], [1, 'deck']],
      [],
      [[0, 'kicker']],
    ])
  })

  test('leave nothing behind when a block gets its own role again', () => {
    const there = changeChoices(none, { kind: 'choose', block: first, role: 'kicker' })
    const back = changeChoices(there, { kind: 'choose', block: first, role: first.role })
    expect([...back.present]).toEqual([])
  })

  test('are the same value when nothing changes', () => {
    expect(changeChoices(none, { kind: 'choose', block: first, role: first.role })).toBe(none)
    expect(changeChoices(none, { kind: 'undo' })).toBe(none)
    expect(changeChoices(none, { kind: 'redo' })).toBe(none)
  })
})
