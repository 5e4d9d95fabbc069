import type { ArticleSession } from '../editor/session'

/** True while nothing in the window has the focus: what had it is gone, and keys would go nowhere. */
export const isFocusNowhere = (page: Document): boolean => page.activeElement === null || page.activeElement === page.body

const moves = new Set(['Enter', 'Backspace', 'Delete', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'])

/** True for a key that writes or moves in a text. */
export const isForText = ({ key, ctrlKey, metaKey, altKey, isComposing }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>): boolean =>
  !ctrlKey && !metaKey && !altKey && !isComposing && (key.length === 1 || moves.has(key))

/** Puts the focus where work goes on in the middle of the window: in the text where it stands, else on the first step that is offered there. */
export function focusCentre(page: Document, session: Pick<ArticleSession, 'host' | 'editor'> | null): void {
  if (session?.host.isConnected) session.editor.view.focus()
  else page.querySelector<HTMLElement>('.frame-centre :is([tabindex="-1"], button:not(:disabled))')?.focus()
}

/** Gives the focus back to `opener`, which had it before a question was asked; to the text where that is gone or nothing had it. */
export function focusBack(opener: Element | null, session: ArticleSession | null): void {
  const isText = !(opener instanceof HTMLElement) || !opener.isConnected || opener === opener.ownerDocument.body || session?.host.contains(opener)
  if (isText) session?.editor.view.focus()
  else opener.focus()
}
