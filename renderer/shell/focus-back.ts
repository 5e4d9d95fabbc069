import type { ArticleSession } from '../editor/session'

/** Gives the focus back to `opener`, which had it before a question was asked; to the text where that is gone or nothing had it. */
export function focusBack(opener: Element | null, session: ArticleSession | null): void {
  const isText = !(opener instanceof HTMLElement) || !opener.isConnected || opener === opener.ownerDocument.body || session?.host.contains(opener)
  if (isText) session?.editor.view.focus()
  else opener.focus()
}
