import { press, type Screen } from './screen'

/** Suggestions beside an open article: none yet, some listed with the bar on the page, the original text, and what the details say. */
export const suggestionScreens: readonly Screen[] = [
  {
    name: 'suggestions-empty',
    stands: '.suggestions-lead',
    reach: press('Control+5', '.suggestions-lead'),
  },
  {
    name: 'suggestions',
    stands: '.suggestion-line',
    reach: async ({ redaksi: { window }, t }) => {
      await window.keyboard.press('F6')
      await window.keyboard.press('Control+Alt+u')
      // Whoever has given a name before is not asked again.
      const name = window.getByRole('textbox', { name: t('verification.person.name') })
      await name.or(window.locator('.ProseMirror[data-suggesting=true]')).first().waitFor()
      if (await name.isVisible()) {
        await name.fill('Rini Astuti')
        await window.keyboard.press('Enter')
      }
      await window.locator('.ProseMirror[data-suggesting=true]:focus').waitFor()
      for (const key of ['Control+Home', 'End', 'Control+Backspace', 'Control+Backspace', 'ArrowDown', 'Home', 'Control+Shift+ArrowRight', 'Control+i', 'ArrowDown', 'End']) await window.keyboard.press(key)
      await window.keyboard.type(' Perahu karet masih disiagakan.')
      await window.keyboard.press('F3')
      await window.locator('.suggestion-bar').waitFor()
    },
  },
  {
    name: 'suggestions-original',
    stands: '.original-note',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('radiogroup', { name: t('suggestions.view') }).getByText(t('suggestions.short.original'), { exact: true }).click()
      await window.locator('.original-note').waitFor()
    },
  },
  {
    name: 'suggestions-details',
    stands: '.suggestions-undecided',
    reach: async (desk) => {
      await desk.redaksi.window.locator('.original-page').focus()
      await desk.redaksi.window.keyboard.press('Escape')
      await press('Control+7', '.suggestions-undecided')(desk)
    },
  },
  {
    name: 'export-undecided',
    stands: '.export-undecided',
    reach: press('Control+e', '.export-undecided'),
  },
  {
    name: 'suggestions-decided',
    stands: '.suggestions-lead',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('exporting.undecided.decide') }).press('Enter')
      await window.locator('.suggestion-line').first().waitFor()
      await window.getByRole('button', { name: t('suggestions.many') }).press('Enter')
      await window.getByRole('menuitem', { name: t('suggestions.rejectAll') }).press('Enter')
      await window.getByText(t('suggestions.emptyTitle')).waitFor()
      await window.keyboard.press('F6')
      await window.keyboard.press('Control+Alt+u')
      await window.locator('.ProseMirror[data-suggesting=false]').waitFor()
    },
  },
]
