import type { MarkedCheck } from '../verification/marked-check'

/** A stretch of the page that the ledger speaks of, or a whole figure or table, in document positions. */
export interface ShownPassage {
  readonly key: string
  readonly from: number
  readonly to: number
  /** True for a figure or table, which is marked as one thing. */
  readonly whole: boolean
  readonly state: 'proposed' | 'confirmed' | 'dismissed' | 'unattributed'
  /** Whose words they are, as shown behind the passage; '' for none. */
  readonly speaker: string
  /** The word beside the name that says that it is a public label; '' for a name. */
  readonly mark: string
  /** How it stands with the check, shown behind the name; '' for nothing. */
  readonly check: MarkedCheck | ''
  /** True for the entry that the ledger stands on. */
  readonly current: boolean
  /** Where the name is shown: behind the closing mark, so that it does not stand inside the quotation; behind a figure or table. */
  readonly tagAt: number
  /** True on the last stretch of an utterance: there the name is shown. */
  readonly last: boolean
}
