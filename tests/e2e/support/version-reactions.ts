import type { CommandId } from '@shared/commands'
import type { Running } from '../harness'
import { newText, savedOutline } from './article'

type Reaction = () => Promise<void>

/** What the shortcuts of the comparison visibly do, one after the other. `press` gives the command's own keys. */
export function versionReactions(running: () => Running, press: (id: CommandId) => Promise<void>): { readonly [C in CommandId]?: Reaction } {
  const shown = (selector: string): Promise<void> => running().window.locator(selector).first().waitFor()
  return {
    'version.compare': async () => {
      await newText(running(), 'satu')
      await savedOutline(running())
      await running().window.keyboard.type(' dua')
      await press('version.compare')
      await shown('.compare .compare-line-changed')
    },
    'version.next': async () => {
      await press('version.next')
      await shown('.compare-line:focus')
    },
    'version.previous': async () => {
      await press('version.previous')
      await shown('.compare-line:focus')
      await running().window.keyboard.press('Escape')
      await shown('.page-sheet')
    },
  }
}
