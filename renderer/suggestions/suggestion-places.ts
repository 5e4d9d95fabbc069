import { NodeSelection, TextSelection, type EditorState, type Selection } from '@tiptap/pm/state'
import type { AttributedField } from '@shared/article'
import type { Suggestion } from '@shared/suggestions'
import { footnoteAt } from '../blocks/footnotes'
import { isNoteTarget, textTarget } from '../blocks/text-target'
import type { ArticleSession } from '../editor/session'
import { suggestionAt, suggestionsWithin } from './shown-suggestions'
import { footnoteAround } from './suggestion-marks'

/** What is selected on the page to stand on a suggestion: the number of its footnote, else its words. */
export function selectionFor({ doc }: EditorState, { from, to }: Pick<Suggestion, 'from' | 'to'>): Selection {
  const place = Math.min(from, doc.content.size)
  const note = footnoteAround(doc, { fromB: place, toB: Math.min(to, doc.content.size) })
  if (note) return NodeSelection.create(doc, note[0])
  return TextSelection.near(doc.resolve(place))
}

/** A stretch of the body (`field` null) or of a field. */
interface Place {
  readonly field: AttributedField | null
  readonly from: number
  readonly to: number
}

/** The stretch of the headline or the deck that is selected where it has the focus; null elsewhere. */
export function fieldOfFocus(): (Place & { readonly field: AttributedField }) | null {
  const active = document.activeElement
  const field = active instanceof HTMLTextAreaElement ? active.closest<HTMLElement>('[data-field]')?.dataset['field'] : undefined
  return active instanceof HTMLTextAreaElement && (field === 'headline' || field === 'deck') ? { field, from: active.selectionStart, to: active.selectionEnd } : null
}

/** Where a person writes: in a field, in a footnote, on the page or in what is said of a picture there; null elsewhere. */
function placeOfFocus(session: ArticleSession): Place | null {
  const { view, state } = session.editor
  const active = document.activeElement
  const inField = fieldOfFocus()
  if (inField) return inField
  const note = isNoteTarget(session) ? textTarget(session) : null
  const found = note?.hasFocus() ? footnoteAt(state) : null
  if (note && found) return { field: null, from: found.position + 1 + note.state.selection.from, to: found.position + 1 + note.state.selection.to }
  const { from, to } = state.selection
  return view.hasFocus() || active?.closest('[data-field="figureAlt"], [data-field="figureCredit"]') ? { field: null, from, to } : null
}

/** The suggestions that the selection touches, or the one at the caret, wherever a person writes; nothing where none is there, null elsewhere. */
export function suggestionsAtFocus(all: readonly Suggestion[], session: ArticleSession): readonly Suggestion[] | null {
  const place = placeOfFocus(session)
  if (!place) return null
  const { field, from, to } = place
  if (from < to) return field === null ? suggestionsWithin(all, from, to) : all.filter((one) => one.field === field && one.from <= to && one.to >= from)
  const here = suggestionAt(all, field, from)
  return here ? [here] : []
}
