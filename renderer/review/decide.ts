import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Attribution } from '@shared/article'
import { factsOf, passagesOf, setAttribution } from '@shared/document'
import { newId } from '@shared/ids'
import type { LedgerEntry, Stretch } from '@shared/ledger'
import { dropChecks } from '../verification/decide'

type Range = Pick<Stretch, 'from' | 'to'>

const blank: Omit<Attribution, 'id' | 'kind' | 'state'> = {
  sourceIds: [],
  cue: '',
  terms: 'onRecord',
  medium: null,
  dismissedAs: '',
  field: null,
  rule: '',
  originalText: '',
  originalLanguage: '',
}

/** Marks `ranges` as one passage with a new record. One undo step. */
export function attribute(state: EditorState, ranges: readonly Range[], record: Partial<Attribution> & Pick<Attribution, 'kind' | 'state'>): Transaction {
  const type = state.schema.marks['attribution']
  if (!type) throw new RangeError('The schema has no attribution mark.')
  const id = newId()
  const words = ranges.map(({ from, to }) => state.doc.textBetween(from, to, '\n')).join(' … ')
  const transaction = ranges.reduce((made, { from, to }) => made.addMark(from, to, type.create({ id })), state.tr)
  return setAttribution(transaction, factsOf(state), id, { ...blank, words, ...record, id })
}

/** Gives the decided entry other sources, terms or another state. One undo step. */
export function amend(state: EditorState, id: string, change: Partial<Attribution>): Transaction {
  const facts = factsOf(state)
  const record = facts.attributions[id]
  return record ? setAttribution(state.tr, facts, id, { ...record, ...change, id }) : state.tr
}

/** Takes the marks, the record and its checks away; the text stays. One undo step. */
export function withdraw(state: EditorState, id: string): Transaction {
  const type = state.schema.marks['attribution']
  if (!type) throw new RangeError('The schema has no attribution mark.')
  const transaction = passagesOf(state.doc)
    .filter((passage) => passage.id === id)
    .reduce((made, { from, to }) => made.removeMark(from, to, type.create({ id })), state.tr)
  return setAttribution(dropChecks(transaction, factsOf(state), id), factsOf(state), id, null)
}

/** The person says whose words the entry's are: a new confirmed record, or the decided one with that source. */
export function confirm(state: EditorState, entry: LedgerEntry, sourceId: string): Transaction {
  if ('record' in entry) return amend(state, entry.record.id, { sourceIds: [sourceId], state: 'confirmed' })
  return attribute(state, entry.stretches, { kind: entry.kind, state: 'confirmed', sourceIds: [sourceId], cue: entry.cue ?? '', rule: entry.rule })
}

/** The person says that this is nobody's speech. */
export function dismiss(state: EditorState, entry: LedgerEntry): Transaction {
  if ('record' in entry) return amend(state, entry.record.id, { state: 'dismissed', sourceIds: [] })
  return attribute(state, entry.stretches, { kind: entry.kind, state: 'dismissed', rule: entry.rule })
}
