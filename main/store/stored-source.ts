import { z } from 'zod'
import type { Id } from '@shared/ids'
import { keepingUnknown } from '@shared/loose'
import { evidenceSchema, sourceSchema, type Evidence, type Source } from '@shared/source'

/** Evidence that a person has removed; it can be put back until `evidenceKept` days are over. */
export interface RemovedEvidence extends Evidence {
  readonly removedAt: string
}

/** A source as stored, whole in its own file or, when it is withheld, in the vault. */
export const storedSchema = keepingUnknown(sourceSchema).loose().extend({
  /** The names that its merge gave to the other, so that the merge can be undone. */
  addedAliases: z.array(z.string()).default([]),
  removedAt: z.string().nullable().default(null),
  removedEvidence: z.array(evidenceSchema.extend({ removedAt: z.string() })).default([]),
  /** Made with the first file that is attached while the source is withheld: names its sealed files so that they tell nothing. '' while its files lie open. */
  evidenceKey: z.string().default(''),
  /** The public label that it had before a merge withheld it with the other, and has again when they part; null when it is withheld for itself. */
  openLabel: z.string().nullable().default(null),
  /** Open sources that a person told from this withheld one although they have its name; it is sealed with the record. */
  apartFrom: z.array(z.string()).default([]),
  /** True of what stands beside a sealed record: all but the public side of it is in the vault. */
  sealed: z.boolean().default(false),
})
export type StoredSource = z.infer<typeof storedSchema>

/** A file that says *sealed* is of a withheld source, whatever else somebody wrote into it. */
export const isWithheld = ({ confidentiality, sealed }: StoredSource): boolean => sealed || confidentiality !== 'none'

/**
 * All that is to be read of a withheld source without the vault: what may be printed of it, and where it stands in the register.
 * Its kind is printed with its label; of one that is withheld altogether it stays in the vault too.
 */
export function stubOf({ id, kind, confidentiality, publicLabel, mergedInto, removedAt }: StoredSource): StoredSource {
  const withheld = confidentiality === 'none' ? 'withholdName' : confidentiality
  return storedSchema.parse({ id, kind: withheld === 'withholdAll' ? 'person' : kind, name: '', confidentiality: withheld, publicLabel, mergedInto, removedAt, sealed: true })
}

/** What the file of a stub holds: no key that says nothing. */
export const stubFile = ({ id, kind, name, confidentiality, publicLabel, mergedInto, removedAt, sealed }: StoredSource): object => ({
  id, kind, name, confidentiality, publicLabel, mergedInto, removedAt, sealed,
})

/** The stub of a sealed record whose own file is lost. */
export const lostStub = (id: Id): StoredSource => stubOf(storedSchema.parse({ id, kind: 'person', name: '', confidentiality: 'withholdName' }))

/** A source without what only its file knows. Unknown keys of another version stay on disk. */
export const toSource = (stored: StoredSource): Source => sourceSchema.parse(stored)

const shown = new WeakMap<StoredSource, Source>()

/** A source as everybody may see it; of the same stored object the same. */
export function toOpenSource(stored: StoredSource): Source {
  const known = shown.get(stored)
  if (known) return known
  const source = toSource(isWithheld(stored) ? stubOf(stored) : stored)
  shown.set(stored, source)
  return source
}
