import { TextSelection } from '@tiptap/pm/state'
import type { Preferences } from '@shared/ipc'
import { goTo, placeOf, type Place } from '../beside/place'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import { pageStands } from './typed-ahead'

/** So many articles' places are kept for the next start; those that were left longest ago go first. */
const kept = 60

type Caret = Preferences['carets'][number]

/** Milliseconds between two keepings while somebody writes. */
const every = 10_000

/** Where each article was left: exactly as long as the window stands, its caret beyond that. */
export interface Places {
  /** Keeps where `session` stands now. */
  readonly keep: (session: ArticleSession) => void
  /** The same at a rest in writing, now and then. */
  readonly keepNow: (session: ArticleSession) => void
  /** Puts the caret of a session that was just made where its article was left, and brings it in sight once the page stands. */
  readonly bring: (session: ArticleSession) => void
  readonly knows: (id: string) => boolean
  /** The article `copy` is at first where `id` is. */
  readonly carry: (id: string, copy: string) => void
}

export function createPlaces(carets: () => readonly Caret[], store: (carets: Caret[]) => void): Places {
  const places = new Map<string, Place>()
  const last = { at: 0 }
  const placeIn = (id: string): Place | null => {
    const caret = carets().find((each) => each.id === id)
    return places.get(id) ?? (caret ? { anchor: caret.anchor, head: caret.head, sight: null } : null)
  }
  const tell = (id: string, { anchor, head }: Place): void => {
    const known = carets().find((each) => each.id === id)
    if (known?.anchor === anchor && known.head === head) return
    store([{ id, anchor, head }, ...carets().filter((each) => each.id !== id)].slice(0, kept))
  }
  const keep = (session: ArticleSession): void => {
    if (session.editor.isDestroyed) return
    const { anchor, head } = session.editor.state.selection
    const place = session.host.isConnected ? placeOf(session) : { anchor, head, sight: null }
    last.at = performance.now()
    places.set(session.id, place)
    tell(session.id, place)
  }
  return {
    keep,
    keepNow: (session) => {
      if (performance.now() - last.at > every) keep(session)
    },
    bring: (session) => {
      const place = placeIn(session.id)
      if (!place) return
      const { view, state } = session.editor
      const within = (position: number) => state.doc.resolve(Math.min(position, state.doc.content.size))
      // At once: the first key may come before the page stands.
      view.dispatch(state.tr.setSelection(TextSelection.between(within(place.anchor), within(place.head))).setMeta('addToHistory', false))
      const put = view.state.selection
      void pageStands(window, session).then(() => {
        if (!session.editor.isDestroyed && session.host.isConnected && view.state.selection.eq(put)) {
          goTo(session, place)
          if (!place.sight) reveal(view, put.head)
        }
      })
    },
    knows: (id) => placeIn(id) !== null,
    carry: (id, copy) => {
      const place = placeIn(id)
      if (place) places.set(copy, place)
    },
  }
}
