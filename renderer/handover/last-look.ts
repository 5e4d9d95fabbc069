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

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }))

/** Milliseconds of work after which an article that is saved counts as seen as it stands. */
const betweenLooks = 120_000

/** Keeps and tells looks of `personId()`, which is '' while nobody has given a name. */
export function createLastLook(personId: () => string): LastLook {
  const seen = createStore<Seen | null>(null)
  const open: { session: ArticleSession | null; keptAt: number } = { session: null, keptAt: 0 }
  const keep = async (session: ArticleSession): Promise<void> => {
    if (session.editor.isDestroyed) return
    open.keptAt = Date.now()
    await api['look.keep']({ id: session.id, personId: personId(), article: session.snapshot() }).catch(() => undefined)
  }
  return {
    seen,
    enter: async (session) => {
      open.session = session
      open.keptAt = Date.now()
      seen.set(null)
      // Nobody waits for it: the page comes first.
      await idle()
      const look = await api['look.load']({ id: session.id, personId: personId() }).catch(() => null)
      session.saveState.subscribe(() => {
        // Looked at while it is worked on, too: after a crash a person's own work is nothing that others have done.
        const isDue = session.saveState.get().kind === 'saved' && Date.now() - open.keptAt > betweenLooks
        if (open.session === session && isDue) requestIdleCallback(() => void keep(session))
      })
      if (open.session !== session || !look) return
      const opened = session.snapshot()
      if (!isSameValue(plain(look.article), plain(opened))) seen.set({ ...look, opened })
    },
    keep,
    clear: () => {
      open.session = null
      seen.set(null)
    },
  }
}
