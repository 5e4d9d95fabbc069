export { CommandPalette } from './CommandPalette'
export { ShortcutsSheet } from './ShortcutsSheet'
