import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type Selection } from '@tiptap/pm/state'
import { isFocusNowhere } from '../shell/focus-back'
import type { FullShell } from '../shell/full-shell'
import { presentPosition } from './attribution-display'
import { reveal } from './reveal'

/** A longer stretch is not selected: the next key would replace it. */
const shortEnoughToSelect = 40

/** What is selected on the page for a stretch: of words in a footnote its number, whose words then stand at the foot of the page. */
function selectionOf(doc: Node, start: number, end: number): Selection {
  const $start = doc.resolve(start)
  return $start.parent.type.name === 'footnote' ? NodeSelection.create(doc, $start.before()) : TextSelection.between($start, doc.resolve(end))
}

/** Puts the caret on a stretch of the text as it was last read, in sight; a short one, such as a slip, is selected. The focus goes to the text where nothing has it. */
export function goTo(shell: FullShell, from: number, to: number): void {
  const session = shell.session.get()
  if (!session) return
  const select = (): void => {
    const { view, state } = session.editor
    const start = presentPosition(state, from)
    const end = to - from <= shortEnoughToSelect ? Math.max(start, presentPosition(state, to, -1)) : start
    const selection = selectionOf(state.doc, start, end)
    view.dispatch(state.tr.setSelection(selection))
    reveal(view, selection.from)
    if (isFocusNowhere(document)) view.focus()
  }
  if (shell.view.get().kind === 'editor') return select()
  shell.view.set({ kind: 'editor' })
  // The page is put in its place with the next frame; nothing can be scrolled to before.
  requestAnimationFrame(select)
}
