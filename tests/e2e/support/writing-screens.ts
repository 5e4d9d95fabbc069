import { press, type Screen } from './screen'

/** Replacing, the outline, and the focus mode; an article without headings is open, and the page is in sight. */
export const writingScreens: readonly Screen[] = [
  {
    name: 'replace',
    stands: '.find-replace',
    reach: press('Control+h', '.find-replace'),
  },
  {
    name: 'replace-no-pattern',
    stands: '.find-fault',
    reach: async ({ redaksi: { window }, t }) => {
      const find = window.getByRole('searchbox', { name: t('editor.find.label') })
      await find.fill('(')
      await find.press('Alt+r')
      await window.getByText(t('editor.find.fault.parenthesis')).waitFor()
    },
  },
  {
    name: 'outline-empty',
    stands: '.frame-library .ui-empty',
    reach: async (desk) => {
      const { window } = desk.redaksi
      await window.keyboard.press('Alt+r')
      await window.keyboard.press('Escape')
      await press('Control+Alt+o', '.frame-library .ui-empty')(desk)
    },
  },
  {
    name: 'outline',
    stands: '.outline-line',
    reach: async ({ redaksi: { window } }) => {
      await window.getByTestId('editor').focus()
      await window.keyboard.press('Control+End')
      for (const [key, words] of [['Control+Alt+2', 'Tanggapan warga di sepanjang pesisir utara'], ['Control+Alt+3', 'Yang belum dijawab']] as const) {
        await window.keyboard.press('Enter')
        await window.keyboard.press(key)
        await window.keyboard.type(words)
      }
      await window.locator('.outline-line[data-level="3"]').waitFor()
    },
  },
  {
    name: 'focus-mode',
    stands: '.page[data-focus-mode="true"]',
    reach: press('Control+Alt+d', '.page[data-focus-mode="true"]'),
  },
  {
    name: 'without-focus-mode',
    stands: '.library-panel',
    reach: async (desk) => {
      await press('Control+Alt+d', '.page[data-focus-mode="false"]')(desk)
      await press('Control+Shift+L', '.library-panel')(desk)
    },
  },
  {
    name: 'beside-none',
    stands: '.beside-none',
    reach: async (desk) => {
      await press('Control+Alt+b', '.beside .picker-row')(desk)
    },
  },
  {
    name: 'beside',
    stands: '.beside .ProseMirror',
    reach: async ({ redaksi: { window } }) => {
      await window.locator('.beside .picker-row').first().click()
      await window.locator('.beside .ProseMirror:focus').waitFor()
    },
  },
  {
    name: 'without-beside',
    stands: '.library-panel',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+Alt+b')
      await window.locator('.beside').waitFor({ state: 'detached' })
    },
  },
]
