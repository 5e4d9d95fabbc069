import { ledgerStates, type LedgerEntry, type LedgerState } from '@shared/ledger'

/** A line of the ledger's list: the name of a group, or an entry with its place among the entries, from 0. */
export type LedgerRow = { readonly kind: 'group'; readonly state: LedgerState } | { readonly kind: 'entry'; readonly entry: LedgerEntry; readonly place: number }

/** The lines of the list: every group that has entries, its name first. */
export function ledgerRows(entries: readonly LedgerEntry[]): readonly LedgerRow[] {
  const counter = { place: 0 }
  return ledgerStates.flatMap((state): readonly LedgerRow[] => {
    const group = entries.filter((entry) => entry.state === state)
    return group.length === 0 ? [] : [{ kind: 'group', state }, ...group.map((entry): LedgerRow => ({ kind: 'entry', entry, place: counter.place++ }))]
  })
}

const stateOf = (row: LedgerRow): LedgerState => (row.kind === 'group' ? row.state : row.entry.state)

/** The lines of `rows` at `places`, which ascend, parted by their groups. */
export function byGroup(rows: readonly LedgerRow[], places: readonly number[]): readonly { readonly state: LedgerState; readonly places: readonly number[] }[] {
  return ledgerStates.flatMap((state) => {
    const mine = places.filter((place) => rows[place] !== undefined && stateOf(rows[place]) === state)
    return mine.length === 0 ? [] : [{ state, places: mine }]
  })
}

/** The place among `rows` of the entry to which `key` leads from the one at `from` (-1: none); null for a key that does not move. */
export function placeAfterKey(rows: readonly LedgerRow[], from: number, key: string, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -rows.length, End: rows.length }
  const by = steps[key]
  if (by === undefined || rows.length === 0) return null
  const way = by > 0 ? 1 : -1
  const target = Math.min(Math.max(from + by, 0), rows.length - 1)
  // A group's name is passed over; before the first entry stands always one.
  if (rows[target]?.kind === 'entry') return target
  return target + way <= 0 || target + way >= rows.length ? target - way : target + way
}
