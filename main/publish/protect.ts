import { Fault } from '@shared/errors'
import { findProtected } from '@shared/export/protected-names'
import type { Source } from '@shared/source'
import type { OutgoingFile } from './folder'

/** Everything that a withheld source was promised would not be printed. */
const protectedOf = ({ name, aliases, contact }: Source): readonly string[] => [name, ...aliases, ...contact].filter((each) => each.trim() !== '')

const isText = ({ name }: OutgoingFile): boolean => !/\.(jpg|png|gif|webp|avif|pdf)$/.test(name)

/**
 * The last gate: throws `protectedName` when a finished file, or its name, holds what must be withheld. The fault tells
 * how many sources are concerned and their public labels, never a name.
 */
export function refuseProtected(files: readonly OutgoingFile[], register: readonly Source[]): void {
  const withheld = register.filter(({ confidentiality }) => confidentiality !== 'none')
  if (withheld.length === 0) return
  const output = files.map((file) => (isText(file) ? `${file.name}\n${Buffer.from(file.bytes).toString('utf8')}` : file.name)).join('\n\n')
  const hit = withheld.filter((source) => findProtected(output, protectedOf(source)).length > 0)
  if (hit.length === 0) return
  const labels = hit.map(({ publicLabel }) => publicLabel.trim() || '…').join('; ')
  throw new Fault('protectedName', `The output names ${hit.length} protected source(s) (${labels}); nothing was written.`, { count: hit.length, labels })
}
