import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ArticleStatus } from '@shared/article'
import { factsOf, setField, setRecord } from '@shared/document'
import { newId } from '@shared/ids'
import { signedHash, type Hand } from '@shared/handover'

/** The piece goes to `assignee` ('' for nobody) in `status`, with a line of `message`. One undo step. */
export function handOver(state: EditorState, hand: Hand, { assignee, status, message }: { readonly assignee: string; readonly status: ArticleStatus; readonly message: string }): Transaction {
  const facts = factsOf(state)
  const id = newId()
  const record = { id, byId: hand.id, by: hand.name, at: hand.at, from: facts.status, to: status, assignee: assignee.trim(), message: message.trim() }
  const transaction = setField(state.tr, facts, 'status', status)
  return setRecord(setField(transaction, facts, 'assignee', assignee.trim()), facts, 'handOvers', id, record)
}

/** Somebody answers for the words as they are now. One undo step. */
export function signOff(state: EditorState, hand: Hand): Transaction {
  const facts = factsOf(state)
  const id = newId()
  return setRecord(state.tr, facts, 'signOffs', id, { id, byId: hand.id, by: hand.name, at: hand.at, textHash: signedHash(facts, state.doc) })
}

export const takeBackSignOff = (state: EditorState, id: string): Transaction => setRecord(state.tr, factsOf(state), 'signOffs', id, null)
