import type { Article } from '@shared/article'
import type { Look } from '@shared/look-methods'
import { isSameValue } from '@shared/text/same-value'
import { api } from '../bridge'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'

/** What whoever works here saw last of the open article, beside what it was when it was opened. */
export interface Seen extends Look {
  readonly opened: Article
}

export interface LastLook {
  /** Null where the article is as it was seen last, or was never seen. */
  readonly seen: Store<Seen | null>
  /** An article is opened: tells what it was before. */
  enter(session: ArticleSession): Promise<void>
  /** The article is seen as it stands now. Looks are a help: one that cannot be kept holds nobody up. */
  keep(session: ArticleSession): Promise<void>
  /** The article is left. */
  clear(): void
}

/** Fields that change without anybody having changed the piece. */
const plain = ({ updatedAt: _updated, publicationRecords: _records, ...article }: Article): unknown => article

/** Keeps and tells looks of `personId()`, which is '' while nobody has given a name. */
export function createLastLook(personId: () => string): LastLook {
  const seen = createStore<Seen | null>(null)
  const open: { session: ArticleSession | null } = { session: null }
  return {
    seen,
    enter: async (session) => {
      open.session = session
      seen.set(null)
      const opened = session.snapshot()
      const look = await api['look.load']({ id: session.id, personId: personId() }).catch(() => null)
      if (open.session === session && look && !isSameValue(plain(look.article), plain(opened))) seen.set({ ...look, opened })
    },
    keep: async (session) => {
      if (session.editor.isDestroyed) return
      await api['look.keep']({ id: session.id, personId: personId(), article: session.snapshot() }).catch(() => undefined)
    },
    clear: () => {
      open.session = null
      seen.set(null)
    },
  }
}
