import type { Preferences } from '@shared/ipc'
import { focusOutline, isInLeftPane } from '../outline/outline-focus'
import type { FullShell } from './full-shell'

/** True where the left pane is seen: in a narrow window, and beside two articles, the inspector stands in its place (frame.css). */
const isSeen = ({ libraryOpen, inspectorOpen, besideOpen }: Preferences): boolean =>
  libraryOpen && !(inspectorOpen && matchMedia(besideOpen ? '(width < 1500px)' : '(width < 860px)').matches)

function showLeftPane(shell: FullShell, pane: Preferences['leftPane']): void {
  const before = shell.preferences.get()
  if (before.libraryOpen && before.leftPane !== pane) return shell.setPreferences({ leftPane: pane })
  const covers = before.inspectorOpen && !isSeen({ ...before, libraryOpen: true })
  shell.setPreferences({ libraryOpen: true, leftPane: pane, ...(covers ? { inspectorOpen: false } : {}) })
}

/** Shows the library in the left pane, or puts it away where it is seen already. */
export function toggleLibrary(shell: FullShell): void {
  const before = shell.preferences.get()
  if (before.leftPane === 'library' && isSeen(before)) return shell.setPreferences({ libraryOpen: false })
  showLeftPane(shell, 'library')
}

/** Shows the outline in the left pane; where it is seen already it leads into it, and from there back to the text. */
export function toOutline(shell: FullShell): void {
  const before = shell.preferences.get()
  const wasInside = isInLeftPane()
  if (before.leftPane === 'outline' && isSeen(before)) return wasInside ? void shell.run('view.editor') : focusOutline()
  showLeftPane(shell, 'outline')
  // Who was in the library goes on in the outline; who writes, writes on. It stands with the next frame.
  if (wasInside) requestAnimationFrame(focusOutline)
}

/** Switches a way of writing on or off and says so. */
export function toggleWriting(shell: FullShell, name: 'focusMode' | 'typewriter'): void {
  const isOn = !shell.preferences.get()[name]
  shell.setPreferences({ [name]: isOn })
  shell.say(`shell.writing.${name}${isOn ? 'On' : 'Off'}`)
}
