import { putHtml } from './clipboard'
import type { Screen } from './screen'

const page = '<html><head><link rel="canonical" href="https://www.kabar.example/berita/7"></head><body><p>Harga cabai turun sejak Senin, kata pedagang setempat kepada wartawan, dan penurunan itu sudah berlangsung tiga hari.</p><p>Baca juga: <a href="https://x.example/1">Petani Cabai Merugi</a></p><p>Pemerintah belum menanggapi.<img src="https://x.example/a.jpg"></p></body></html>'

/** What the last paste left out; an article is open, and the page is in sight. The last screen leaves the text as it was. */
export const pasteScreens: readonly Screen[] = [
  {
    name: 'paste-report',
    stands: '.paste-report-parts',
    reach: async ({ redaksi: { app, window }, t }) => {
      await window.keyboard.press('Escape')
      await window.keyboard.press('F6')
      await window.keyboard.press('Control+Home')
      await putHtml(app, page)
      await window.keyboard.press('Control+v')
      await window.getByRole('button', { name: t('editor.paste.show'), exact: true }).click()
      await window.locator('.paste-report-parts').waitFor()
    },
  },
  {
    name: 'without-paste-report',
    stands: '.page-sheet',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('editor.paste.close') }).click()
      await window.locator('.paste-report').waitFor({ state: 'detached' })
      await window.keyboard.press('Control+z')
    },
  },
]
