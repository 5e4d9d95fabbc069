import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'
import { focusIn, newText, savedArticle, savedOutline, select } from './support/article'
import { wordsOf } from './support/words'

const t = wordsOf('en')

const root = mkdtempSync(join(tmpdir(), 'redaksi-suggesting-'))
const place = { userData: join(root, 'user'), library: join(root, 'library') }
let redaksi: Running
const start = async (): Promise<void> => {
  redaksi = await launchRedaksi(place)
  await redaksi.window.locator('.library-panel').waitFor()
}
beforeAll(start)
afterAll(async () => {
  await redaksi.close()
  rmSync(root, { recursive: true, force: true })
})

const keys = async (...pressed: readonly string[]): Promise<void> => {
  for (const one of pressed) await redaksi.window.keyboard.press(one)
}
const page = () => redaksi.window.locator('[data-testid="editor"]')
/** Switches suggesting on or off by key. */
const suggest = async (isOn: boolean): Promise<void> => {
  await keys('Control+Alt+u')
  await redaksi.window.locator(`[data-testid="editor"][data-suggesting="${isOn}"]`).waitFor()
}

/** The page in one line: what is drawn as inserted in `+…+`, as deleted in `-…-`. */
const drawn = (): Promise<string> =>
  page().evaluate((editor) => {
    const told = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
      if (!(node instanceof HTMLElement) || node.classList.contains('suggested-said')) return ''
      const inner = [...node.childNodes].map(told).join('')
      return node.nodeName === 'INS' ? `+${inner}+` : node.nodeName === 'DEL' ? `-${inner}-` : inner
    }
    return [...editor.children].map(told).join(' | ').replaceAll('++', '')
  })

