import type { Article, Attribution, PublicationRecord } from '../../article'
import type { Severity } from '../../finding'
import type { ReplyState, RightOfReply, ShownEvidence, VerificationStatus } from '../../verification'
import type { Source } from '../../source'

/** A source of the article under its number in the pack, from 1. Of a withheld one there is its public label and nothing else. */
export interface PackSource {
  readonly number: number
  readonly name: string
  readonly isWithheld: boolean
  /** Null where everything of the source is withheld. */
  readonly kind: Source['kind'] | null
  /** Post and affiliation. */
  readonly role: string
  readonly credibility: Source['credibility']
  /** Empty unless contacts were asked for. */
  readonly contact: readonly string[]
  readonly url: string
  readonly evidence: readonly ShownEvidence[]
  /** Numbers of the passages that rest on it. */
  readonly passages: readonly number[]
}

/** One check that somebody made. `holds` is false for a check of other words than those that stand there now. */
export interface PackCheck {
  readonly status: VerificationStatus
  readonly holds: boolean
  readonly method: string
  /** The number of the second source in the pack, or null. */
  readonly secondSource: number | null
  readonly by: string
  /** ISO 8601 with offset; null while there is no result. */
  readonly at: string | null
  readonly note: string
  readonly evidence: readonly ShownEvidence[]
}

/** An attributed passage under its number in the pack, from 1, in reading order; those whose words are gone come last. */
export interface PackPassage {
  readonly number: number
  readonly place: 'body' | 'headline' | 'deck' | 'figure' | 'table' | 'gone'
  readonly words: string
  readonly kind: Attribution['kind']
  readonly terms: Attribution['terms']
  readonly medium: Attribution['medium']
  readonly isConfirmed: boolean
  /** Numbers of its sources. */
  readonly sources: readonly number[]
  /** What counts for the words as they stand. */
  readonly status: VerificationStatus
  /** True when somebody checked other words. */
  readonly isChanged: boolean
  readonly original: string
  /** BCP 47. */
  readonly originalLanguage: string
  /** Every check, the newest first. */
  readonly log: readonly PackCheck[]
}

/** Something that is not settled. `passage` is its number, or null. */
export interface PackQuestion {
  readonly severity: Severity
  readonly text: string
  readonly passage: number | null
}

export interface PackReply extends RightOfReply {
  readonly state: ReplyState
}

/** A run of text of the draft under the same passages. `ends`: the passages that end with it. */
export interface DraftPiece {
  readonly text: string
  readonly passages: readonly number[]
  readonly begins: readonly number[]
  readonly ends: readonly number[]
}

/** A block of text of the draft, as deep as the pack has to tell it. `level` is that of a heading; of a table's cell 3 where the table begins with it, 1 where a row does, 2 where it follows in its row, 0 where it goes on with another paragraph; 0 for all others. */
export interface DraftBlock {
  readonly kind: 'paragraph' | 'heading' | 'quote' | 'item' | 'caption' | 'cell' | 'code'
  readonly level: number
  readonly pieces: readonly DraftPiece[]
}

/** Everything that a fact-checker needs of one article. It is internal: made to be read at the desk and never to be published. */
export interface FactCheckPack {
  readonly article: Pick<Article, 'headline' | 'deck' | 'byline' | 'authors' | 'dateline' | 'language' | 'status' | 'edNote' | 'updatedAt'>
  /** How many suggestions nobody has decided: the draft is the text before them. */
  readonly leftOut: number
  /** ISO 8601 with offset. */
  readonly madeAt: string
  /** Headline and deck, then the body. */
  readonly headline: readonly DraftPiece[]
  readonly deck: readonly DraftPiece[]
  readonly draft: readonly DraftBlock[]
  readonly passages: readonly PackPassage[]
  readonly sources: readonly PackSource[]
  readonly questions: readonly PackQuestion[]
  readonly replies: readonly PackReply[]
  /** What was let through at the gate, the newest first; once for all files of one export. */
  readonly overrides: readonly (PublicationRecord['overrides'][number] & { readonly at: string; readonly paths: readonly string[] })[]
}
