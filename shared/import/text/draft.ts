import type { RawBlock } from './lines'
import type { PlannedBlock, Reason, Role } from './plan'

/** A block while the plan is made: `role` is null as long as nothing is known of it. */
export interface Draft extends RawBlock {
  readonly index: number
  readonly role: Role | null
  readonly reason: Reason
  readonly confidence: number
}

export const toDraft = (block: RawBlock, index: number): Draft => ({ ...block, index, role: null, reason: 'prose', confidence: 0 })

export const as = (draft: Draft, role: Role, reason: Reason, confidence: number): Draft => ({ ...draft, role, reason, confidence })

export const isOpen = (draft: Draft): boolean => draft.role === null

/** What is left open in the end is a paragraph of the story. */
export const settle = (draft: Draft): PlannedBlock => ({
  index: draft.index,
  text: draft.text,
  role: draft.role ?? 'body',
  reason: draft.reason,
  confidence: draft.role === null ? 0.95 : draft.confidence,
  start: draft.start,
  end: draft.end,
})
