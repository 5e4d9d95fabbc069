import type { LedgerEntry } from '@shared/ledger'
import { passageWords } from '@shared/verification'

/** The words of an entry of the ledger as a check takes them; null for an orphan, whose words are gone. */
export const entryWords = (entry: LedgerEntry): string | null =>
  entry.state === 'orphaned' ? null : passageWords(entry.stretches.length > 0 ? entry.stretches : [entry])
