import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialog, callOrThrow, launchRedaksi, menuCommand, type Running } from './harness'
import { newArticle, newText, outline, savedArticle, savedOutline, storedArticles } from './support/article'

const press = ({ window }: Running, keys: string): Promise<void> => window.keyboard.press(keys)
const list = ({ window }: Running) => window.getByRole('grid', { name: 'Articles' })
const headlines = (redaksi: Running): Promise<readonly string[]> => list(redaksi).locator('.library-headline').allInnerTexts()
const chosen = (redaksi: Running): Promise<string> => list(redaksi).locator('[aria-selected=true] .library-headline').innerText()
const headline = ({ window }: Running) => window.getByRole('region', { name: 'Fields of the article' }).getByLabel('Headline')

/** A new article with a headline and a text, saved. */
async function write(redaksi: Running, title: string, text = 'Isi.'): Promise<void> {
  await newText(redaksi, text)
  await headline(redaksi).fill(title)
  await savedArticle(redaksi)
  await expect.poll(() => headlines(redaksi)).toContain(title)
}

/** Goes to the line of an article by arrow keys. */
async function goTo(redaksi: Running, title: string): Promise<void> {
  await list(redaksi).focus()
  await press(redaksi, 'Home')
  const all = await headlines(redaksi)
  await expect.poll(() => chosen(redaksi)).toBe(all[0])
  for (const _line of all.slice(0, all.indexOf(title))) await press(redaksi, 'ArrowDown')
  await expect.poll(() => chosen(redaksi)).toBe(title)
}

const menuItem = ({ window }: Running, name: string) => window.getByRole('menuitem', { name })

