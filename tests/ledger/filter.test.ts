import { describe, expect, it } from 'vitest'
import { countStates, everything, filterEntries, neighbourOf, speakersOf, type LedgerEntry } from '@shared/ledger'

const entry = (key: string, state: 'unattributed' | 'proposed' | 'offered', from: number, speaker: string | null = null): LedgerEntry => ({
  key, state, kind: 'directQuote', on: 'body', stretches: [{ from, to: from + 5, text: key }], text: key, speaker, cue: null, antecedent: null, rule: 'r', confidence: 1,
})

const list = [entry('a', 'unattributed', 40), entry('b', 'proposed', 10, 'Ani'), entry('c', 'proposed', 70, 'Budi'), entry('d', 'offered', 90, 'Ani')]
const told = { speakerOf: (one: LedgerEntry) => ('speaker' in one ? (one.speaker ?? '') : ''), isUnchecked: (one: LedgerEntry) => one.key === 'c' }
const keys = (entries: readonly LedgerEntry[]) => entries.map(({ key }) => key)

describe('what of the ledger is shown', () => {
  it('is all of it, one state, what is open, what nobody has checked, or one speaker’s [14.7]', () => {
    expect(filterEntries(list, everything, told)).toBe(list)
    expect((['proposed', 'open', 'unchecked'] as const).map((state) => keys(filterEntries(list, { state, speaker: null }, told)))).toEqual([['b', 'c'], ['a', 'b', 'c'], ['c']])
    expect(keys(filterEntries(list, { state: null, speaker: 'Ani' }, told))).toEqual(['b', 'd'])
    expect(keys(filterEntries(list, { state: 'offered', speaker: 'Budi' }, told))).toEqual([])
  })

  it('is counted by state and by speaker, the most quoted first [14.7]', () => {
    expect(countStates(list)).toEqual({ unattributed: 1, proposed: 2, orphaned: 0, offered: 1, confirmed: 0, dismissed: 0 })
    expect(speakersOf(list, told.speakerOf, 1)).toEqual([{ name: 'Ani', count: 2 }])
  })
})

describe('the passage beside another', () => {
  it('is the one read before or after it, whatever the order of the list', () => {
    expect(list.map((one) => [neighbourOf(list, one, -1)?.key, neighbourOf(list, one, 1)?.key])).toEqual([['b', 'c'], [undefined, 'a'], ['a', 'd'], ['c', undefined]])
  })
})
