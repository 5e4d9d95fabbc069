import { resolve } from 'node:path'
import { answerDialog, menuCommand } from '../harness'
import type { Screen } from './screen'

/** A saved web page in the import assistant, with the details that the page gives of itself. */
export const pageScreens: readonly Screen[] = [
  {
    name: 'import-page',
    stands: '.import-summary',
    reach: async ({ redaksi: { app, window } }) => {
      await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [resolve(import.meta.dirname, '../../import/html/pages/wordpress.html')] })
      await menuCommand(app, 'import.open')
      await window.locator('.import-summary').getByRole('checkbox').first().waitFor()
    },
  },
]
