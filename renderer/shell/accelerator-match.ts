/** The parts of a key event that a shortcut is made of. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** True for a sign typed without a key that makes a shortcut of it: no command is asked for by one, and none is looked for. */
export const isLetterAlone = ({ key, ctrlKey, metaKey, altKey }: KeyPress): boolean => key.length === 1 && !ctrlKey && !metaKey && !altKey

const named: Readonly<Record<string, string>> = { Return: 'Enter', Plus: '+', Esc: 'Escape', Space: ' ', Up: 'ArrowUp', Down: 'ArrowDown' }

/** True when `press` is the shortcut `accelerator` (Electron's notation) on a Mac or elsewhere. */
export function matches(accelerator: string, press: KeyPress, mac: boolean): boolean {
  const parts = accelerator.split('+').map((part, index, all) => (part === '' && index === all.length - 1 ? 'Plus' : part))
  const last = parts.at(-1) ?? ''
  const wants = (name: string): boolean => parts.includes(name)
  const command = wants('CmdOrCtrl')
  if (press.ctrlKey !== (wants('Ctrl') || (command && !mac))) return false
  if (press.metaKey !== (wants('Cmd') || (command && mac))) return false
  if (press.altKey !== wants('Alt')) return false
  if (press.shiftKey !== wants('Shift')) return false
  const key = named[last] ?? last
  if (key.length === 1 && /[A-Z0-9]/.test(key)) return press.code === (/\d/.test(key) ? `Digit${key}` : `Key${key}`) || press.key.toUpperCase() === key
  return press.key === key
}
