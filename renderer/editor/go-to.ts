import { TextSelection } from '@tiptap/pm/state'
import type { FullShell } from '../shell/full-shell'
import { reveal } from './reveal'

/** A longer stretch is not selected: the next key would replace it. */
const shortEnoughToSelect = 40

/** Puts the caret on a stretch of the text, in sight; a short one, such as a slip, is selected. */
export function goTo(shell: FullShell, from: number, to: number): void {
  const session = shell.session.get()
  if (!session) return
  const select = (): void => {
    const { view, state } = session.editor
    const start = Math.min(from, state.doc.content.size)
    const end = to - from <= shortEnoughToSelect ? Math.min(to, state.doc.content.size) : start
    view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(start), state.doc.resolve(end))))
    reveal(view, from)
  }
  if (shell.view.get().kind === 'editor') return select()
  shell.view.set({ kind: 'editor' })
  // The page is put in its place with the next frame; nothing can be scrolled to before.
  requestAnimationFrame(select)
}
