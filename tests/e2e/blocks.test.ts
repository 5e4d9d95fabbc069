import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { answerDialog, callOrThrow, launchRedaksi, menuCommand, type Running } from './harness'
import { focusIn, newArticle, newText, outline, savedArticle, savedOutline } from './support/article'
import { jpeg, png } from '../pictures/files'

const folder = mkdtempSync(join(tmpdir(), 'redaksi-blocks-'))
let redaksi: Running
beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.locator('.library-panel').waitFor()
})
afterAll(async () => {
  await redaksi.close()
  rmSync(folder, { recursive: true, force: true })
})

const press = (...keys: readonly string[]) => keys.reduce((before, key) => before.then(() => redaksi.window.keyboard.press(key)), Promise.resolve())
const type = (text: string) => redaksi.window.keyboard.type(text)

describe('the page', () => {
  it('makes a block from the slash menu, which says where the choice stands, and keeps what was typed after Escape [19.1]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'a/b\n/')
    await window.getByRole('listbox', { name: 'Blocks' }).waitFor()
    await type('h')
    await press('ArrowDown')
    const chosen = () => window.getByTestId('editor').getAttribute('aria-activedescendant')
    await expect.poll(async () => window.locator(`[role=option][aria-selected=true][id="${await chosen()}"]`).count()).toBe(1)
    await press('Escape')
    await window.getByRole('listbox', { name: 'Blocks' }).waitFor({ state: 'detached' })
    expect(await savedOutline(redaksi)).toBe('<p>a/b</p><p>/h</p>')
    await type(' /todo')
    await window.locator('.slash [aria-selected=true]').waitFor()
    await press('Enter')
    await type('cek')
    expect(await savedOutline(redaksi)).toBe('<p>a/b</p><taskList><taskItem><p>/h cek</p></taskItem></taskList>')
  })

  it('shows the tools of selected words beside them and not over them [19.2]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'satu dua')
    await press('Control+Shift+ArrowLeft')
    const bar = window.locator('.bubble')
    await bar.waitFor()
    await expect
      .poll(() =>
        bar.evaluate((element) => {
          const [box, words] = [element.getBoundingClientRect(), getSelection()!.getRangeAt(0).getBoundingClientRect()]
          return box.bottom <= words.top || box.top >= words.bottom
        }),
      )
      .toBe(true)
    await press('Alt+F10')
    await focusIn(redaksi, '.bubble *')
    await press('ArrowRight', 'Enter')
    expect(await savedOutline(redaksi)).toBe('<p>satu <i>dua</i></p>')
    await press('ArrowRight')
    await bar.waitFor({ state: 'detached' })
  })

  it('writes footnotes at its foot, with bold and links, numbered by their order and set as the page is [19.3] [19.7] [19.11]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'satu dua')
    await press('Control+Alt+f')
    await window.locator('.footnote-text:focus').waitFor()
    await type('arsip lama')
    await press('Control+Shift+ArrowLeft', 'Control+b', 'Control+k')
    await window.getByRole('textbox', { name: 'Address of the link' }).fill('contoh.id')
    await press('Enter')
    await window.locator('.footnote-text:focus').waitFor()
    await press('Escape')
    await focusIn(redaksi, '[data-testid=editor]')
    await press('Home', 'Control+Alt+f')
    await window.getByRole('textbox', { name: 'Text of footnote 1' }).and(window.locator(':focus')).waitFor()
    await type('"pertama"')
    expect(await savedOutline(redaksi)).toBe('<p><footnote>“pertama”</footnote>satu dua<footnote>arsip <a https://contoh.id><b>lama</b></a></footnote></p>')
    await press('Backspace')
    expect(await savedOutline(redaksi)).toBe('<p><footnote>“pertama"</footnote>satu dua<footnote>arsip <a https://contoh.id><b>lama</b></a></footnote></p>')
    await press('Escape')
    await focusIn(redaksi, '[data-testid=editor]')
    await press('ArrowLeft')
    await window.getByRole('textbox', { name: 'Text of footnote 1' }).waitFor()
    await press('Backspace')
    expect(await savedOutline(redaksi)).toBe('<p>satu dua<footnote>arsip <a https://contoh.id><b>lama</b></a></footnote></p>')
  })

  it('leads from a search to the words in a footnote, where they are seen before a key deletes them [20.1]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'satu dua')
    await press('Control+Alt+f')
    await window.locator('.footnote-text:focus').waitFor()
    await type('arsip lama')
    await press('Escape')
    await focusIn(redaksi, '[data-testid=editor]')
    await press('Control+f')
    const search = window.getByRole('search')
    await search.getByRole('searchbox').fill('lama')
    await search.getByText('1 of 1').waitFor()
    await search.getByText('Footnote 1').waitFor()
    await window.locator('.ProseMirror [data-footnote].found').waitFor()
    await press('Escape')
    await window.locator('.footnote-text:focus').waitFor()
    await expect.poll(() => window.evaluate(() => String(getSelection()))).toBe('lama')
    await press('Backspace')
    expect(await savedOutline(redaksi)).toBe('<p>satu dua<footnote>arsip </footnote></p>')
  })

  it('takes a picture from a file, words about it in place, and moves it by key [19.4] [19.6]', async () => {
    const { window } = redaksi
    const file = join(folder, 'perahu.png')
    writeFileSync(file, png(40, 30))
    await newText(redaksi, 'satu')
    await answerDialog(redaksi.app, 'showOpenDialog', { canceled: false, filePaths: [file] })
    await press('Control+Alt+p')
    const alt = window.getByRole('textbox', { name: 'Alternative text' })
    await alt.waitFor()
    await expect.poll(() => alt.inputValue()).toBe('Tiga perahu kayu')
    await expect.poll(() => window.locator('.figure-picture img').evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(40)
    await window.getByRole('textbox', { name: 'Credit', exact: true }).fill('Foto: Sari')
    await press('Escape', 'Escape', 'Alt+Shift+ArrowUp')
    const { body } = await savedArticle(redaksi)
    expect(body.content?.map(({ type: name }) => name)).toEqual(['figure', 'paragraph', 'paragraph'])
    expect(body.content?.[0]?.attrs).toMatchObject({ alt: 'Tiga perahu kayu', credit: 'Foto: Sari', width: 40, height: 30, decorative: false })
  })

  it('moves that picture by the mouse, with what is said of it, as one undo step [19.4] [19.8]', async () => {
    const { window } = redaksi
    const kinds = async () => (await savedArticle(redaksi)).body.content?.map(({ type: name, attrs }) => (name === 'figure' ? `figure ${String(attrs?.['alt'])}` : name))
    const middle = (selector: string) => window.locator(selector).first().evaluate((element) => {
      const { left, right, top, height } = element.getBoundingClientRect()
      return { left: left + 12, right: right - 12, y: top + height / 2 }
    })
    const from = await middle('.figure-picture img')
    const to = await middle('.ProseMirror > p')
    await window.mouse.move(from.left, from.y)
    await window.mouse.down()
    await window.mouse.move(from.left + 4, from.y + 12, { steps: 4 })
    await window.mouse.move(to.right, to.y + 6, { steps: 8 })
    await window.locator('.page-dropcursor').waitFor()
    await window.mouse.up()
    await expect.poll(kinds).toEqual(['paragraph', 'figure Tiga perahu kayu', 'paragraph'])
    await press('Control+z')
    await expect.poll(kinds).toEqual(['figure Tiga perahu kayu', 'paragraph', 'paragraph'])
  })

  it('takes a pasted and a dropped picture, and tells of a file that is none, or is lost later [19.4] [4.10]', async () => {
    const { window } = redaksi
    await newArticle(redaksi)
    await window.getByTestId('editor').click()
    const give = (kind: 'paste' | 'drop', name: string, mime: string, bytes: Buffer) =>
      window.evaluate(
        ([how, file, media, text]) => {
          const data = new DataTransfer()
          data.items.add(new File([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))], file, { type: media }))
          const page = document.querySelector('.ProseMirror')!
          const { left, top } = page.getBoundingClientRect()
          if (how === 'drop') page.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true }))
          page.dispatchEvent(how === 'paste' ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }) : new DragEvent('drop', { dataTransfer: data, clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true }))
        },
        [kind, name, mime, bytes.toString('base64')] as const,
      )
    await give('paste', 'perahu.jpg', 'image/jpeg', jpeg())
    await window.locator('.ProseMirror figure').first().waitFor()
    await give('drop', 'perahu.png', 'image/png', png(2_000, 20))
    await expect.poll(() => window.locator('.ProseMirror figure').count()).toBe(2)
    // Left alone, the line of a drag would go after five seconds.
    await window.locator('.page-dropcursor').waitFor({ state: 'detached', timeout: 4_000 })
    await give('drop', 'gambar.bmp', 'image/bmp', Buffer.from('BM'))
    await window.getByText('No picture that Redaksi can keep: gambar.bmp').waitFor()
    expect((await savedArticle(redaksi)).body.content?.filter(({ type: name }) => name === 'figure').length).toBe(2)
    await menuCommand(redaksi.app, 'suggestion.viewOriginal')
    await expect.poll(() => window.locator('.original-page figure img').evaluateAll((all) => all.map((img) => (img as HTMLImageElement).naturalWidth).includes(2_000))).toBe(true)
    expect(await window.locator('.original-page figure img').evaluateAll((all) => all.every((img) => img.clientWidth <= img.closest('.page-text')!.clientWidth))).toBe(true)
    await window.locator('.original-page').focus()
    await press('Escape')
    await window.locator('.original-page').waitFor({ state: 'detached' })
    // The text stays the same: the next finding is looked for among the files all the same.
    await press('Control+3')
    await window.locator('.finding').first().waitFor()
    expect(await window.locator('.finding', { hasText: 'is not in the library any more' }).count()).toBe(0)
    const lost = String((await savedArticle(redaksi)).body.content?.find(({ type: name }) => name === 'figure')?.attrs?.['src']).replace(/^asset:/, '')
    const file = readdirSync(redaksi.library, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(lost))
    rmSync(join(redaksi.library, file ?? 'none'))
    await press('F5')
    await window.locator('.finding', { hasText: 'is not in the library any more' }).waitFor()
  })

  it('leads to a picture without a file, over which typed words go into its caption [4.10]', async () => {
    const { window } = redaksi
    const figure = (src: string, caption: string) => ({ type: 'figure', attrs: { src, alt: 'Perahu', credit: '' }, content: [{ type: 'text', text: caption }] })
    const headline = 'Perahu yang hilang'
    const at = '2026-11-23T09:00:00+07:00'
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Air surut.' }] }, figure('', 'Tanpa berkas'), figure(`asset:${'a'.repeat(64)}.jpg`, 'Yang hilang')] }
    await callOrThrow(redaksi, 'article.create', articleSchema.parse({ headline, language: 'id', body, authors: [{ name: 'Rini Astuti', role: 'writer' }], createdAt: at, updatedAt: at }))
    await window.locator('.library-row', { hasText: headline }).first().click()
    await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toBe(headline)
    await press('Control+3')
    const finding = window.locator('.finding', { hasText: 'file' })
    await expect.poll(() => finding.allInnerTexts().then((texts) => texts.map((text) => text.split('\n').at(-1)))).toEqual(['Picture 1', 'Picture 2'])
    const chosen = window.locator('.ProseMirror figure.ProseMirror-selectednode')
    for (const [place, caption] of ['Tanpa berkas', 'Yang hilang'].entries()) {
      await finding.nth(place).click()
      await chosen.filter({ hasText: caption }).waitFor()
      await focusIn(redaksi, '[data-testid=editor]')
    }
    await type(' dari')
    await expect.poll(() => window.locator('.ProseMirror figcaption').allInnerTexts()).toEqual(['Tanpa berkas', 'Yang hilang dari'])
  })

  it('makes a table by key, goes on with Tab, merges and gives back [19.5]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'satu')
    await press('Control+Alt+t')
    await window.locator('.table-squares:focus').waitFor()
    await press('ArrowUp', 'ArrowLeft', 'Enter')
    await window.locator('.ProseMirror table').waitFor()
    await focusIn(redaksi, '[data-testid=editor]')
    await type('A')
    await press('Tab')
    await type('B')
    await press('Tab', 'Tab', 'Tab')
    await type('C')
    const full = '<p>satu</p><table><tableRow><tableHeader><p>A</p></tableHeader><tableHeader><p>B</p></tableHeader></tableRow><tableRow><tableCell><p></p></tableCell><tableCell><p></p></tableCell></tableRow><tableRow><tableCell><p>C</p></tableCell><tableCell><p></p></tableCell></tableRow></table><p></p>'
    expect(await savedOutline(redaksi)).toBe(full)
    await press('Shift+ArrowRight')
    await window.getByRole('toolbar', { name: 'Table' }).getByRole('button', { name: 'Merge the selected cells' }).click()
    expect((await savedArticle(redaksi)).body.content?.[1]?.content?.[2]?.content?.map(({ attrs }) => attrs?.['colspan'])).toEqual([2])
    await press('Control+z')
    expect(outline((await savedArticle(redaksi)).body)).toBe(full)
  })

  it('gives back by undo what a typed sign has turned into, and puts a special character in [19.7] [19.9]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'kata "')
    await press('Control+z')
    expect(await savedOutline(redaksi)).toBe('<p>kata "</p>')
    await press('Backspace')
    await type('--')
    expect(await savedOutline(redaksi)).toBe('<p>kata —</p>')
    await press('Backspace')
    expect(await savedOutline(redaksi)).toBe('<p>kata --</p>')
    await press('Control+Alt+s')
    await window.getByRole('combobox').fill('derajat')
    await window.getByText('Nothing', { exact: false }).first().waitFor()
    await window.getByRole('combobox').fill('degree')
    await window.locator('.palette-entry[aria-selected=true]', { hasText: '°' }).waitFor()
    await press('Enter')
    await expect.poll(() => window.getByTestId('editor').innerText()).toBe('kata --°')
  })

  it('makes a link of an address that a blank or a new line ends, and leaves the words with Backspace at once [19.11]', async () => {
    await newText(redaksi, 'lihat https://contoh.id/a--b ')
    const link = '<a https://contoh.id/a--b>https://contoh.id/a--b</a>'
    expect(await savedOutline(redaksi)).toBe(`<p>lihat ${link} </p>`)
    await press('Backspace')
    expect(await savedOutline(redaksi)).toBe('<p>lihat https://contoh.id/a--b </p>')
    await press('Backspace')
    await press('Enter')
    await type('lalu')
    expect(await savedOutline(redaksi)).toBe(`<p>lihat ${link}</p><p>lalu</p>`)
  })

  it('strikes and marks words that stand in typed signs, and gives the signs back by undo [19.14]', async () => {
    await newText(redaksi, 'lalu ~~batal~~ dan ==penting== atau 1 == 2 == 3')
    expect(await savedOutline(redaksi)).toBe('<p>lalu <strike>batal</strike> dan <highlight>penting</highlight> atau 1 == 2 == 3</p>')
    await newText(redaksi, '==penting==')
    await press('Control+z')
    expect(await savedOutline(redaksi)).toBe('<p>==penting==</p>')
  })
})
