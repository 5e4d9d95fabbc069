/** `direct`: a sentence or a run of sentences; `partial`: a fragment that a speech verb governs; `scare`: words at a distance; `title`: of a work, an operation, a law. */
export type QuoteKind = 'direct' | 'partial' | 'scare' | 'title'

/** A place in the text that was read, in UTF-16 code units, end exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Words that a cue points back to. `text` is exactly the slice `start..end`. */
export interface Antecedent extends Place {
  readonly text: string
}

/** One marked stretch. `start..end` excludes the quotation marks and `text` is exactly that slice. */
export interface Quote extends Place {
  readonly text: string
  readonly kind: QuoteKind
  /** The fullest name that the article gives, without title or honorific; null when nobody is named. */
  readonly speaker: string | null
  /** The words that led to the speaker, as they stand in the text. */
  readonly cue: string | null
  /** Stable id of the rule that fired, kebab-case. */
  readonly rule: string
  /** The words that the cue points back to, when it does ("kata ahli tersebut", "he said"). */
  readonly antecedent: Antecedent | null
  /** 0–1: how often a proposal of this kind is expected to hold. */
  readonly confidence: number
  /** Number shared by the stretches of one utterance (split round a cue, or running over paragraphs). */
  readonly utterance: number
}

/** A reported statement without marks ("X said that …", "…, menurut X"). `start..end` is what was said. */
export interface IndirectQuote extends Place {
  readonly text: string
  /** As of a quotation; null where the words only describe somebody, and of several all names in one line. */
  readonly speaker: string | null
  /** Where several said it together, each of them. */
  readonly speakers?: readonly string[]
  readonly cue: string | null
  readonly rule: string
  readonly confidence: number
}
