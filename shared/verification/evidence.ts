import type { Evidence as SourceFile, Source } from '../source'
import type { Evidence } from './model'

/** What is shown of one thing that a check rests on. */
export type ShownEvidence = Pick<Evidence, 'file' | 'sha256' | 'note'>

/** A file of a source as a check names it: by a sign that tells neither its name nor its bytes, for the source may become withheld. */
export const fileReference = ({ id }: Pick<SourceFile, 'id'>): Evidence => ({ file: '', sha256: '', note: '', ref: id })

/** True when a check names this file; those of before name its hash. */
export const namesFile = (evidence: Evidence, { id, sha256 }: SourceFile): boolean =>
  evidence.ref === '' ? evidence.sha256 !== '' && evidence.sha256 === sha256 : evidence.ref === id

/**
 * What the register tells now of one thing that a check rests on. Null for a file that it does not show: its source is
 * withheld, or it was taken from its source.
 */
export function shownEvidence(evidence: Evidence, sources: Iterable<Source>): ShownEvidence | null {
  if (evidence.ref === '') return evidence
  for (const source of sources) {
    const file = source.confidentiality === 'none' ? source.evidence.find(({ id }) => id === evidence.ref) : undefined
    if (file) return { file: file.file, sha256: file.sha256, note: file.note }
  }
  return null
}
