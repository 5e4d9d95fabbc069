import type { ExportReport } from '@shared/ipc'
import type { MessageKey } from '@shared/messages'
import type { ArticleSession } from '../editor/session'
import type { FullShell } from '../shell/full-shell'

/** Has the open article leave by a command, saved first, and says so; where preflight holds it back, goes to the export desk. */
export async function leaveByCommand(shell: FullShell, ask: (session: ArticleSession) => Promise<ExportReport>, done: MessageKey): Promise<void> {
  const session = shell.session.get()
  if (!session) return
  await shell.flush()
  const report = await ask(session)
  if (report.kind === 'written') {
    // Main has recorded it in the article; the next save must know its state.
    if (report.recorded) await session.adopt()
    shell.say(done)
  }
  if (report.kind === 'blocked') {
    shell.view.set({ kind: 'export' })
    shell.status.set({ key: 'fault.blocked', fault: true })
  }
}
