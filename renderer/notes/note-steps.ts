import type { EditorState, Transaction } from '@tiptap/pm/state'
import { factsOf, setRecord } from '@shared/document'
import type { Note } from '@shared/notes'
import type { NewPlace } from './new-place'

/** Stores a new or changed note. One undo step. */
export const putNote = (state: EditorState, note: Note, transaction: Transaction = state.tr): Transaction =>
  setRecord(transaction, factsOf(state), 'notes', note.id, note)

/** Adds `note` at `place`: its mark, or its id on the block, and its record. One undo step. */
export function addNote(state: EditorState, note: Note, place: NewPlace): Transaction {
  const { tr, schema, doc } = state
  const mark = schema.marks['note']
  if (!mark) throw new RangeError('The schema has no mark for notes.')
  if (place.on === 'passage') tr.addMark(place.from, place.to, mark.create({ id: note.id }))
  if (place.on === 'block') {
    const before = (doc.nodeAt(place.at)?.attrs['noteIds'] as readonly string[] | undefined) ?? []
    tr.setNodeAttribute(place.at, 'noteIds', [...before, note.id])
  }
  return putNote(state, note, tr)
}

/** Takes a note away with every trace in the text; the words stay. One undo step. */
export function removeNote(state: EditorState, id: string): Transaction {
  const { tr, schema, doc } = state
  const mark = schema.marks['note']
  if (mark) tr.removeMark(0, doc.content.size, mark.create({ id }))
  doc.descendants((node, position) => {
    const ids = (node.attrs['noteIds'] as readonly string[] | undefined) ?? []
    if (ids.includes(id)) tr.setNodeAttribute(position, 'noteIds', ids.filter((other) => other !== id))
    return !node.isTextblock
  })
  return setRecord(tr, factsOf(state), 'notes', id, null)
}
