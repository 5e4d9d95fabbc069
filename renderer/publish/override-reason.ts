import { needsOwnReason } from '@shared/withheld'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'

/** Why what preflight blocks may leave: one reason for all, and those of single rules by their id. */
export interface Reasons {
  readonly all: string
  readonly own: Readonly<Record<string, string>>
}

export const noReasons: Reasons = { all: '', own: {} }

const reasons = new WeakMap<ArticleSession, Store<Reasons>>()

/** The reasons that are being written to export what preflight blocks, for as long as the article is open: whoever looks at a finding comes back to them. */
export function overrideReasons(session: ArticleSession): Store<Reasons> {
  const known = reasons.get(session) ?? createStore(noReasons)
  reasons.set(session, known)
  return known
}

/** Of `reasons` what is on the screen while `rules` block: what was written for a rule that blocks no more is no reason for anything. */
export const reasonsFor = ({ all, own }: Reasons, rules: readonly string[]): Reasons => ({
  all,
  own: Object.fromEntries(Object.entries(own).filter(([rule]) => rules.includes(rule))),
})

/** True where each of `rules` has a reason, its own or the one for all; what may tell a source has its own. */
export const isReasoned = ({ all, own }: Reasons, rules: readonly string[]): boolean =>
  rules.every((rule) => (own[rule] ?? '').trim() !== '' || (all.trim() !== '' && !needsOwnReason(rule)))
