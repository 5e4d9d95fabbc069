import type { Article, PublicationRecord } from '@shared/article'
import { isFault } from '@shared/errors'
import type { Finding } from '@shared/finding'
import { newId } from '@shared/ids'
import type { PublishLibrary } from './library'

/** What one file of an export says about itself. */
export interface Published {
  readonly format: string
  /** The file's name in the picked folder, or `clipboard`. Never the folder's own path. */
  readonly path: string
  readonly sha256: string
}

/** What a finding said, without the name that it has from the register: its source may be withheld one day, and the record stays in the article. */
const withoutName = ({ message, params: { name } }: Finding): string => (typeof name === 'string' && name !== '' ? message.replaceAll(name, '…') : message)

/** How an export was let through: with which reason for each rule and by whom, and how many undecided suggestions it left out. */
interface Let {
  readonly reasonFor: (rule: string) => string
  readonly by: string
  readonly leftOut: number
}

/** One record a file: when, what preflight said, and with which reason and by whom its blocks were overridden. */
export function publicationRecords(files: readonly Published[], findings: readonly Finding[], { reasonFor, by, leftOut }: Let, at: string): readonly PublicationRecord[] {
  const blocking = [...new Set(findings.filter(({ severity }) => severity === 'blocks').map(({ rule }) => rule))]
  return files.map((file) => ({
    id: newId(),
    ...file,
    at,
    gateReport: findings.map((finding) => ({ rule: finding.rule, severity: finding.severity, message: withoutName(finding) })),
    overrides: blocking.map((rule) => ({ rule, severity: 'blocks', reason: reasonFor(rule), by })),
    leftOut,
  }))
}

/** True when an earlier export of this article wrote a file of this name and hash. */
export const wrote = (article: Article, name: string, sha256: string): boolean =>
  Object.values(article.publicationRecords).some((record) => record.path === name && record.sha256 === sha256)

/** Adds the records to the article. Answers its new seq, or null when the library could not take them: what was written stays written. */
export async function keepRecords(library: PublishLibrary, id: string, records: readonly PublicationRecord[]): Promise<number | null> {
  try {
    return (await library.addRecords(id, records)).seq
  } catch (error) {
    if (isFault(error)) return null
    throw error
  }
}
