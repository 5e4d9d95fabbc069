export { inState, withReply } from './change'
export { noteKinds, noteSchema, type Note, type NoteEntry, type NoteKind } from './note'
export { placedNotes, type PlacedNote } from './placed'
export { notesOf, readNote } from './read'
