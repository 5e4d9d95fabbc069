import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { ArticleStatus } from '@shared/article'
import type { ChecklistItem } from '@shared/checklist'
import { factsOf, setField, setRecord } from '@shared/document'
import { signedHash, ticksOf, type Hand } from '@shared/handover'
import { newId } from '@shared/ids'

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

/** Somebody ticks an item of the checklist: for the words as they are now where it lapses with them. One undo step. */
export function tick(state: EditorState, hand: Hand, item: ChecklistItem): Transaction {
  const facts = factsOf(state)
  const id = newId()
  const textHash = item.lapses ? signedHash(facts, state.doc) : ''
  return setRecord(state.tr, facts, 'checklist', id, { id, byId: hand.id, by: hand.name, at: hand.at, itemId: item.id, name: item.name, textHash })
}

/** The item is open again: every tick of it is taken back, those that lapsed too. One undo step. */
export function untick(state: EditorState, item: ChecklistItem): Transaction {
  const facts = factsOf(state)
  return ticksOf(facts).reduce((transaction, { id, itemId }) => (itemId === item.id ? setRecord(transaction, facts, 'checklist', id, null) : transaction), state.tr)
}
