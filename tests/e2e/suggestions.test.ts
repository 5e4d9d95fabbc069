import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deedsOf } from '@shared/handover'
import { answerDialog, callOrThrow, launchRedaksi, type Running } from './harness'
import { newText, savedArticle, savedOutline, select } from './support/article'
import { wordsOf } from './support/words'

const t = wordsOf('en')

let redaksi: Running
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redaksi-suggested-'))
  redaksi = await launchRedaksi()
  await redaksi.window.locator('.library-panel').waitFor()
})
afterAll(async () => {
  await redaksi.close()
  rmSync(folder, { recursive: true, force: true })
})

const keys = async (...pressed: readonly string[]): Promise<void> => {
  for (const one of pressed) await redaksi.window.keyboard.press(one)
}
const list = () => redaksi.window.getByRole('listbox', { name: t('suggestions.list') })
const options = () => list().getByRole('option')
const said = (words: string) => redaksi.window.locator('.status-message').getByText(words)
const headlineTyped = async (words: string): Promise<void> => {
  const headline = redaksi.window.locator('.fields [data-field=headline] textarea')
  await headline.focus()
  await keys('Control+a')
  await redaksi.window.keyboard.type(words)
}
/** Every file that an export wrote, names included. */
const written = (): string => readdirSync(folder).map((name) => name + readFileSync(join(folder, name), 'utf8')).join('\n')
const copied = () =>
  redaksi.app.evaluate((electron) => {
    const clipboard = electron.clipboard as unknown as { readText(): string; readHTML(): string }
    return `${clipboard.readText()}\n${clipboard.readHTML()}`
  })

