import type { Article } from '../article'
import { keepingUnknown } from '../loose'
import { noteSchema, type Note } from './note'

const stored = keepingUnknown(noteSchema)

/** The note of a stored record, or null for one that this program cannot read; such a record stays as it was written. */
export function readNote(record: unknown): Note | null {
  const read = stored.safeParse(record)
  return read.success ? read.data : null
}

/** Every note of an article that this program can read, by id. */
export function notesOf(article: Pick<Article, 'notes'>): ReadonlyMap<string, Note> {
  const notes = new Map<string, Note>()
  for (const [id, record] of Object.entries(article.notes)) {
    const note = readNote(record)
    if (note?.id === id) notes.set(id, note)
  }
  return notes
}
