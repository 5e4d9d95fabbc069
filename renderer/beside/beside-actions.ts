import { commandList, type CommandId } from '@shared/commands'
import type { FullShell } from '../shell/full-shell'
import { openPart } from '../shell/parts'

const pane = (): HTMLElement | null => document.querySelector<HTMLElement>('.beside')

export const isInBeside = (target: EventTarget | null): boolean => target instanceof Element && target.closest('.beside') !== null

/** Leads into the article beside the page, or to the line that chooses one; false where no pane stands. */
export function focusBeside(): boolean {
  const target = pane()?.querySelector<HTMLElement>('.ProseMirror') ?? pane()?.querySelector<HTMLElement>('input')
  target?.focus()
  return target !== null && target !== undefined
}

/** Opens the pane, or closes it; what it showed last is shown again. */
export function toggleBeside(shell: FullShell): void {
  const { besideOpen, besideArticle } = shell.preferences.get()
  const isShown = besideOpen && shell.view.get().kind === 'editor'
  if (isShown) return closeBeside(shell)
  shell.view.set({ kind: 'editor' })
  shell.setPreferences({ besideOpen: true })
  // Who writes, writes on; where there is nothing to read yet, something is chosen first.
  if (besideArticle === null) requestAnimationFrame(focusBeside)
}

export function closeBeside(shell: FullShell): void {
  const wasInside = isInBeside(document.activeElement)
  shell.setPreferences({ besideOpen: false })
  if (wasInside) shell.session.get()?.editor.view.focus()
}

/** Makes the article beside the page the open one, and the open one that beside it. */
export async function swapBeside(shell: FullShell): Promise<void> {
  const { besideOpen, besideArticle } = shell.preferences.get()
  const open = shell.session.get()?.id
  if (!besideOpen || besideArticle === null || open === undefined) return shell.say('beside.nothingToSwap')
  if (besideArticle === open) return shell.say('beside.same')
  await shell.openArticle(besideArticle)
  if (shell.session.get()?.id !== besideArticle) return
  shell.setPreferences({ besideArticle: open })
  shell.session.get()?.editor.view.focus()
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
