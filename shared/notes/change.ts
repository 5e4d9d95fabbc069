import type { Note, NoteEntry } from './note'

/** Somebody who writes notes; `id` is the same on every machine of that person. */
export interface NoteAuthor {
  readonly id: string
  readonly name: string
}

/** `note` with one more entry; answering a settled note opens it again. */
export function withReply(note: Note, entry: NoteEntry): Note {
  const entries = [...note.entries, entry]
  return note.state === 'open' ? { ...note, entries } : { ...note, entries, state: 'open', stateBy: entry.author, stateAt: entry.at }
}

/** `note` settled or opened again by `author` at `at` (ISO 8601 with offset); the same note where it is so already. */
export const inState = (note: Note, state: Note['state'], author: NoteAuthor, at: string): Note =>
  note.state === state ? note : { ...note, state, stateBy: author.name, stateAt: at }