describe('an editor who suggests, by key alone', () => {
  it('is asked for a name once, and what is changed then is listed with who changed it [16.11]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Kapal itu tiba pukul tujuh.\nPelabuhan penuh sejak pagi.\nCuaca cerah.')
    await headlineTyped('Kapal tiba')
    await keys('F6', 'Control+Alt+u')
    await window.getByRole('textbox', { name: t('verification.person.name') }).and(window.locator(':focus')).waitFor()
    await window.keyboard.type('Rini Astuti')
    await keys('Enter')
    await said(t('suggestions.on')).waitFor()
    await window.locator('.ProseMirror:focus').waitFor()
    await select(redaksi, 'tujuh')
    await window.keyboard.type('delapan')
    await select(redaksi, ' sejak pagi')
    await keys('Delete', 'Control+End')
    await window.keyboard.type(' Angin tenang.')
    await select(redaksi, 'Cuaca')
    await keys('Control+b')
    await expect.poll(() => options().count()).toBe(4)
    const shown = () => options().evaluateAll((all) => all.map((one) => [one.querySelector('.suggestion-kind')?.textContent, one.querySelector('.suggestion-author')?.textContent, one.querySelector('del')?.lastChild?.textContent ?? '', one.querySelector('ins')?.lastChild?.textContent ?? '']))
    await expect.poll(shown).toEqual([
      ['Replaced', 'RA', 'tujuh', 'delapan'],
      ['Deleted', 'RA', ' sejak pagi', ''],
      ['Formatting', 'RA', 'plain', 'Cuaca'],
      ['Inserted', 'RA', '', ' Angin tenang.'],
    ])
    await window.locator('.status-suggestions').getByText(t('suggestions.status', { count: 4 })).waitFor()
  })

  it('goes from one to the next, the list and the page together, and hears what each is [16.11]', async () => {
    const { window } = redaksi
    await keys('F6', 'Control+Home', 'F3')
    await said('Replaced “tujuh” with “delapan” · Rini Astuti · 1/4').waitFor()
    await list().getByRole('option', { selected: true }).getByText('delapan').waitFor()
    await window.getByRole('region', { name: t('suggestions.bar') }).getByText('delapan').waitFor()
    await keys('F3')
    await said('Deleted “sejak pagi” · Rini Astuti · 2/4').waitFor()
    await keys('Shift+F3')
    await said('Replaced “tujuh” with “delapan” · Rini Astuti · 1/4').waitFor()
  })

  it('accepts and rejects, each one undo step, and stands on the next [16.12]', async () => {
    await keys('Control+Alt+Enter')
    await said(t('suggestions.decided.accept', { count: 1, left: 3 })).waitFor()
    await list().getByRole('option', { selected: true }).getByText('sejak pagi').waitFor()
    // Whoever asks for the next one is there already: none is passed over.
    await keys('F3')
    await said('Deleted “sejak pagi” · Rini Astuti · 1/3').waitFor()
    await keys('Control+Alt+Backspace')
    await said(t('suggestions.decided.reject', { count: 1, left: 2 })).waitFor()
    expect(await savedOutline(redaksi)).toBe('<p>Kapal itu tiba pukul delapan.</p><p>Pelabuhan penuh sejak pagi.</p><p><b>Cuaca</b> cerah. Angin tenang.</p>')
    await keys('Control+z')
    await expect.poll(() => options().count()).toBe(3)
    expect(await savedOutline(redaksi)).toBe('<p>Kapal itu tiba pukul delapan.</p><p>Pelabuhan penuh.</p><p><b>Cuaca</b> cerah. Angin tenang.</p>')
    await keys('Control+z')
    await expect.poll(() => options().count()).toBe(4)
  })

  it('sees the final and the original text, and comes back to the suggestions [16.13]', async () => {
    const { window } = redaksi
    const view = (name: string) => window.getByRole('radiogroup', { name: t('suggestions.view') }).getByText(name, { exact: true })
    await window.locator('.ProseMirror .suggested-out').first().waitFor()
    await view(t('suggestions.short.final')).click()
    await window.locator('.ProseMirror .suggested-out').first().waitFor({ state: 'detached' })
    await view(t('suggestions.short.original')).click()
    const original = window.getByRole('region', { name: t('suggestions.views.original') })
    await original.getByText('Kapal itu tiba pukul tujuh.').waitFor()
    await original.getByText('Pelabuhan penuh sejak pagi.').waitFor()
    await original.focus()
    await keys('Escape')
    await window.locator('.ProseMirror .suggested-out').first().waitFor()
  })

  it('copies the original words to other programs', async () => {
    await keys('F6', 'Control+a', 'Control+c')
    await expect.poll(async () => {
      const bytes = await copied()
      return ['tujuh', 'sejak pagi', 'delapan', 'Angin', 'Rini'].map((word) => bytes.includes(word))
    }).toEqual([true, true, false, false, false])
  })

  it('cannot export before deciding, whatever is pressed, but by the original text, which is told [16.9]', async () => {
    const { app, window } = redaksi
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await keys('Control+e')
    await window.getByText(t('exporting.undecided.lead', { count: 4 })).waitFor()
    await keys('Control+Enter')
    await said(t('exporting.undecided.needsChoice')).waitFor()
    await window.getByRole('checkbox', { name: t('exporting.undecided.original') }).and(window.locator(':focus')).waitFor()
    await keys('Space')
    await window.getByRole('checkbox', { name: t('exporting.undecided.original'), checked: true }).waitFor()
    await keys('Control+Enter')
    await window.locator('.export-report').waitFor()
    expect(['tujuh', 'sejak pagi', 'delapan', 'Angin', 'Rini'].map((word) => written().includes(word))).toEqual([true, true, false, false, false])
    await expect.poll(async () => Object.values((await savedArticle(redaksi)).publicationRecords).map(({ leftOut }) => leftOut)).toEqual([4, 4])
  })

  it('is led from the export to the suggestions, accepts all that is left in one step, and exports the words as they are [16.9]', async () => {
    const { window } = redaksi
    await window.getByRole('button', { name: t('exporting.undecided.decide') }).press('Enter')
    await list().getByRole('option', { selected: true }).waitFor()
    await window.getByRole('button', { name: t('suggestions.many') }).press('Enter')
    await window.getByRole('menuitem', { name: t('suggestions.acceptAll') }).press('Enter')
    await window.getByText(t('suggestions.emptyTitle')).waitFor()
    const article = await savedArticle(redaksi)
    expect([article.original, article.suggestions]).toEqual([null, {}])
    expect(deedsOf(article).map(({ kind, by, detail }) => [kind, by, detail])).toEqual([['accepted', 'Rini Astuti', '4']])
    const { openArticle } = await callOrThrow(redaksi, 'app.preferences')
    expect((await callOrThrow(redaksi, 'version.list', openArticle!)).map(({ reason }) => reason)).toContain('acceptAll')
    await keys('Control+e')
    await window.locator('.export-page').waitFor()
    await expect.poll(() => window.getByText(t('exporting.undecided.title')).count()).toBe(0)
    await expect.poll(() => window.getByRole('button', { name: t('exporting.write') }).isEnabled()).toBe(true)
    await keys('Control+Enter')
    await window.locator('.export-report').waitFor()
    expect(['tujuh', 'delapan', 'Angin', 'Rini'].map((word) => written().includes(word))).toEqual([false, true, true, false])
  })
})
