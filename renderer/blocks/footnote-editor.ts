import type { Editor } from '@tiptap/core'
import { closeHistory, undo, undoDepth } from '@tiptap/pm/history'
import { keymap } from '@tiptap/pm/keymap'
import { Slice, type Node } from '@tiptap/pm/model'
import { EditorState, Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, EditorView } from '@tiptap/pm/view'
import { factsOf, languageAtCaret } from '@shared/document'
import { findPlaceholders } from '@shared/preflight/placeholders'
import type { LedgerEntry } from '@shared/ledger'
import { presentStretches } from '../editor/attribution-display'
import { readCaret } from '../editor/caret-on-page'
import { markedWordsIn, toldWords } from '../spelling/spelling-display'
import { trackingOf } from '@shared/suggestions'
import type { Translate } from '../shell/messages'
import { copiesOf, suggestionClipboard } from '../suggestions/suggestion-clipboard'
import { suggestionViewOf } from '../suggestions/suggestion-display'
import { marksInPlace } from '../suggestions/suggestion-marks'
import { footnoteAt } from './footnotes'
import { onOneLine } from './one-line'
import { setNoteTarget } from './text-target'
import { isImprovement, isJustImproved, typographyPlugin } from './typography-extension'

/** Marks the change that the page has made already. */
const fromPage = 'fromPage'

/** Words of a pasted stretch without what ties them to records of the page. */
const plainSlice = (slice: Slice): Slice => new Slice(onOneLine(slice.content), 0, 0)

/** How the page stands: while it does, undo takes back what was done last here, and no decision that was made meanwhile. */
interface Stand {
  readonly doc: Node
  readonly facts: unknown
  readonly depth: number
}

const standOf = (state: EditorState): Stand => ({ doc: state.doc, facts: factsOf(state), depth: undoDepth(state) })

const isSameStand = (a: Stand, b: Stand): boolean => a.doc === b.doc && a.facts === b.facts && a.depth === b.depth

/** A quotation of the ledger in the words of a footnote, as it was last read. */
export interface SaidInNote extends Pick<LedgerEntry, 'state' | 'stretches'> {
  readonly isCurrent: boolean
}

/** The small editor of one footnote. Every change of it is a step of the page's own history. */
export interface FootnoteEditor {
  /** Takes over how the footnote stands in the page now: after an undo, or a change from elsewhere. */
  readonly follow: (node: Node) => void
  /** Draws what the ledger lists of its words, as the page draws its own. */
  readonly show: (said: readonly SaidInNote[]) => void
  readonly destroy: () => void
}

