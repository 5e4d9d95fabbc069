import type { StepMap } from '@tiptap/pm/transform'
import type { Preferences } from '@shared/ipc'
import { factsOf } from '@shared/document'
import { notesOf, placedNotes, type NoteKind, type PlacedNote } from '@shared/notes'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'
import { createNoteStyles } from './note-styles'
import { movedPlace, type NewPlace } from './new-place'
import { shownNotes } from './shown-notes'

/** A note that is being written. It lives here and not in its form, so that another tab, or another note, loses no word. */
export interface Draft {
  readonly place: NewPlace
  /** About the whole article after all. */
  readonly isWhole: boolean
  readonly kind: NoteKind
  readonly text: string
  /** False while it is folded away with its words. */
  readonly isOpen: boolean
  /** How often it was asked for: each time its form takes the focus. */
  readonly asked: number
}

/** What the window knows of the open article's notes, as of the last rest in typing. */
export interface NotesDesk {
  /** Those that this person may read, in reading order (see `placedNotes`, `shownNotes`). */
  readonly placed: Store<readonly PlacedNote[]>
  /** Id of the note that the list stands on, or null. */
  readonly current: Store<string | null>
  readonly draft: Store<Draft | null>
  /** Answers that are being written, by the id of their note. */
  readonly answers: Store<Readonly<Record<string, string>>>
  /** From now on the place of what is being written moves with the text of `session`. */
  follow(session: ArticleSession): void
  /** Looks where the notes of the article stand now and shows them on the page. */
  refresh(session: ArticleSession): void
  choose(id: string | null): void
  clear(): void
}

const isEmptyMap = (map: StepMap): boolean => {
  const found = { any: false }
  map.forEach(() => {
    found.any = true
  })
  return !found.any
}

const none: readonly PlacedNote[] = []
const noAnswers: Readonly<Record<string, string>> = {}

export function createNotesDesk(document: Document, preferences: Store<Preferences>): NotesDesk {
  const placed = createStore<readonly PlacedNote[]>(none)
  const current = createStore<string | null>(null)
  const draft = createStore<Draft | null>(null)
  const answers = createStore(noAnswers)
  const styles = createNoteStyles(document)
  const hidden = createStore<readonly string[]>([])
  const show = (): void => styles.show(placed.get(), current.get(), hidden.get())
  return {
    placed,
    current,
    draft,
    answers,
    follow: ({ editor }) => {
      editor.on('transaction', ({ transaction }) => {
        // Steps of facts change no position.
        if (transaction.mapping.maps.every((map) => isEmptyMap(map))) return
        draft.set((present) => {
          const place = present && movedPlace(present.place, transaction.mapping)
          return present && place && place !== present.place ? { ...present, place } : present
        })
      })
    },
    refresh: ({ editor }) => {
      if (editor.isDestroyed) return
      const notes = notesOf(factsOf(editor.state))
      const all = notes.size === 0 ? none : placedNotes(editor.state.doc, notes)
      const readable = shownNotes(all, 'all', preferences.get().person)
      placed.set(readable.length === 0 ? none : readable)
      hidden.set(all.filter((one) => !readable.includes(one)).map(({ note }) => note.id))
      if (!readable.some(({ note }) => note.id === current.get())) current.set(null)
      show()
    },
    choose: (id) => {
      current.set(id)
      show()
    },
    clear: () => {
      placed.set(none)
      hidden.set([])
      current.set(null)
      draft.set(null)
      answers.set(noAnswers)
      show()
    },
  }
}
