import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { callOrThrow } from '../harness'
import { press, type Screen } from './screen'

/** The versions in the inspector, the comparison over the whole window, and the desk's checklist; an article is open. */
export const versionScreens: readonly Screen[] = [
  {
    name: 'versions',
    stands: '.versions-item',
    reach: async (desk) => {
      const { window } = desk.redaksi
      // So that there is something to compare.
      await window.getByTestId('editor').click()
      await window.keyboard.press('Control+End')
      await window.keyboard.type(' Warga menunggu kabar.')
      await press('Control+6', '.versions-item')(desk)
    },
  },
  {
    name: 'version',
    stands: '.compare-lines',
    reach: async ({ redaksi: { window } }) => {
      await window.locator('.versions-item').last().click()
      await window.locator('.compare-lines .compare-line-changed').first().waitFor()
    },
  },
  {
    name: 'compare',
    stands: '.compare-lines-sideBySide',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('versions.compare') }).click()
      await window.locator('.compare .compare-line-changed').first().waitFor()
      await window.keyboard.press('Alt+F5')
      await window.locator('.compare-line:focus').waitFor()
    },
  },
  {
    name: 'compare-inline',
    stands: '.compare .compare-lines-inline',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByText(t('versions.layouts.inline'), { exact: true }).click()
      await window.locator('.compare .compare-lines-inline .compare-line').first().waitFor()
    },
  },
  {
    name: 'checklist',
    stands: '.checklist-item',
    reach: async ({ redaksi: { window, library }, t }) => {
      await window.keyboard.press('Escape')
      await window.locator('.page-sheet').waitFor()
      writeFileSync(join(library, 'house-rules.json'), '{ "checklist": [{ "name": "Nama dan jabatan dicek", "requiredFor": "final", "lapses": true }, { "name": "Foto dipilih" }] }')
      await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
      await window.keyboard.press('Control+7')
      await window.locator('.checklist-item input').last().click()
      // Whoever has given a name before is not asked again.
      const name = window.getByRole('textbox', { name: t('verification.person.name') })
      const ticked = window.locator('.checklist-ticked')
      await name.or(ticked).first().waitFor()
      if (await name.isVisible()) {
        await name.fill('Rini Astuti')
        await window.keyboard.press('Enter')
      }
      await ticked.waitFor()
    },
  },
  {
    name: 'changed-since',
    stands: '.changed-since',
    reach: async ({ redaksi }) => {
      const { window } = redaksi
      const { openArticle: id } = await callOrThrow(redaksi, 'app.preferences')
      const headline = await window.locator('[data-field="headline"] textarea').inputValue()
      await window.locator('.library-row').last().click()
      await window.waitForFunction((left) => document.querySelector<HTMLTextAreaElement>('[data-field="headline"] textarea')?.value !== left, headline)
      const { person } = await callOrThrow(redaksi, 'app.preferences')
      await callOrThrow(redaksi, 'app.setPreferences', { person: { id: 'bayu', name: 'Bayu Nugroho', initials: 'BN' } })
      const { article, seq } = await callOrThrow(redaksi, 'article.load', id!)
      const given = { id: 'h1', byId: 'bayu', by: 'Bayu Nugroho', at: article.updatedAt, from: 'draft', to: 'subs', assignee: person.name, message: 'Tolong dipotong dua puluh kata sebelum pukul empat.' }
      await callOrThrow(redaksi, 'article.save', { id: id!, baseSeq: seq, article: { ...article, section: 'Daerah', assignee: person.name, handOvers: { h1: given } } })
      await callOrThrow(redaksi, 'app.setPreferences', { person })
      await window.locator('.library-row', { hasText: headline }).click()
      await window.locator('.changed-since').nth(1).waitFor()
    },
  },
]
