import type { ArticleStatus } from '@shared/article'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'

/** What is written in the form of a hand-over. */
export interface Given {
  readonly assignee: string
  readonly status: ArticleStatus
  readonly message: string
}

/** A hand-over that was begun and not given yet. It lives here and not in its form, so that another tab loses no word; `isOpen` is false while it is folded away. */
export interface Begun {
  readonly given: Given
  readonly isOpen: boolean
}

const all = new WeakMap<ArticleSession, Store<Begun | null>>()

/** The hand-over that is being written of an open article; null for none. */
export function begunOf(session: ArticleSession): Store<Begun | null> {
  const known = all.get(session) ?? createStore<Begun | null>(null)
  all.set(session, known)
  return known
}

/** True where somebody has written words that could be lost. */
export const hasWords = ({ assignee, message }: Given): boolean => (assignee + message).trim() !== ''
