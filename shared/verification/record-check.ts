import { isFinal } from './is-final'
import type { Check } from './checks'
import type { Verification, VerificationStatus } from './model'
import { textHash } from './text-hash'

interface Moment {
  /** Id for a new record. */
  readonly id: string
  readonly attributionId: string
  /** The passage as it stands, of `passageWords`. */
  readonly words: string
  /** Who says so. */
  readonly by: string
  /** ISO 8601 with offset. */
  readonly at: string
}

const blank: Omit<Verification, 'id' | 'attributionId'> = {
  status: 'unchecked', method: '', secondSourceId: null, checkedBy: '', checkedAt: null, textHash: '', checkedText: '', note: '', evidence: [],
}

/** What a person adds to a check beside its result. */
export type Particulars = Partial<Pick<Verification, 'method' | 'secondSourceId' | 'note' | 'evidence'>>

/** The record with `change`; where nobody has begun, a new one that is unchecked. A check of other words keeps its result. */
export const withParticulars = (check: Check, { id, attributionId }: Pick<Moment, 'id' | 'attributionId'>, change: Particulars): Verification => ({
  ...(check.kind === 'none' ? { ...blank, id, attributionId } : check.record),
  ...change,
})

/**
 * The record that says `status` of the present words. A check of these words is changed in place; one of other words stays
 * in the log as it was, and a new record begins from what it says. A result carries who, when and the words.
 */
export function recordCheck(check: Check, status: VerificationStatus, { id, attributionId, words, by, at }: Moment): Verification {
  const base: Verification = check.kind === 'none' ? { ...blank, id, attributionId } : check.kind === 'changed' ? { ...check.record, id } : check.record
  return isFinal(status)
    ? { ...base, status, checkedBy: by, checkedAt: at, textHash: textHash(words), checkedText: words }
    : { ...base, status, checkedBy: '', checkedAt: null, textHash: '', checkedText: '' }
}
