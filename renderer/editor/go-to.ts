import { TextSelection } from '@tiptap/pm/state'
import { isFocusNowhere } from '../shell/focus-back'
import type { FullShell } from '../shell/full-shell'
import { presentPosition } from './attribution-display'
import { reveal } from './reveal'

/** A longer stretch is not selected: the next key would replace it. */
const shortEnoughToSelect = 40

/** Puts the caret on a stretch of the text as it was last read, in sight; a short one, such as a slip, is selected. The focus goes to the text where nothing has it. */
export function goTo(shell: FullShell, from: number, to: number): void {
  const session = shell.session.get()
  if (!session) return
  const select = (): void => {
    const { view, state } = session.editor
    const start = presentPosition(state, from)
    const end = to - from <= shortEnoughToSelect ? Math.max(start, presentPosition(state, to, -1)) : start
    view.dispatch(state.tr.setSelection(TextSelection.between(state.doc.resolve(start), state.doc.resolve(end))))
    reveal(view, start)
    if (isFocusNowhere(document)) view.focus()
  }
  if (shell.view.get().kind === 'editor') return select()
  shell.view.set({ kind: 'editor' })
  // The page is put in its place with the next frame; nothing can be scrolled to before.
  requestAnimationFrame(select)
}
