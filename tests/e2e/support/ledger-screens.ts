import { press, type Screen } from './screen'

/** The ledger of a raw story that was just accepted: the list, the first entry, where it could be split, and a confirmed one. */
export const ledgerScreens: readonly Screen[] = [
  {
    name: 'ledger',
    stands: '.ledger-entry',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+Enter')
      await window.getByTestId('editor').waitFor()
      await window.locator('.ledger-entry').first().waitFor()
    },
  },
  { name: 'ledger-chosen', stands: '.ledger-actions', reach: press('F8', '.ledger-actions') },
  { name: 'ledger-split', stands: '.ledger-split', reach: press('Control+Shift+Enter', '.ledger-split') },
  {
    name: 'ledger-amend',
    stands: '.ledger-amend',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.keyboard.press('F8')
      await window.keyboard.press('Control+Enter')
      await window.locator('.ledger-entry-confirmed').waitFor()
      await window.locator('.ledger-entry-confirmed').click()
      await window.locator('.ledger-amend').waitFor()
    },
  },
]
