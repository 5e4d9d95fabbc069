import type { Cut } from './history-lines'
import type { IndirectQuote, Quote } from './model'
import type { Last } from './turns'

/** What was so before a paragraph was read. */
export interface Checkpoint {
  readonly sentence: number
  /** How many paragraphs tell something. */
  readonly block: number
  readonly quotes: number
  readonly indirect: number
  readonly utterance: number
  readonly last: Last | null
}

/** What a rewinding took back. */
export interface Taken {
  readonly checkpoints: readonly Checkpoint[]
  readonly quotes: readonly Quote[]
  readonly indirect: readonly IndirectQuote[]
  readonly history: Cut
}
