import '../no-eval'
import { z } from 'zod'
import { articleStatuses, type Article } from '../article'
import { keepingUnknown } from '../loose'
import { isIsoTime } from '../time'

const id = z.string().min(1).max(64)
const text = z.string().default('')
const isoTime = z.string().refine(isIsoTime, 'expected ISO 8601 with an offset')
const by = { byId: text, by: text, at: isoTime }

/** The piece passes from one pair of hands to the next: who gave it to whom, in which status, with which words. */
const handOverSchema = z.object({ id, ...by, from: z.enum(articleStatuses), to: z.enum(articleStatuses), assignee: text, message: text })
export type HandOver = z.infer<typeof handOverSchema>

/** Somebody answers for the text as it is: `textHash` is that of `signedText`, so that a later change lets it lapse. */
const signOffSchema = z.object({ id, ...by, textHash: z.string() })
export type SignOff = z.infer<typeof signOffSchema>

/**
 * Somebody ticked an item of the house's checklist. `name` is what the item was called then. `textHash` is that of `signedText`
 * for an item that lapses when the text changes, and '' for one that does not.
 */
const tickSchema = z.object({ id, ...by, itemId: z.string().min(1).max(200), name: text, textHash: text })
export type Tick = z.infer<typeof tickSchema>

/** What leaves no trace but this: `detail` is how many suggestions, which version (ISO 8601 with offset), or which public label took the place of a name, '' for nothing. */
const deedKinds = ['accepted', 'rejected', 'restored', 'putBack', 'labelled'] as const
export type DeedKind = (typeof deedKinds)[number]
const deedSchema = z.object({ id, ...by, kind: z.enum(deedKinds), detail: text })
export type Deed = z.infer<typeof deedSchema>

/** The records of `stored` that `schema` can read, the oldest first; what it cannot read stays as it was written. */
function read<T extends { readonly id: string; readonly at: string }>(schema: z.ZodType<T>, stored: Readonly<Record<string, unknown>>): readonly T[] {
  return Object.values(stored)
    .flatMap((record) => {
      const parsed = schema.safeParse(record)
      return parsed.success ? [parsed.data] : []
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
}

const storedHandOver = keepingUnknown(handOverSchema)
const storedSignOff = keepingUnknown(signOffSchema)
const storedTick = keepingUnknown(tickSchema)
const storedDeed = keepingUnknown(deedSchema)

/** Every hand-over of an article, the oldest first. */
export const handOversOf = ({ handOvers }: Pick<Article, 'handOvers'>): readonly HandOver[] => read(storedHandOver, handOvers)

/** Every sign-off of an article, the oldest first. */
export const signOffsOf = ({ signOffs }: Pick<Article, 'signOffs'>): readonly SignOff[] => read(storedSignOff, signOffs)

/** Every tick of the checklist, the oldest first. */
export const ticksOf = ({ checklist }: Pick<Article, 'checklist'>): readonly Tick[] => read(storedTick, checklist)

/** Every deed that was recorded, the oldest first. */
export const deedsOf = ({ deeds }: Pick<Article, 'deeds'>): readonly Deed[] => read(storedDeed, deeds)
