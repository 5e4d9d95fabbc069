import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { SuggestionStep } from './step'
import type { Tracked } from './tracked'
import { trackingOf } from './tracking'

/** Adds to `transaction`, begun in `state`, another document with what is undecided in that. Nothing of it is a suggestion. */
export function exchanged(transaction: Transaction, state: EditorState, doc: Node, tracked: Tracked): Transaction {
  const before = transaction.doc
  const map = new StepMap([0, before.content.size, doc.content.size])
  return transaction.step(new SuggestionStep({ kind: 'set', before: trackingOf(state).tracked, after: tracked }, { before, after: doc, map }))
}
