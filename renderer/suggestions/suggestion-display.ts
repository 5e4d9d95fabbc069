import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { holdsDecision, keptSince, trackingOf, type Change } from '@shared/suggestions'
import type { Translate } from '../shell/messages'
import { atOpening, inSight, isMany, movedSight, seenIn, type Sight } from '../editor/sight'
import { touchedStretch } from '../editor/touched'
import { marksOf } from './suggestion-marks'

/** Which of the two texts the page shows: both at once, or one as if there were no other. */
export const suggestionViews = ['all', 'final', 'original'] as const
export type SuggestionView = (typeof suggestionViews)[number]

interface Display {
  readonly view: SuggestionView
  /** What is in sight, as of the last scrolling of a text with many. */
  readonly sight: Sight
  readonly drawn: DecorationSet
  /** Undecided changes as they were when they were last drawn or moved. */
  readonly changes: readonly Change[]
}

const key = new PluginKey<Display>('suggestionDisplay')

/** As many changes are drawn at once: ProseMirror moves each along with every key. */
const mostDrawn = 300

const near = (changes: readonly Change[], sight: Sight): readonly Change[] => {
  if (!isMany(changes)) return changes
  const places = inSight(changes.map((change) => ({ from: change.fromB, to: change.toB, change })), sight, mostDrawn)
  return places.map(({ change }) => change)
}

function drawAll(state: EditorState, view: SuggestionView, sight: Sight, words: Translate): Display {
  const { body, changes } = trackingOf(state).tracked
  const shown = body && view === 'all' ? near(changes, sight).flatMap((change) => marksOf(change, { original: body, doc: state.doc, changes, words })) : []
  return { view, sight, drawn: shown.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, [...shown]), changes }
}

/** As `drawAll` with another stretch in sight, and the same text: what is drawn already stays. */
function drawSeen(state: EditorState, display: Display, sight: Sight, words: Translate): Display {
  const { body, changes } = trackingOf(state).tracked
  if (!body || display.view !== 'all' || !isMany(changes)) return { ...display, sight }
  const wanted = near(changes, sight)
  const ids = new Set(wanted.map(({ id }) => id))
  const drawn = display.drawn.find()
  const standing = new Set(drawn.map(({ spec }) => (spec as { readonly suggestion: string }).suggestion))
  const gone = drawn.filter(({ spec }) => !ids.has((spec as { readonly suggestion: string }).suggestion))
  const marks = wanted.filter(({ id }) => !standing.has(id)).flatMap((change) => marksOf(change, { original: body, doc: state.doc, changes, words }))
  return { ...display, sight, drawn: display.drawn.remove(gone).add(state.doc, marks) }
}

/** The edges of the top-level blocks that hold all of these places. */
function wholeBlocks(doc: Node, places: readonly number[]): readonly [number, number] {
  const [$from, $to] = [doc.resolve(Math.max(0, Math.min(...places))), doc.resolve(Math.min(doc.content.size, Math.max(...places)))]
  return [$from.depth > 0 ? $from.before(1) : $from.pos, $to.depth > 0 ? $to.after(1) : $to.pos]
}

/** What a transaction has touched, as it stands now: the stretch and the top-level blocks that hold it; null where it changed no text. */
function touchedBy(transaction: Transaction): { readonly stretch: readonly [number, number]; readonly blocks: readonly [number, number] } | null {
  const stretch = touchedStretch(transaction)
  return stretch && { stretch, blocks: wholeBlocks(transaction.doc, stretch) }
}

