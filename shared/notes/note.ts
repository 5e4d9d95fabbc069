import '../no-eval'
import { z } from 'zod'
import { isIsoTime } from '../time'

export const noteKinds = ['desk', 'private', 'legal'] as const
export type NoteKind = (typeof noteKinds)[number]

const id = z.string().min(1).max(64)
const isoTime = z.string().refine(isIsoTime, 'expected ISO 8601 with an offset')

/** One thing that somebody wrote in a thread. `authorId` tells the person on every machine; `author` is the name as it was then. */
const noteEntrySchema = z.object({
  id,
  authorId: z.string().default(''),
  author: z.string().default(''),
  at: isoTime,
  text: z.string(),
})
export type NoteEntry = z.infer<typeof noteEntrySchema>

/** What a note stands on: marked words, a figure or table that carries its id, a field of the article, or the whole piece. */
const noteTargets = ['passage', 'block', 'field', 'article'] as const

/**
 * A thread of the desk about a piece; it is never published. The first entry is the note itself, the others answer it. Its place
 * is in the document (a mark, or an attribute of a block), or `field` names one; nothing is kept by position. `words` are those
 * it stood on when it was made, for the day when they are gone.
 */
export const noteSchema = z.object({
  id,
  kind: z.enum(noteKinds).default('desk'),
  state: z.enum(['open', 'resolved']),
  target: z.enum(noteTargets).default('passage'),
  field: z.string().default(''),
  words: z.string().default(''),
  entries: z.array(noteEntrySchema).default([]),
  /** Who last opened or settled it, and when. */
  stateBy: z.string().default(''),
  stateAt: isoTime,
})
export type Note = z.infer<typeof noteSchema>
