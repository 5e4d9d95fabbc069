import type { ChainedCommands } from '@tiptap/core'
import { blockChanges } from '../blocks/block-changes'
import { tableChanges, type TableChange } from '../blocks/tables'
import { textTarget, isNoteTarget, toggleNoteMark } from '../blocks/text-target'
import type { MessageKey } from '@shared/messages'
import { api } from '../bridge'
import { openReview } from '../import/open-review'
import { leaveByCommand } from '../publish/by-command'
import type { ArticleSession } from '../editor/session'
import type { InspectorTab } from './context'
import { isFocusNowhere } from './focus-back'
import type { FullShell } from './full-shell'
import { focusPanel, isInPanel } from './inspector-focus'
import { openPart } from './parts'
import { leadAway } from './typed-ahead'

/** The shell, which stands only once its commands are made. */
export type Getter = () => FullShell

/** Does `work` on the page, and says `otherwise` where it changed neither the text nor the caret nor what is typed next. */
function tell(shell: Getter, session: ArticleSession, work: () => void, otherwise: MessageKey = 'shell.cannot.here'): void {
  const { doc, selection, storedMarks } = session.editor.state
  work()
  const now = session.editor.state
  if (now.doc === doc && now.storedMarks === storedMarks && now.selection.eq(selection)) shell().say(otherwise)
}

/** Changes the page, and says `otherwise` where nothing came of it. */
export const format = (shell: Getter, change: (chain: ChainedCommands) => ChainedCommands, otherwise?: MessageKey) => (): void => {
  const session = shell().session.get()
  if (session && !session.readOnly) tell(shell, session, () => change(session.editor.chain().focus()).run(), otherwise)
}

/** Marks the selected words of the page, or of the footnote that is being written. */
export const mark = (shell: Getter, name: string) => (): void => {
  const session = shell().session.get()
  if (!session || session.readOnly) return
  if (isNoteTarget(session)) toggleNoteMark(textTarget(session), name)
  else tell(shell, session, () => session.editor.chain().focus().toggleMark(name).run())
}

/** Changes the block in which the caret stands. */
export const block = (shell: Getter, id: keyof typeof blockChanges) => format(shell, blockChanges[id])

/** Changes the table in which the caret stands. */
export const table = (shell: Getter, id: TableChange) => (): void => {
  const session = shell().session.get()
  if (!session || session.readOnly) return
  tell(shell, session, () => tableChanges[id](session.editor.state, session.editor.view.dispatch))
  session.editor.view.focus()
}

/** Leads into the part `name` of the window, and says `otherwise` where none stands. */
export const enter = (shell: Getter, name: Parameters<typeof openPart>[0], otherwise: MessageKey) => (): void => {
  const left = document.activeElement
  openPart(name)
  if (document.activeElement === left) shell().say(otherwise)
}

/** Leads into the panel that stands with the next frame, unless the person has gone elsewhere by another key until then. */
const goOnInPanel = (): void => {
  requestAnimationFrame(() => {
    if (isInPanel() || isFocusNowhere(document)) focusPanel()
  })
}

/** Shows a panel and leaves the focus alone; where it is shown, leads into it; from within, back to the text. */
export const tab = (shell: Getter, name: InspectorTab) => (): void => {
  const { inspectorOpen, inspectorTab } = shell().preferences.get()
  if (shell().view.get().kind !== 'editor') {
    shell().view.set({ kind: 'editor' })
    return shell().showInspector(name)
  }
  const wasInside = isInPanel()
  if (!inspectorOpen || inspectorTab !== name) {
    shell().showInspector(name)
    // Who was in another panel goes on in this one; who writes, writes on.
    if (wasInside) goOnInPanel()
  } else if (wasInside) shell().run('view.editor')
  else focusPanel()
}

/** A command that leads away from the text in its own time: no key falls into what is left. */
export const leading = (shell: Getter, work: () => Promise<void>) => (): Promise<void> => leadAway(window, () => shell().session.get(), work)

/** Reads a story and opens its review. */
export const importing = (shell: Getter, read: () => ReturnType<(typeof api)['import.openFile']>) => async (): Promise<void> => {
  const file = await read()
  if (file) openReview(shell(), file)
}

/** Copies the open article as it would be exported. */
export const copying = (shell: Getter, format: 'html' | 'markdown') => (): Promise<void> =>
  leaveByCommand(shell(), ({ id }) => api['export.copy']({ id, format, override: null }), format === 'html' ? 'editor.copiedHtml' : 'editor.copiedMarkdown')
