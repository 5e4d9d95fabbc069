import './no-eval'
import { z } from 'zod'
import { isIsoTime } from './time'

/** The version of the article payload that this program writes. A higher one opens read-only. */
export const schemaVersion = 1

const isoTime = z.string().refine(isIsoTime, 'expected ISO 8601 with an offset')
const id = z.string().min(1).max(64)
const text = z.string().default('')

export const articleStatuses = ['draft', 'desk', 'subs', 'revise', 'final', 'exported', 'hold', 'spiked'] as const
export type ArticleStatus = (typeof articleStatuses)[number]

/** The languages that an article is offered to be written in (BCP 47); an imported one may have another. */
export const articleLanguages = ['id', 'en', 'en-GB', 'en-US', 'ms'] as const
export type ArticleLanguage = (typeof articleLanguages)[number]

export const authorRoles = ['writer', 'editor', 'translator', 'photographer'] as const
const authorSchema = z.object({ name: z.string(), role: z.enum(authorRoles).default('writer') })
export type Author = z.infer<typeof authorSchema>

/** ProseMirror JSON of one mark or node; `shared/document` says which types and attributes are allowed. */
export interface MarkJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}
export interface NodeJson {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly NodeJson[]
  readonly marks?: readonly MarkJson[]
  readonly text?: string
}
const bodySchema = z.custom<NodeJson>(
  (value) => typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'doc',
  'expected a ProseMirror document',
)

export const attributionKinds = ['directQuote', 'partialQuote', 'indirectQuote', 'factFigure', 'document', 'image'] as const
export const attributionTerms = ['onRecord', 'background', 'deepBackground', 'offRecord'] as const
export const attributionMedia = [
  'interview', 'phone', 'email', 'pressConference', 'statement', 'socialPost', 'document', 'otherMedia', 'observation',
] as const
export const attributionStates = ['proposed', 'confirmed', 'dismissed', 'orphaned'] as const
/** What dismissed words in quotation marks are instead of a quotation; '' where nobody said. */
export const dismissedKinds = ['', 'scare', 'title'] as const

/** The fields whose words can be attributed as those of the body can. */
export const attributedFields = ['headline', 'deck'] as const
export type AttributedField = (typeof attributedFields)[number]

/**
 * Words of a field, as the TextQuoteSelector of the W3C Web Annotation model tells them: what they are and what stands before
 * and after. They are found again in the field's text; there is no position.
 */
const fieldQuoteSchema = z.object({ name: z.enum(attributedFields), exact: z.string().min(1), prefix: text, suffix: text })
export type FieldQuote = z.infer<typeof fieldQuoteSchema>

/**
 * What ties a passage to its sources. The passage carries an `attribution` mark with the record's id, a figure or table names
 * it among its `attributionIds`, and words of the headline or the deck are told by `field`.
 */
export const attributionSchema = z.object({
  id,
  kind: z.enum(attributionKinds),
  sourceIds: z.array(id).default([]),
  cue: text,
  terms: z.enum(attributionTerms).default('onRecord'),
  medium: z.enum(attributionMedia).nullable().default(null),
  state: z.enum(attributionStates),
  dismissedAs: z.enum(dismissedKinds).default(''),
  /** Words of the headline or the deck; null for a passage of the body. */
  field: fieldQuoteSchema.nullable().default(null),
  /** Id of the rule that proposed it, empty when a person made it unaided. */
  rule: text,
  /** The passage's own words when a person decided; records of the first versions have them as `originalText` (see `wordsThen`). */
  words: z.string().optional(),
  /** What was said or written at first, and in which language (BCP 47); see `originalOf`. */
  originalText: text,
  originalLanguage: text,
})
export type Attribution = z.infer<typeof attributionSchema>

/** A block that import took out of the body. `index` is its place among the blocks of the original, from 0. */
const removedBlockSchema = z.object({ text: z.string(), reason: z.string(), index: z.number().int() })
/** A block that import gave another place; `to` is a field name of the article, or `source:<kind>`. */
const movedBlockSchema = z.object({ text: z.string(), to: z.string(), index: z.number().int() })
/** Words that were pasted into an article later: where from (an address, or a program's name), when, and how they begin. */
const pastedSchema = z.object({ origin: z.string(), url: text, application: text, at: isoTime, words: z.number().int(), opening: z.string() })
export type Pasted = z.infer<typeof pastedSchema>
const importRecordSchema = z.object({
  origin: z.string(),
  retrievedAt: isoTime,
  removedBlocks: z.array(removedBlockSchema).default([]),
  movedBlocks: z.array(movedBlockSchema).default([]),
  /** Absent where nothing was pasted. */
  pasted: z.array(pastedSchema).optional(),
})
export type ImportRecord = z.infer<typeof importRecordSchema>

export const correctionKinds = ['ralat', 'koreksi', 'klarifikasi', 'hakJawab', 'pencabutan'] as const
const correctionSchema = z.object({ kind: z.enum(correctionKinds), at: isoTime, text: z.string() })
export type Correction = z.infer<typeof correctionSchema>

