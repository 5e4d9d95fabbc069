import './no-eval'
import { z } from 'zod'
import type { articleStatuses } from './article'
import type { FaultDetail } from './errors'
import { method } from './method'
import { none } from './method-inputs'

/** A line of the library's list. */
export interface ArticleSummary {
  readonly id: string
  readonly seq: number
  readonly headline: string
  readonly status: (typeof articleStatuses)[number]
  readonly section: string
  readonly language: string
  readonly words: number
  /** Who has the piece; '' for nobody. */
  readonly assignee: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly trashed: boolean
}

/**
 * What a library can have to tell a person.
 * `quarantined`: an article's file was damaged and set aside; `missing`: an article has no file any more; both with
 * `detail.offered`, the best place to recover from ('draft' | 'history' | 'backup', '' for none) and `detail.headline`.
 * `draftNewer`, `draftConflict`: unsaved work of an earlier session lies beside an article (`detail.savedAt`).
 * `newerArticle`: an article of a newer program, for reading only. `sourceQuarantined`, `settingsQuarantined`,
 * `redoQuarantined`: another file was damaged and set aside (`detail.file`); of settings `detail.restored` tells from where.
 * `sourceUnread`: a source of a newer program, or one that the disk does not give, is left where it is and out of the register.
 * Until a person settles `sourceQuarantined` and `sourceUnread` (`library.settleSources`) nothing may leave the library.
 * `settingsMissing`: a library without its `library.json`. `libraryMissing`, `libraryUnusable`: another folder was asked for
 * (`detail.folder`) and this library was opened in its place; `libraryAnew`: this library's folder was empty and was begun again.
 * `preferencesReset`: the choices of this machine could not be read and were set aside; `detail.opened` is this library.
 */
export const noticeKinds = [
  'quarantined', 'missing', 'draftNewer', 'draftConflict', 'newerArticle', 'sourceQuarantined', 'sourceUnread', 'settingsQuarantined',
  'settingsMissing', 'redoQuarantined', 'libraryMissing', 'libraryUnusable', 'libraryAnew', 'preferencesReset',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Something about the library that a person must be told; its sentence is `library.notice.<kind>` of the catalogue. */
export interface Notice {
  readonly kind: NoticeKind
  readonly articleId: string | null
  readonly detail: FaultDetail
}

export interface LibraryState {
  /** The folder's last name, for the title of the list; no path reaches the window. */
  readonly name: string
  /** Why nothing can be written, or null. */
  readonly readOnly: 'newerFormat' | 'locked' | 'noPermission' | null
  /** The machine on which the library is open for writing when `readOnly` is `locked`; '' where that is not known. */
  readonly holder: string
  readonly articles: readonly ArticleSummary[]
  readonly notices: readonly Notice[]
}

/** The new line of one article; null when it is gone. */
export interface ArticleChange {
  readonly id: string
  readonly line: ArticleSummary | null
}

const line = z.string().trim().max(2000)
/** Who publishes what leaves this library; '' for what is not known. `logo` is an address. */
const publisherSchema = z.object({ name: line, url: line, logo: line })
export type Publisher = Readonly<z.infer<typeof publisherSchema>>

/** What the window can ask of the library as a whole. */
export const libraryMethods = {
  'library.state': method<LibraryState>()(none),
  'library.choose': method<boolean>()(none),
  'library.dismissNotice': method<void>()(z.number().int()),
  /** A person says that the records of sources that cannot be read withheld no name, or that they were entered anew. */
  'library.settleSources': method<void>()(none),
  /** A person says that whoever holds the lock of the library is gone. */
  'library.takeOver': method<void>()(none),
  'library.publisher': method<Publisher>()(none),
  'library.setPublisher': method<Publisher>()(publisherSchema),
} as const
