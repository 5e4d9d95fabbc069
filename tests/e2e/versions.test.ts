import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deedsOf, ticksOf } from '@shared/handover'
import { notesOf } from '@shared/notes'
import { callOrThrow, launchRedaksi, type Running } from './harness'
import { focusIn, newText, savedArticle, savedOutline, select } from './support/article'
import { wordsOf } from './support/words'

const t = wordsOf('en')
const rini = { id: 'rini', name: 'Rini Astuti', initials: 'RA' }
const bayu = { id: 'bayu', name: 'Bayu Nugroho', initials: 'BN' }

let redaksi: Running
beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.locator('.library-panel').waitFor()
  await callOrThrow(redaksi, 'app.setPreferences', { person: rini })
  await redaksi.window.reload()
  await redaksi.window.locator('.library-panel').waitFor()
})
afterAll(() => redaksi.close())

const keys = async (...pressed: readonly string[]): Promise<void> => {
  for (const one of pressed) await redaksi.window.keyboard.press(one)
}
const line = (kind: string) => redaksi.window.locator(`.compare-line-${kind}`)
const versions = async () => {
  const { openArticle } = await callOrThrow(redaksi, 'app.preferences')
  return callOrThrow(redaksi, 'version.list', openArticle!)
}

describe('versions of an article', () => {
  it('are kept when a person saves, once for one text, with who it was [17.1]', async () => {
    await newText(redaksi, 'Air naik sejak subuh.\nWarga pindah ke balai desa.\nHujan belum reda.')
    await savedArticle(redaksi)
    await savedArticle(redaksi)
    await expect.poll(async () => (await versions()).map(({ reason, by }) => [reason, by])).toEqual([['save', 'Rini Astuti']])
  })

  it('are compared side by side over the whole window, and keys lead from difference to difference [17.4]', async () => {
    const { window } = redaksi
    await select(redaksi, 'sejak subuh')
    await keys('Control+b')
    await select(redaksi, 'Warga pindah ke balai desa.')
    await window.keyboard.type('Warga pindah ke gedung sekolah.')
    await keys('Control+End')
    await window.keyboard.type(' Listrik padam.')
    await keys('Control+Shift+6')
    await line('changed').nth(2).waitFor()
    await window.locator('.frame-inspector, .frame-library').first().waitFor({ state: 'detached' })
    const beside = () =>
      line('changed').nth(1).locator('.compare-block').evaluateAll((cells) => cells.map((cell) => ({ below: cell.getBoundingClientRect().top - cells[0]!.getBoundingClientRect().top, words: /balai desa|gedung sekolah/.exec(cell.textContent ?? '')?.[0] })))
    await expect.poll(beside).toEqual([{ below: 0, words: 'balai desa' }, { below: 0, words: 'gedung sekolah' }])
    await line('changed').first().getByText('+ bold').waitFor()
    for (const at of [1, 2, 3]) {
      await keys('Alt+F5')
      await window.locator('.compare-line:focus').getByText(at === 1 ? '+ bold' : at === 2 ? 'gedung sekolah' : 'Listrik padam').waitFor()
    }
    await keys('Alt+Shift+F5')
    await window.locator('.compare-line:focus').getByText('gedung sekolah').waitFor()
  })

  it('give one passage back as one undo step, and undo works beside the comparison [17.5]', async () => {
    await keys('Tab', 'Enter')
    await line('changed').nth(2).waitFor({ state: 'detached' })
    await keys('Control+z')
    await line('changed').nth(2).waitFor()
    await line('changed').nth(1).getByRole('button', { name: t('versions.putBack.passage') }).click()
    await line('changed').nth(2).waitFor({ state: 'detached' })
    await keys('Escape')
    await redaksi.window.locator('.page-sheet').waitFor()
    expect(await savedOutline(redaksi)).toBe('<p>Air naik <b>sejak subuh</b>.</p><p>Warga pindah ke balai desa.</p><p>Hujan belum reda. Listrik padam.</p>')
    expect(deedsOf(await savedArticle(redaksi)).map(({ kind, by }) => [kind, by])).toEqual([['putBack', 'Rini Astuti']])
  })

  it('are opened by key from their list and restored whole, with the text before kept, in one undo step', async () => {
    const { window } = redaksi
    const before = await savedOutline(redaksi)
    const { length } = await versions()
    await keys('Control+6')
    await window.getByRole('tab', { name: 'Versions', selected: true }).waitFor()
    await expect.poll(() => window.locator('.versions-item').count()).toBeGreaterThanOrEqual(length)
    await window.getByRole('listbox', { name: t('versions.list') }).focus()
    await keys('End', 'Enter')
    await line('changed').first().waitFor()
    await window.getByRole('button', { name: t('versions.restore') }).press('Enter')
    await expect.poll(() => savedOutline(redaksi)).toBe('<p>Air naik sejak subuh.</p><p>Warga pindah ke balai desa.</p><p>Hujan belum reda.</p>')
    expect((await versions()).slice(0, -length).map(({ reason }) => reason)).toContain('restore')
    expect(deedsOf(await savedArticle(redaksi)).map(({ kind }) => kind)).toEqual(['putBack', 'restored'])
    await window.getByTestId('editor').focus()
    await keys('Control+z')
    await expect.poll(() => savedOutline(redaksi)).toBe(before)
  })

  it('are kept by name of the command, from wherever one is [6.1] [17.1]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Kabut turun di pelabuhan.')
    await keys('Control+Shift+p')
    await window.locator('.palette-sheet input:focus').waitFor()
    await window.keyboard.type('keep version')
    await window.locator('.palette-entry[aria-selected=true]', { hasText: t('command.version.keep') }).waitFor()
    await keys('Enter')
    await window.getByRole('status').getByText(t('versions.kept')).waitFor()
    expect((await versions()).map(({ reason }) => reason)).toContain('manual')
  })

  it('are named when they are kept already, compared anew when a word takes the place of another, and give the passage back at once [17.4] [17.11]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Hujan belum reda.\nWarga menunggu.')
    await savedArticle(redaksi)
    await expect.poll(async () => (await versions()).length).toBe(1)
    await keys('Control+1', 'Control+6')
    await window.locator('.versions-item').first().waitFor()
    await window.getByRole('listbox', { name: t('versions.list') }).focus()
    await keys('End', 'Enter')
    await window.getByText(t('versions.same')).waitFor()
    const name = window.getByRole('textbox', { name: t('versions.called') })
    await name.focus()
    await window.keyboard.type('Dibaca ahli hukum')
    await keys('Enter')
    await window.getByText(t('versions.named', { name: 'Dibaca ahli hukum' })).waitFor()
    await window.keyboard.type(' x')
    await keys('Escape')
    await expect.poll(() => name.inputValue()).toBe('Dibaca ahli hukum')
    expect((await versions()).map((version) => version.name)).toEqual(['Dibaca ahli hukum'])
    await select(redaksi, 'Hujan')
    await window.keyboard.type('Angin')
    await line('changed').filter({ hasText: 'Angin' }).getByRole('button', { name: t('versions.putBack.passage') }).click()
    await expect.poll(() => savedOutline(redaksi)).toBe('<p>Hujan belum reda.</p><p>Warga menunggu.</p>')
  })
})

