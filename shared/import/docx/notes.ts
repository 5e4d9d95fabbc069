import { newId } from '../../ids'
import type { Note } from '../../notes'
import type { Remark } from './remarks'

/** The remarks of a file as threads of notes: each first remark with its answers. */
export interface ReadNotes {
  readonly notes: Readonly<Record<string, Note>>
  /** The id of the note that a remark belongs to. */
  readonly noteOf: ReadonlyMap<number, string>
}

const root = (remark: Remark, all: ReadonlyMap<number, Remark>): Remark => {
  let first = remark
  for (const seen = new Set<number>(); first.answers !== null && !seen.has(first.number); ) {
    seen.add(first.number)
    first = all.get(first.answers) ?? { ...first, answers: null }
  }
  return first
}

/** Makes notes of `remarks`; one whose time the file does not tell has `now` (ISO 8601 with offset). Ids grow with the order of the text. */
export function notesOfRemarks(remarks: readonly Remark[], now: string): ReadNotes {
  const all = new Map(remarks.map((remark) => [remark.number, remark]))
  const noteOf = new Map<number, string>()
  const notes: Record<string, Note> = {}
  const milliseconds = Date.parse(now)
  for (const remark of remarks) {
    const first = root(remark, all)
    const id = noteOf.get(first.number) ?? newId(milliseconds + noteOf.size)
    noteOf.set(remark.number, id)
    const entry = { id: newId(milliseconds), authorId: '', author: remark.author, at: remark.at || now, text: remark.text }
    const known = notes[id]
    if (known) notes[id] = { ...known, entries: [...known.entries, entry] }
    else notes[id] = { id, kind: 'desk', state: first.isDone ? 'resolved' : 'open', target: 'passage', field: '', words: '', entries: [entry], stateBy: first.author, stateAt: first.at || now }
  }
  return { notes, noteOf }
}
