import type { LedgerEntry } from '@shared/ledger'
import { checkOf, statusOf, type Check, type Verification, type VerificationStatus } from '@shared/verification'
import { entryWords } from './entry-words'

/** A status of a check, and that of one whose words have changed since. */
export type MarkedCheck = VerificationStatus | 'changed'

export const markOf = (check: Check): MarkedCheck => (check.kind === 'changed' ? 'changed' : statusOf(check))

/** The mark of an entry beside the name on the page, out of the checks by attribution; '' where nothing is told of it. */
export function pageCheck(entry: LedgerEntry, checks: ReadonlyMap<string, readonly Verification[]>): MarkedCheck | '' {
  const records = entry.state === 'confirmed' ? checks.get(entry.record.id) : undefined
  const mark = records ? markOf(checkOf(entryWords(entry), records)) : 'unchecked'
  return mark === 'unchecked' ? '' : mark
}
