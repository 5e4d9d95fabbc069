import type { ArticleSession } from '../editor/session'
import { isFocusNowhere } from './focus-back'

/** True where keys have a meaning of their own: a field, the text, a list that jumps by title. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [contenteditable="true"], aside, [role="dialog"]') !== null

/** Whose keys are kept: those that would go nowhere, or all, also those that would fall into what is about to be left. */
type Kept = 'stray' | 'all'

/** Keys that stay what they are while others are kept: Escape gives up what was asked for, and a function key is a command. */
const isOwn = (key: string): boolean => key === 'Escape' || /^F\d+$/.test(key)

/**
 * Does `work` and answers what was typed meanwhile with nowhere to go: an article is being made or read, and a writer does
 * not wait. `target` is the window.
 */
export async function typedDuring(target: Window, work: () => Promise<void>, kept: Kept = 'stray'): Promise<string> {
  const typed = { text: '' }
  const keep = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || (kept === 'stray' && takesKeys(event.target))) return
    if (event.key === 'Backspace') typed.text = typed.text.slice(0, -1)
    else if (event.key.length === 1) typed.text += event.key
    else if (kept === 'stray' || isOwn(event.key)) return
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

const frameOf = (target: Window): Promise<unknown> => new Promise((resolve) => target.requestAnimationFrame(resolve))

/** Resolves when the page of `session` stands in the window. */
export async function pageStands(target: Window, session: Pick<ArticleSession, 'host'> | null): Promise<void> {
  for (let frame = 0; session && !session.host.isConnected && frame < patience; frame += 1) await frameOf(target)
}

/** Frames within which what a command has opened takes the focus. */
const soon = 4

/** Resolves as soon as something else than `left` has the focus, so that the very next key is heard there, or after some frames. */
async function focusMoves(target: Window, left: Element | null): Promise<void> {
  const hasMoved = (): boolean => target.document.activeElement !== left && !isFocusNowhere(target.document)
  if (hasMoved()) return
  const heard = { stop: (): void => undefined }
  const arrived = new Promise<void>((resolve) => {
    const look = (): void => {
      if (hasMoved()) resolve()
    }
    target.addEventListener('focusin', look)
    heard.stop = () => target.removeEventListener('focusin', look)
  })
  const late = (async () => {
    for (let frame = 0; !hasMoved() && frame < soon; frame += 1) await frameOf(target)
  })()
  await Promise.race([arrived, late])
  heard.stop()
}

/** A closed list that has the focus: letters choose in it. */
const chooses = (element: Element | null): boolean => element?.matches('button[aria-haspopup="listbox"]') === true

/** Writes `text` where the focus is, as if it were typed there; what takes no text has no use for it. A blank in front would open a list. */
function write({ document }: Window, text: string, session: ArticleSession | null): void {
  const { activeElement } = document
  if (activeElement && session?.editor.view.dom === activeElement) session.editor.chain().insertContent({ type: 'text', text }).run()
  else if (activeElement?.matches('input, textarea, [contenteditable="true"]')) document.execCommand('insertText', false, text)
  else if (chooses(activeElement)) for (const key of text.trimStart()) for (const type of ['keydown', 'keyup']) activeElement?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, cancelable: true }))
}

/**
 * Does `work`, a command that leads away from the text in its own time. No key that comes before its panel stands falls into
 * the words that are left: letters go into the panel's field where it has one, choose in its list where that has the focus, and go back
 * into the text of `session()` where it was not left after all.
 */
export async function leadAway(target: Window, session: () => ArticleSession | null, work: () => Promise<void>): Promise<void> {
  const left = target.document.activeElement
  const text = await typedDuring(
    target,
    async () => {
      await work()
      await focusMoves(target, left)
    },
    'all',
  )
  if (text) write(target, text, session())
}