/** The index of the first of `changes`, which stand in the order of the text, that `holds`; all behind it do as well. */
function firstWhere(changes: readonly Change[], holds: (change: Change) => boolean): number {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(changes[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

const isIn = ({ fromB, toB }: Change, [from, to]: readonly [number, number]): boolean => fromB <= to && toB >= from

/** True for a change within the words of one block: what is drawn of it only moves along. */
function isOfWords({ fromB, toB }: Change, doc: Node): boolean {
  const $from = doc.resolve(fromB)
  return $from.parent.inlineContent && toB <= $from.end() && $from.parent.type.name !== 'footnote'
}

/**
 * Draws anew what is not as it was, what was touched, and what is drawn of whole nodes in a block that was, for ProseMirror drops the mark
 * of a node whose end has moved; the rest is moved along.
 */
function drawOn(transaction: Transaction, display: Display, state: EditorState, words: Translate): Display {
  const tracking = trackingOf(state)
  const { body, changes } = tracking.tracked
  const moved = display.drawn.map(transaction.mapping, transaction.doc)
  const sight = movedSight(display.sight, transaction)
  const before = display.changes
  if (display.view !== 'all' || (changes.length === 0 && before.length === 0)) return { ...display, drawn: moved, sight, changes }
  // What one change is drawn as may hang on another: a new row has a place for each column that is still there.
  if (holdsDecision(transaction)) return drawAll(state, display.view, sight, words)
  // What was out of sight of many is drawn with the few that are left.
  if (isMany(before) && !isMany(changes)) return drawAll(state, display.view, sight, words)
  const { head, tail } = keptSince(tracking, before)
  const touched = touchedBy(transaction)
  const old = before.slice(head, before.length - tail)
  const end = changes.length - tail
  // Thousands stand elsewhere: none of them is looked at.
  const [first, last] = touched ? [firstWhere(changes, ({ toB }) => toB >= touched.blocks[0]), firstWhere(changes, ({ fromB }) => fromB > touched.blocks[1])] : [head, head]
  const start = Math.min(first, head)
  const fresh = changes.slice(start, Math.max(last, end)).filter((change, at) => {
    const index = start + at
    return (index >= head && index < end) || (touched !== null && isIn(change, touched.blocks) && (isIn(change, touched.stretch) || !isOfWords(change, state.doc)))
  })
  const gone = new Set([...old, ...fresh].map(({ id }) => id))
  if (gone.size === 0) return { ...display, drawn: moved, sight, changes }
  if (gone.size > mostDrawn) return drawAll(state, display.view, sight, words)
  const [from, to] = wholeBlocks(transaction.doc, [...old.flatMap(({ fromB, toB }) => [transaction.mapping.map(fromB, -1), transaction.mapping.map(toB)]), ...fresh.flatMap(({ fromB, toB }) => [fromB, toB])])
  const stale = moved.find(from, to, (spec: { readonly suggestion?: string }) => spec.suggestion !== undefined && gone.has(spec.suggestion))
  const marks = body ? fresh.flatMap((change) => marksOf(change, { original: body, doc: state.doc, changes, words })) : []
  return { ...display, drawn: moved.remove(stale).add(state.doc, marks), sight, changes }
}

/** Adds to `transaction` which of the texts the page shows; outside the undo stack. */
export const showSuggestionView = (transaction: Transaction, view: SuggestionView): Transaction => transaction.setMeta(key, view).setMeta('addToHistory', false)

/** Which of the texts the page shows. */
export const suggestionViewOf = (state: EditorState): SuggestionView => key.getState(state)?.view ?? 'all'

/** A press on deleted words, which are no part of the text, puts the caret where they stood. */
function standBeside(view: EditorView, event: MouseEvent): boolean {
  const drawn = event.button === 0 && event.target instanceof Element ? event.target.closest('.suggested-drawn') : null
  if (!drawn || event.shiftKey) return false
  event.preventDefault()
  view.focus()
  view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(view.posAtDOM(drawn, 0)))))
  return true
}

/** The decorations that the page shows now. */
export const drawnSuggestions = (state: EditorState): DecorationSet => key.getState(state)?.drawn ?? DecorationSet.empty

/** Draws what is suggested on the page: worked out for what has changed alone, and only moved along otherwise. */
export const suggestionDisplay = (words: Translate): Plugin<Display> =>
  new Plugin<Display>({
    key,
    state: {
      init: (_config, state) => drawAll(state, 'all', atOpening, words),
      apply: (transaction, display, _before, state) => {
        const told = transaction.getMeta(key) as SuggestionView | undefined
        if (told) return drawAll(state, told, display.sight, words)
        const seen = seenIn(transaction)
        if (seen) return drawSeen(state, display, seen, words)
        return transaction.docChanged ? drawOn(transaction, display, state, words) : display
      },
    },
    needsSight: (state: EditorState) => isMany(key.getState(state)?.changes ?? []),
    props: { decorations: drawnSuggestions, handleDOMEvents: { mousedown: standBeside } },
  })
