import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { ArticleSession } from '../editor/session'
import { isNoteTarget, textTarget } from './text-target'

/** Frames after which a strip that does not come is not waited for any more: half a second. */
const patience = 30

/** Does `work` with the first frame in which it can be done. */
export function onceStanding(work: () => boolean, left = patience): void {
  requestAnimationFrame(() => {
    if (!work() && left > 0) onceStanding(work, left - 1)
  })
}

/** Goes into the strip of the footnote `node`, which is selected on the page, once it stands there; selects `stretch`, counted from the note's first letter. */
export function selectInFootnote(session: ArticleSession, node: Node, stretch: readonly [number, number] | null): void {
  onceStanding(() => {
    document.querySelector<HTMLElement>('.footnote-text')?.focus()
    const note = textTarget(session)
    if (!isNoteTarget(session) || !note.state.doc.eq(node)) return false
    if (stretch) note.dispatch(note.state.tr.setSelection(TextSelection.create(note.state.doc, ...stretch)))
    note.focus()
    return true
  })
}