describe('writing while suggesting', () => {
  it('strikes out and underlines in place; Backspace walks on over what is deleted [16.1] [16.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Kapal itu tiba pukul tujuh.\nPelabuhan penuh.')
    const asked = window.getByRole('textbox', { name: t('verification.person.name') }).and(window.locator(':focus'))
    await keys('Control+Alt+u')
    await asked.waitFor()
    await keys('Escape')
    await window.getByText(t('suggestions.staysOff')).waitFor()
    await window.locator('.ProseMirror:focus').waitFor()
    await keys('Control+Alt+u')
    await asked.waitFor()
    await window.keyboard.type('Rini Astuti')
    await keys('Enter')
    await window.locator('.ProseMirror:focus').waitFor()
    await select(redaksi, ' tujuh')
    await keys('Delete', 'Backspace', 'Backspace')
    await expect.poll(drawn).toBe('Kapal itu tiba puk-ul tujuh-. | Pelabuhan penuh.')
    await window.keyboard.type('a')
    await expect.poll(drawn).toBe('Kapal itu tiba -pukul tujuh-+puka+. | Pelabuhan penuh.')
    await keys('Backspace', 'End', 'Delete')
    await expect.poll(drawn).toBe('Kapal itu tiba puk-ul tujuh-.- ¶ -Pelabuhan penuh.')
    expect(await savedOutline(redaksi)).toBe('<p>Kapal itu tiba puk.Pelabuhan penuh.</p>')
    expect((await savedArticle(redaksi)).original?.body.content?.map((block) => block.content?.[0]?.text)).toEqual(['Kapal itu tiba pukul tujuh.', 'Pelabuhan penuh.'])
  })

  it('puts the caret where deleted words stood when they are pressed [16.8]', async () => {
    await keys('Control+Home')
    const box = await redaksi.window.locator('.ProseMirror del').first().boundingBox()
    await redaksi.window.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2)
    await redaksi.window.keyboard.type('i')
    await expect.poll(drawn).toBe('Kapal itu tiba -pukul tujuh-+puki+.- ¶ -Pelabuhan penuh.')
    await keys('Backspace')
  })

  it('writes what an input method composes beside a deletion as one insertion [16.1]', async () => {
    const { app, window } = redaksi
    await select(redaksi, 'Kapal')
    await keys('ArrowRight')
    const cdp = await app.context().newCDPSession(window)
    for (const text of [' く', ' くろ', ' くろい']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    // While something is composed a paste is the browser's own.
    await page().evaluate((editor) => editor.addEventListener('compositionend', () => editor.setAttribute('data-composed', ''), { once: true }))
    await cdp.send('Input.insertText', { text: ' 黒い' })
    await window.locator('.ProseMirror[data-composed]').waitFor()
    await expect.poll(drawn).toBe('Kapal+ 黒い+ itu tiba puk-ul tujuh-.- ¶ -Pelabuhan penuh.')
  })

  it('pastes in this window what was seen, as a suggestion [16.8]', async () => {
    await select(redaksi, 'Kapal 黒い itu')
    await keys('Control+c', 'Control+End', 'Control+v')
    await expect.poll(drawn).toBe('Kapal+ 黒い+ itu tiba puk-ul tujuh-.- ¶ -Pelabuhan penuh.+Kapal 黒い itu+')
  })

  it('shows what is suggested for the headline, and copies what stood there [16.1] [16.8]', async () => {
    const { app, window } = redaksi
    const headline = window.locator('.fields [data-field=headline] textarea')
    await suggest(false)
    await headline.fill('Kapal tiba')
    await suggest(true)
    await headline.fill('Kapal hitam tiba')
    await window.locator('[data-field-changes=headline] ins').getByText('hitam').waitFor()
    await headline.focus()
    await keys('Control+a', 'Control+c')
    await expect.poll(() => app.evaluate((electron) => (electron.clipboard as unknown as { readText(): string }).readText())).toBe('Kapal tiba')
    expect((await savedArticle(redaksi)).original?.headline).toBe('Kapal tiba')
    await page().focus()
  })

  it('finds suggestions, their author and the mode again when the article is left and opened [16.5]', async () => {
    const { window } = redaksi
    const before = await drawn()
    const { suggestions } = await savedArticle(redaksi)
    await window.locator('.library-panel').getByRole('row').getByText('Tanggul Laut', { exact: false }).first().click()
    await expect.poll(drawn).not.toBe(before)
    await window.locator('.library-panel').getByRole('row').getByText('Kapal hitam tiba').first().click()
    await expect.poll(drawn).toBe(before)
    await page().focus()
    await keys('Control+Home')
    await window.keyboard.insertText('Lalu ')
    await expect.poll(drawn).toBe(`+Lalu +${before}`)
    await keys('Control+z')
    expect((await savedArticle(redaksi)).suggestions).toEqual(suggestions)
    expect(Object.values(suggestions)).toMatchObject(Array.from({ length: 5 }, () => ({ author: 'Rini Astuti', initials: 'RA' })))
  })

  it('moves words that are only suggested by cut and paste: in the page, into the headline and back, and into another article [16.8]', async () => {
    const { app, window } = redaksi
    await newText(redaksi, 'Kapal itu tiba.')
    await window.keyboard.type(' BARU')
    await suggest(true)
    await window.keyboard.type(' SEKALI')
    await select(redaksi, ' SEKALI')
    await keys('Control+x')
    await expect.poll(drawn).toBe('Kapal itu tiba. BARU')
    await expect.poll(() => app.evaluate((electron) => (electron.clipboard as unknown as { readText(): string }).readText())).toBe('')
    await keys('Control+v')
    await expect.poll(drawn).toBe('Kapal itu tiba. BARU+ SEKALI+')
    await select(redaksi, ' SEKALI')
    await keys('Control+x')
    const headline = window.locator('.fields [data-field=headline] textarea')
    await headline.fill('Kapal')
    await keys('End', 'Control+v')
    await expect.poll(() => headline.inputValue()).toBe('Kapal SEKALI')
    await keys('Home')
    for (let letter = 0; letter < 5; letter += 1) await keys('Shift+ArrowRight')
    await keys('Control+x', 'End', 'Control+v')
    await expect.poll(() => headline.inputValue()).toBe(' SEKALIKapal')
    await page().focus()
    await keys('Control+End', 'Control+v')
    await expect.poll(drawn).toBe('Kapal itu tiba. BARU+Kapal+')
    await keys('Shift+Home', 'Control+c')
    await newText(redaksi, 'Lain: ')
    await keys('Control+v')
    await expect.poll(() => page().textContent()).toBe('Lain: Kapal itu tiba. BARUKapal')
    await suggest(true)
    await window.keyboard.type(' SEKARANG')
    await select(redaksi, ' SEKARANG')
    await keys('Control+x', 'Control+Home', 'Control+Shift+v')
    await expect.poll(drawn).toBe('+ SEKARANG+Lain: Kapal itu tiba. BARUKapal')
    await keys('Control+z')
    await suggest(false)
  })

  it('gives other programs no id of a note or of a copy, and keeps the note of words that are cut and pasted [16.8]', async () => {
    const { app, window } = redaksi
    await newText(redaksi, 'Kapal itu tiba. Pelabuhan sepi.')
    await select(redaksi, 'Pelabuhan')
    await keys('Control+Alt+m')
    await focusIn(redaksi, '.note-composer textarea')
    await window.keyboard.type('Sejak kapan?')
    await keys('Control+Enter')
    const noted = page().locator('[data-note]')
    await noted.waitFor()
    const [id] = Object.keys((await savedArticle(redaksi)).notes)
    await page().focus()
    await select(redaksi, 'Pelabuhan sepi.')
    await keys('Control+x')
    await expect.poll(() => noted.count()).toBe(0)
    const copied = () => app.evaluate((electron) => (electron.clipboard as unknown as { readHTML(): string }).readHTML())
    await expect.poll(copied).toContain('Pelabuhan sepi.')
    expect(await copied()).not.toMatch(/data-note|data-attribution|data-redaksi|[0-9A-HJKMNP-TV-Z]{26}/u)
    await keys('Control+Home', 'Control+v')
    await expect.poll(() => noted.getAttribute('data-note')).toBe(id)
    expect(await noted.textContent()).toBe('Pelabuhan')
  })

  it('suggests columns, rows and words of a footnote as what they are, and decides at the caret by key, in the footnote and the headline too [16.12] [16.14] [16.15]', async () => {
    const { window } = redaksi
    const kinds = () => window.getByRole('listbox', { name: t('suggestions.list') }).getByRole('option').locator('.suggestion-kind').allTextContents()
    const cells = () => page().evaluate((editor) => [...editor.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => (cell.querySelector('del') ? '-' : '') + (cell.lastElementChild?.lastChild?.textContent ?? '')).join('|')))
    await newText(redaksi, 'Harga ikan naik.')
    await keys('Control+Alt+f')
    await focusIn(redaksi, '.footnote-text')
    await window.keyboard.type('Catatan pasar.')
    await keys('Enter', 'Control+End', 'Control+Alt+t')
    await window.locator('.table-squares:focus').waitFor()
    await keys('Enter')
    await window.locator('.dock-tools').waitFor()
    await focusIn(redaksi, '[data-testid=editor]')
    for (const words of ['Jenis', 'Pagi']) {
      await window.keyboard.type(words)
      await keys('Tab')
    }
    await window.locator('.fields [data-field=headline] textarea').fill('Harga ikan')
    await page().focus()
    await suggest(true)
    await select(redaksi, 'Pagi')
    await window.getByRole('button', { name: t('command.table.columnAfter') }).click()
    await window.locator('.status-suggestions').getByText(t('suggestions.status', { count: 1 })).click()
    await expect.poll(kinds).toEqual([t('suggestions.deeds.columnIn', { count: 1 })])
    await page().focus()
    await select(redaksi, 'Jenis')
    await keys('Control+Alt+Enter')
    await window.locator('.status-message').getByText(t('suggestions.noneChosen')).waitFor()
    await keys('F3')
    await window.locator('.status-message').getByText('1/1').waitFor()
    await keys('Control+Alt+Enter')
    await window.locator('.status-message').getByText(t('suggestions.decided.accept', { count: 1, left: 0 })).waitFor()
    await select(redaksi, 'Jenis')
    await window.getByRole('button', { name: t('command.table.deleteRow') }).click()
    await expect.poll(async () => (await cells())[0]).toContain('-Jenis|-Pagi')
    await expect.poll(kinds).toEqual([t('suggestions.deeds.rowOut', { count: 1 })])
    await window.locator('.ProseMirror span[data-footnote]').click()
    await window.locator('.ProseMirror span[data-footnote].ProseMirror-selectednode').waitFor()
    await keys('Enter')
    await window.locator('.footnote-text:focus').waitFor()
    await window.keyboard.type(' Baru.')
    await window.locator('.footnote-text ins').getByText('Baru.').waitFor()
    await window.locator('.ProseMirror span[data-footnote].suggested-note').waitFor()
    await expect.poll(async () => (await kinds()).length).toBe(2)
    await keys('Control+Alt+Backspace')
    await window.locator('.status-message').getByText(t('suggestions.decided.reject', { count: 1, left: 1 })).waitFor()
    expect(await window.locator('.ProseMirror span[data-footnote].suggested-note').count()).toBe(0)
    await window.locator('.fields [data-field=headline] textarea').fill('Harga ikan naik')
    await expect.poll(async () => (await kinds()).length).toBe(2)
    await window.locator('.fields [data-field=headline] textarea').focus()
    await keys('End', 'Control+Alt+Backspace')
    await window.locator('.status-message').getByText(t('suggestions.decided.reject', { count: 1, left: 1 })).waitFor()
    await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toBe('Harga ikan')
    await page().focus()
    await suggest(false)
  })

  it('goes on suggesting in a piece with suggestions after the program was quit, and nowhere else [16.5]', async () => {
    await newText(redaksi, 'Pelabuhan sepi.')
    await keys('Control+s')
    await expect.poll(() => page().getAttribute('data-suggesting')).toBe('false')
    await newText(redaksi, 'Kapal putih tiba.')
    await suggest(true)
    await redaksi.window.keyboard.type(' Malam.')
    await expect.poll(drawn).toBe('Kapal putih tiba.+ Malam.+')
    await keys('Control+s')
    await expect.poll(async () => Object.keys((await savedArticle(redaksi)).suggestions).length).toBe(1)
    await redaksi.close()
    await start()
    await expect.poll(drawn).toBe('Kapal putih tiba.+ Malam.+')
    await expect.poll(() => page().getAttribute('data-suggesting')).toBe('true')
  })
})
