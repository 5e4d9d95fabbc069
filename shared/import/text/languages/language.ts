import type { Author } from '../../../article'
import type { Reason } from '../plan'

export type AuthorRole = Author['role']

/** A line that is page furniture when `pattern` matches all of it. */
export interface ResidueLine {
  readonly reason: Reason
  readonly pattern: RegExp
  /** What follows the words that are known is open, as sentences of a story open with them too: none of those is taken. */
  readonly isOpen?: true
}

/**
 * What the import assistant knows of one language. Words are lower case. The tables of all languages are read together,
 * since an Indonesian page often has English furniture; a further language is one more file of this shape.
 */
export interface ImportLanguage {
  /** BCP 47. */
  readonly code: string
  /** Words by which an unmarked text is recognised. */
  readonly functionWords: ReadonlySet<string>
  /** Words that tell that somebody said something. */
  readonly sayingWords: ReadonlySet<string>
  /** Words before a name, with a colon ("penulis: …"). */
  readonly bylineLabels: ReadonlyMap<string, AuthorRole>
  /** Words before a name that need no colon ("by Ann Lee"). */
  readonly bylineOpenings: ReadonlyMap<string, AuthorRole>
  /** What stands beside an author's name and is no name ("staff writer"). */
  readonly staffWords: ReadonlySet<string>
  readonly nameJoiners: ReadonlySet<string>
  readonly creditLabels: ReadonlySet<string>
  readonly tagLabels: ReadonlySet<string>
  readonly sectionLabels: ReadonlySet<string>
  readonly sectionNames: ReadonlySet<string>
  readonly photoLabels: ReadonlySet<string>
  /** Lines above the caption or the credit of a picture. */
  readonly photoHeadings: ReadonlySet<string>
  /** How the line below a byline ends that says what the author does ("correspondent"). */
  readonly jobEndings: ReadonlySet<string>
  /** Months, weekdays and all that may stand in a line that says when. */
  readonly months: ReadonlySet<string>
  readonly dateWords: ReadonlySet<string>
  /** Cities that open a dateline without further sign. */
  readonly datelinePlaces: ReadonlySet<string>
  /** Lines above a list of other stories. */
  readonly relatedHeadings: ReadonlySet<string>
  readonly residue: readonly ResidueLine[]
}

/** The words of a table, parted by white space. */
export const words = (table: string): ReadonlySet<string> => new Set(table.split(/\s+/).filter(Boolean))

/** The entries of a table, one a line. */
export const lines = (table: string): ReadonlySet<string> => new Set(table.split('\n').map((line) => line.trim()).filter(Boolean))

/** Every label with the role it gives. */
export const labels = (table: Readonly<Record<AuthorRole, string>>): ReadonlyMap<string, AuthorRole> =>
  new Map(Object.entries(table).flatMap(([role, names]) => [...lines(names)].map((name) => [name, role as AuthorRole] as const)))
