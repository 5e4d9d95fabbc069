import type { CommandSpec } from '@shared/commands'
import type { ArticleSession } from '../editor/session'
import type { View } from './context'

/** True when there is what a command works on: an open article, one that may be changed, and the page in sight. */
export function canRun(needs: CommandSpec['needs'], session: Pick<ArticleSession, 'readOnly'> | null, view: View): boolean {
  switch (needs) {
    case undefined:
      return true
    case 'article':
      return session !== null
    case 'writable':
      return session !== null && !session.readOnly
    case 'page':
      return session !== null && !session.readOnly && view.kind === 'editor'
  }
}
