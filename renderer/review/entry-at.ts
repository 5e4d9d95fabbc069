import type { LedgerEntry } from '@shared/ledger'

/** The entry whose words stand round a position of the document that was read; of several the one that begins last. Undefined for none. */
export function entryAt(entries: readonly LedgerEntry[], position: number): LedgerEntry | undefined {
  let best: { readonly entry: LedgerEntry; readonly from: number } | undefined
  for (const entry of entries) {
    for (const { from, to } of entry.stretches) if (from <= position && position <= to && from >= (best?.from ?? 0)) best = { entry, from }
  }
  return best?.entry
}
