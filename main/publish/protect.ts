import { Fault } from '@shared/errors'
import { findProtected } from '@shared/export/protected-names'
import type { Source } from '@shared/source'
import { protectedOf, scanTexts, type Circumstances } from '@shared/withheld'
import type { OutgoingFile } from './folder'

/**
 * What must not be printed. `isComplete` is false while the record of a source cannot be read, `isLocked` true while the vault
 * holds records and is shut: then nobody knows all of it.
 */
export interface Protection {
  readonly withheld: readonly Source[]
  readonly isComplete: boolean
  readonly isLocked: boolean
}

/** Throws `vaultLocked`: what the vault holds can only be looked for while it is open. */
export function refuseLocked({ isLocked }: Protection): void {
  if (isLocked) throw new Fault('vaultLocked', 'The vault is locked, so protected names cannot be looked for; nothing was written.')
}

/** Throws `registerIncomplete` or `vaultLocked`: what leaves the desk can only be checked against names that are known. */
export function refuseUnchecked(protection: Protection): void {
  if (!protection.isComplete) throw new Fault('registerIncomplete', 'The record of a source could not be read, so protected names cannot be looked for; nothing was written.')
  refuseLocked(protection)
}

const isText = ({ name }: OutgoingFile): boolean => !/\.(jpg|png|gif|webp|avif|pdf)$/.test(name)

/** The withheld sources whose names stand in finished files, or in what they are called. */
export function namedIn(files: readonly OutgoingFile[], { withheld }: Protection): readonly Source[] {
  if (withheld.length === 0) return []
  const output = files.map((file) => (isText(file) ? `${file.name}\n${Buffer.from(file.bytes).toString('utf8')}` : file.name)).join('\n\n')
  return withheld.filter((source) => findProtected(output, protectedOf(source)).length > 0)
}

/** Throws `protectedName` when a finished file, or its name, holds what must be withheld. The fault tells how many sources are concerned and their public labels, never a name. */
export function refuseNames(files: readonly OutgoingFile[], protection: Protection): void {
  const hit = namedIn(files, protection)
  if (hit.length === 0) return
  const labels = hit.map(({ publicLabel }) => publicLabel.trim() || '…').join('; ')
  throw new Fault('protectedName', `The output names ${hit.length} protected source(s) (${labels}); nothing was written.`, { count: hit.length, labels })
}

/**
 * Throws `protectedWords` where words that a person wrote, and that would lie open, hold what must be withheld; where the
 * `circumstances` are known, also for one word that tells who is meant. The fault tells public labels, never a name.
 */
export function refuseWords(words: string, withheld: readonly Source[], circumstances?: Circumstances): void {
  const hits = scanTexts({ words }, withheld, circumstances).filter(({ isPart, isTelling }) => !isPart || (isTelling && circumstances !== undefined))
  const labels = new Set(hits.map(({ label }) => label.trim() || '…'))
  if (labels.size === 0) return
  const listed = [...labels].join('; ')
  throw new Fault('protectedWords', `These words name a protected source (${listed}); nothing was written.`, { labels: listed })
}

/** The last gate of everything that leaves the desk: throws `registerIncomplete`, `vaultLocked` and `protectedName`. */
export function refuseProtected(files: readonly OutgoingFile[], protection: Protection): void {
  refuseUnchecked(protection)
  refuseNames(files, protection)
}
