import { png } from '../../pictures/files'
import { focusIn, newText } from './article'
import { press, type Screen } from './screen'

/** What is made by hand on the page, in a new article of its own. */
export const blockScreens: readonly Screen[] = [
  {
    name: 'slash',
    stands: '.slash',
    reach: async (desk) => {
      await newText(desk.redaksi, 'Air surut sampai ke tiang dermaga.\n/')
      await desk.redaksi.window.locator('.slash').waitFor()
    },
  },
  { name: 'table-picker', stands: '.table-squares', reach: press('Control+Alt+t', '.table-squares') },
  {
    name: 'table',
    stands: '.dock-tools',
    reach: async (desk) => {
      await desk.redaksi.window.locator('.table-squares:focus').waitFor()
      await press('Enter', '.dock-tools')(desk)
      await focusIn(desk.redaksi, '[data-testid=editor]')
      for (const words of ['Tempat', 'Tinggi air', 'Jam']) {
        await desk.redaksi.window.keyboard.type(words)
        await desk.redaksi.window.keyboard.press('Tab')
      }
    },
  },
  {
    name: 'figure',
    stands: '.figure-picture img',
    reach: async ({ redaksi: { window } }) => {
      await window.evaluate((bytes) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0))], 'dermaga.png', { type: 'image/png' }))
        document.querySelector('.ProseMirror')?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }, png(320, 180).toString('base64'))
      await window.locator('.dock .dock-check').waitFor()
    },
  },
  { name: 'footnote', stands: '.footnote-text', reach: press('Control+Alt+f', '.footnote-text') },
  {
    name: 'bubble',
    stands: '.bubble',
    reach: async ({ redaksi: { window } }) => {
      await window.locator('.footnote-text:focus').waitFor()
      await window.keyboard.press('Escape')
      await window.locator('[data-testid=editor]:focus').waitFor()
      await window.keyboard.press('Control+Home')
      await window.keyboard.press('Control+Shift+ArrowRight')
      await window.locator('.bubble').waitFor()
    },
  },
  { name: 'characters', stands: '.character-sign', reach: press('Control+Alt+s', '.character-sign') },
]
