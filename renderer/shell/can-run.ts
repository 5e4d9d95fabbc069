import type { CommandSpec } from '@shared/commands'
import type { ArticleSession } from '../editor/session'
import type { View } from './context'

/** What is asked of an open article. */
export type Open = Pick<ArticleSession, 'readOnly'> & { readonly editor?: Pick<ArticleSession['editor'], 'isActive'> }

/** True when there is what a command works on: an open article, one that may be changed, the page in sight, the caret in a table. `readsOriginal`: the text before suggestions stands in the page's place, for reading alone. */
export function canRun(needs: CommandSpec['needs'], session: Open | null, view: View, readsOriginal = false): boolean {
  switch (needs) {
    case undefined:
      return true
    case 'article':
      return session !== null
    case 'writable':
      return session !== null && !session.readOnly
    case 'table':
      return session !== null && !session.readOnly && !readsOriginal && view.kind === 'editor' && (session.editor?.isActive('table') ?? false)
    case 'page':
      return session !== null && !session.readOnly && !readsOriginal && view.kind === 'editor'
  }
}