describe('a text that was just saved', () => {
  it('is compared with the newest version that differs, and its version is listed at once [17.4]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Air naik.')
    await savedArticle(redaksi)
    await keys('Control+6')
    await expect.poll(() => window.locator('.versions-item').count()).toBe(1)
    await window.getByTestId('editor').click()
    await focusIn(redaksi, '[data-testid=editor]')
    await keys('Control+End')
    await window.keyboard.type(' Warga mengungsi.')
    await savedArticle(redaksi)
    await expect.poll(() => window.locator('.versions-item').count()).toBe(2)
    await keys('Control+Shift+6')
    await line('changed').filter({ hasText: 'Warga mengungsi.' }).waitFor()
    await keys('Escape')
    await window.locator('.page-sheet').waitFor()
  })
})

describe('a piece that is handed over', () => {
  it('is shown with its line of message to whoever has it now, on the page and in the library, until they have seen it [13.4]', async () => {
    const { window } = redaksi
    const { openArticle: id } = await callOrThrow(redaksi, 'app.preferences')
    await newText(redaksi, 'Naskah lain.')
    const { article, seq } = await callOrThrow(redaksi, 'article.load', id!)
    const given = { id: 'h1', byId: 'bayu', by: 'Bayu Nugroho', at: article.updatedAt, from: 'draft', to: 'subs', assignee: 'Rini Astuti', message: 'Potong dua puluh kata.' }
    await callOrThrow(redaksi, 'article.save', { id: id!, baseSeq: seq, article: { ...article, headline: 'Air Naik', status: 'subs', assignee: 'Rini Astuti', handOvers: { h1: given } } })
    const row = window.locator('.library-row').filter({ hasText: 'Air Naik' })
    await row.getByText(t('library.forYou')).waitFor()
    await row.click()
    await window.locator('.changed-since').filter({ hasText: 'Potong dua puluh kata.' }).getByRole('button', { name: t('handover.seenNow') }).click()
    await window.locator('.handed-message').waitFor({ state: 'detached' })
  })
})

