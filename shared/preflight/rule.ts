import type { Node } from '@tiptap/pm/model'
import type { Article } from '../article'
import type { Finding, QuickFix, Severity, Where } from '../finding'
import type { QuoteInFootnote } from '../ledger'
import type { Quote } from '../quotes/model'
import type { Source } from '../source'
import type { HouseRules } from '../house'
import type { Misspelling } from '../spelling'

/** A stretch of the body's text, in UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A passage that carries the attribution with this id. */
export interface AttributedSpan extends Span {
  readonly id: string
  /** What it stands on; all that there is of words in a footnote, whose span is empty and stands at its sign. */
  readonly words: string
}

/** What a rule may look at. */
export interface Desk {
  readonly article: Article
  readonly sources: ReadonlyMap<string, Source>
  /** True where `sources` may lack what the desk's register has: a confirmed record is then taken at its word. */
  readonly takesRecords: boolean
  /** What the house has set. */
  readonly house: HouseRules
  /** ISO 8601 with offset. */
  readonly now: string
  readonly doc: Node
  /** The article as the desk has it before itself, with what is suggested: what somebody ticked, they ticked of that. */
  readonly worked: { readonly article: Article; readonly doc: Node }
  readonly text: string
  /** The place of a document position in `text`. */
  readonly offsetOf: (position: number) => number
  readonly quotes: readonly Quote[]
  /** What the footnotes quote as said. */
  readonly quotesInFootnotes: readonly QuoteInFootnote[]
  readonly attributed: readonly AttributedSpan[]
  /** Names that must not be printed. */
  readonly protectedNames: readonly string[]
  /** How many suggested changes nobody has decided. */
  readonly undecided: number
  /** References of pictures whose file is lost; none where nobody has looked. */
  readonly lostPictures: ReadonlySet<string>
  /** What spelling has found; none where it was not asked. */
  readonly misspellings: readonly Misspelling[]
}

/** One thing that a rule found; `place` is a stretch of the body, or the name of a field. */
export interface Hit {
  readonly place: Span | string
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Its places are in the body's text, or in the field of `place`. */
  readonly fix?: QuickFix
  /** Where it stands beside the running text. */
  readonly where?: Where
}

/**
 * One check of the gate. `id` is stable; its sentence in the catalogues is `preflight.<id>`, its name `houseRules.rule.<id>`.
 * `severity` is what it was built with; a house can have set another.
 */
export interface Rule {
  readonly id: string
  readonly severity: Severity
  readonly find: (desk: Desk) => readonly Hit[]
}

/** The finding of `rule` for one hit, as grave as the house has it. */
export const toFinding = (rule: Rule, severity: Severity, { place, message, params = {}, fix, where }: Hit): Finding => {
  const common = { rule: rule.id, severity, message, params, ...(fix ? { fix } : {}), ...(where ? { where } : {}) }
  return typeof place === 'string' ? { ...common, field: place, start: null, end: null } : { ...common, field: null, start: place.start, end: place.end }
}

/** `text` cut for a message, at most `most` characters. */
export const excerpt = (text: string, most: number = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
