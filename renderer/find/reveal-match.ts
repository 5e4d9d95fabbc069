import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { FieldMatch, Match } from '@shared/find'
import { selectInFootnote } from '../blocks/in-footnote'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import { footnoteAround, foundIn, presentMatch } from './found'

const fieldOf = ({ name }: FieldMatch): HTMLElement | null => document.querySelector(`[data-field="${name}"]`)

/** The match that the list stands on, with the places it has now. */
function currentMatch({ editor }: ArticleSession): Match | null {
  const { matches, current, since } = foundIn(editor.state)
  const match = matches[current]
  return match ? presentMatch(match, since) : null
}

/** Takes the frame from the field that was found. */
export function unframe(): void {
  for (const framed of document.querySelectorAll<HTMLElement>('[data-found]')) delete framed.dataset['found']
}

/** Frames the field that holds the current match, because words in a field cannot be, and no other. */
export function frameMatch(session: ArticleSession): void {
  unframe()
  const match = currentMatch(session)
  const field = match?.kind === 'field' ? fieldOf(match) : null
  if (field) field.dataset['found'] = ''
}

/** Brings the current match into sight; a field that holds it is framed. */
export function revealMatch(session: ArticleSession): void {
  frameMatch(session)
  const match = currentMatch(session)
  if (!match) return
  if (match.kind === 'field') fieldOf(match)?.scrollIntoView({ block: 'nearest' })
  else reveal(session.editor.view, match.kind === 'text' ? (footnoteAround(session.editor.state.doc, match.from) ?? match.from) : match.position)
}

/** Leaves the search where it stands: the current match is selected, in a footnote in its strip, and has the focus. */
export function settleOn(session: ArticleSession): void {
  unframe()
  const match = currentMatch(session)
  if (match?.kind === 'field') {
    const field = fieldOf(match)?.querySelector<HTMLTextAreaElement | HTMLInputElement>('textarea, input')
    field?.focus()
    field?.setSelectionRange(match.start, match.end)
    return
  }
  const { view, state } = session.editor
  const footnote = match?.kind === 'text' ? footnoteAround(state.doc, match.from) : null
  if (match?.kind === 'text' && footnote !== null) {
    // A caret among words that the page does not show would write and delete unseen.
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, footnote)))
    view.focus()
    selectInFootnote(session, state.doc.nodeAt(footnote)!, [match.from - footnote - 1, match.to - footnote - 1])
    return
  }
  if (match?.kind === 'text') view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)))
  view.focus()
}
