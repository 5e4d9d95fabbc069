import { TextSelection } from '@tiptap/pm/state'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'

/** Where somebody is in a text. */
export interface Place {
  readonly anchor: number
  readonly head: number
  /** A position in the middle of what is in sight, and its pixels from the top of that; null where nothing is. */
  readonly sight: { readonly position: number; readonly below: number } | null
}

interface Reading {
  /** The text that stands beside the page. */
  shown: ArticleSession | null
  /** Where the article that comes beside the page next was left on the page. */
  next: { readonly id: string; readonly place: Place } | null
}

const readings = new WeakMap<FullShell, Reading>()

/** What is read beside the page of this window. */
export function readingIn(shell: FullShell): Reading {
  const known = readings.get(shell) ?? { shown: null, next: null }
  readings.set(shell, known)
  return known
}

function sightOf({ editor: { view } }: ArticleSession): Place['sight'] {
  const scroller = view.dom.closest('.page-scroll')
  if (!scroller) return null
  const frame = scroller.getBoundingClientRect()
  const text = view.dom.getBoundingClientRect()
  const top = Math.min(Math.max((frame.top + frame.bottom) / 2, text.top + 1), text.bottom - 1)
  const found = view.posAtCoords({ left: text.left + 1, top })
  return found && { position: found.pos, below: view.coordsAtPos(found.pos).top - frame.top }
}

/** Where the selection of `session` is, and what of its text is in sight. */
export function placeOf(session: ArticleSession): Place {
  const { anchor, head } = session.editor.state.selection
  return { anchor, head, sight: sightOf(session) }
}

/** Brings `session`, which stands in the window, to `place`, or as near to it as its text goes. */
export function goTo(session: ArticleSession, { anchor, head, sight }: Place): void {
  const { view } = session.editor
  const { tr: transaction, doc } = view.state
  const within = (position: number) => doc.resolve(Math.min(position, doc.content.size))
  view.dispatch(transaction.setSelection(TextSelection.between(within(anchor), within(head))))
  const scroller = view.dom.closest('.page-scroll')
  if (!scroller || !sight) return
  const { top } = view.coordsAtPos(within(sight.position).pos)
  scroller.scrollBy({ top: top - scroller.getBoundingClientRect().top - sight.below, behavior: 'instant' })
}
