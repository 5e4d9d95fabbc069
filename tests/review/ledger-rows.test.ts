import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '@shared/ledger'
import { byGroup, ledgerRows, placeAfterKey } from '../../renderer/review/ledger-rows'

const entry = (key: string, state: 'unattributed' | 'proposed'): LedgerEntry => ({
  key, state, kind: 'directQuote', on: 'body', stretches: [], text: key, speaker: null, cue: null, antecedent: null, rule: 'r', confidence: 1,
})

const rows = ledgerRows([entry('a', 'unattributed'), entry('b', 'proposed'), entry('c', 'proposed')])
const names = rows.map((row) => (row.kind === 'group' ? row.state : row.entry.key))

describe('the list of the ledger', () => {
  it('names every group that has entries before them', () => {
    expect(names).toEqual(['unattributed', 'a', 'proposed', 'b', 'c'])
  })

  it('parts the lines in sight by their groups', () => {
    expect(byGroup(rows, [1, 3, 4])).toEqual([{ state: 'unattributed', places: [1] }, { state: 'proposed', places: [3, 4] }])
  })

  it.each([
    ['ArrowDown', -1, 'a'],
    ['ArrowDown', 1, 'b'],
    ['ArrowDown', 4, 'c'],
    ['ArrowUp', 3, 'a'],
    ['ArrowUp', 1, 'a'],
    ['Home', 4, 'a'],
    ['End', -1, 'c'],
    ['PageDown', 1, 'b'],
    ['PageUp', 4, 'a'],
  ])('%s leads from line %i to %s', (key, from, wanted) => {
    expect(names[placeAfterKey(rows, from, key, 2) ?? -1]).toBe(wanted)
  })

  it('leaves other keys alone, and an empty list', () => {
    expect(placeAfterKey(rows, 1, 'x', 2)).toBeNull()
    expect(placeAfterKey([], -1, 'ArrowDown', 2)).toBeNull()
  })
})
