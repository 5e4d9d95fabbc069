import { Fault } from '@shared/errors'
import { findProtected } from '@shared/export/protected-names'
import type { Source } from '@shared/source'
import type { OutgoingFile } from './folder'

/** What must not be printed. `isComplete` is false while the record of a source cannot be read: then nobody knows all of it. */
export interface Protection {
  readonly withheld: readonly Source[]
  readonly isComplete: boolean
}

/** Throws `registerIncomplete`: what leaves the desk can only be checked against names that are known. */
export function refuseUnchecked({ isComplete }: Protection): void {
  if (!isComplete) throw new Fault('registerIncomplete', 'The record of a source could not be read, so protected names cannot be looked for; nothing was written.')
}

/** Everything that a withheld source was promised would not be printed. */
export const protectedOf = ({ name, aliases, contact }: Source): readonly string[] => [name, ...aliases, ...contact].filter((each) => each.trim() !== '')

const isText = ({ name }: OutgoingFile): boolean => !/\.(jpg|png|gif|webp|avif|pdf)$/.test(name)

/**
 * The last gate: throws `registerIncomplete`, and `protectedName` when a finished file, or its name, holds what must be withheld. The fault tells
 * how many sources are concerned and their public labels, never a name.
 */
export function refuseProtected(files: readonly OutgoingFile[], protection: Protection): void {
  refuseUnchecked(protection)
  const { withheld } = protection
  if (withheld.length === 0) return
  const output = files.map((file) => (isText(file) ? `${file.name}\n${Buffer.from(file.bytes).toString('utf8')}` : file.name)).join('\n\n')
  const hit = withheld.filter((source) => findProtected(output, protectedOf(source)).length > 0)
  if (hit.length === 0) return
  const labels = hit.map(({ publicLabel }) => publicLabel.trim() || '…').join('; ')
  throw new Fault('protectedName', `The output names ${hit.length} protected source(s) (${labels}); nothing was written.`, { count: hit.length, labels })
}
