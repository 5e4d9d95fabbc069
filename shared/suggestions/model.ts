import '../no-eval'
import { z } from 'zod'
import type { Node } from '@tiptap/pm/model'
import type { AttributedField } from '../article'
import { keepingUnknown } from '../loose'
import { isIsoTime } from '../time'

const text = z.string().default('')

/**
 * What a suggestion does. `format`: the same words in another look (bold, a link); `block`: another kind of block or list, a
 * paragraph parted, joined or wrapped; `structure`: rows, cells, items; `figure`: a figure or what is said of it.
 */
export const suggestionKinds = ['insertion', 'deletion', 'replacement', 'format', 'block', 'structure', 'figure'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]

/** What becomes of blocks, said more closely than by a kind. */
const suggestionDeeds = [
  'moved', 'listed', 'unlisted', 'indented', 'outdented', 'listKind', 'itemIn', 'itemOut', 'itemParted', 'itemJoined', 'heading', 'paragraph', 'quoted', 'unquoted', 'ticked', 'parted', 'joined', 'ruleIn', 'ruleOut', 'figureIn', 'figureOut',
  'tableIn', 'tableOut', 'rowIn', 'rowOut', 'columnIn', 'columnOut', 'merged', 'split', 'headerRow', 'table',
] as const
export type SuggestionDeed = (typeof suggestionDeeds)[number]

/** What changes make of blocks, and of how many; null where their kind says all. */
export interface Deed {
  readonly deed: SuggestionDeed
  readonly count: number
  /** What a deed of many kinds consists of: a column and a row that can be decided together alone. */
  readonly several?: readonly Deed[]
}

/** Who suggested something, and when: `by` is the id of a person, '' for nobody known; `at` is ISO 8601 with offset. */
export interface Stamp {
  readonly by: string
  readonly author: string
  readonly initials: string
  readonly at: string
}

/** One change: tokens `[fromA, toA)` of the original became `[fromB, toB)` of the document. One of the two may be empty, never both. */
export interface Change {
  readonly id: string
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  readonly stamp: Stamp
  /** Names of deeds that moved words from one place to another: changes that share one are decided together. */
  readonly bonds: readonly string[]
}

/** Where rows or columns of a table, or an item without words, came or stood: behind or before others, told by the words of these. */
export interface Beside {
  readonly side: 'after' | 'before' | 'above' | 'below' | 'afterItem' | 'beforeItem'
  readonly words: string
}

/** What is told of blocks beside their words. */
export const toldAttributes = ['alt', 'credit', 'decorative', 'src', 'start', 'level', 'cite'] as const

/** What is told of words that look otherwise: the addresses they lead to, the languages they are in, the names of their styles. */
export const toldLooks = ['link', 'language', 'look'] as const

/** What was said of a block, or of words, before and now: the alternative text of a picture, say. `yes` and '' where it holds or not; '' for nothing; several parted by a line feed. */
export interface AttributeChange {
  readonly name: (typeof toldAttributes)[number] | (typeof toldLooks)[number]
  readonly before: string
  readonly after: string
}

/** What is decided at once: accepted or rejected. */
export interface Suggestion extends Stamp {
  readonly id: string
  readonly kind: SuggestionKind
  /** What becomes of blocks; null where the kind says all. */
  readonly deed: SuggestionDeed | null
  /** Of how many, where a deed is of rows or columns; else 1. */
  readonly count: number
  /** Of which deeds one of many kinds consists; empty for any other. */
  readonly several: readonly { readonly deed: SuggestionDeed; readonly count: number }[]
  /** Where rows or columns came, or stood; null for any other deed. */
  readonly beside: Beside | null
  /** What is said of blocks otherwise than before. */
  readonly attributes: readonly AttributeChange[]
  /** The words that a change of blocks is about, where none are gone or new; '' else. */
  readonly about: string
  /** The words that are gone and that are new; '' for none. Blocks are parted by a line feed, and cells. */
  readonly deleted: string
  readonly inserted: string
  /** Where it stands in the document, `from <= to`; of a field, where it stands in the field's text. */
  readonly from: number
  readonly to: number
  /** Ids of the changes that it is made of, its own among them; the page draws each. */
  readonly parts: readonly string[]
  /** The field whose words it changes; null for the body. */
  readonly field: AttributedField | null
}

/** What stood before everything that is undecided. */
export interface OriginalText {
  readonly body: Node
  readonly headline: string
  readonly deck: string
}

const stampSchema = z.object({ by: text, author: text, initials: text, at: text })
const place = z.number().int().nonnegative()

/**
 * How a suggestion is stored: by its words and the words before it. Where its changes stood is a hint alone, believed on opening where
 * the hints of all records together lead from one text to the other.
 */
export const suggestionRecordSchema = keepingUnknown(
  z.object({
    id: z.string().min(1).max(64),
    by: text,
    author: text,
    initials: text,
    at: z.string().refine(isIsoTime, 'expected ISO 8601 with an offset'),
    kind: z.enum(suggestionKinds),
    deleted: text,
    inserted: text,
    /** Up to 32 characters of the original that stand before it. */
    prefix: text,
    field: z.enum(['', 'headline', 'deck']).default(''),
    /** Each change of it, as in {@link Change}; `stamp` where somebody else made it than the suggestion tells. */
    changes: z.array(z.object({ id: z.string().min(1).max(64), fromA: place, toA: place, fromB: place, toB: place, stamp: stampSchema.nullable().default(null), bonds: z.array(z.string().max(64)).default([]) })).default([]),
  }),
)
export type SuggestionRecord = z.infer<typeof suggestionRecordSchema>

/** Who suggested something, and when, and nothing else of it. */
export const stampOf = ({ by, author, initials, at }: Stamp): Stamp => ({ by, author, initials, at })