/** Puts an editor of the footnote that is selected in `page` into `place`. `attributes` are those of its text box, `words` the window's; `leave` goes back to the page. */
export function createFootnoteEditor(page: Editor, place: HTMLElement, node: Node, attributes: Readonly<Record<string, string>>, words: Translate, leave: () => void): FootnoteEditor {
  // The page's view may be gone before this editor is.
  const { view: pageView } = page
  const { dom } = pageView
  const improved: { at: Stand | null } = { at: null }
  const listed: { said: readonly SaidInNote[] } = { said: [] }
  const write = (transaction: Transaction): void => {
    view.updateState(view.state.apply(transaction))
    const found = footnoteAt(page.state)
    if (!found || !transaction.docChanged || transaction.getMeta(fromPage)) return
    const outer = page.state.tr
    const shift = StepMap.offset(found.position + 1)
    for (const step of transaction.steps) {
      const mapped = step.map(shift)
      if (mapped) outer.step(mapped)
    }
    // What is cut here and pasted there is one move.
    for (const name of ['uiEvent', 'paste']) if (transaction.getMeta(name) !== undefined) outer.setMeta(name, transaction.getMeta(name))
    pageView.dispatch(isImprovement(transaction) ? closeHistory(outer) : outer)
    if (isImprovement(transaction)) improved.at = standOf(page.state)
  }
  const back = (): boolean => {
    leave()
    return true
  }
  /** Backspace right behind an improved mark gives back what was typed. */
  const asTyped = (state: EditorState): boolean => isJustImproved(state) && improved.at !== null && isSameStand(improved.at, standOf(page.state)) && undo(page.state, pageView.dispatch)
  const within = (): { readonly state: EditorState; readonly start: number } | null => {
    const found = footnoteAt(page.state)
    return found && { state: page.state, start: found.position + 1 }
  }
  /** The dots below what is misspelled, as the page knows it, and the boxes round what is still to be filled in. */
  const marks = (state: EditorState): DecorationSet => {
    const { doc } = state
    const start = within()?.start
    const dots = start === undefined ? [] : markedWordsIn(page.state, start, start + doc.content.size).map(({ from, to }) => Decoration.inline(from - start, to - start, { class: 'misspelled' }))
    const open = findPlaceholders(doc.textBetween(0, doc.content.size, '\n', '\uFFFC')).map(({ start: from, end: to }) => Decoration.inline(from, to, { class: 'placeholder' }))
    return DecorationSet.create(doc, [...dots, ...open, ...quoted(state), ...suggested(state)])
  }
  /** Its place in the page; null while the two texts differ, for a moment between a key and the page's answer. */
  const settled = ({ doc }: EditorState): { readonly start: number; readonly end: number } | null => {
    const place = page.isDestroyed ? null : within()
    return place && page.state.doc.nodeAt(place.start - 1)?.eq(doc) ? { start: place.start, end: place.start + doc.content.size } : null
  }
  /** What the ledger lists of its words, by the look of its state. */
  const quoted = (state: EditorState): readonly Decoration[] => {
    const place = settled(state)
    if (!place) return []
    return listed.said.flatMap(({ state: decided, stretches, isCurrent }) =>
      (presentStretches(page.state, stretches) ?? [])
        .filter(({ from, to }) => from >= place.start && to <= place.end)
        .map(({ from, to }) => Decoration.inline(from - place.start, to - place.start, { class: `passage passage-${decided}${isCurrent ? ' passage-current' : ''}` })),
    )
  }
  /** What is suggested for its words, as the page has it. */
  const suggested = (state: EditorState): readonly Decoration[] => {
    const place = settled(state)
    const { body, changes } = place ? trackingOf(page.state).tracked : { body: null, changes: [] }
    if (!place || !body || suggestionViewOf(page.state) !== 'all') return []
    return changes.filter(({ fromB, toB }) => fromB >= place.start && toB <= place.end).flatMap((change) => marksInPlace(change, { original: body, doc: page.state.doc, changes, words }, place.start))
  }
  const copies = copiesOf(page.state)
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: node,
      selection: Selection.atEnd(node),
      plugins: [...(copies ? suggestionClipboard(page.schema, copies, within) : []), keymap({ Enter: back, 'Shift-Enter': () => true, Escape: back, Backspace: asTyped }), typographyPlugin((state) => languageAtCaret(state) ?? factsOf(page.state).language), new Plugin({ props: { transformPasted: plainSlice, decorations: marks } })],
    }),
    attributes: { ...attributes },
    dispatchTransaction: write,
    handleDOMEvents: {
      focus: () => {
        setNoteTarget(pageView, view)
        return false
      },
      keydown: () => {
        readCaret(view)
        return false
      },
    },
  })
  // The page is written in again as soon as it has the focus; a bar above it (a link's) leaves the footnote the target.
  const taken = (): void => setNoteTarget(pageView, null)
  dom.addEventListener('focus', taken)
  // What is written here is drawn once before the page knows of it.
  const drawn = { words: toldWords(page.state), doc: view.state.doc, tracked: trackingOf(page.state).tracked, view: suggestionViewOf(page.state) }
  const drawAgain = (): void => {
    const now = { words: toldWords(page.state), doc: view.state.doc, tracked: trackingOf(page.state).tracked, view: suggestionViewOf(page.state) }
    if (now.words === drawn.words && now.doc === drawn.doc && now.tracked === drawn.tracked && now.view === drawn.view) return
    Object.assign(drawn, now)
    view.updateState(view.state)
  }
  page.on('transaction', drawAgain)
  return {
    follow: (next) => {
      const { doc } = view.state
      const start = next.content.findDiffStart(doc.content)
      const ends = next.content.findDiffEnd(doc.content)
      if (start === null || !ends) return
      const overlap = start - Math.min(ends.a, ends.b)
      const [a, b] = overlap > 0 ? [ends.a + overlap, ends.b + overlap] : [ends.a, ends.b]
      const transaction = view.state.tr.replace(start, b, next.slice(start, a)).setMeta(fromPage, true)
      if (!view.hasFocus()) transaction.setSelection(TextSelection.atEnd(transaction.doc))
      view.dispatch(transaction)
    },
    show: (said) => {
      listed.said = said
      view.updateState(view.state)
    },
    destroy: () => {
      dom.removeEventListener('focus', taken)
      page.off('transaction', drawAgain)
      setNoteTarget(pageView, null)
      view.destroy()
    },
  }
}
