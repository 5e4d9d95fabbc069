import type { Node } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection, type EditorState } from '@tiptap/pm/state'
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

/**
 * Where the caret is, and where it is behind what is selected otherwise. What was selected is never selected again: the first
 * letter would take the place of a footnote, a picture or the whole text.
 */
export function caretOf({ selection, doc }: Pick<EditorState, 'selection' | 'doc'>): number {
  return selection instanceof TextSelection ? selection.head : caretAt(doc, selection.to).head
}

/** A caret at `position` of a document that may have become shorter, or in the nearest text; nothing is selected. */
export function caretAt(doc: Node, position: number): Selection {
  const near = Selection.near(doc.resolve(Math.min(position, doc.content.size)), -1)
  return near instanceof TextSelection ? near : (Selection.findFrom(doc.resolve(near.to), 1, true) ?? Selection.findFrom(doc.resolve(near.from), -1, true) ?? near)
}

/** Where an article is begun that nobody has worked on yet: at its first text that is no caption of a picture, where it has one. */
export function firstCaret(doc: Node): Selection {
  const first = Selection.atStart(doc)
  const found: { at: number | null } = { at: null }
  if (first.$from.parent.type.name !== 'figure' && !(first instanceof NodeSelection)) return first
  doc.descendants((node, position) => {
    if (found.at === null && node.isTextblock && node.type.name !== 'figure') found.at = position + 1
    return found.at === null && node.type.name !== 'figure'
  })
  return found.at === null ? first : TextSelection.create(doc, found.at)
}

/** Where each article was left: what was in sight as long as the window stands, its caret beyond that. */
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
    return places.get(id) ?? (caret ? { anchor: caret.at, head: caret.at, sight: null } : null)
  }
  const tell = (id: string, at: number): void => {
    if (carets().find((each) => each.id === id)?.at === at) return
    store([{ id, at }, ...carets().filter((each) => each.id !== id)].slice(0, kept))
  }
  const keep = (session: ArticleSession): void => {
    if (session.editor.isDestroyed) return
    const at = caretOf(session.editor.state)
    last.at = performance.now()
    places.set(session.id, { anchor: at, head: at, sight: session.host.isConnected ? placeOf(session).sight : null })
    tell(session.id, at)
  }
  return {
    keep,
    keepNow: (session) => {
      if (performance.now() - last.at > every) keep(session)
    },
    bring: (session) => {
      const place = placeIn(session.id)
      const { view, state } = session.editor
      if (!place) {
        const first = firstCaret(state.doc)
        if (!first.eq(state.selection)) view.dispatch(state.tr.setSelection(first).setMeta('addToHistory', false))
        return
      }
      // At once: the first key may come before the page stands.
      view.dispatch(state.tr.setSelection(caretAt(state.doc, place.head)).setMeta('addToHistory', false))
      const put = view.state.selection
      void pageStands(window, session).then(() => {
        if (!session.editor.isDestroyed && session.host.isConnected && view.state.selection.eq(put)) {
          goTo(session, { ...place, anchor: put.head, head: put.head })
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
