import { afterAll, beforeAll, expect, it } from 'vitest'
import { keysAtOnce, launchRedaksi, type Running } from './harness'
import { newArticle, savedOutline, storedArticles } from './support/article'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1 }).first().waitFor()
})
afterAll(() => redaksi.close())

it('keeps what is typed before a new article stands, and puts it in the headline', async () => {
  const { window } = redaksi
  await window.keyboard.press('Control+n')
  await window.keyboard.type('Jembatan Baru')
  await expect.poll(() => window.getByRole('region', { name: 'Fields of the article' }).getByLabel('Headline').inputValue()).toBe('Jembatan Baru')
  await expect.poll(() => window.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('headline')
})

it('redoes with Ctrl+Y, and deletes a word with Ctrl+Backspace', async () => {
  const { window } = redaksi
  const headline = window.getByRole('region', { name: 'Fields of the article' }).getByLabel('Headline')
  await headline.press('Control+Backspace')
  await expect.poll(() => headline.inputValue()).toBe('Jembatan ')
  await headline.press('Control+z')
  await expect.poll(() => headline.inputValue()).not.toBe('Jembatan ')
  const before = await headline.inputValue()
  await headline.press('Control+y')
  await expect.poll(() => headline.inputValue()).toBe('Jembatan ')
  expect(before).not.toBe('Jembatan ')
})

it('lets the first key after coming back to the text lead where it says, so that no letter replaces what was selected before', async () => {
  const { window } = redaksi
  const page = window.getByTestId('editor')
  await page.click()
  await window.keyboard.type('Naskah ini tetap utuh.')
  await window.keyboard.press('Control+a')
  await window.getByRole('region', { name: 'Fields of the article' }).getByLabel('Headline').click()
  await window.keyboard.press('F6')
  await window.keyboard.press('Control+Home')
  await window.keyboard.type('Q')
  await expect.poll(() => page.innerText()).toBe('QNaskah ini tetap utuh.')
})

it('takes letters that come at once with a key for what it opens, and none for the words that are selected or left [21.11]', async () => {
  const { app, window } = redaksi
  await newArticle(redaksi)
  await window.keyboard.type('Jembatan Lama')
  await window.getByTestId('editor').click()
  await window.keyboard.type('The desk will recieve it.')
  await window.locator('.ProseMirror .misspelled').waitFor()
  await window.keyboard.press('Shift+Home')
  await window.locator('.bubble').waitFor()
  await keysAtOnce(app, 'Ctrl+K', 'abc')
  const address = window.locator('form.bar input')
  await expect.poll(() => address.inputValue()).toBe('abc')
  await address.press('Escape')
  await address.waitFor({ state: 'detached' })
  await window.keyboard.press('F6')
  await expect.poll(() => window.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true)
  await window.keyboard.press('Control+Home')
  // The menu comes when the dictionary has answered: until then nothing takes the place of the word.
  await keysAtOnce(app, 'Alt+F7', 'x')
  await window.locator('.spelling-suggestion').first().waitFor()
  await window.keyboard.press('Escape')
  await window.locator('.spelling-suggestion').first().waitFor({ state: 'detached' })
  expect(await savedOutline(redaksi)).toBe('<p>The desk will recieve it.</p>')
  const before = storedArticles(redaksi.library)
  await keysAtOnce(app, 'Ctrl+N', 'baru')
  const headlines = async (): Promise<readonly string[]> => [...storedArticles(redaksi.library).values()].map(({ headline }) => headline)
  await expect.poll(() => window.getByRole('region', { name: 'Fields of the article' }).getByLabel('Headline').inputValue()).toBe('baru')
  expect(storedArticles(redaksi.library).size).toBe(before.size + 1)
  expect(await headlines()).toContain('Jembatan Lama')
})

it('gives words of a field back by undo that were typed over or deleted, however soon, and a mark as it was typed [1.10] [19.7]', async () => {
  const { window } = redaksi
  await newArticle(redaksi)
  const headline = window.locator('.fields [data-field=headline] textarea')
  await window.keyboard.type('Harga beras naik')
  await window.keyboard.press('Control+a')
  await window.keyboard.press('Delete')
  await expect.poll(() => headline.inputValue()).toBe('')
  await window.keyboard.press('Control+z')
  await expect.poll(() => headline.inputValue()).toBe('Harga beras naik')
  await window.keyboard.press('End')
  await window.keyboard.type(' 5"')
  await expect.poll(() => headline.inputValue()).toBe('Harga beras naik 5”')
  await window.keyboard.press('Control+z')
  await expect.poll(() => headline.inputValue()).toBe('Harga beras naik 5"')
  await window.keyboard.type('"')
  await expect.poll(() => headline.inputValue()).toBe('Harga beras naik 5"”')
  await window.keyboard.press('Backspace')
  await expect.poll(() => headline.inputValue()).toBe('Harga beras naik 5""')
  await window.keyboard.press('Backspace')
  await expect.poll(() => headline.inputValue()).toBe('Harga beras naik 5"')
})

it('leaves the text alone while one writes in a field, and puts a character that is asked for where the caret is [14.15]', async () => {
  const { app, window } = redaksi
  await newArticle(redaksi)
  await window.keyboard.type('Harga 5')
  const page = window.getByTestId('editor')
  await page.click()
  await window.keyboard.type('Beras naik.')
  await window.keyboard.press('Control+a')
  const headline = window.locator('.fields [data-field=headline] textarea')
  await headline.focus()
  await headline.press('End')
  for (const keys of ['Ctrl+B', 'Ctrl+Alt+2', 'Ctrl+Shift+8', 'Alt+Shift+Down']) {
    await keysAtOnce(app, keys, '')
    await window.locator('.status-text', { hasText: 'the caret is in a field' }).waitFor()
    await keysAtOnce(app, 'Ctrl+/', '')
    await window.getByRole('dialog').waitFor()
    await window.keyboard.press('Escape')
    await window.getByRole('dialog').waitFor({ state: 'detached' })
    await window.locator('.fields [data-field=headline] textarea:focus').waitFor()
  }
  await keysAtOnce(app, 'Ctrl+Shift+Space', 'k')
  await expect.poll(() => headline.inputValue()).toBe('Harga 5\u00a0k')
  await keysAtOnce(app, 'Ctrl+Alt+M', '')
  const note = window.locator('.note-composer textarea')
  await note.and(window.locator(':focus')).waitFor()
  await window.keyboard.type('Satu')
  await keysAtOnce(app, 'Shift+Enter', 'd')
  await expect.poll(() => note.inputValue()).toMatch(/^Satu\n?d$/)
  expect(await savedOutline(redaksi)).toBe('<p>Beras naik.</p>')
})

it('keeps letters that come with the key of a check or of the record of a passage out of the text while a decision is read: they choose in the list that opens [21.11]', async () => {
  const { app, window } = redaksi
  await newArticle(redaksi)
  await window.getByTestId('editor').click()
  const words = '“The water came over the wall,” said Sarah Waller.'
  await window.keyboard.type(words)
  await window.getByRole('tab', { name: /Quotes/ }).click()
  await window.locator('.ledger-entry-proposed').waitFor()
  await window.getByTestId('editor').click()
  await window.keyboard.press('F8')
  // Both keys and the letters, before anything is read.
  await keysAtOnce(app, 'Ctrl+Enter', '')
  await keysAtOnce(app, 'F7', 'in')
  await window.locator('.check-form button:focus', { hasText: 'In progress' }).waitFor()
  await keysAtOnce(app, 'Escape', '')
  await window.locator('.ProseMirror:focus').waitFor()
  await keysAtOnce(app, 'F4', 'ind')
  await window.locator('.ledger-amend button:focus', { hasText: 'Indirect' }).waitFor()
  await window.keyboard.press('Escape')
  await window.locator('.ProseMirror:focus').waitFor()
  // Nothing is to be checked where no passage is: what is typed belongs to the text.
  await newArticle(redaksi)
  await window.getByTestId('editor').click()
  await keysAtOnce(app, 'F7', 'abc')
  await expect.poll(() => window.getByTestId('editor').innerText()).toBe('abc')
  expect([...storedArticles(redaksi.library).values()].map((article) => JSON.stringify(article.body)).filter((body) => body.includes('Sarah Waller'))).toHaveLength(1)
})

it('keeps a command that is asked for before the window stands, until it does [6.6]', async () => {
  const { app, window } = redaksi
  const before = storedArticles(redaksi.library).size
  await app.evaluate(
    ({ BrowserWindow, Menu }) =>
      new Promise<void>((resolve) => {
        const page = BrowserWindow.getAllWindows()[0]?.webContents
        page?.once('did-navigate', () => {
          Menu.getApplicationMenu()?.getMenuItemById('article.new')?.click()
          resolve()
        })
        page?.reload()
      }),
  )
  await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toBe('')
  await window.locator('.ProseMirror p.is-editor-empty').waitFor()
  await expect.poll(() => storedArticles(redaksi.library).size).toBe(before + 1)
})
