import { expect } from 'vitest'
import type { CommandId } from '@shared/commands'
import type { Running } from '../harness'
import { newText } from './article'

type Reaction = () => Promise<void>

/** What the shortcuts of suggestions visibly do, one after the other on one article. `press` gives the command's own keys. */
export function suggestionReactions(running: () => Running, press: (id: CommandId) => Promise<void>): { readonly [C in CommandId]?: Reaction } {
  const shown = (selector: string): Promise<void> => running().window.locator(selector).first().waitFor()
  const lines = () => running().window.locator('.suggestion-line').count()
  const chosen = () => running().window.locator('.ui-windowed-item[data-selected] .suggestion-kind').allInnerTexts()
  return {
    'suggestion.mode': async () => {
      const { window } = running()
      await newText(running(), 'satu dua tiga')
      await press('suggestion.mode')
      const name = window.locator('.check-ask input')
      await name.or(window.locator('.ProseMirror[data-suggesting=true]')).first().waitFor()
      // Whoever has given a name before is not asked again.
      if (await name.isVisible()) {
        await name.fill('Ratri Wulandari')
        await window.keyboard.press('Enter')
      }
      await shown('.ProseMirror[data-suggesting=true]:focus')
      await window.keyboard.press('Control+Backspace')
      await window.keyboard.press('Home')
      await window.keyboard.type('nol ')
      await shown('.ProseMirror .suggested-out')
    },
    'view.suggestions': async () => {
      if (!(await running().window.locator('.suggestions-lead').isVisible())) await press('view.suggestions')
      await expect.poll(lines).toBeGreaterThan(1)
      await press('view.editor')
      await press('view.suggestions')
      await shown('.frame-inspector :focus')
      await press('view.suggestions')
      await shown('.ProseMirror:focus')
    },
    'suggestion.next': async () => {
      await running().window.keyboard.press('Control+Home')
      // The list follows the caret, and the key goes on from there.
      await expect.poll(chosen).toEqual(['Inserted'])
      await press('suggestion.next')
      await shown('.suggestion-bar')
      await expect.poll(chosen).toEqual(['Deleted'])
    },
    'suggestion.previous': async () => {
      await press('suggestion.previous')
      await expect.poll(chosen).toEqual(['Inserted'])
    },
    'suggestion.accept': async () => {
      const before = await lines()
      await press('suggestion.accept')
      await expect.poll(lines).toBe(before - 1)
    },
    'suggestion.reject': async () => {
      const before = await lines()
      await press('suggestion.reject')
      await expect.poll(lines).toBe(before - 1)
      await press('suggestion.mode')
      await shown('.ProseMirror[data-suggesting=false]')
    },
  }
}
