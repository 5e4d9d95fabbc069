export { inState, withReply } from './change'
export { noteKinds, type Note, type NoteKind } from './note'
export { placedNotes, type PlacedNote } from './placed'
export { notesOf, readNote } from './read'
