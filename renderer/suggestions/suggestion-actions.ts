import { Selection, type Transaction } from '@tiptap/pm/state'
import { factsOf } from '@shared/document'
import { didDeed } from '@shared/handover'
import { accept, isSuggesting, reject, setSuggesting, suggestionsOf, type Suggestion } from '@shared/suggestions'
import { toIsoTime } from '@shared/time'
import { keepCaret } from '../editor/caret-on-page'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import { isKnown } from '../person/person'
import { isFocusNowhere } from '../shell/focus-back'
import type { FullShell } from '../shell/full-shell'
import { createTranslate, type Translate } from '../shell/messages'
import { showSuggestionView, type SuggestionView } from './suggestion-display'
import { attributesOf, besideOf, inLine, labelOf } from './suggestion-told'
import { placeFrom, shownSuggestions } from './shown-suggestions'
import { fieldOfFocus, selectionFor, suggestionsAtFocus } from './suggestion-places'

export type Decision = 'accept' | 'reject'

/** Longest stretch of suggested words that is read out. */
const longest = 60
const cut = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`
}

/** What the sentence of a suggestion, `suggestions.told.<kind>` of the catalogue, tells; `where` stands at its end. */
export const toldOf = ({ deleted, inserted, author, initials }: Suggestion, where: string = '') => ({ deleted: cut(deleted), inserted: cut(inserted), name: author || initials || '…', where })

/** Switches suggesting on or off. Before it is on for the first time the person is asked for a name, in the list of suggestions. */
export function toggleSuggesting(shell: FullShell): void {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const { state, view } = session.editor
  const isOn = !isSuggesting(state)
  if (isOn && !isKnown(shell.preferences.get().person)) {
    showSuggestions(shell)
    return shell.suggestions.asking.set(true)
  }
  view.dispatch(setSuggesting(state.tr, isOn))
  shell.suggestions.isOn.set(isOn)
  shell.say(isOn ? 'suggestions.on' : 'suggestions.off')
}

/** Shows the text with its suggestions, as it would be with all of them, or as it was before them; the last for reading alone. */
export function showView(shell: FullShell, to: SuggestionView): void {
  const session = shell.session.get()
  if (!session) return
  const { state, view } = session.editor
  const wasOriginal = shell.suggestions.view.get() === 'original'
  view.dispatch(showSuggestionView(state.tr, to))
  shell.suggestions.view.set(to)
  shell.view.set({ kind: 'editor' })
  if (wasOriginal && to !== 'original') requestAnimationFrame(() => view.focus())
  shell.say(`suggestions.views.${to}`)
}

/** Shows the list of suggestions; pressed again the key leads into it. */
export function showSuggestions(shell: FullShell): void {
  shell.showInspector('suggestions')
}

function showField(name: 'headline' | 'deck', { from, to }: Suggestion): void {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-field="${name}"] textarea`)
  field?.scrollIntoView({ block: 'nearest' })
  field?.setSelectionRange(from, to)
}

function showInText(session: ArticleSession, suggestion: Suggestion): void {
  const { view, state } = session.editor
  view.dispatch(state.tr.setSelection(selectionFor(state, suggestion)))
  reveal(view, view.state.selection.head)
  if (isFocusNowhere(document)) view.focus()
}

/** Stands on a suggestion: the list marks it, the page shows its place; the focus stays where it is. */
export function standOnSuggestion(shell: FullShell, id: string): void {
  const session = shell.session.get()
  if (!session) return
  shell.suggestions.refresh(session)
  const found = shell.suggestions.listed.get().all.find((one) => one.id === id)
  if (!found) return
  // In the other views a suggestion cannot be seen.
  if (shell.suggestions.view.get() !== 'all') showView(shell, 'all')
  shell.suggestions.choose(id)
  const show = (): void => (found.field === null ? showInText(session, found) : showField(found.field, found))
  if (shell.view.get().kind === 'editor') show()
  else {
    shell.view.set({ kind: 'editor' })
    // The page is put in its place with the next frame; nothing can be scrolled to before.
    requestAnimationFrame(show)
  }
  shell.suggestions.atCaret.set(id)
}

/** Where the list stands among what is shown: on its entry, else behind the caret; -1 where nothing is chosen. */
function placeAmong(shell: FullShell, session: ArticleSession, shown: readonly Suggestion[], by: 1 | -1): number {
  const at = shown.findIndex(({ id }) => id === shell.suggestions.current.get())
  const { state, view } = session.editor
  const { head } = state.selection
  const chosen = shown[at]
  // Whoever has gone elsewhere in the text since goes on from there.
  const isAt = (one: Suggestion): boolean => (one.from <= head && head <= one.to) || state.selection.eq(selectionFor(state, one))
  const hasLeft = chosen?.field === null && view.hasFocus() && !isAt(chosen)
  // A decision has led here: whoever asks for the next one decides on this.
  if (at >= 0 && !hasLeft) return by === 1 && chosen?.id === shell.suggestions.arrived.get() ? at : at + by
  const field = fieldOfFocus()
  const standing = field ? { field: field.field, at: field.from, isTop: false } : { field: null, at: head, isTop: head <= Selection.atStart(state.doc).head }
  return placeFrom(shown, standing, by)
}

