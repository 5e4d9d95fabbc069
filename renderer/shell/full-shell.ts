import type { CommandId } from '@shared/commands'
import type { ArticleSummary, OpenedArticle } from '@shared/ipc'
import type { ArticleSession } from '../editor/session'
import type { LastLook } from '../handover/last-look'
import type { NotesDesk } from '../notes/notes-desk'
import type { Gate } from '../review/gate'
import type { Review } from '../review/review'
import type { RegisterDesk } from '../sources/register-desk'
import type { Spelling } from '../spelling/spelling'
import type { SuggestionsDesk } from '../suggestions/suggestions-desk'
import type { Vault } from '../vault/vault'
import type { Shell } from './context'
import type { Store } from './store'

/** What each command of the list does; those with a role are the system's. */
export type CommandTable = { readonly [C in CommandId]?: () => void | Promise<void> }

/** The shell with what only its own rooms use. */
export interface FullShell extends Shell {
  readonly review: Review
  readonly register: RegisterDesk
  readonly gate: Gate
  readonly notes: NotesDesk
  readonly suggestions: SuggestionsDesk
  readonly spelling: Spelling
  readonly lastLook: LastLook
  readonly vault: Vault
  /** The line of the open article in the library's list, as it is written now; null where the list has it so. */
  readonly openLine: Store<ArticleSummary | null>
  readonly commands: CommandTable
  /** A session of an article for reading alone, beside the open one: copies of it are those of this window. The caller ends it. */
  openBeside(opened: OpenedArticle): ArticleSession
  /** The article whose text was last copied, cut or dragged; null before. */
  readonly copiedFrom: Store<string | null>
  /** Begins to hear main and opens what was open. */
  start(): Promise<void>
}