describe('the list of articles', () => {
  let redaksi: Running

  beforeAll(async () => {
    redaksi = await launchRedaksi()
    await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
  })
  afterAll(() => redaksi.close())

  it('begins new articles by key and lists them with what they say', async () => {
    for (const title of ['Ombak di Barat', 'Angin dari Selatan', 'Banjir Surut']) await write(redaksi, title)
    const row = list(redaksi).getByRole('row').filter({ hasText: 'Banjir Surut' })
    for (const fact of ['Draft', '1 word', 'now']) await row.getByText(fact, { exact: true }).waitFor()
  })

  it('follows the headline and the words of the open article before they are saved [6.7]', async () => {
    const { window } = redaksi
    await newArticle(redaksi)
    // What the status bar told of saving when the line had the words at last: the window's own clock, and not that of this test.
    const told = window.evaluate(
      () =>
        new Promise<string | undefined>((resolve) => {
          const seen = new MutationObserver(() => {
            const line = [...document.querySelectorAll('.library-row')].map(({ textContent }) => textContent ?? '').find((text) => text.includes('Kabut Pagi'))
            if (!line?.includes('4 words')) return
            seen.disconnect()
            resolve(document.querySelector<HTMLElement>('.status-save')?.dataset['state'])
          })
          seen.observe(document.body, { subtree: true, childList: true, characterData: true })
        }),
    )
    await headline(redaksi).fill('Kabut Pagi')
    await window.getByTestId('editor').click()
    await window.keyboard.insertText('Kabut turun sejak subuh.')
    expect(['typing', 'draftSafe']).toContain(await told)
    await savedArticle(redaksi)
  })

  it('begins a new article by mouse', async () => {
    const before = storedArticles(redaksi.library).size
    await redaksi.window.getByRole('complementary', { name: 'Library' }).getByRole('button', { name: 'New article' }).click()
    await expect.poll(() => storedArticles(redaksi.library).size).toBe(before + 1)
    await expect.poll(() => headline(redaksi).inputValue()).toBe('')
    await expect.poll(() => headlines(redaksi)).toContain('No headline yet')
  })

  it('moves by arrows, Home, End and the first letters of a title, and opens with Enter', async () => {
    await list(redaksi).focus()
    await press(redaksi, 'Home')
    const at = async (): Promise<number> => (await headlines(redaksi)).indexOf(await chosen(redaksi))
    const { length } = await headlines(redaksi)
    await expect.poll(at).toBe(0)
    await press(redaksi, 'ArrowDown')
    await expect.poll(at).toBe(1)
    await press(redaksi, 'ArrowUp')
    await expect.poll(at).toBe(0)
    await press(redaksi, 'End')
    await expect.poll(at).toBe(length - 1)
    await redaksi.window.keyboard.type('angin')
    await expect.poll(() => chosen(redaksi)).toBe('Angin dari Selatan')
    await press(redaksi, 'Enter')
    await expect.poll(() => headline(redaksi).inputValue()).toBe('Angin dari Selatan')
  })

  it('opens with a click', async () => {
    await list(redaksi).getByText('Banjir Surut').click()
    await expect.poll(() => headline(redaksi).inputValue()).toBe('Banjir Surut')
  })

  it('sorts by headline and by the last change', async () => {
    const order = async (name: string): Promise<void> => {
      await redaksi.window.getByRole('button', { name: /Order/ }).click()
      await redaksi.window.getByRole('option', { name, exact: true }).click()
    }
    await order('Headline')
    const alphabetical = (titles: readonly string[]) => [...titles].sort((a, b) => a.localeCompare(b, 'en'))
    await expect.poll(async () => (await headlines(redaksi)).filter((title) => title !== 'No headline yet')).toEqual(
      alphabetical((await headlines(redaksi)).filter((title) => title !== 'No headline yet')),
    )
    await order('Last changed')
    await list(redaksi).getByText('Ombak di Barat').click()
    await headline(redaksi).fill('Ombak di Barat Daya')
    await savedArticle(redaksi)
    await expect.poll(async () => (await headlines(redaksi))[0]).toBe('Ombak di Barat Daya')
  })

  it('finds by words of the headline, and shows all again', async () => {
    const all = (await headlines(redaksi)).length
    const search = redaksi.window.getByRole('searchbox', { name: 'Search by headline' })
    await search.fill('selatan')
    await expect.poll(() => headlines(redaksi)).toEqual(['Angin dari Selatan'])
    await search.fill('tidak ada yang begini')
    await redaksi.window.getByRole('button', { name: 'Show all articles' }).click()
    await expect.poll(async () => (await headlines(redaksi)).length).toBe(all)
  })

  it('shows only the articles of one status', async () => {
    await goTo(redaksi, 'Banjir Surut')
    await press(redaksi, 'Enter')
    await expect.poll(() => headline(redaksi).inputValue()).toBe('Banjir Surut')
    await press(redaksi, 'Control+7')
    const choose = async (button: RegExp, option: string): Promise<void> => {
      await redaksi.window.getByRole('button', { name: button }).click()
      await redaksi.window.getByRole('option', { name: option, exact: true }).click()
    }
    await redaksi.window.getByRole('tabpanel').getByRole('button', { name: /Status/ }).click()
    await redaksi.window.getByRole('option', { name: 'Desk', exact: true }).click()
    await savedArticle(redaksi)
    await choose(/Any status/, 'Desk')
    await expect.poll(() => headlines(redaksi)).toEqual(['Banjir Surut'])
    await redaksi.window.getByRole('complementary', { name: 'Library' }).getByRole('button', { name: /Status/ }).click()
    await redaksi.window.getByRole('option', { name: 'Any status', exact: true }).click()
    await expect.poll(async () => (await headlines(redaksi)).length).toBeGreaterThan(1)
  })

  it('duplicates an article from the menu of its line', async () => {
    await goTo(redaksi, 'Angin dari Selatan')
    await press(redaksi, 'Shift+F10')
    await menuItem(redaksi, 'Duplicate article').click()
    const copies = () => [...storedArticles(redaksi.library).values()].filter((article) => article.headline.includes('Angin dari Selatan'))
    await expect.poll(() => copies().length).toBe(2)
    expect(copies().map(({ body }) => outline(body))).toEqual(['<p>Isi.</p>', '<p>Isi.</p>'])
  })

  it('moves an article to the trash, puts it back by undo and by its button, and deletes it for good after a question [1.9] [6.8]', async () => {
    const { window } = redaksi
    await write(redaksi, 'Untuk Dibuang')
    const id = (await callOrThrow(redaksi, 'app.preferences')).openArticle ?? ''
    await goTo(redaksi, 'Untuk Dibuang')
    await press(redaksi, 'Delete')
    await expect.poll(() => headlines(redaksi)).not.toContain('Untuk Dibuang')
    await window.getByRole('heading', { name: 'No article is open' }).waitFor()
    await window.locator('.library-undo-words').waitFor()
    await press(redaksi, 'Control+z')
    await expect.poll(() => headlines(redaksi)).toContain('Untuk Dibuang')
    await goTo(redaksi, 'Untuk Dibuang')
    await press(redaksi, 'Delete')
    await expect.poll(() => headlines(redaksi)).not.toContain('Untuk Dibuang')
    await window.getByRole('button', { name: 'Put back' }).click()
    await expect.poll(() => headlines(redaksi)).toContain('Untuk Dibuang')

    await goTo(redaksi, 'Untuk Dibuang')
    await press(redaksi, 'Delete')
    await expect.poll(() => headlines(redaksi)).not.toContain('Untuk Dibuang')
    await window.getByRole('button', { name: 'Trash, 1 article' }).click()
    await expect.poll(() => headlines(redaksi)).toEqual(['Untuk Dibuang'])
    await list(redaksi).focus()
    await press(redaksi, 'Enter')
    await menuItem(redaksi, 'Put back').click()
    await window.getByText('The trash is empty').waitFor()
    await window.getByRole('button', { name: 'Articles', exact: true }).click()

    await goTo(redaksi, 'Untuk Dibuang')
    await press(redaksi, 'Delete')
    await window.getByRole('button', { name: 'Trash, 1 article' }).click()
    await expect.poll(() => headlines(redaksi)).toEqual(['Untuk Dibuang'])
    await list(redaksi).focus()
    await press(redaksi, 'Delete')
    await window.getByText('Delete for good? This cannot be undone.').waitFor()
    await press(redaksi, 'Escape')
    await window.getByText('Delete for good? This cannot be undone.').waitFor({ state: 'detached' })
    expect(storedArticles(redaksi.library).has(id)).toBe(true)
    await list(redaksi).focus()
    await press(redaksi, 'Delete')
    await window.getByRole('button', { name: 'Delete', exact: true }).click()
    await expect.poll(() => storedArticles(redaksi.library).has(id)).toBe(false)
    await window.getByText('The trash is empty').waitFor()
    await window.getByRole('button', { name: 'Articles', exact: true }).click()
  })

  it('shows an earlier version and restores it as one step that undo takes back', async () => {
    const { window } = redaksi
    await write(redaksi, 'Dua Naskah', 'Naskah pertama.')
    await press(redaksi, 'Control+6')
    await window.getByRole('button', { name: 'Keep a version now' }).click()
    await window.getByRole('option', { name: /Kept by you/ }).waitFor()
    await headline(redaksi).fill('Dua Naskah, Diubah')
    await window.getByTestId('editor').click()
    await press(redaksi, 'Control+a')
    await window.keyboard.type('Naskah kedua sama sekali lain.')
    await savedArticle(redaksi)
    await window.getByRole('option', { name: /Kept by you/ }).click()
    const version = window.getByRole('region', { name: /Version from/ })
    await version.locator('del', { hasText: 'pertama' }).waitFor()
    await version.locator('ins', { hasText: 'kedua sama sekali lain' }).waitFor()
    await window.getByRole('button', { name: 'Restore this version' }).click()
    await expect.poll(() => headline(redaksi).inputValue()).toBe('Dua Naskah')
    expect(await savedOutline(redaksi)).toBe('<p>Naskah pertama.</p>')
    await window.getByTestId('editor').focus()
    await press(redaksi, 'Control+z')
    await expect.poll(() => headline(redaksi).inputValue()).toBe('Dua Naskah, Diubah')
    await window.locator('.status-text', { hasText: 'The restore is undone.' }).waitFor()
    await expect.poll(() => window.getByTestId('editor').innerText()).toBe('Naskah kedua sama sekali lain.')
    expect(await savedOutline(redaksi)).toBe('<p>Naskah kedua sama sekali lain.</p>')
  })

  it('goes to another folder and comes back to the first one with everything in it', async () => {
    const { app, window, library } = redaksi
    const other = mkdtempSync(join(tmpdir(), 'redaksi-other-'))
    try {
      const before = await headlines(redaksi)
      await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [other] })
      await menuCommand(app, 'library.choose')
      await window.getByRole('heading', { name: basename(other) }).waitFor()
      await window.getByRole('heading', { name: 'No article is open' }).waitFor()
      await newArticle({ ...redaksi, library: other })
      await headline(redaksi).fill('Di Pustaka Lain')
      await savedArticle({ ...redaksi, library: other })
      expect(existsSync(join(other, 'library.json'))).toBe(true)
      expect([...storedArticles(library).values()].map((article) => article.headline)).not.toContain('Di Pustaka Lain')

      await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [library] })
      await menuCommand(app, 'library.choose')
      await window.getByRole('heading', { name: basename(library) }).waitFor()
      await expect.poll(() => headlines(redaksi)).toEqual(before)
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
  })
})

