import type { ArticleFacts, Author, NodeJson } from '../../article'
import type { Note } from '../../notes'
import type { PlannedPicture } from './pictures'
import type { SuggestionRecord } from '../../suggestions/model'
import type { SourceKind } from '../../source'

/** What a block of a pasted story is. `dateline` is a paragraph that opens with one: only the opening moves. */
export const roles = [
  'body', 'headline', 'kicker', 'deck', 'masthead', 'tagline', 'byline', 'dateline', 'date', 'credit', 'section', 'tags',
  'heading', 'listItem', 'residue',
] as const
export type Role = (typeof roles)[number]

/** Why a block got its role. Its sentence for a person is `importAssistant.reason.<id>` in the catalogues. */
export const reasons = [
  'prose', 'subheading', 'list-marker', 'headline-line', 'masthead-outlet', 'masthead-first-line', 'site-tagline',
  'kicker-above-headline', 'deck-below-headline', 'byline-label', 'byline-with-outlet', 'byline-below-headline', 'empty-byline', 'author-title',
  'date-line', 'dateline-opening', 'credit-label', 'credit-wire', 'credit-outlet', 'section-label', 'section-name', 'breadcrumb',
  'tags-label', 'tags-hash', 'share-button', 'advertisement', 'related-link', 'navigation', 'newsletter', 'copyright',
  'comments', 'photo-caption', 'photo-label', 'sign-off', 'separator', 'repeated-headline', 'chosen-by-person',
  // Of web pages, which say more by their markup than by their words.
  'page-markup', 'outside-story', 'page-control', 'paywall', 'cookie-notice', 'author-note', 'embed', 'second-date', 'linked-story',
  'earlier-mail', 'mail-subject', 'mail-header', 'mail-signature', 'attachment', 'page-header', 'formula', 'reviewer-comment', 'deleted-text', 'format-change', 'note-outside', 'picture-missing', 'picture-elsewhere', 'hidden-text', 'text-box', 'link-lost', 'heading-number', 'note-link',
] as const
export type Reason = (typeof reasons)[number]

/** What one block says for the article's fields; what it does not say is absent. */
export interface BlockFacts {
  readonly headline?: string
  readonly kicker?: string
  readonly deck?: string
  readonly section?: string
  readonly creditLine?: string
  readonly place?: string
  readonly date?: string
  readonly authors?: readonly Author[]
  readonly tags?: readonly string[]
  readonly sources?: readonly ProposedSource[]
  /** Names of the fields (and `source:<kind>`) that took the block; empty when the body or nothing took it. */
  readonly to: readonly string[]
}

export interface PlannedBlock {
  /** Place among the blocks of the original, from 0. */
  readonly index: number
  /** As a person reads it: wrapped lines joined, invisible characters gone, blanks single; list markers kept. */
  readonly text: string
  readonly role: Role
  readonly reason: Reason
  /** 0–1: how often a proposal of this kind is expected to hold. */
  readonly confidence: number
  /** Where the block stands in the text that was read, in UTF-16 code units, end exclusive. */
  readonly start: number
  readonly end: number
  /** Characters of a dateline that the page marks as one and no table knows; absent where the words say it. */
  readonly opening?: number
  /** The block as a node of the body, with its formatting; its words are `text`. Absent in a story that was plain text. */
  readonly node?: NodeJson
  /** What stood for it before the changes that a file tracks, where that is not `node`. */
  readonly before?: readonly NodeJson[]
  /** Blocks that somebody took out right before it, or behind it where it is the last. */
  readonly gone?: { readonly before: readonly NodeJson[]; readonly after: readonly NodeJson[] }
  /** What the markup of a page makes the block say in the role that is proposed; read from the words in any other role. */
  readonly said?: BlockFacts
}

/** The fields that a page can tell beside its text. */
export type PageField = 'headline' | 'authors' | 'section' | 'tags' | 'description' | 'creditLine' | 'canonicalUrl' | 'isBasedOn' | 'publishedAt'

/** `no-headline`: nothing reads like one · `no-byline`: no author is named · `no-body`: no paragraph is left · `guessed-letters`: the file does not tell in which characters it is written. */
export type PlanWarning = 'no-headline' | 'no-byline' | 'no-body' | 'guessed-letters'

/** What the assistant proposes for a pasted story. Every block that is not blank is in it, in the original's order. */
export interface ImportPlan {
  readonly blocks: readonly PlannedBlock[]
  /** BCP 47. */
  readonly language: string
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
  readonly warnings: readonly PlanWarning[]
  /** Present on an e-mail: what is told beside its text is its own head. */
  readonly isLetter?: true
  /** What a page tells beside its text (linked data, meta elements). A field that a block fills is the block's. */
  readonly fields?: Readonly<Partial<Pick<ArticleFacts, PageField>>>
  /** Sources that a page tells beside its text. */
  readonly sources?: readonly ProposedSource[]
  /** Threads that stand beside the text; blocks carry their marks. */
  readonly notes?: Readonly<Record<string, Note>>
  /** Who changed what, where blocks have a `before`. */
  readonly suggestions?: Readonly<Record<string, SuggestionRecord>>
  /** Words of the text whose looks a file tracks as changed: they stay, as changed. */
  readonly changedLooks?: readonly string[]
  /** Captions of tables: they stand as paragraphs before them. */
  readonly tableCaptions?: readonly string[]
  /** Pictures that the file holds; figures tell by `pictureSign` which they show. */
  readonly pictures?: readonly PlannedPicture[]
}

/** A source that the story names for itself; it enters the register only when a person says so. */
export interface ProposedSource {
  readonly kind: SourceKind
  readonly name: string
  /** The block that names it; -1 where it stands beside the text. */
  readonly index: number
  /** Its address, where the page tells it. */
  readonly url?: string
}
