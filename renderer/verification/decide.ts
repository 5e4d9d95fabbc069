import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ArticleFacts } from '@shared/article'
import { factsOf, setAttribution, setRecord } from '@shared/document'
import { verificationsOf, withOriginal, type RightOfReply, type Verification } from '@shared/verification'

/** Stores a check. One undo step. */
export const keepCheck = (state: EditorState, record: Verification): Transaction => setRecord(state.tr, factsOf(state), 'verifications', record.id, record)

/** Adds to `transaction` that the checks of an attribution go: with the decision that they were checks of. */
export const dropChecks = (transaction: Transaction, facts: ArticleFacts, attributionId: string): Transaction =>
  verificationsOf(facts)
    .filter((record) => record.attributionId === attributionId)
    .reduce((made, { id }) => setRecord(made, facts, 'verifications', id, null), transaction)

/** Keeps with an attribution what was said or written at first, in `language` (BCP 47); '' takes it away. One undo step. */
export function keepOriginal(state: EditorState, attributionId: string, text: string, language: string): Transaction {
  const facts = factsOf(state)
  const record = facts.attributions[attributionId]
  return record ? setAttribution(state.tr, facts, attributionId, withOriginal(record, text, language)) : state.tr
}

/** Adds a party with a right of reply, or takes it away (null). One undo step. */
export const keepReply = (state: EditorState, id: string, reply: RightOfReply | null): Transaction => setRecord(state.tr, factsOf(state), 'rightOfReply', id, reply)
