import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Attribution } from '@shared/article'
import { factsOf, passagesOf, setAttribution } from '@shared/document'
import { newId } from '@shared/ids'
import type { LedgerEntry } from '@shared/ledger'
import { withoutChecks } from '@shared/verification'
import { markOf, wordsAt, type Range } from './decide'

/** The stretches that `entry` covers in the present document: those under its mark, or the ones that were read. */
export const rangesOf = (state: EditorState, entry: LedgerEntry): readonly Range[] =>
  'record' in entry ? passagesOf(state.doc).filter(({ id }) => id === entry.record.id).map(({ from, to }) => ({ from, to })) : entry.stretches.map(({ from, to }) => ({ from, to }))

/** The record of an entry, or the one that it would have: a person has shaped it and not yet said whose words they are. */
function recordOf(state: EditorState, entry: LedgerEntry): Omit<Attribution, 'id'> {
  if ('record' in entry) return factsOf(state).attributions[entry.record.id] ?? entry.record
  return {
    kind: entry.kind, state: 'proposed', sourceIds: [], cue: entry.cue ?? '', rule: entry.rule, terms: 'onRecord', medium: null, dismissedAs: '', field: null, originalText: '', originalLanguage: '',
  }
}

const unmarked = (state: EditorState, transaction: Transaction, entry: LedgerEntry): Transaction =>
  'record' in entry ? rangesOf(state, entry).reduce((made, { from, to }) => made.removeMark(from, to, markOf(state, entry.record.id)), transaction) : transaction

/** Marks `ranges` with the record `id`, and keeps with it the words that they hold. */
function marked(state: EditorState, transaction: Transaction, id: string, ranges: readonly Range[], record: Omit<Attribution, 'id'>): Transaction {
  const drawn = ranges.reduce((made, { from, to }) => made.addMark(from, to, markOf(state, id)), transaction)
  return setAttribution(drawn, factsOf(state), id, { ...record, words: wordsAt(state, ranges), id })
}

/** The ranges before and behind a position that lies within them; null where one side would be empty. */
export function partedAt(state: EditorState, ranges: readonly Range[], position: number): readonly [readonly Range[], readonly Range[]] | null {
  const within = ranges.find(({ from, to }) => from < position && position < to)
  // The blank stays with the words before it, so that the second part begins with a word.
  const blanks = within ? (/^\s*/.exec(state.doc.textBetween(position, Math.min(within.to, position + 8), '\n', ' '))?.[0].length ?? 0) : 0
  const at = within ? Math.min(position + blanks, within.to) : position
  const before = ranges.flatMap(({ from, to }) => (from < at ? [{ from, to: Math.min(to, at) }] : []))
  const behind = ranges.flatMap(({ from, to }) => (to > at ? [{ from: Math.max(from, at), to }] : []))
  return before.length > 0 && behind.length > 0 ? [before, behind] : null
}

/**
 * Makes one record for each of `parts`, which together are the entry's passage: the first keeps the entry's own, the others
 * are copies of it. What was decided of the whole was decided of each part; an entry that nobody has decided becomes as many
 * proposals. One undo step.
 */
export function divide(state: EditorState, entry: LedgerEntry, parts: readonly (readonly Range[])[]): Transaction {
  const record = recordOf(state, entry)
  return parts.reduce(
    (made, ranges, at) => marked(state, made, at === 0 && 'record' in entry ? entry.record.id : newId(), ranges, record),
    unmarked(state, state.tr, entry),
  )
}

/** Stretches in reading order; those that touch, or that only blanks part, are one. */
function joined(state: EditorState, ranges: readonly Range[]): readonly Range[] {
  const whole: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const before = whole.at(-1)
    const gap = before && (range.from <= before.to || state.doc.textBetween(before.to, range.from, '\n\n', '\n\n').trim() === '')
    const together = before && gap && state.doc.resolve(before.from).sameParent(state.doc.resolve(range.to))
    if (before && together) whole[whole.length - 1] = { from: before.from, to: Math.max(before.to, range.to) }
    else whole.push(range)
  }
  return whole
}

const rank = { confirmed: 0, proposed: 1, orphaned: 2, dismissed: 3 } as const

/**
 * Makes one record of two entries' passages: that of the decided one of them, with the sources of the first that has any. The
 * other's record and its checks go. One undo step.
 */
export function merge(state: EditorState, entry: LedgerEntry, other: LedgerEntry): Transaction {
  const [lead, second] = [entry, other].sort((a, b) => rank[recordOf(state, a).state] - rank[recordOf(state, b).state] || Number('record' in b) - Number('record' in a)) as [LedgerEntry, LedgerEntry]
  const [first, next] = [recordOf(state, lead), recordOf(state, second)]
  const kind = first.kind === 'partialQuote' && next.kind === 'directQuote' ? next.kind : first.kind
  const record = { ...first, kind, sourceIds: first.sourceIds.length > 0 ? first.sourceIds : next.sourceIds, cue: first.cue || next.cue }
  const cleared = unmarked(state, unmarked(state, state.tr, lead), second)
  const facts = factsOf(state)
  const dropped = 'record' in second ? setAttribution(withoutChecks(cleared, facts, second.record.id), facts, second.record.id, null) : cleared
  return marked(state, dropped, 'record' in lead ? lead.record.id : newId(), joined(state, [...rangesOf(state, entry), ...rangesOf(state, other)]), record)
}

const touches = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to

/**
 * Gives the entry the selected words in place of the stretches that they touch, wider or narrower; where they touch none, in
 * place of its only stretch, or as a further one. One undo step.
 */
export function setPassage(state: EditorState, entry: LedgerEntry, selected: readonly Range[]): Transaction {
  const before = rangesOf(state, entry)
  const kept = before.filter((range) => !selected.some((each) => touches(each, range)))
  const ranges = joined(state, kept.length === before.length && before.length === 1 ? selected : [...kept, ...selected])
  return marked(state, unmarked(state, state.tr, entry), 'record' in entry ? entry.record.id : newId(), ranges, recordOf(state, entry))
}
