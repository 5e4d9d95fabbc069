import type { Screen } from './screen'

/** The list after an article was trashed and given back, and the question before another one goes. */
export const trashScreen: Screen = {
  name: 'trash',
  stands: '.library-ask',
  reach: async ({ redaksi: { window } }) => {
    await window.keyboard.press('F6')
    await window.getByRole('grid').first().focus()
    await window.keyboard.press('Delete')
    await window.locator('.library-undo-words').waitFor()
    await window.locator('.library-footer button').click()
    await window.locator('.library-row').nth(1).waitFor({ state: 'detached' })
    await window.getByRole('grid').focus()
    await window.keyboard.press('Delete')
    await window.locator('.library-ask').waitFor()
  },
}
