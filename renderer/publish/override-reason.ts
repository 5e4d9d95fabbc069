import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'

const reasons = new WeakMap<ArticleSession, Store<string>>()

/** The reason that is being written to export what preflight blocks, for as long as the article is open: whoever looks at a finding comes back to it. */
export function overrideReason(session: ArticleSession): Store<string> {
  const known = reasons.get(session) ?? createStore('')
  reasons.set(session, known)
  return known
}
