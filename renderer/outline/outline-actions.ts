import { closeHistory } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { moveSection, neighbourOf, outlineOf, type Section } from '@shared/document'
import { reveal } from '../editor/reveal'
import type { ArticleSession } from '../editor/session'

/** Puts the caret into a section's heading, in sight; the focus goes there too where `enter` says so. */
export function goToSection({ editor }: ArticleSession, { from }: Section, enter: boolean): void {
  const { state, view } = editor
  const position = Math.min(from + 1, state.doc.content.size)
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(position))))
  reveal(view, position)
  if (enter) view.focus()
}

/** Moves the section number `index` to `target`, between two blocks, as one undo step; false where nothing moves. */
export function moveTo({ editor, readOnly }: ArticleSession, index: number, target: number): boolean {
  const section = outlineOf(editor.state.doc)[index]
  const transaction = section && !readOnly ? moveSection(closeHistory(editor.state.tr), section, target) : null
  if (!transaction) return false
  editor.view.dispatch(transaction)
  return true
}

/** Moves the section number `index` past its neighbour above (-1) or below (1), as one undo step; its new number, or null where it stays. */
export function stepSection(session: ArticleSession, index: number, by: 1 | -1): number | null {
  const { doc } = session.editor.state
  const sections = outlineOf(doc)
  const section = sections[index]
  const target = neighbourOf(sections, index, by)
  if (!section || target === null || !moveTo(session, index, target)) return null
  const from = by === 1 ? target - (section.to - section.from) : target
  return outlineOf(session.editor.state.doc).findIndex((moved) => moved.from === from)
}
