import type { Transaction } from '@tiptap/pm/state'
import type { Article, ArticleFacts } from '../article'
import { setRecord } from '../document'
import { newId } from '../ids'
import { deedsOf, type Deed, type DeedKind } from './model'

/** Whoever does it, and when (ISO 8601 with offset). */
export interface Hand {
  readonly id: string
  readonly name: string
  readonly at: string
}

/** Adds to `transaction` that somebody did something which leaves no other record: it is taken back with what was done. */
export function didDeed(transaction: Transaction, facts: ArticleFacts, hand: Hand, kind: DeedKind, detail: string): Transaction {
  const id = newId()
  return setRecord(transaction, facts, 'deeds', id, { id, byId: hand.id, by: hand.name, at: hand.at, kind, detail })
}

/** The last deed that `these` facts tell of and `those` do not; null where there is none. */
export const deedOnlyIn = (these: Pick<Article, 'deeds'>, those: Pick<Article, 'deeds'>): Deed | null =>
  these.deeds === those.deeds ? null : (deedsOf(these).filter(({ id }) => !(id in those.deeds)).at(-1) ?? null)
