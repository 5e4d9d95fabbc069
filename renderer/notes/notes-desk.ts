import { factsOf } from '@shared/document'
import { notesOf, placedNotes, type PlacedNote } from '@shared/notes'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'
import { createNoteStyles } from './note-styles'
import type { NewPlace } from './new-place'

/** What the window knows of the open article's notes, as of the last rest in typing. */
export interface NotesDesk {
  /** In reading order (see `placedNotes`). */
  readonly placed: Store<readonly PlacedNote[]>
  /** Id of the note that the list stands on, or null. */
  readonly current: Store<string | null>
  /** Where a new note is being written, or null. */
  readonly writing: Store<NewPlace | null>
  /** Looks where the notes of the article stand now and shows them on the page. */
  refresh(session: ArticleSession): void
  choose(id: string | null): void
  clear(): void
}

const none: readonly PlacedNote[] = []

export function createNotesDesk(document: Document): NotesDesk {
  const placed = createStore<readonly PlacedNote[]>(none)
  const current = createStore<string | null>(null)
  const writing = createStore<NewPlace | null>(null)
  const styles = createNoteStyles(document)
  const show = (): void => styles.show(placed.get(), current.get())
  return {
    placed,
    current,
    writing,
    refresh: ({ editor }) => {
      if (editor.isDestroyed) return
      const notes = notesOf(factsOf(editor.state))
      placed.set(notes.size === 0 ? none : placedNotes(editor.state.doc, notes))
      if (!notes.has(current.get() ?? '')) current.set(null)
      show()
    },
    choose: (id) => {
      current.set(id)
      show()
    },
    clear: () => {
      placed.set(none)
      current.set(null)
      writing.set(null)
      show()
    },
  }
}
