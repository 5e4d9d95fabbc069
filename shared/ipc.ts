import './no-eval'
import { z } from 'zod'
import { articleSchema, type articleStatuses, type Article } from './article'
import type { CommandId } from './commands'
import type { FaultCode, FaultDetail } from './errors'
import { exportMethods } from './export-methods'
import { factCheckMethods } from './fact-check-methods'
import { houseMethods } from './house-methods'
import { isId } from './ids'
import { keepingUnknown } from './loose'
import { lookMethods } from './look-methods'
import { method, type Method } from './method'
import { pictureMethods } from './picture-methods'
import { preferencesChange, uiLanguages, type Preferences } from './preferences'
import { sourceSchema, type Source } from './source'
import type { RegisterPatch } from './source-patch'
import { sourceMethods } from './source-methods'
import { spellingMethods } from './spelling-methods'
import type { VaultState } from './vault'
import { vaultMethods } from './vault-methods'

export { preferencesChange, preferencesSchema, themes, uiLanguages, type Preferences, type UiLanguage } from './preferences'
export { exportFormats, type ExportFormat, type ExportReport, type Placing, type Preview, type WrittenFile } from './export-methods'

const id = z.string().refine(isId, 'expected a ULID')
const seq = z.number().int().nonnegative()
/** An article as the window sends it: read by the schema, unknown keys kept, so that a newer program's data survives. */
const article = keepingUnknown(articleSchema) as unknown as z.ZodType<Article, Article>

/**
 * Why a version was kept. `autosave`: some minutes of work; `save`: a person saved; `manual`: a person kept it, with a name or
 * without; `handOver`, `signOff`: as it was handed on or signed; the others stand before what they are called after.
 */
export const versionReasons = ['autosave', 'save', 'manual', 'import', 'preExport', 'restore', 'replaceAll', 'acceptAll', 'rejectAll', 'handOver', 'signOff'] as const
/** Characters of the name that a person gives a version. */
export const longestVersionName = 120

export type VersionReason = (typeof versionReasons)[number]

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

export interface VersionSummary {
  readonly versionId: string
  readonly reason: VersionReason
  /** What a person called it; '' for no name. */
  readonly name: string
  /** Who worked on the article then; both '' where nobody had given a name. */
  readonly byId: string
  readonly by: string
  readonly savedAt: string
  readonly seq: number
  readonly headline: string
  readonly words: number
}

/** A version whose file cannot be read; `keptAt` is an ISO time. */
export interface UnreadableVersion {
  readonly versionId: string
  readonly keptAt: string
}

export interface Passage {
  readonly articleId: string
  readonly headline: string
  readonly attributionId: string
  readonly text: string
}

export interface OpenedFile {
  readonly name: string
  readonly text: string
  readonly encoding: string
  /** The file does not tell how its letters are written. */
  readonly isGuessed?: boolean
  /** The same as HTML, where the clipboard holds that too. */
  readonly html?: string
  /** Pictures that lie beside a saved page, by the names that it has for them. */
  readonly beside?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** The file itself, where its text is not in it as such: a Word file, an e-mail. `text` is then ''. */
  readonly bytes?: Uint8Array
}

export interface RuntimeInfo {
  readonly version: string
  readonly electron: string
  /** True when the development runtime of the registry runs instead of the official Electron. */
  readonly fallback: boolean
  readonly platform: string
}

const none = z.undefined()
const line = z.string().trim().max(2000)
/** Who publishes what leaves this library; '' for what is not known. `logo` is an address. */
const publisherSchema = z.object({ name: line, url: line, logo: line })
export type Publisher = Readonly<z.infer<typeof publisherSchema>>

