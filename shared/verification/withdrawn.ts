import type { Transaction } from '@tiptap/pm/state'
import type { ArticleFacts } from '../article'
import { attributedNodes, passagesOf, setAttribution, setRecord } from '../document'
import { verificationsOf } from './model'

/** Adds to `transaction` that the checks of an attribution go: with the decision that they were checks of. */
export const withoutChecks = (transaction: Transaction, facts: ArticleFacts, attributionId: string): Transaction =>
  verificationsOf(facts)
    .filter((record) => record.attributionId === attributionId)
    .reduce((made, { id }) => setRecord(made, facts, 'verifications', id, null), transaction)

/** Adds to `transaction` that an attribution goes, with its checks and what bears it; the words stay. */
export function withdrawn(transaction: Transaction, facts: ArticleFacts, id: string): Transaction {
  const { doc } = transaction
  const mark = doc.type.schema.marks['attribution']!.create({ id })
  const unmarked = passagesOf(doc)
    .filter((passage) => passage.id === id)
    .reduce((made, { from, to }) => made.removeMark(from, to, mark), transaction)
  const idsAt = (position: number): readonly string[] => (doc.nodeAt(position)?.attrs['attributionIds'] as readonly string[] | undefined) ?? []
  const unnamed = attributedNodes(doc)
    .filter((node) => node.id === id)
    .reduce((made, { from }) => made.setNodeAttribute(from, 'attributionIds', idsAt(from).filter((each) => each !== id)), unmarked)
  return setAttribution(withoutChecks(unnamed, facts, id), facts, id, null)
}
