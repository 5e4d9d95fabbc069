import type { OpenedFile } from '@shared/ipc'
import { focusCentre, isFocusNowhere } from '../shell/focus-back'
import type { Shell } from '../shell/context'
import { pageStands } from '../shell/typed-ahead'

/** Shows the import assistant over `file`. What went wrong with the file before it is no longer told. */
export function openReview(shell: Pick<Shell, 'status' | 'view'>, file: OpenedFile): void {
  shell.status.set(null)
  shell.view.set({ kind: 'import', file })
}

/** Goes back to the text of the open article, or to the steps that stand where none is open, with the focus there: the assistant that had it is gone. */
export function leaveReview(shell: Pick<Shell, 'session' | 'view'>): void {
  shell.view.set({ kind: 'editor' })
  const session = shell.session.get()
  void pageStands(window, session).then(async () => {
    // Where no text is waited for, the frame draws the steps.
    if (!session) await new Promise(requestAnimationFrame)
    if (shell.session.get() === session && isFocusNowhere(document)) focusCentre(document, session)
  })
}