/** All that the window can ask of main. Names are `room.verb`; input is parsed at the door, replies are values. */
export const ipc = {
  'app.preferences': method<Preferences>()(none),
  'app.setPreferences': method<Preferences>()(preferencesChange),
  'app.runtime': method<RuntimeInfo>()(none),
  'app.copyText': method<void>()(z.string()),
  'app.openLink': method<boolean>()(z.string().max(4096)),
  /** The window stands and hears the commands of the menu bar. */
  'app.hears': method<void>()(none),
  'app.setMenuState': method<void>()(z.object({ article: z.boolean() })),
  'app.readyToQuit': method<void>()(z.object({ saved: z.boolean(), quit: z.number().int() })),
  'app.samples': method<{ readonly name: string; readonly text: string }>()(z.enum(uiLanguages)),

  'library.state': method<LibraryState>()(none),
  'library.choose': method<boolean>()(none),
  'library.dismissNotice': method<void>()(z.number().int()),
  /** A person says that the records of sources that cannot be read withheld no name, or that they were entered anew. */
  'library.settleSources': method<void>()(none),
  /** A person says that whoever holds the lock of the library is gone. */
  'library.takeOver': method<void>()(none),
  'library.publisher': method<Publisher>()(none),
  'library.setPublisher': method<Publisher>()(publisherSchema),

  'article.create': method<Saved>()(article),
  /** For whoever goes on writing: unsaved work comes along, and is told of no more. */
  'article.load': method<OpenedArticle>()(id),
  /** As it is saved, for reading alone: unsaved work stays with whoever opens the article. */
  'article.read': method<OpenedArticle>()(id),
  'article.save': method<Saved>()(z.object({ id, article, baseSeq: seq, allowShrink: z.boolean().optional() })),
  'article.saveDraft': method<{ readonly savedAt: string }>()(z.object({ id, article, baseSeq: seq })),
  'article.discardDraft': method<void>()(id),
  'article.duplicate': method<Saved>()(id),
  'article.trash': method<void>()(id),
  'article.restore': method<void>()(id),
  'article.remove': method<void>()(id),
  /** The sound copies of an article whose file is damaged or gone, the best first. */
  'article.offers': method<readonly RecoveryOffer[]>()(id),
  'article.recover': method<Saved>()(z.object({ id, from: z.enum(['draft', 'history', 'backup']) })),
  'article.saveElsewhere': method<boolean>()(article),

  'version.list': method<readonly VersionSummary[]>()(id),
  'version.unreadable': method<readonly UnreadableVersion[]>()(id),
  'version.load': method<Article>()(z.object({ id, versionId: z.string().max(128) })),
  'version.keep': method<void>()(z.object({ id, article, reason: z.enum(versionReasons), name: z.string().trim().max(longestVersionName).optional() })),
  'version.rename': method<void>()(z.object({ id, versionId: z.string().max(128), name: z.string().trim().max(longestVersionName) })),

  ...lookMethods,

  /** Of a withheld source only what is public: its label, with an empty name. */
  'source.list': method<readonly Source[]>()(none),
  /** Of a source that is to be withheld, or was, this asks for the open vault; the answer is what the list shows of it. */
  'source.save': method<Source>()(sourceSchema),
  'source.remove': method<void>()(id),
  'source.restore': method<void>()(id),
  'source.merge': method<void>()(z.object({ from: id, into: id })),
  'source.unmerge': method<void>()(id),
  'source.passages': method<readonly Passage[]>()(id),

  ...vaultMethods,

  ...sourceMethods,

  ...pictureMethods,

  ...houseMethods,

  ...spellingMethods,

  'import.openFile': method<OpenedFile | null>()(none),
  'import.readClipboard': method<OpenedFile | null>()(none),

  ...exportMethods,
  ...factCheckMethods,
} as const

export type Channel = keyof typeof ipc
export type Input<C extends Channel> = z.input<(typeof ipc)[C]['input']>
export type Parsed<C extends Channel> = z.output<(typeof ipc)[C]['input']>
export type Output<C extends Channel> = NonNullable<(typeof ipc)[C]['output']> extends infer O ? ((typeof ipc)[C] extends Method<z.ZodType, infer R> ? R : O) : never

/** One function a method: what main must provide. */
export type Handlers = { readonly [C in Channel]: (input: Parsed<C>) => Promise<Output<C>> | Output<C> }

/** What the window calls. A fault arrives as a rejected `Fault`. */
export type Api = { readonly [C in Channel]: undefined extends Input<C> ? () => Promise<Output<C>> : (input: Input<C>) => Promise<Output<C>> }

/** How a call is answered over the wire. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FaultCode; readonly message: string; readonly detail: FaultDetail }

/** The register of another library, or what has changed in this one. */
export type SourcesChange = { readonly kind: 'whole'; readonly sources: readonly Source[] } | ({ readonly kind: 'patch' } & RegisterPatch)

/** What main tells the window unasked. */
export interface Events {
  readonly command: CommandId
  readonly libraryChanged: LibraryState
  readonly articleChanged: ArticleChange
  /** Main is about to close: save, then answer `app.readyToQuit` with this number. */
  readonly quitting: number
  /** The person chose to stay after all. */
  readonly stayed: null
  readonly sourcesChanged: SourcesChange
  readonly vaultChanged: VaultState
  /** The file of house rules was written, by whomever. */
  readonly houseChanged: null
}

export type EventName = keyof Events
