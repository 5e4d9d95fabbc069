import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { attributedFields, type ArticleFacts, type AttributedField } from '../article'
import { factsOf, setField } from '../document/facts'
import { withoutDecided, type Decided } from './decide'
import { fieldAccepted, fieldRejected } from './fields'
import { decidedText } from './groups'
import type { Pair } from './pair'
import { fieldSuggestions, groupedSuggestions, pairOf, type Grouped } from './listing'
import type { OriginalText, Suggestion } from './model'
import { mapOf } from './splice'
import { SuggestionStep } from './step'
import type { Tracked } from './tracked'
import { trackingOf } from './tracking'

interface Listed {
  readonly doc: Node
  readonly headline: string
  readonly deck: string
  readonly grouped: readonly Grouped[]
  readonly all: readonly Suggestion[]
}

const listed = new WeakMap<Tracked, Listed>()

function listOf(state: EditorState): Listed {
  const { tracked } = trackingOf(state)
  const { headline, deck } = factsOf(state)
  const known = listed.get(tracked)
  if (known && known.doc === state.doc && known.headline === headline && known.deck === deck) return known
  const pair = pairOf(tracked, state.doc)
  const grouped = pair ? groupedSuggestions(pair) : []
  const all = [...fieldSuggestions('headline', tracked.headline, headline), ...fieldSuggestions('deck', tracked.deck, deck), ...grouped.map(({ suggestion }) => suggestion)]
  const made: Listed = { doc: state.doc, headline, deck, grouped, all }
  listed.set(tracked, made)
  return made
}

/**
 * Every suggestion that is undecided, in reading order: headline, deck, body. Reads both texts where something has changed since it was
 * last asked, so it is not for the key path.
 */
export const suggestionsOf = (state: EditorState): readonly Suggestion[] => listOf(state).all

/** Whether anything is undecided. Costs nothing. */
export function hasSuggestions(state: EditorState): boolean {
  const { body, headline, deck } = trackingOf(state).tracked
  return body !== null || headline !== null || deck !== null
}

/** The text before everything that is undecided, or null where nothing is. */
export function originalOf(state: EditorState): OriginalText | null {
  if (!hasSuggestions(state)) return null
  const { tracked } = trackingOf(state)
  const { headline, deck } = factsOf(state)
  return { body: tracked.body ?? state.doc, headline: tracked.headline?.before ?? headline, deck: tracked.deck?.before ?? deck }
}

/** The step that decides the changes at `indexes` together, or null where that would leave no valid document. */
function decision({ original, doc, changes }: Pair, indexes: readonly number[], accepted: boolean): { readonly step: SuggestionStep; readonly pair: Pair } | null {
  const decided = indexes.flatMap((index): readonly Decided[] => (changes[index] ? [{ index, change: changes[index] }] : []))
  const text = decidedText({ original, doc, changes }, decided.map(({ change }) => change), accepted)
  if (!text) return null
  const { made, edits } = text
  const left = text.left ?? withoutDecided(changes, decided, accepted)
  const lists = text.left && { before: changes, after: text.left }
  const after: Pair = accepted ? { original: made, doc, changes: left } : { original, doc: made, changes: left }
  const effect = { kind: 'decided', accepted, back: false, decided, lists, before: original, after: left.length === 0 ? null : after.original } as const
  return { step: new SuggestionStep(effect, accepted ? null : { before: doc, after: made, map: mapOf(edits) }), pair: after }
}

function decideBody(transaction: Transaction, pair: Pair, grouped: readonly Grouped[], ids: ReadonlySet<string>, accepted: boolean): void {
  const wanted = grouped.filter(({ suggestion }) => ids.has(suggestion.id))
  if (wanted.length === 0) return
  const indexes = wanted.flatMap(({ changes }) => changes).sort((one, other) => one - other)
  const together = decision(pair, indexes, accepted)
  if (together) {
    transaction.step(together.step)
    return
  }
  // Together they would leave no valid document: one after the other, each with what it then hangs together with.
  const names = new Set(indexes.map((index) => pair.changes[index]!.id))
  let present = pair
  for (;;) {
    const next = groupedSuggestions(present).find(({ changes }) => changes.some((index) => names.has(present.changes[index]!.id)))
    const made = next ? decision(present, next.changes, accepted) : null
    if (!made) return
    transaction.step(made.step)
    present = made.pair
  }
}

function decideField(transaction: Transaction, facts: ArticleFacts, tracked: Tracked, name: AttributedField, ids: ReadonlySet<string>, accepted: boolean): void {
  const before = tracked[name]
  const now = facts[name]
  if (!before) return
  const chosen = new Set(fieldSuggestions(name, before, now).flatMap(({ id }, index) => (ids.has(id) ? [index] : [])))
  if (chosen.size === 0) return
  const text = accepted ? now : fieldRejected(before.before, now, chosen)
  const original = accepted ? fieldAccepted(before.before, now, chosen) : before.before
  setField(transaction, facts, name, text)
  transaction.step(new SuggestionStep({ kind: 'field', name, before, after: original === text ? null : { ...before, before: original } }))
}

/** Where a figure or a rule was selected, nothing may stand there any more. */
function withSelection(transaction: Transaction, { selection }: EditorState): Transaction {
  if (!(selection instanceof NodeSelection) || !transaction.docChanged) return transaction
  const $place = transaction.doc.resolve(transaction.mapping.map(selection.from))
  return $place.nodeAfter && NodeSelection.isSelectable($place.nodeAfter) ? transaction : transaction.setSelection(Selection.near($place))
}

function decide(state: EditorState, ids: Iterable<string>, accepted: boolean): Transaction {
  const { tracked } = trackingOf(state)
  const wanted = new Set(ids)
  const pair = pairOf(tracked, state.doc)
  const transaction = closeHistory(state.tr)
  if (pair) decideBody(transaction, pair, listOf(state).grouped, wanted, accepted)
  for (const name of attributedFields) decideField(transaction, factsOf(state), tracked, name, wanted, accepted)
  return withSelection(transaction, state)
}

/** Takes suggestions over: they are the text from now on. One undo step; without steps where none of `ids` is undecided. */
export const accept = (state: EditorState, ids: Iterable<string>): Transaction => decide(state, ids, true)

/** Puts the original back in the place of suggestions. One undo step; without steps where none of `ids` is undecided. */
export const reject = (state: EditorState, ids: Iterable<string>): Transaction => decide(state, ids, false)
