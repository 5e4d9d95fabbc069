import { createContext, useContext } from 'react'
import type { Article } from '@shared/article'
import type { CommandId } from '@shared/commands'
import type { LibraryState, OpenedFile, Preferences, RuntimeInfo } from '@shared/ipc'
import type { Source } from '@shared/source'
import type { ArticleSession } from '../editor/session'
import type { UnlockReason } from '../vault/vault'
import type { MessageKey } from '@shared/messages'
import type { MessageValues } from './messages'
import type { Store } from './store'

/** What stands in the middle of the window. */
export type View =
  | { readonly kind: 'editor' }
  | { readonly kind: 'import'; readonly file: OpenedFile }
  | { readonly kind: 'export' }
  /** `from`: where it was asked for, and Escape leads back. */
  | { readonly kind: 'factCheck'; readonly from: 'editor' | 'export' }
  /** `earlier` and `later`: which states of the article (renderer/versions/states). */
  | { readonly kind: 'compare'; readonly earlier: string; readonly later: string }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'preferences' }
  | { readonly kind: 'houseRules' }

/** What lies over the window until it is closed: searched and left by key. */
export type Overlay = null | 'palette' | 'shortcuts' | 'characters'

export const inspectorTabs = ['ledger', 'sources', 'preflight', 'notes', 'suggestions', 'versions', 'details'] as const
export type InspectorTab = (typeof inspectorTabs)[number]

/** A line in the status bar, read out by a screen reader; `fault` stays until it is dismissed, the others fade. */
export interface StatusMessage {
  readonly key: MessageKey
  readonly values?: MessageValues
  readonly fault: boolean
}

/**
 * The window's state and what can be asked of it. Components read the stores with `useStore` and ask through functions;
 * they never call `api` for anything that this offers.
 */
export interface Shell {
  readonly preferences: Store<Preferences>
  readonly library: Store<LibraryState>
  readonly sources: Store<readonly Source[]>
  /** The open article, or null. */
  readonly session: Store<ArticleSession | null>
  readonly view: Store<View>
  readonly overlay: Store<Overlay>
  readonly status: Store<StatusMessage | null>
  readonly runtime: RuntimeInfo

  setPreferences(change: Partial<Preferences>): void
  /** Saves what is open, then opens the article `id` in the editor. */
  openArticle(id: string): Promise<void>
  /** Stores a new article (with a first version when it was imported) and opens it. */
  createArticle(article: Article, reason: 'new' | 'import'): Promise<void>
  /** Stores the open text as a new article and opens that, where its own article was changed elsewhere: both are kept. */
  keepAsCopy(): Promise<void>
  /** Stores a copy of an article as it stands and opens it. */
  duplicateArticle(id: string): Promise<void>
  /** Saves and closes the open article; the editor then shows its empty state. */
  closeArticle(): Promise<void>
  /** Saves what is open so that the library holds the text as it stands. */
  flush(): Promise<void>
  /** Runs a command as the menu, the palette and the keys do. */
  run(id: CommandId): void
  /** False when the command cannot run now; the palette greys it out. */
  canRun(id: CommandId): boolean
  showInspector(tab: InspectorTab): void
  say(key: MessageKey, values?: MessageValues): void
  /**
   * Runs `work`; a fault is told in the status bar and yields undefined. Where the vault has to be open, or to be made, the
   * person is asked for that, `why` saying what for, and `work` runs once more.
   */
  attempt<T>(work: () => Promise<T>, why?: UnlockReason): Promise<T | undefined>
}

export const ShellContext = createContext<Shell | null>(null)

export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new RangeError('useShell stands outside the shell.')
  return shell
}
