import type { Preferences } from '@shared/ipc'
import type { FullShell } from './full-shell'

/** Shows the library or the outline in the left pane. Where it is shown already, the outline gives its place back and the library is put away. */
export function toggleLeftPane(shell: FullShell, pane: Preferences['leftPane']): void {
  const { libraryOpen, leftPane, inspectorOpen, besideOpen } = shell.preferences.get()
  if (libraryOpen && leftPane !== pane) return shell.setPreferences({ leftPane: pane })
  // The outline stands in the library's place and gives it back.
  if (libraryOpen && pane === 'outline') return shell.setPreferences({ leftPane: 'library' })
  // In a narrow window, and beside two articles, the inspector stands in the library's place (frame.css).
  const isCovered = inspectorOpen && matchMedia(besideOpen ? '(width < 1500px)' : '(width < 860px)').matches
  shell.setPreferences(isCovered ? { libraryOpen: true, leftPane: pane, inspectorOpen: false } : { libraryOpen: !libraryOpen, leftPane: pane })
}

/** Switches a way of writing on or off and says so. */
export function toggleWriting(shell: FullShell, name: 'focusMode' | 'typewriter'): void {
  const isOn = !shell.preferences.get()[name]
  shell.setPreferences({ [name]: isOn })
  shell.say(`shell.writing.${name}${isOn ? 'On' : 'Off'}`)
}