describe('a hand-over that was begun', () => {
  it('keeps its words through Escape and another tab, and as a private note when the article is left [13.5]', async () => {
    const { window } = redaksi
    const { openArticle: id } = await callOrThrow(redaksi, 'app.preferences')
    await keys('Control+7')
    await window.getByRole('button', { name: t('handover.begin') }).press('Enter')
    await window.getByLabel(t('handover.to'), { exact: true }).and(window.locator(':focus')).waitFor()
    await window.keyboard.type('Bayu')
    await keys('Tab')
    await window.keyboard.type('Cek angka')
    await keys('Escape', 'Control+6', 'Control+7')
    await window.getByRole('button', { name: t('handover.goOn') }).press('Enter')
    await expect.poll(() => window.getByLabel(t('handover.message'), { exact: true }).inputValue()).toBe('Cek angka')
    await newText(redaksi, 'Naskah lain.')
    const { article } = await callOrThrow(redaksi, 'article.load', id!)
    expect([...notesOf(article).values()].map(({ kind, target, entries }) => [kind, target, entries[0]?.text])).toContainEqual(['private', 'article', t('handover.begunNoteTo', { name: 'Bayu', message: 'Cek angka' })])
    await window.locator('.library-row').filter({ hasText: article.headline }).first().click()
    await expect.poll(async () => (await callOrThrow(redaksi, 'app.preferences')).openArticle).toBe(id)
  })
})

describe('a piece that comes back', () => {
  it('tells whoever saw it last what others have changed since, until it is seen [17.7]', async () => {
    const { window } = redaksi
    const { openArticle: id } = await callOrThrow(redaksi, 'app.preferences')
    await newText(redaksi, 'Naskah lain.')
    await callOrThrow(redaksi, 'app.setPreferences', { person: bayu })
    const { article, seq } = await callOrThrow(redaksi, 'article.load', id!)
    await callOrThrow(redaksi, 'article.save', { id: id!, baseSeq: seq, article: { ...article, headline: 'Banjir di Hilir', section: 'Daerah' } })
    await callOrThrow(redaksi, 'app.setPreferences', { person: rini })
    await window.locator('.library-row').filter({ hasText: 'Banjir di Hilir' }).click()
    await window.getByText(/^2 changes by Bayu Nugroho, last saved .+, since you last looked/).waitFor()
    await window.getByRole('button', { name: t('handover.showChanges') }).click()
    await line('field').nth(1).waitFor()
    await keys('Escape')
    await window.getByRole('button', { name: t('handover.seenNow') }).click()
    await window.locator('.changed-since').waitFor({ state: 'detached' })
  })

  it('has the checklist of its desk, whose required items block until somebody ticks them [17.8] [17.9]', async () => {
    const { window } = redaksi
    writeFileSync(join(redaksi.library, 'house-rules.json'), '{ "checklist": [{ "name": "Foto dipilih", "requiredFor": "exported", "lapses": true }] }')
    await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
    await keys('Control+3')
    await window.locator('[data-rule="open-checklist"]').click()
    await keys('Enter')
    const box = window.getByRole('checkbox', { name: /Foto dipilih/ })
    await box.waitFor()
    await box.press('Space')
    await window.locator('.checklist-ticked').waitFor()
    expect(ticksOf(await savedArticle(redaksi)).map(({ by, itemId }) => [by, itemId])).toEqual([['Rini Astuti', 'Foto dipilih']])
    await window.getByTestId('editor').click()
    await focusIn(redaksi, '[data-testid=editor]')
    await window.keyboard.type('x')
    await window.locator('.checklist-lapsed').waitFor()
  })
})
