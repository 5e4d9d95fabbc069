import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { Article, ArticleFacts } from '@shared/article'
import type { FaultDetail } from '@shared/errors'
import type { VersionReason } from '@shared/ipc'
import type { Store } from '../shell/store'

/** What a writer can see of the safety of the words (safety.md, rule 1). */
export type SaveState =
  | { readonly kind: 'typing' }
  | { readonly kind: 'draftSafe'; readonly at: string }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'notSaved'; readonly code: string; readonly detail: FaultDetail }
  | { readonly kind: 'readOnly' }

/** The open article: its editor, the facts beside the text, and how safe both are. */
export interface ArticleSession {
  readonly id: string
  /** The element that the editor draws in; the page gives it its place. */
  readonly host: HTMLElement
  readonly editor: Editor
  /** The facts as they stand after every change, undo included. */
  readonly facts: Store<ArticleFacts>
  /** What was exported of the article, as main has recorded it. */
  readonly published: Store<Article['publicationRecords']>
  readonly saveState: Store<SaveState>
  /** Recounted when typing rests. */
  readonly words: Store<number>
  readonly readOnly: boolean
  /** How many versions were kept since it was opened. */
  readonly versionsKept: Store<number>
  /** The whole article as it stands. */
  snapshot(): Article
  /** Changes one field as an undoable step; keystrokes of one run in a field are undone together. */
  setField<K extends keyof ArticleFacts>(key: K, value: ArticleFacts[K]): void
  /** Saves now; resolves when it is durable or rejects with the fault. `allowShrink`: the person accepts that the text is gone. */
  save(options?: { readonly allowShrink?: boolean }): Promise<void>
  /**
   * Keeps the article as it stands at the call as a version: before what changes much of it at once, or at a point to come
   * back to. Resolves when it is durable; with `save` nothing is kept where the newest version says the same.
   */
  keepVersion(reason: VersionReason, name?: string): Promise<void>
  /** Puts another text and facts in place of the present ones as one undoable step (restore a version); `also` adds to that step. */
  replace(article: Article, also?: (transaction: Transaction) => Transaction): void
  /** Takes over what main wrote beside us: the sequence number and the publication records after an export. */
  adopt(): Promise<void>
  /** Ends the session without saving. */
  destroy(): void
}
