import { flushSync } from 'react-dom'
import { commandList, type CommandId } from '@shared/commands'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'
import { goTo, placeOf, readingIn } from './place'

const pane = (): HTMLElement | null => document.querySelector<HTMLElement>('.beside')

const isInBeside = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.beside') !== null

/** Leads into the article beside the page, or to the line that chooses one; while it is read, to the pane, which hands the focus on. False where no pane stands. */
export function focusBeside(): boolean {
  const shown = pane()
  const target = shown?.querySelector<HTMLElement>('.ProseMirror') ?? shown?.querySelector<HTMLElement>('input') ?? shown
  // The browser would scroll a text to its start, wherever it is read.
  target?.focus({ preventScroll: true })
  return target !== null && target !== undefined
}

/** Opens the pane and leads into it, or closes it; what it showed last is shown again. */
export function toggleBeside(shell: FullShell): void {
  const { besideOpen } = shell.preferences.get()
  const isShown = besideOpen && shell.view.get().kind === 'editor'
  if (isShown) return closeBeside(shell)
  shell.view.set({ kind: 'editor' })
  // The pane stands before the next key is heard.
  flushSync(() => shell.setPreferences({ besideOpen: true }))
  if (!focusBeside()) requestAnimationFrame(focusBeside)
}

export function closeBeside(shell: FullShell): void {
  const wasInside = isInBeside(document.activeElement)
  shell.setPreferences({ besideOpen: false })
  if (wasInside) shell.session.get()?.editor.view.focus()
}

/** Makes the article beside the page the open one, and the open one that beside it; each stands where it was written or read. */
export async function swapBeside(shell: FullShell): Promise<void> {
  const { besideOpen, besideArticle } = shell.preferences.get()
  const page = shell.session.get()
  if (!besideOpen || besideArticle === null || !page) return shell.say('beside.nothingToSwap')
  if (besideArticle === page.id) return shell.say('beside.same')
  const reading = readingIn(shell)
  const read = reading.shown?.id === besideArticle ? placeOf(reading.shown) : null
  const written = placeOf(page)
  await shell.openArticle(besideArticle)
  const entered = shell.session.get()
  if (entered?.id !== besideArticle) return
  reading.next = { id: page.id, place: written }
  shell.setPreferences({ besideArticle: page.id })
  entered.editor.view.focus()
  // A caret: what was selected to be read would give way to the first letter that is written.
  if (read) goTo(entered, { ...read, anchor: read.head })
}

/** What the window's keys mean while the focus is in the pane: looking for words looks there, and what would change the text says that this one is for reading. True where that is all. */
export function answersBeside(shell: FullShell, id: CommandId, target: EventTarget | null): boolean {
  if (!isInBeside(target)) return false
  if (id === 'edit.find' || id === 'edit.findNext' || id === 'edit.findPrevious') {
    openPart('findBeside')
    return true
  }
  const command = commandList.find((one) => one.id === id)
  const changes = command?.menu === 'format' || command?.menu === 'insert' || id === 'edit.undo' || id === 'edit.redo' || id === 'edit.replace' || (command?.menu === 'review' && command.needs === 'page')
  if (changes) shell.say('beside.forReading')
  return changes
}
