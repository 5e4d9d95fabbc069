const macGlyphs: Readonly<Record<string, string>> = { CmdOrCtrl: '⌘', Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Return: '↩', Enter: '↩', Backspace: '⌫', Plus: '+' }
const otherNames: Readonly<Record<string, string>> = { CmdOrCtrl: 'Ctrl', Return: 'Enter', Plus: '+' }
const macOrder = ['Ctrl', 'Alt', 'Shift', 'CmdOrCtrl']

/**
 * The keys of an accelerator in Electron's notation as a person reads them on `platform` (as `process.platform` names it):
 * `['⇧', '⌘', 'P']` on a Mac, `['Ctrl', 'Shift', 'P']` elsewhere.
 */
export function acceleratorKeys(accelerator: string, platform: string): readonly string[] {
  const keys = accelerator.split('+').map((key) => (key === '' ? '+' : key))
  if (platform !== 'darwin') return keys.map((key) => otherNames[key] ?? key)
  const modifiers = macOrder.filter((key) => keys.includes(key))
  return [...modifiers, ...keys.filter((key) => !macOrder.includes(key))].map((key) => macGlyphs[key] ?? key)
}

/** As `acceleratorKeys`, in one word: `⇧⌘P` on a Mac, `Ctrl+Shift+P` elsewhere. */
export const acceleratorLabel = (accelerator: string, platform: string): string =>
  acceleratorKeys(accelerator, platform).join(platform === 'darwin' ? '' : '+')
