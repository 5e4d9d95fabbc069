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

/** The record that a form shows and goes on from: of changed words the new one where somebody has begun it, else the old one; null where there is none. */
export const shownRecord = (check: Check): Verification | null => (check.kind === 'none' ? null : check.kind === 'changed' ? (check.begun ?? check.record) : check.record)

const noResult = { checkedBy: '', checkedAt: null, textHash: '', checkedText: '' } as const

/** The record that what is said now goes into: a check of other words stays as it was, and a new one begins from what it says. */
function recordInHand(check: Check, { id, attributionId }: Pick<Moment, 'id' | 'attributionId'>): Verification {
  if (check.kind === 'none') return { ...blank, id, attributionId }
  return check.kind === 'changed' ? (check.begun ?? { ...check.record, ...noResult, status: 'unchecked', id }) : check.record
}

/** The record with `change`; where nobody has begun to check these words, a new one that is unchecked. */
export const withParticulars = (check: Check, moment: Pick<Moment, 'id' | 'attributionId'>, change: Particulars): Verification => ({ ...recordInHand(check, moment), ...change })

/**
 * The record that says `status` of the present words. A check of these words is changed in place; one of other words stays
 * in the log as it was, and a new record begins from what it says. A result carries who, when and the words.
 */
export function recordCheck(check: Check, status: VerificationStatus, moment: Moment): Verification {
  const { words, by, at } = moment
  const base = recordInHand(check, moment)
  return isFinal(status) ? { ...base, status, checkedBy: by, checkedAt: at, textHash: textHash(words), checkedText: words } : { ...base, status, ...noResult }
}
