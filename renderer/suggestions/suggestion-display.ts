import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { changedBetween, trackingOf, type Change } from '@shared/suggestions'
import type { Translate } from '../shell/messages'
import { marksOf } from './suggestion-marks'

/** Which of the two texts the page shows: both at once, or one as if there were no other. */
export const suggestionViews = ['all', 'final', 'original'] as const
export type SuggestionView = (typeof suggestionViews)[number]

interface Display {
  readonly view: SuggestionView
  /** The position in the middle of what is in sight, as of the last scrolling of a text with very many. */
  readonly around: number
  readonly drawn: DecorationSet
  /** Undecided changes as they were when they were last drawn or moved. */
  readonly changes: readonly Change[]
}

type Told = { readonly view: SuggestionView } | { readonly around: number }

const key = new PluginKey<Display>('suggestionDisplay')

/** As many changes are drawn at once: ProseMirror moves each along with every key. */
const mostDrawn = 300
/** Milliseconds after the last scrolling at which those that came into sight are drawn. */
const scrollRest = 80
/** Milliseconds after a press in which nothing is drawn anew. */
const pressRest = 300

/** Of changes in order those round a position. */
function nearest(changes: readonly Change[], around: number): readonly Change[] {
  if (changes.length <= mostDrawn) return changes
  const low = changes.findIndex(({ toB }) => toB >= around)
  const middle = low < 0 ? changes.length : low
  const first = Math.max(0, Math.min(changes.length - mostDrawn, middle - mostDrawn / 2))
  return changes.slice(first, first + mostDrawn)
}

function drawAll(state: EditorState, view: SuggestionView, around: number, words: Translate): Display {
  const { body, changes } = trackingOf(state).tracked
  const shown = body && view === 'all' ? nearest(changes, around).flatMap((change) => marksOf(change, { original: body, doc: state.doc, words })) : []
  return { view, around, drawn: shown.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, [...shown]), changes }
}

/** The edges of the top-level blocks that hold all of these places. */
function wholeBlocks(doc: Node, places: readonly number[]): readonly [number, number] {
  const [$from, $to] = [doc.resolve(Math.max(0, Math.min(...places))), doc.resolve(Math.min(doc.content.size, Math.max(...places)))]
  return [$from.depth > 0 ? $from.before(1) : $from.pos, $to.depth > 0 ? $to.after(1) : $to.pos]
}

/** The top-level blocks that a transaction has touched, as they stand now; null where it changed no text. */
function touchedBlocks({ mapping, doc }: Transaction): readonly [number, number] | null {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1)
    map.forEach((_start, _end, start, end) => {
      from = Math.min(from, later.map(start, -1))
      to = Math.max(to, later.map(end, 1))
    })
  })
  if (from > to) return null
  return wholeBlocks(doc, [from, to])
}

const isIn = ({ fromB, toB }: Change, blocks: readonly [number, number] | null): boolean => blocks !== null && fromB <= blocks[1] && toB >= blocks[0]

/**
 * Draws anew what is not as it was, and what stands in a block that was touched, for ProseMirror drops the mark of a node whose end
 * has moved; the rest is moved along.
 */
function drawOn(transaction: Transaction, display: Display, state: EditorState, words: Translate): Display {
  const { body, changes } = trackingOf(state).tracked
  const moved = display.drawn.map(transaction.mapping, transaction.doc)
  const around = transaction.mapping.map(display.around)
  const before = display.changes
  if (display.view !== 'all' || (changes.length === 0 && before.length === 0)) return { ...display, drawn: moved, around, changes }
  const { head, tail } = changedBetween(before, changes)
  const blocks = touchedBlocks(transaction)
  const old = before.slice(head, before.length - tail)
  const fresh = changes.filter((change, index) => (index >= head && index < changes.length - tail) || isIn(change, blocks))
  const gone = new Set([...old, ...fresh].map(({ id }) => id))
  if (gone.size === 0) return { ...display, drawn: moved, around, changes }
  if (gone.size > mostDrawn) return drawAll(state, display.view, around, words)
  const [from, to] = wholeBlocks(transaction.doc, [...old.flatMap(({ fromB, toB }) => [transaction.mapping.map(fromB, -1), transaction.mapping.map(toB)]), ...fresh.flatMap(({ fromB, toB }) => [fromB, toB])])
  const stale = moved.find(from, to, (spec: { readonly suggestion?: string }) => spec.suggestion !== undefined && gone.has(spec.suggestion))
  const marks = body ? fresh.flatMap((change) => marksOf(change, { original: body, doc: state.doc, words })) : []
  return { ...display, drawn: moved.remove(stale).add(state.doc, marks), around, changes }
}

/** Draws those of a text with very many as they come into sight. */
function followScrolling(view: EditorView): { readonly destroy: () => void } {
  const timer: { rest?: ReturnType<typeof setTimeout> } = {}
  const pointer = { isDown: false, at: Number.NEGATIVE_INFINITY }
  const press = ({ type, timeStamp }: Event): void => {
    pointer.isDown = type === 'pointerdown'
    pointer.at = timeStamp
  }
  const look = (): void => {
    // Lines that move under a press, or before the caret is read after it, would put the caret elsewhere.
    if (pointer.isDown || performance.now() - pointer.at < pressRest) return wait()
    const display = key.getState(view.state)
    const frame = view.dom.closest('.page-scroll')?.getBoundingClientRect()
    if (!display || !frame || display.changes.length <= mostDrawn || view.isDestroyed) return
    const found = view.posAtCoords({ left: frame.left + frame.width / 2, top: frame.top + frame.height / 2 })
    if (found && found.pos !== display.around) view.dispatch(view.state.tr.setMeta(key, { around: found.pos } satisfies Told).setMeta('addToHistory', false))
  }
  const scrolled = (event: Event): void => {
    if (!(event.target instanceof globalThis.Node) || !event.target.contains(view.dom)) return
    wait()
  }
  function wait(): void {
    clearTimeout(timer.rest)
    timer.rest = setTimeout(look, scrollRest)
  }
  const { ownerDocument } = view.dom
  ownerDocument.addEventListener('scroll', scrolled, true)
  for (const type of ['pointerdown', 'pointerup', 'pointercancel']) ownerDocument.addEventListener(type, press, true)
  return {
    destroy: () => {
      clearTimeout(timer.rest)
      ownerDocument.removeEventListener('scroll', scrolled, true)
      for (const type of ['pointerdown', 'pointerup', 'pointercancel']) ownerDocument.removeEventListener(type, press, true)
    },
  }
}

/** Adds to `transaction` which of the texts the page shows; outside the undo stack. */
export const showSuggestionView = (transaction: Transaction, view: SuggestionView): Transaction => transaction.setMeta(key, { view } satisfies Told).setMeta('addToHistory', false)

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
      init: (_config, state) => drawAll(state, 'all', 0, words),
      apply: (transaction, display, _before, state) => {
        const told = transaction.getMeta(key) as Told | undefined
        if (told) return drawAll(state, 'view' in told ? told.view : display.view, 'around' in told ? told.around : display.around, words)
        return transaction.docChanged ? drawOn(transaction, display, state, words) : display
      },
    },
    view: followScrolling,
    props: { decorations: drawnSuggestions, handleDOMEvents: { mousedown: standBeside } },
  })
