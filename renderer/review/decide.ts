import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Attribution } from '@shared/article'
import { factsOf, setAttribution } from '@shared/document'
import { newId } from '@shared/ids'
import { fieldQuote, type FieldPlace, type LedgerEntry, type Stretch } from '@shared/ledger'
import { withdrawn } from '@shared/verification'

export type Range = Pick<Stretch, 'from' | 'to'>

/** What a person decides about words: the record without what the program adds. */
export type Decision = Partial<Attribution> & Pick<Attribution, 'kind' | 'state'>

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

/** The attribution mark with the id of a record. */
export function markOf(state: EditorState, id: string) {
  const type = state.schema.marks['attribution']
  if (!type) throw new RangeError('The schema has no attribution mark.')
  return type.create({ id })
}

/** The words of `ranges` as a record keeps them. */
export const wordsAt = (state: EditorState, ranges: readonly Range[]): string => ranges.map(({ from, to }) => state.doc.textBetween(from, to, '\n')).join(' … ')

/** Marks `ranges` as one passage with a new record. One undo step. */
export function attribute(state: EditorState, ranges: readonly Range[], record: Decision): Transaction {
  const id = newId()
  const transaction = ranges.reduce((made, { from, to }) => made.addMark(from, to, markOf(state, id)), state.tr)
  return setAttribution(transaction, factsOf(state), id, { ...blank, words: wordsAt(state, ranges), ...record, id })
}

/** Gives words of the headline or the deck a new record. One undo step. */
export function attributeField(state: EditorState, place: FieldPlace, record: Decision): Transaction {
  const facts = factsOf(state)
  const id = newId()
  const field = fieldQuote(facts[place.name], place)
  return setAttribution(state.tr, facts, id, { ...blank, words: field.exact, ...record, field, id })
}

/** Gives the figure or table at `position` a further record. One undo step. */
export function attributeNode(state: EditorState, position: number, record: Decision): Transaction {
  const node = state.doc.nodeAt(position)
  const before = node?.attrs['attributionIds'] as readonly string[] | undefined
  if (!before) throw new RangeError('Only a figure or a table bears attributions of its own.')
  const id = newId()
  return setAttribution(state.tr.setNodeAttribute(position, 'attributionIds', [...before, id]), factsOf(state), id, { ...blank, ...record, id })
}

/** Gives the decided entry other sources, terms or another state. One undo step. */
export function amend(state: EditorState, id: string, change: Partial<Attribution>): Transaction {
  const facts = factsOf(state)
  const record = facts.attributions[id]
  return record ? setAttribution(state.tr, facts, id, { ...record, ...change, id }) : state.tr
}

/** Takes the record, its checks and what bears it away; the words stay. One undo step. */
export const withdraw = (state: EditorState, id: string): Transaction => withdrawn(state.tr, factsOf(state), id)

const settle = (state: EditorState, entry: LedgerEntry, change: Partial<Attribution> & Pick<Attribution, 'state'>): Transaction => {
  if ('record' in entry) return amend(state, entry.record.id, change)
  const record: Decision = { kind: entry.kind, cue: change.state === 'confirmed' ? (entry.cue ?? '') : '', rule: entry.rule, ...change }
  return typeof entry.on === 'object' ? attributeField(state, entry.on, record) : attribute(state, entry.stretches, record)
}

/** The person says whose words the entry's are: a new confirmed record, or the decided one with those sources. */
export const confirm = (state: EditorState, entry: LedgerEntry, sourceIds: readonly string[]): Transaction =>
  settle(state, entry, { state: 'confirmed', sourceIds: [...sourceIds], dismissedAs: '' })

/** The person says that this is nobody's speech, and what it is instead. */
export const dismiss = (state: EditorState, entry: LedgerEntry, as: Attribution['dismissedAs'] = ''): Transaction =>
  settle(state, entry, { state: 'dismissed', sourceIds: [], dismissedAs: as })
