import './no-eval'
import { z } from 'zod'
import type { Article } from './article'
import { method } from './method'
import { article, id } from './method-inputs'

const baseSeq = z.number().int().nonnegative()

/** A sound copy of an article whose own file is damaged or gone. */
export interface RecoveryOffer {
  readonly from: 'draft' | 'history' | 'backup'
  readonly savedAt: string
  readonly headline: string
  readonly words: number
}

export interface Saved {
  readonly id: string
  readonly seq: number
  readonly savedAt: string
}

export interface OpenedArticle {
  readonly id: string
  readonly article: Article
  readonly seq: number
  /** The id of whoever saved it last; '' where that was nobody with a name. */
  readonly savedBy: string
  /** What they were called; '' for no name. */
  readonly savedByName: string
  /** True when the library or the article cannot be written. */
  readonly readOnly: boolean
  /** What of the body this program does not know, or null. Then `article` shows what it knows, the rest as plain text. */
  readonly unknown: string | null
  /** Work that was not yet saved when the program ended. `conflict`: the article has changed since. */
  readonly draft: { readonly article: Article; readonly savedAt: string; readonly conflict: boolean } | null
}

/** What the window can ask of one article. */
export const articleMethods = {
  'article.create': method<Saved>()(article),
  /** For whoever goes on writing: unsaved work comes along, and is told of no more. */
  'article.load': method<OpenedArticle>()(id),
  /** As it is saved, for reading alone: unsaved work stays with whoever opens the article. */
  'article.read': method<OpenedArticle>()(id),
  'article.save': method<Saved>()(z.object({ id, article, baseSeq, allowShrink: z.boolean().optional() })),
  'article.saveDraft': method<{ readonly savedAt: string }>()(z.object({ id, article, baseSeq })),
  'article.discardDraft': method<void>()(id),
  'article.duplicate': method<Saved>()(id),
  'article.trash': method<void>()(id),
  'article.restore': method<void>()(id),
  'article.remove': method<void>()(id),
  /** The sound copies of an article whose file is damaged or gone, the best first. */
  'article.offers': method<readonly RecoveryOffer[]>()(id),
  'article.recover': method<Saved>()(z.object({ id, from: z.enum(['draft', 'history', 'backup']) })),
  'article.saveElsewhere': method<boolean>()(article),
} as const
