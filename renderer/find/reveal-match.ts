import { TextSelection } from '@tiptap/pm/state'
import type { FieldMatch, Match } from '@shared/find'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'
import { foundIn, presentMatch } from './found'

const fieldOf = ({ name }: FieldMatch): HTMLElement | null => document.querySelector(`[data-field="${name}"]`)

/** The match that the list stands on, with the places it has now. */
function currentMatch({ editor }: ArticleSession): Match | null {
  const { matches, current, since } = foundIn(editor.state)
  const match = matches[current]
  return match ? presentMatch(match, since) : null
}

function unframe(): void {
  for (const framed of document.querySelectorAll<HTMLElement>('[data-found]')) delete framed.dataset['found']
}

/** Brings the current match into sight; a field that holds it is framed, because words in a field cannot be. */
export function revealMatch(session: ArticleSession): void {
  unframe()
  const match = currentMatch(session)
  if (!match) return
  if (match.kind === 'field') {
    const field = fieldOf(match)
    if (!field) return
    field.dataset['found'] = ''
    field.scrollIntoView({ block: 'nearest' })
  } else reveal(session.editor.view, match.kind === 'text' ? match.from : match.position)
}

/** Leaves the search where it stands: the current match is selected, and has the focus. */
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
  if (match?.kind === 'text') view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, match.from, match.to)))
  view.focus()
}
