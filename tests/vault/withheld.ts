import { join } from 'node:path'
import { newId } from '../../shared/ids'
import { newSource, sourceSchema, type Source } from '../../shared/source'
import { anyId, desk } from '../store/support'
import { filesWith } from './bytes'
import { newVault } from './support'

export const person = (name: string): Source => newSource(anyId(), 'person', name)

/** A source with a word of its own in every field that is confidential. */
export const secret = (word: string): Source => ({
  ...person(`Raka ${word}`),
  aliases: [`Pak ${word}`],
  honorific: `Dr ${word}`,
  jobTitle: `jabatan ${word}`,
  affiliation: `kantor ${word}`,
  contact: [`${word}@example.id`, `jalan ${word} 12`],
  confidentiality: 'withholdName',
  publicLabel: 'seorang pejabat pelabuhan',
  reasonForAnonymity: `diancam ${word}`,
  credibility: 'credible',
  url: `https://${word}.example.id/`,
  accessedAt: '2026-11-23T09:00:00+07:00',
})

export const stubOf = ({ id, kind, confidentiality, publicLabel }: Source): Source => sourceSchema.parse({ id, kind, name: '', confidentiality, publicLabel })

export const word = (): string => `k${newId().slice(-12).toLowerCase()}`

/** A library with its vault, and a search through every byte that it and its drafts, backups and logs have on the disk. */
export async function guarded() {
  const place = await desk()
  const library = await place.open()
  const { vault, recoveryKey } = await newVault(library)
  return { ...place, library, vault, recoveryKey, traces: (name: string) => filesWith(name, [place.folder, place.userData]) }
}

export const sealedOf = (folder: string, id: string): string => join(folder, 'sources', `${id}.age`)
export const openOf = (folder: string, id: string): string => join(folder, 'sources', `${id}.json`)
