import type { Article } from '@shared/article'
import { handedTo, type HandOver } from '@shared/handover'
import type { Api, OpenedArticle, Preferences } from '@shared/ipc'
import type { Look } from '@shared/look-methods'
import { isSameValue } from '@shared/text/same-value'
import type { ArticleSession } from '../editor/session'
import { createStore, type Store } from '../shell/store'
import { whoChanged } from './who-changed'

/** What whoever works here saw last of the open article, beside what was stored when it was opened. */
export interface Seen extends Look {
  readonly opened: Article
  /** Who has worked on it since, the last first; nobody where none had given a name. */
  readonly who: readonly string[]
}

/** What is asked of the article in front of the writer. */
type Looked = Pick<ArticleSession, 'id' | 'snapshot' | 'saveState'> & { readonly editor: Pick<ArticleSession['editor'], 'isDestroyed'> }

interface Surroundings {
  /** Whoever works here; id and name are '' while nobody has given a name. */
  readonly person: () => Preferences['person']
  readonly api: Pick<Api, 'look.keep' | 'look.load' | 'version.list'>
  /** Calls once the window has nothing else to do, or after so many milliseconds. */
  readonly whenIdle: (work: () => void, timeout?: number) => void
}

export interface LastLook {
  /** Null where the article is as it was seen last, or was never seen. */
  readonly seen: Store<Seen | null>
  /** The hand-over to whoever works here that they have not seen yet. */
  readonly handed: Store<HandOver | null>
  /** An article is opened: tells what it was before, and who handed it over. */
  enter(session: Looked, opened: Pick<OpenedArticle, 'article' | 'savedBy' | 'savedByName'>): Promise<void>
  /** The article is seen as it stands now. Looks are a help: one that cannot be kept holds nobody up. */
  keep(session: Looked): Promise<void>
  /** The article is left. */
  clear(): void
}

/** Fields that change without anybody having changed the piece. */
const plain = ({ updatedAt: _updated, publicationRecords: _records, ...article }: Article): unknown => article

/** Milliseconds of work after which an article that is saved counts as seen as it stands. */
const betweenLooks = 120_000

/** Keeps and tells looks of `person()`. */
export function createLastLook({ person, api, whenIdle }: Surroundings): LastLook {
  const seen = createStore<Seen | null>(null)
  const handed = createStore<HandOver | null>(null)
  const open: { session: Looked | null; keptAt: number; keeping: Promise<void>; stop: () => void } = { session: null, keptAt: 0, keeping: Promise.resolve(), stop: () => undefined }
  const keep = (session: Looked): Promise<void> => {
    if (session.editor.isDestroyed) return Promise.resolve()
    open.keptAt = Date.now()
    open.keeping = api['look.keep']({ id: session.id, personId: person().id, article: session.snapshot() }).catch(() => undefined)
    return open.keeping
  }
  return {
    seen,
    handed,
    enter: async (session, { article, savedBy, savedByName }) => {
      const { id: personId, name } = person()
      open.session = session
      open.keptAt = Date.now()
      seen.set(null)
      handed.set(null)
      // Nobody waits for it: the page comes first, and a look that is still being written is read after.
      await Promise.all([new Promise<void>((resolve) => whenIdle(resolve, 1_000)), open.keeping])
      const look = await api['look.load']({ id: session.id, personId }).catch(() => null)
      if (open.session !== session) return
      // Entered anew by somebody else, the article is watched once, not twice.
      open.stop()
      open.stop = session.saveState.subscribe(() => {
        // Looked at while it is worked on, too: after a crash a person's own work is nothing that others have done.
        const isDue = session.saveState.get().kind === 'saved' && Date.now() - open.keptAt > betweenLooks
        if (isDue) whenIdle(() => void keep(session))
      })
      handed.set(handedTo(article, { id: personId, name }, look?.article ?? null))
      // Whoever saved it last had it in front of them then; what was typed since and not saved is their own, too. So it is where
      // nobody has a name: nothing tells that somebody else was there.
      const isOwn = savedBy === personId
      if (!look || isOwn || isSameValue(plain(look.article), plain(article))) return
      const versions = await api['version.list'](session.id).catch(() => [])
      if (open.session === session) seen.set({ ...look, opened: article, who: whoChanged(versions, { id: savedBy, name: savedByName }, look.at, personId) })
    },
    keep,
    clear: () => {
      open.session = null
      open.stop()
      seen.set(null)
      handed.set(null)
    },
  }
}
