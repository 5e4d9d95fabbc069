import { press, type Screen } from './screen'

/** The menu of a misspelled word, and the page behind it; an article with such a word is open. */
export const spellingScreens: readonly Screen[] = [
  {
    name: 'spelling-menu',
    stands: '.spelling-suggestion',
    reach: async (desk) => {
      await desk.redaksi.window.locator('.misspelled').first().waitFor()
      await press('Alt+F7', '.spelling-suggestion')(desk)
    },
  },
  {
    name: 'misspelled',
    stands: '.misspelled',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.locator('.spelling-suggestion').first().waitFor({ state: 'detached' })
    },
  },
  {
    name: 'placeholder',
    stands: '.placeholder',
    reach: async ({ redaksi: { window } }) => {
      await window.getByTestId('editor').focus()
      await window.keyboard.press('Control+Home')
      await window.keyboard.insertText('TKTK ')
      await window.locator('.placeholder').waitFor()
    },
  },
  {
    name: 'without-placeholder',
    stands: '.misspelled',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+z')
      await window.locator('.placeholder').waitFor({ state: 'detached' })
    },
  },
  {
    name: 'language-menu',
    stands: '.language-menu',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+Home')
      await window.keyboard.press('Control+Alt+g')
      await window.locator('.language-menu').waitFor()
    },
  },
  {
    name: 'language',
    stands: '.ProseMirror [data-passage]',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('End')
      await window.keyboard.press('Enter')
      await window.locator('.ProseMirror [data-passage]').waitFor()
    },
  },
  {
    name: 'without-language',
    stands: '.misspelled',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+z')
      await window.locator('.ProseMirror [data-passage]').waitFor({ state: 'detached' })
    },
  },
]
