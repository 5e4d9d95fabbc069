import { describe, expect, it } from 'vitest'
import { attributionSchema } from '@shared/article'
import { stepEntry, type LedgerEntry } from '@shared/ledger'

const open = (key: string, state: 'unattributed' | 'proposed' | 'offered' = 'proposed'): LedgerEntry => ({
  key, state, kind: 'directQuote', on: 'body', stretches: [], text: key, speaker: null, cue: null, antecedent: null, rule: 'r', confidence: 1,
})
const confirmed = (key: string): LedgerEntry => ({ key, state: 'confirmed', on: 'body', stretches: [], text: key, record: attributionSchema.parse({ id: key, kind: 'directQuote', state: 'confirmed' }) })

const list = [open('a', 'unattributed'), open('b'), open('c', 'offered'), confirmed('d'), confirmed('e')]
const from = (key: string | null, by: 1 | -1, arrived = false, entries = list): string | undefined => stepEntry(entries, key, by, arrived)?.key

describe('the next entry of the ledger', () => {
  it('is the next that is open, round the end and back, wherever the ledger stands [14.12]', () => {
    expect([from(null, 1), from('a', 1), from('b', 1), from('d', 1), from('gone', 1)]).toEqual(['a', 'b', 'a', 'a', 'a'])
    expect([from(null, -1), from('a', -1), from('b', -1), from('e', -1)]).toEqual(['b', 'b', 'a', 'b'])
  })

  it('is the one to which a decision has just led: no proposal is passed over', () => {
    expect([from('b', 1, true), from('b', -1, true)]).toEqual(['b', 'a'])
  })

  it('is the next of all where nothing is open', () => {
    const settled = [open('c', 'offered'), confirmed('d'), confirmed('e')]
    expect([from(null, 1, false, settled), from('d', 1, false, settled), from('e', 1, false, settled), from('c', -1, false, settled), from('d', 1, true, settled)]).toEqual(['c', 'e', 'c', 'e', 'e'])
    expect(stepEntry([], null, 1)).toBeUndefined()
  })
})
