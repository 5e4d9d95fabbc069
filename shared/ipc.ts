import './no-eval'
import { z } from 'zod'
import { articleMethods } from './article-methods'
import type { CommandId } from './commands'
import type { FaultCode, FaultDetail } from './errors'
import { exportMethods } from './export-methods'
import { factCheckMethods } from './fact-check-methods'
import { houseMethods } from './house-methods'
import { libraryMethods, type ArticleChange, type LibraryState } from './library-methods'
import { lookMethods } from './look-methods'
import { method, type Method } from './method'
import { none } from './method-inputs'
import { pictureMethods } from './picture-methods'
import { preferencesChange, uiLanguages, type Preferences } from './preferences'
import type { Source } from './source'
import type { RegisterPatch } from './source-patch'
import { sourceMethods } from './source-methods'
import { spellingMethods } from './spelling-methods'
import type { VaultState } from './vault'
import { vaultMethods } from './vault-methods'
import { versionMethods } from './version-methods'

export type { OpenedArticle, RecoveryOffer, Saved } from './article-methods'
export { noticeKinds, type ArticleChange, type ArticleSummary, type LibraryState, type Notice, type NoticeKind, type Publisher } from './library-methods'
export type { Passage } from './source-methods'
export { longestVersionName, versionReasons, type UnreadableVersion, type VersionReason, type VersionSummary } from './version-methods'
export { preferencesChange, preferencesSchema, themes, uiLanguages, type Preferences, type UiLanguage } from './preferences'
export { exportFormats, type ExportFormat, type ExportReport, type Placing, type Preview, type WrittenFile } from './export-methods'

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

/** All that the window can ask of main. Names are `room.verb`; input is parsed at the door, replies are values. */
export const ipc = {
  'app.preferences': method<Preferences>()(none),
  'app.setPreferences': method<Preferences>()(preferencesChange),
  'app.runtime': method<RuntimeInfo>()(none),
  'app.copyText': method<void>()(z.string()),
  'app.openLink': method<boolean>()(z.string().max(4096)),
  /** True while a screen reader or the like reads the window. */
  'app.isAssisted': method<boolean>()(none),
  /** The window stands and hears the commands of the menu bar. */
  'app.hears': method<void>()(none),
  'app.setMenuState': method<void>()(z.object({ article: z.boolean() })),
  'app.readyToQuit': method<void>()(z.object({ saved: z.boolean(), quit: z.number().int() })),
  'app.samples': method<{ readonly name: string; readonly text: string }>()(z.enum(uiLanguages)),

  ...libraryMethods,
  ...articleMethods,
  ...versionMethods,
  ...lookMethods,
  ...sourceMethods,
  ...vaultMethods,
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
  /** A screen reader or the like has begun to read the window, or has ended. */
  readonly assistedChanged: boolean
  /** The file of house rules was written, by whomever. */
  readonly houseChanged: null
}

export type EventName = keyof Events
