import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { Suggestion } from '@shared/suggestions'
import { hasSuggestions, isSuggesting, suggestionsOf } from '@shared/suggestions'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'
import { suggestionViewOf, type SuggestionView } from './suggestion-display'
import { everything, shownSuggestions, suggestionAt, type SuggestionFilter } from './shown-suggestions'

/** The suggestions of a text as it was last read: their places are those of `doc`. */
export interface ListedSuggestions {
  readonly doc: Node | null
  readonly all: readonly Suggestion[]
}

/** What the window knows of the open article's suggestions, as of the last rest in typing or the last decision. */
export interface SuggestionsDesk {
  readonly listed: Store<ListedSuggestions>
  readonly filter: Store<SuggestionFilter>
  /** Id of the suggestion that the list stands on, or null. */
  readonly current: Store<string | null>
  /** Id of the suggestion to which a decision has led, until another is chosen; or null. */
  readonly arrived: Store<string | null>
  /** Id of the suggestion that the caret stands on, or null. */
  readonly atCaret: Store<string | null>
  /** Whether changes are suggested. */
  readonly isOn: Store<boolean>
  /** Which of the texts the page shows. */
  readonly view: Store<SuggestionView>
  /** True while the person is asked for a name, before suggesting is switched on for the first time. */
  readonly asking: Store<boolean>
  /** The suggestions that are listed now. */
  shown(): readonly Suggestion[]
  /** From now on the list follows the caret of `session`. */
  follow(session: ArticleSession): void
  /** Reads the suggestions of the article anew. */
  refresh(session: ArticleSession): void
  choose(id: string | null): void
  clear(): void
}

/** The suggestion of what is selected as a whole, a picture or a footnote: the one that the list stands on stays it. */
function within(all: readonly Suggestion[], { from, to }: NodeSelection, current: string | null): Suggestion | null {
  const inside = all.filter((one) => one.field === null && one.from >= from && one.to <= to)
  return inside.find(({ id }) => id === current) ?? inside[0] ?? null
}

/** Milliseconds after the caret's last move at which the list follows it: never on the key path. */
const rest = 120

const nothing: ListedSuggestions = { doc: null, all: [] }

export function createSuggestionsDesk(): SuggestionsDesk {
  const listed = createStore<ListedSuggestions>(nothing)
  const filter = createStore<SuggestionFilter>(everything)
  const current = createStore<string | null>(null)
  const arrived = createStore<string | null>(null)
  const atCaret = createStore<string | null>(null)
  const isOn = createStore(false)
  const view = createStore<SuggestionView>('all')
  const asking = createStore(false)
  const timer: { rest?: ReturnType<typeof setTimeout> } = {}

  const standAtCaret = ({ editor }: ArticleSession): void => {
    if (editor.isDestroyed || editor.view.composing) return
    const { all } = listed.get()
    const { selection } = editor.state
    const found = all.length === 0 ? null : selection instanceof NodeSelection ? within(all, selection, current.get()) : selection.empty ? suggestionAt(all, null, selection.head) : null
    atCaret.set(found?.id ?? null)
    if (found && editor.view.hasFocus()) current.set(found.id)
  }

  const refresh = (session: ArticleSession): void => {
    const { editor } = session
    if (editor.isDestroyed) return
    isOn.set(isSuggesting(editor.state))
    view.set(suggestionViewOf(editor.state))
    const all = hasSuggestions(editor.state) ? suggestionsOf(editor.state) : nothing.all
    if (all.length > 0) listed.set({ doc: editor.state.doc, all })
    else if (listed.get().all.length > 0) listed.set(nothing)
    if (!all.some(({ id }) => id === current.get())) current.set(null)
    standAtCaret(session)
  }

  return {
    listed,
    filter,
    current,
    arrived,
    atCaret,
    isOn,
    view,
    asking,
    shown: () => shownSuggestions(listed.get().all, filter.get()),
    follow: (session) => {
      session.editor.on('selectionUpdate', () => {
        if (listed.get().all.length === 0) return
        clearTimeout(timer.rest)
        timer.rest = setTimeout(() => (listed.get().doc === session.editor.state.doc ? standAtCaret(session) : undefined), rest)
      })
    },
    refresh,
    choose: (id) => {
      current.set(id)
      arrived.set(null)
    },
    clear: () => {
      clearTimeout(timer.rest)
      listed.set(nothing)
      filter.set(everything)
      current.set(null)
      arrived.set(null)
      atCaret.set(null)
      isOn.set(false)
      view.set('all')
      asking.set(false)
    },
  }
}