describe('what is remembered', () => {
  it('opens the window where it stood, with the article that was open and the caret where it was [6.4]', async () => {
    const folder = (name: string): string => mkdtempSync(join(tmpdir(), `redaksi-${name}-`))
    const kept = { userData: folder('user'), library: folder('library'), env: { REDAKSI_WINDOW: '' } }
    const bounds = ({ app }: Running) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
    try {
      const first = await launchRedaksi(kept)
      await first.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
      await first.window.getByRole('button', { name: 'Start with an empty page' }).click()
      await expect.poll(() => first.window.locator('.library-row-open').count()).toBe(1)
      await headline(first).fill('Masih Terbuka')
      const wanted = { x: 40, y: 30, width: 1024, height: 720 }
      await first.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), wanted)
      await expect.poll(() => bounds(first)).toEqual(wanted)
      await first.window.getByTestId('editor').click()
      await first.window.keyboard.type('Air naik. Air turun.')
      for (const _letter of 'turun.') await first.window.keyboard.press('ArrowLeft')
      await first.close()

      const second = await launchRedaksi(kept)
      try {
        await expect.poll(() => headline(second).inputValue()).toBe('Masih Terbuka')
        await expect.poll(() => bounds(second)).toEqual(wanted)
        await second.window.keyboard.type('cepat ')
        await expect.poll(() => second.window.getByTestId('editor').innerText()).toBe('Air naik. Air cepat turun.')
      } finally {
        await second.close()
      }
    } finally {
      for (const made of [kept.userData, kept.library]) rmSync(made, { recursive: true, force: true })
    }
  })
})
