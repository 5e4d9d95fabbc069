import type { VerificationStatus } from '@shared/verification'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'

/** What of the checks is open in the ledger. */
export interface CheckView {
  /** The form of the chosen passage, or its comparison with the original; null: neither. */
  readonly open: 'form' | 'original' | null
  /** Grows whenever a command asks for what is open, so that the focus goes there again. */
  readonly asked: number
  /** The result that waits until the person's name is known. */
  readonly pending: VerificationStatus | null
  /** Grows whenever the name is asked for, so that the focus goes there; null where it is asked for beside a form that is being filled in. */
  readonly nameAsked: number | null
  /** What was pasted to compare with: one transcript serves every quotation of it. */
  readonly transcript: string
  /** BCP 47; '' for the article's own. */
  readonly language: string
}

const closed: CheckView = { open: null, asked: 0, pending: null, nameAsked: null, transcript: '', language: '' }

const views = new WeakMap<ArticleSession, Store<CheckView>>()

/** What of the checks of an article is open, for as long as the article is. */
export function checkView(session: ArticleSession): Store<CheckView> {
  const known = views.get(session) ?? createStore(closed)
  views.set(session, known)
  return known
}
