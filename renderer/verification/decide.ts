import type { EditorState, Transaction } from '@tiptap/pm/state'
import { factsOf, setAttribution, setRecord } from '@shared/document'
import { withOriginal, type RightOfReply, type Verification } from '@shared/verification'

/** Stores a check. One undo step. */
export const keepCheck = (state: EditorState, record: Verification): Transaction => setRecord(state.tr, factsOf(state), 'verifications', record.id, record)

/** Keeps with an attribution what was said or written at first, in `language` (BCP 47); '' takes it away. One undo step. */
export function keepOriginal(state: EditorState, attributionId: string, text: string, language: string): Transaction {
  const facts = factsOf(state)
  const record = facts.attributions[attributionId]
  return record ? setAttribution(state.tr, facts, attributionId, withOriginal(record, text, language)) : state.tr
}

/** Adds a party with a right of reply, or takes it away (null). One undo step. */
export const keepReply = (state: EditorState, id: string, reply: RightOfReply | null): Transaction => setRecord(state.tr, factsOf(state), 'rightOfReply', id, reply)
