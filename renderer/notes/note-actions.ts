import { factsOf } from '@shared/document'
import { newId } from '@shared/ids'
import type { Preferences } from '@shared/ipc'
import { inState, readNote, withReply, type Note, type PlacedNote } from '@shared/notes'
import { toIsoTime } from '@shared/time'
import { goTo } from '../editor/go-to'
import { begunOf, hasWords } from '../handover/begun'
import { goToField } from '../review/go-to-finding'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'
import { createTranslate } from '../shell/messages'
import { storeFields } from '../ui'
import { placeInField, placeInText, wholeArticle, type NewPlace } from './new-place'
import { addNote, putNote, removeNote } from './note-steps'
import type { Draft } from './notes-desk'

/** Opens the place where a note is written, about what the caret or the selection stands on. */
export function beginNote(shell: FullShell): void {
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const place = placeInField(document.activeElement) ?? placeInText(session.editor.state) ?? wholeArticle
  const { draft } = shell.notes
  const unfinished = draft.get()?.text.trim() ? draft.get() : null
  shell.showInspector('notes')
  shell.notes.choose(null)
  // Words that wait to be finished are not thrown away for new ones.
  if (unfinished) shell.say('notes.unfinished')
  const asked = (draft.get()?.asked ?? 0) + 1
  draft.set(unfinished ? { ...unfinished, isOpen: true, asked } : { place, isWhole: place.on === 'article', kind: 'desk', text: '', isOpen: true, asked })
}

/** Whoever writes has an id before a name is known, so that a private note stays theirs. */
function writerOf(shell: FullShell): Preferences['person'] {
  const { person } = shell.preferences.get()
  if (person.id !== '') return person
  const made = { ...person, id: newId() }
  shell.setPreferences({ person: made })
  return made
}

const entryOf = (shell: FullShell, text: string) => {
  const { id, name } = writerOf(shell)
  return { id: newId(), authorId: id, author: name, at: toIsoTime(new Date()), text: text.trim() }
}

/** Keeps what is being written as a note; where its figure is gone it is about the whole article. */
export function keepNote(shell: FullShell, session: ArticleSession, { place: chosen, isWhole, kind, text }: Draft): void {
  const place: NewPlace = isWhole ? wholeArticle : chosen
  const { state, view } = session.editor
  const isThere = place.on !== 'block' || 'noteIds' in (state.doc.nodeAt(place.at)?.attrs ?? {})
  const where = isThere ? place : wholeArticle
  const entry = entryOf(shell, text)
  const note: Note = {
    id: newId(),
    kind,
    state: 'open',
    target: where.on,
    field: where.on === 'field' ? where.field : '',
    words: where.on === 'passage' ? state.doc.textBetween(where.from, where.to, '\n', ' ') : place.words,
    entries: [entry],
    stateBy: entry.author,
    stateAt: entry.at,
  }
  view.dispatch(addNote(state, note, where))
  shell.notes.draft.set(null)
  shell.notes.refresh(session)
  shell.notes.choose(note.id)
}

function change(shell: FullShell, session: ArticleSession, id: string, by: (note: Note) => Note): void {
  const { state, view } = session.editor
  const note = readNote(factsOf(state).notes[id])
  if (!note) return
  view.dispatch(putNote(state, by(note)))
  shell.notes.refresh(session)
}

export function answerNote(shell: FullShell, session: ArticleSession, id: string): void {
  const text = shell.notes.answers.get()[id] ?? ''
  if (text.trim() === '') return
  change(shell, session, id, (note) => withReply(note, entryOf(shell, text)))
  shell.notes.answers.set(({ [id]: _sent, ...others }) => others)
}

/** Before the article is left: what stands in a field is stored; a note, answers and a hand-over that were begun are kept as they are. */
export function keepUnfinished(shell: FullShell): void {
  storeFields()
  const session = shell.session.get()
  if (!session || session.readOnly) return
  const draft = shell.notes.draft.get()
  if (draft?.text.trim()) keepNote(shell, session, draft)
  for (const id of Object.keys(shell.notes.answers.get())) answerNote(shell, session, id)
  keepHandOver(shell, session)
}

/** A hand-over that was begun and not given becomes a private note on the whole article. */
function keepHandOver(shell: FullShell, session: ArticleSession): void {
  const begun = begunOf(session)
  const { given } = begun.get() ?? {}
  begun.set(null)
  if (!given || !hasWords(given)) return
  const t = createTranslate(shell.preferences.get().language)
  const text = t(given.assignee.trim() === '' ? 'handover.begunNote' : 'handover.begunNoteTo', { name: given.assignee.trim(), message: given.message.trim() }).trim()
  keepNote(shell, session, { place: wholeArticle, isWhole: true, kind: 'private', text, isOpen: false, asked: 0 })
}

export const settleNote = (shell: FullShell, session: ArticleSession, id: string, state: Note['state']): void =>
  change(shell, session, id, (note) => inState(note, state, shell.preferences.get().person, toIsoTime(new Date())))

export function dropNote(shell: FullShell, session: ArticleSession, id: string): void {
  session.editor.view.dispatch(removeNote(session.editor.state, id))
  shell.notes.refresh(session)
}

/** Stands on a note: the list marks it, the text shows its place. */
export function standOnNote(shell: FullShell, placed: PlacedNote): void {
  shell.notes.choose(placed.note.id)
  const stretch = placed.place === 'body' ? placed.stretches[0] : undefined
  if (stretch) goTo(shell, stretch.from, stretch.from)
}

/** Leads to what a note is about: its words in the text, or the field, which takes the focus. */
export function leadToNote(shell: FullShell, placed: PlacedNote): void {
  standOnNote(shell, placed)
  if (placed.place === 'field') goToField(shell, placed.field)
}

/** Goes to the next (1) or previous (-1) open note, round the end. */
export function stepNotes(shell: FullShell, by: 1 | -1): void {
  const open = shell.notes.placed.get().filter(({ note }) => note.state === 'open')
  if (open.length === 0) return shell.say('notes.none')
  const at = open.findIndex(({ note }) => note.id === shell.notes.current.get())
  const next = open[at < 0 ? (by === 1 ? 0 : open.length - 1) : (at + by + open.length) % open.length]
  shell.showInspector('notes')
  if (next) leadToNote(shell, next)
}
