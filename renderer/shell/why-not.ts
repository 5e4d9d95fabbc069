import type { CommandSpec } from '@shared/commands'
import type { MessageKey } from '@shared/messages'
import { canRun, type Open } from './can-run'
import type { View } from './context'

/** What a person is told when a command with these `needs` is asked for and there is nothing for it to work on; null where it can run. */
export function whyNot(needs: CommandSpec['needs'], session: Open | null, view: View, readsOriginal = false): MessageKey | null {
  if (canRun(needs, session, view, readsOriginal)) return null
  if (session === null) return 'shell.cannot.noArticle'
  if (readsOriginal) return 'suggestions.forReading'
  if (session.readOnly) return 'shell.cannot.readOnly'
  return view.kind === 'editor' ? 'shell.cannot.noTable' : 'shell.cannot.notInSight'
}
