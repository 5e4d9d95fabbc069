import { Fault } from '@shared/errors'
import type { StoredSource } from './stored-source'

/** `source` withheld along with another one, under its label; the label of its own is kept for the day it can be told again. */
export const withheldAs = (source: StoredSource, confidentiality: StoredSource['confidentiality'], publicLabel: string): StoredSource => ({
  ...source,
  confidentiality,
  publicLabel,
  openLabel: source.publicLabel,
})

/** `source` told again, under the label that it had before. */
export const told = (source: StoredSource): StoredSource => ({ ...source, confidentiality: 'none', publicLabel: source.openLabel ?? source.publicLabel, openLabel: null })

/** What is thrown where `sources` would be told; it names them by their labels. */
export const protectedName = (message: string, sources: readonly StoredSource[]): Fault =>
  new Fault('protectedName', message, { count: sources.length, labels: sources.map(({ publicLabel }) => publicLabel.trim() || '…').join('; ') })

/** Files that were attached while the source could be told lie open in the library: a withheld one keeps none of these. Throws `evidenceWithheld`. */
export function refuseFiles({ evidence, evidenceKey }: StoredSource): void {
  if (evidence.length > 0 && evidenceKey === '') throw new Fault('evidenceWithheld', 'The source holds files, which would go on lying open; take them away first.')
}
