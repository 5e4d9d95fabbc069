import { describe, expect, it } from 'vitest'
import { nextOpen, type LedgerEntry } from '@shared/ledger'

const entry = (key: string, state: 'unattributed' | 'proposed' | 'offered'): LedgerEntry => ({
  key, state, kind: 'directQuote', on: 'body', stretches: [], text: key, speaker: null, cue: null, antecedent: null, rule: 'r', confidence: 1,
})
const list = [entry('a', 'unattributed'), entry('b', 'proposed'), entry('c', 'offered')]

describe('the entry that a decision leads to', () => {
  it('is the next one that is open, round the end', () => {
    expect(nextOpen(list, list[0]!)?.key).toBe('b')
    expect(nextOpen(list, list[1]!)?.key).toBe('a')
  })

  it('is never the decided one, also where a reading has made every entry anew', () => {
    expect(nextOpen(list.map((one) => ({ ...one })), list[0]!)?.key).toBe('b')
  })

  it('is none when only offers are left', () => {
    expect(nextOpen([entry('a', 'unattributed'), entry('c', 'offered')], entry('a', 'unattributed'))).toBeUndefined()
  })
})
