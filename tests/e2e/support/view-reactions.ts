import { expect } from 'vitest'
import type { CommandId } from '@shared/commands'
import type { Running } from '../harness'
import { newText } from './article'

type Reaction = () => Promise<void>

/** What the shortcuts of the view visibly do. `press` gives the command's own keys. */
export function viewReactions(running: () => Running, press: (id: CommandId) => Promise<void>): { readonly [C in CommandId]?: Reaction } {
  const zoomed = () => running().app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel() ?? 0)
  return {
    'view.library': async () => {
      await press('view.library')
      await running().window.locator('.frame-library').first().waitFor({ state: 'detached' })
      await press('view.library')
      await running().window.locator('.frame-library').first().waitFor()
    },
    'view.outline': async () => {
      await newText(running(), 'Pembuka')
      await press('format.heading2')
      await press('view.outline')
      await running().window.getByRole('listbox', { name: 'Outline' }).getByRole('option', { name: 'Pembuka' }).waitFor()
      await running().window.locator('.ProseMirror:focus').waitFor()
      await press('view.outline')
      await running().window.locator('.outline-line:focus').waitFor()
      await press('view.outline')
      await running().window.locator('.ProseMirror:focus').waitFor()
      await press('view.library')
      await running().window.locator('.library-panel').first().waitFor()
    },
    'view.beside': async () => {
      await newText(running(), 'satu')
      await press('view.beside')
      await running().window.locator('.beside input:focus').waitFor()
      await press('view.beside')
      await running().window.locator('.beside').waitFor({ state: 'detached' })
    },
    'view.focusMode': async () => {
      await newText(running(), 'satu')
      await press('view.focusMode')
      await running().window.locator('.page[data-focus-mode="true"] .block-current').first().waitFor()
      await press('view.focusMode')
      await running().window.locator('.page[data-focus-mode="false"]').first().waitFor()
    },
    'view.typewriter': async () => {
      await newText(running(), 'satu')
      await press('view.typewriter')
      await running().window.locator('.page[data-typewriter="true"]').first().waitFor()
      await press('view.typewriter')
      await running().window.locator('.page[data-typewriter="false"]').first().waitFor()
    },
    'view.inspector': async () => {
      await running().window.locator('.frame-inspector').first().waitFor()
      await press('view.inspector')
      await running().window.locator('.frame-inspector').first().waitFor({ state: 'detached' })
      await press('view.inspector')
      await running().window.locator('.frame-inspector').first().waitFor()
    },
    'view.zoomIn': async () => {
      await press('view.zoomIn')
      await expect.poll(zoomed).toBeGreaterThan(0)
    },
    'view.resetZoom': async () => {
      await press('view.resetZoom')
      await expect.poll(zoomed).toBe(0)
    },
    'view.zoomOut': async () => {
      await press('view.zoomOut')
      await expect.poll(zoomed).toBeLessThan(0)
      await press('view.resetZoom')
      await expect.poll(zoomed).toBe(0)
    },
  }
}