/** One export that was written: to what format, under which name, with which findings overridden. */
export const publicationRecordSchema = z.object({
  id,
  format: z.string(),
  path: z.string(),
  sha256: z.string(),
  at: isoTime,
  gateReport: z.array(z.object({ rule: z.string(), severity: z.string(), message: z.string() })).default([]),
  /** What was let through, why, and by whom: '' where this machine did not know a name. `severity` is how grave the house had it. */
  overrides: z.array(z.object({ rule: z.string(), severity: text, reason: z.string(), by: text })).default([]),
  /** How many suggestions were undecided, so that the original text was exported; 0 for none. */
  leftOut: z.number().int().nonnegative().default(0),
})
export type PublicationRecord = z.infer<typeof publicationRecordSchema>

/** The text of an article before the suggestions that are undecided. */
const originalSchema = z.object({ body: bodySchema, headline: z.string(), deck: z.string() })

const records = <T extends z.ZodType>(schema: T) => z.record(z.string(), schema).default({})

/**
 * An article as it is stored (the payload of the envelope). Absent is said by the empty value: '' for text, [] for lists,
 * null for times. Names follow ninjs 3.1 and schema.org where they have one.
 */
export const articleSchema = z.object({
  headline: text,
  kicker: text,
  deck: text,
  slug: text,
  /** The line as printed; when empty it is made of the authors. */
  byline: text,
  authors: z.array(authorSchema).default([]),
  /** `date` is free text as it is printed, e.g. "3 Maret 2017". */
  dateline: z.object({ place: text, date: text }).default({ place: '', date: '' }),
  /** BCP 47. */
  language: z.string().default('id'),
  section: text,
  tags: z.array(z.string()).default([]),
  description: text,
  creditLine: text,
  isBasedOn: text,
  translationOf: text,
  canonicalUrl: text,
  /** Set by a person; null means absent in every output. */
  publishedAt: isoTime.nullable().default(null),
  /** Words that the piece was asked to have; 0 for none said. Never published. */
  targetWords: z.number().int().min(0).default(0),
  /** Words that the spelling of this piece leaves alone. Never published. */
  ignoredWords: z.array(z.string()).default([]),
  /** For the desk. Never published. */
  edNote: text,
  embargoedUntil: isoTime.nullable().default(null),
  flags: z
    .object({ legal: z.boolean().default(false), sensitive: z.boolean().default(false), notForPublication: z.boolean().default(false) })
    .default({ legal: false, sensitive: false, notForPublication: false }),
  status: z.enum(articleStatuses).default('draft'),
  corrections: z.array(correctionSchema).default([]),
  body: bodySchema,
  schemaVersion: z.number().int().default(schemaVersion),
  importRecord: importRecordSchema.nullable().default(null),
  attributions: records(attributionSchema),
  /** Read with `verificationsOf` and `repliesOf` of `shared/verification`: what this program cannot read stays as it was written. */
  verifications: records(z.unknown()),
  rightOfReply: records(z.unknown()),
  notes: records(z.unknown()),
  /** Who has the piece now; '' for nobody. */
  assignee: text,
  /** Read with `handOversOf` and `signOffsOf` of `shared/handover`. */
  handOvers: records(z.unknown()),
  signOffs: records(z.unknown()),
  /** Items of the house's checklist that somebody has ticked; read with `ticksOf` of `shared/handover`. */
  checklist: records(z.unknown()),
  /** What people did that leaves no other trace: decided suggestions, restored versions; read with `deedsOf` of `shared/handover`. */
  deeds: records(z.unknown()),
  suggestions: records(z.unknown()),
  /**
   * The text as it stood before the suggestions that nobody has decided; null where all are decided. `body`, `headline` and `deck`
   * always hold the text with every suggestion accepted.
   */
  original: originalSchema.nullable().default(null),
  publicationRecords: records(publicationRecordSchema),
  createdAt: isoTime,
  updatedAt: isoTime,
})
export type Article = z.infer<typeof articleSchema>

/** Everything of an article that stands beside its body and is edited with it, under one undo stack. */
export type ArticleFacts = Omit<Article, 'body' | 'original' | 'schemaVersion' | 'createdAt' | 'updatedAt' | 'publicationRecords'>

export const emptyBody: NodeJson = { type: 'doc', content: [{ type: 'paragraph' }] }

/** A new, empty article in `language` (BCP 47), made at `now` (ISO 8601 with offset). */
export function newArticle(language: string, now: string): Article {
  return articleSchema.parse({ language, body: emptyBody, createdAt: now, updatedAt: now })
}

/** The line as printed: the byline a person wrote, else the writers' names. */
export function printedByline(article: Pick<Article, 'byline' | 'authors'>): string {
  const writers = article.authors.filter((author) => author.role === 'writer')
  return article.byline.trim() || writers.map((author) => author.name.trim()).filter(Boolean).join(', ')
}
