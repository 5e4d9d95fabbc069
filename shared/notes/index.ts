export { inState, withReply, type NoteAuthor } from './change'
export { noteEntrySchema, noteKinds, noteSchema, type Note, type NoteEntry, type NoteKind } from './note'
export { placedNotes, type NotedStretch, type PlacedNote } from './placed'
export { notesOf, readNote } from './read'
