import { ledgerStates, type LedgerEntry, type LedgerState } from './entries'

/** What of the ledger is listed: the entries in one state, those still open, or those that nobody has checked; all where null. And of one speaker alone. */
export interface LedgerFilter {
  readonly state: LedgerState | 'open' | 'unchecked' | null
  readonly speaker: string | null
}

/** What is known of an entry beside the ledger. */
export interface Told {
  /** Whose words they are, as shown; '' for nobody. */
  readonly speakerOf: (entry: LedgerEntry) => string
  readonly isUnchecked: (entry: LedgerEntry) => boolean
}

export const everything: LedgerFilter = { state: null, speaker: null }

/** True for an entry that waits for a person's decision. */
export const isOpen = ({ state }: LedgerEntry): boolean => state === 'unattributed' || state === 'proposed'

/** The entries that `filter` lets through, in their order; the same array where it lets all through. */
export function filterEntries(entries: readonly LedgerEntry[], { state, speaker }: LedgerFilter, { speakerOf, isUnchecked }: Told): readonly LedgerEntry[] {
  if (state === null && speaker === null) return entries
  return entries.filter((entry) => {
    if (speaker !== null && speakerOf(entry) !== speaker) return false
    return state === null || (state === 'open' ? isOpen(entry) : state === 'unchecked' ? isUnchecked(entry) : entry.state === state)
  })
}

/** How many entries stand in each state, in the order of the list. */
export function countStates(entries: readonly LedgerEntry[]): Readonly<Record<LedgerState, number>> {
  const counts = Object.fromEntries(ledgerStates.map((state) => [state, 0])) as Record<LedgerState, number>
  for (const { state } of entries) counts[state] += 1
  return counts
}

/** The speakers of the entries with how many each has, the most quoted first, at most `most`. */
export function speakersOf(entries: readonly LedgerEntry[], speakerOf: Told['speakerOf'], most: number): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    const name = speakerOf(entry)
    if (name !== '' && entry.state !== 'dismissed') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name)).slice(0, most)
}
