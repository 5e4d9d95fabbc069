import { publicName, type Source } from '@shared/source'

/** Of a source what lists, pages and pickers show: of a withheld one its public label alone, also while the vault is open. */
export interface ShownSource {
  /** '' for a withheld source without a label. */
  readonly name: string
  readonly aliases: readonly string[]
  /** Job title and affiliation, '' where nothing is known or may be told. */
  readonly note: string
  readonly isWithheld: boolean
}

export function shownSource(source: Source): ShownSource {
  const isWithheld = source.confidentiality !== 'none'
  return {
    name: publicName(source),
    aliases: isWithheld ? [] : source.aliases,
    note: isWithheld ? '' : [source.jobTitle, source.affiliation].filter(Boolean).join(', '),
    isWithheld,
  }
}
