import { toggleMark } from '@tiptap/pm/commands'
import type { EditorView } from '@tiptap/pm/view'
import type { ArticleSession } from '../editor/session'

/** The editors of footnotes that are open, by the page that they belong to. */
const notes = new WeakMap<EditorView, EditorView>()

/** Says in which footnote's editor a person writes; null when it is left. */
export function setNoteTarget(page: EditorView, note: EditorView | null): void {
  if (note) notes.set(page, note)
  else notes.delete(page)
}

/** Where a person writes: in a footnote, else in the page. Marks and links go there. */
export const textTarget = ({ editor }: Pick<ArticleSession, 'editor'>): EditorView => notes.get(editor.view) ?? editor.view

export const isNoteTarget = ({ editor }: Pick<ArticleSession, 'editor'>): boolean => notes.has(editor.view)

/** Puts the mark on the selected words of a footnote, or takes it off. */
export function toggleNoteMark(note: EditorView, name: string): void {
  const type = note.state.schema.marks[name]
  if (type) toggleMark(type)(note.state, note.dispatch, note)
  note.focus()
}
