import type { LedgerEntry } from './entries'
import { isOpen } from './filter'

/**
 * The entry that is still open next (1) or before (-1) the one with key `from`, in the order of the list, round its end; where
 * none is open, the next of all. `arrived`: a decision has just led to `from`, and whoever asks for the next stays there.
 * Undefined for an empty list.
 */
export function stepEntry(entries: readonly LedgerEntry[], from: string | null, by: 1 | -1, arrived = false): LedgerEntry | undefined {
  const standing = entries.findIndex(({ key }) => key === from)
  if (arrived && by === 1 && entries[standing] && isOpen(entries[standing])) return entries[standing]
  const start = standing < 0 && by === -1 ? 0 : standing
  const others = entries.map((_entry, step) => entries[(((start + by * (step + 1)) % entries.length) + entries.length) % entries.length])
  return others.find((entry) => entry && isOpen(entry)) ?? others[0]
}
