import type { BlockFacts, Reason, Role } from '../text'

/** What a block is taken for, why, and how surely. */
export interface Verdict {
  readonly role: Role
  readonly reason: Reason
  readonly confidence: number
  readonly said?: BlockFacts
  /** As `PlannedBlock.opening`. */
  readonly opening?: number
}

export const verdict = (role: Role, reason: Reason, confidence: number, said?: BlockFacts): Verdict => ({ role, reason, confidence, ...(said ? { said } : {}) })

/** Words on one line. */
export const lineOf = (text: string): string => text.replace(/\s*\n\s*/g, ' ')