const saidOf = (t: Translate, one: Suggestion): readonly string[] => attributesOf(t, one).map(({ name, before, after }) => t('suggestions.saidAttribute', { name, before, after }))

/** What a change of blocks is about, read out behind its name: what was said before and now, the words, else where it stands. */
function aboutOf(t: Translate, one: Suggestion): string {
  return saidOf(t, one).join('; ') || inLine((one.about || one.inserted).trim() || one.deleted.trim(), one) || besideOf(t, one)
}

/** Goes to the next (1) or previous (-1) suggestion of those listed, round the end, and reads it out. */
export function stepSuggestions(shell: FullShell, by: 1 | -1): void {
  const session = shell.session.get()
  if (!session) return
  // The browser tells of a moved caret a moment after the key.
  const moved = keepCaret(session.editor.view, session.editor.state.tr)
  if (moved.selectionSet) session.editor.view.dispatch(moved)
  shell.suggestions.refresh(session)
  const shown = shell.suggestions.shown()
  if (shown.length === 0) return shell.say('suggestions.none')
  const place = (placeAmong(shell, session, shown, by) + shown.length) % shown.length
  const one = shown[place]!
  standOnSuggestion(shell, one.id)
  const told = toldOf(one, ` · ${place + 1}/${shown.length}`)
  const t = createTranslate(shell.preferences.get().language)
  if (one.kind === 'format') return shell.say('suggestions.told.format', { ...told, where: [...saidOf(t, one).map((said) => ` · ${said}`), told.where].join('') })
  if (one.deed === null && one.attributes.length === 0) return shell.say(`suggestions.told.${one.kind}`, told)
  const about = aboutOf(t, one)
  shell.say(about === '' ? 'suggestions.toldPlain' : 'suggestions.toldDeed', { ...told, deed: labelOf(t, one), about: cut(about) })
}

const deciding = { accept, reject } as const
const deeds = { accept: 'accepted', reject: 'rejected' } as const

/** Decides suggestions as one undo step, and stands on the one that follows. */
export function decideSuggestions(shell: FullShell, session: ArticleSession, ids: readonly string[], decision: Decision, also: (transaction: Transaction) => Transaction = (transaction) => transaction): void {
  const { suggestions } = shell
  const wanted = new Set(ids)
  const before = suggestions.shown()
  const last = before.findLastIndex(({ id }) => wanted.has(id))
  const after = before.slice(last + 1).find(({ id }) => !wanted.has(id)) ?? before.find(({ id }) => !wanted.has(id))
  const count = suggestionsOf(session.editor.state).length
  const transaction = deciding[decision](session.editor.state, ids)
  if (transaction.steps.length === 0) return shell.say('suggestions.none')
  session.editor.view.dispatch(also(transaction))
  suggestions.refresh(session)
  const left = suggestions.listed.get().all.length
  if (after && left > 0) {
    standOnSuggestion(shell, after.id)
    suggestions.arrived.set(suggestions.current.get())
  }
  shell.say(`suggestions.decided.${decision}`, { count: Math.max(1, count - left), left })
}

/** Those that the selection touches, on the page, in a field or in a footnote; without a selection the one that the caret or the list stands on. */
function chosenSuggestions(shell: FullShell, session: ArticleSession): readonly string[] {
  const { all } = shell.suggestions.listed.get()
  const here = suggestionsAtFocus(all, session)
  if (here && here.length > 0) return here.map(({ id }) => id)
  const { selection } = session.editor.state
  // Where words are selected, nothing else is decided than what is among them.
  if (!selection.empty && session.editor.view.hasFocus()) return []
  const id = shell.suggestions.current.get()
  return id === null ? [] : [id]
}

/** Accepts or rejects what is chosen; told where nothing is. */
export function decideChosen(shell: FullShell, decision: Decision): void {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  shell.suggestions.refresh(session)
  const ids = chosenSuggestions(shell, session)
  if (ids.length === 0) return shell.say('suggestions.noneChosen')
  decideSuggestions(shell, session, ids, decision)
}

/** Accepts or rejects many at once: a version of the text before is kept first, and the activity tells who did it. */
export async function decideMany(shell: FullShell, decision: Decision, of: 'all' | 'shown'): Promise<void> {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const ids = (): readonly string[] => {
    const all = suggestionsOf(session.editor.state)
    return (of === 'all' ? all : shownSuggestions(all, shell.suggestions.filter.get())).map(({ id }) => id)
  }
  if (ids().length === 0) return shell.say('suggestions.none')
  await session.keepVersion(decision === 'accept' ? 'acceptAll' : 'rejectAll')
  if (session.editor.isDestroyed) return
  const wanted = ids()
  const { id, name } = shell.preferences.get().person
  decideSuggestions(shell, session, wanted, decision, (transaction) =>
    didDeed(transaction, factsOf(session.editor.state), { id, name, at: toIsoTime(new Date()) }, deeds[decision], String(wanted.length)),
  )
}
