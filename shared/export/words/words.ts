import type { Author, Correction } from '../../article'

/** The few words that an export adds to an article, in the article's language. A further language is one more file of this shape. */
export interface Words {
  readonly language: string
  /** Stands before the byline, unless the byline begins with one of `bylineStarts`. */
  readonly by: string
  /** Lower-case words that a byline may already begin with. */
  readonly bylineStarts: readonly string[]
  /** Lower-case words that join the last two names of a byline. */
  readonly and: readonly string[]
  readonly roles: Readonly<Record<Author['role'], string>>
  readonly notes: string
  readonly sources: string
  readonly notesAndSources: string
  /** Stands before the sources of a table. */
  readonly source: string
  readonly accessed: string
  readonly corrections: Readonly<Record<Correction['kind'], string>>
  /** The name of a link from a note back to its `nth` reference. */
  readonly backTo: (number: number, nth: number) => string
  /** The state of an item of a task list, for readers who do not see the box. */
  readonly done: string
  readonly notDone: string
  /** Stands for a picture that nobody has described, and of which nobody has said that it only decorates. */
  readonly undescribed: string
  /** Stands where a page must have a title and the article has no headline. */
  readonly untitled: string
  readonly months: readonly string[]
  /** Names of offsets from UTC in minutes that readers know by name. */
  readonly zones: Readonly<Record<number, string>>
  /** Between hours and minutes. */
  readonly timeSign: string
}
