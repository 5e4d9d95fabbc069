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
  'comments', 'photo-caption', 'sign-off', 'separator', 'repeated-headline', 'chosen-by-person',
] as const
export type Reason = (typeof reasons)[number]

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
}

/** `no-headline`: nothing reads like one · `no-byline`: no author is named · `no-body`: no paragraph is left. */
export type PlanWarning = 'no-headline' | 'no-byline' | 'no-body'

/** What the assistant proposes for a pasted story. Every block that is not blank is in it, in the original's order. */
export interface ImportPlan {
  readonly blocks: readonly PlannedBlock[]
  /** BCP 47. */
  readonly language: string
  readonly origin: string
  /** ISO 8601 with offset. */
  readonly now: string
  readonly warnings: readonly PlanWarning[]
}

/** A source that the story names for itself; it enters the register only when a person says so. */
export interface ProposedSource {
  readonly kind: SourceKind
  readonly name: string
  /** The block that names it. */
  readonly index: number
}
