import type { ArticleSession } from '../editor/session'

/** True where keys have a meaning of their own: a field, the text, a list that jumps by title. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"], aside, [role="dialog"]') !== null

/**
 * Does `work` and answers what was typed meanwhile with nowhere to go: an article is being made or read, and a writer does
 * not wait. `target` is the window.
 */
export async function typedDuring(target: Window, work: () => Promise<void>): Promise<string> {
  const typed = { text: '' }
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || takesKeys(event.target)) return
    if (event.key === 'Backspace') typed.text = typed.text.slice(0, -1)
    else if (event.key.length === 1) typed.text += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  target.addEventListener('keydown', keep, true)
  try {
    await work()
  } finally {
    target.removeEventListener('keydown', keep, true)
  }
  return typed.text
}

/** Frames after which a page that does not come is not waited for any more: a second. */
const patience = 60

/** Resolves when the page of `session` stands in the window. */
export async function pageStands(target: Window, session: Pick<ArticleSession, 'host'> | null): Promise<void> {
  for (let frame = 0; session && !session.host.isConnected && frame < patience; frame += 1) {
    await new Promise((resolve) => target.requestAnimationFrame(resolve))
  }
}
