import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'
import { newText, savedArticle, savedOutline } from './support/article'
import { wordsOf } from './support/words'
import { rawStory } from '../support/story'

const story = rawStory()
const t = wordsOf('id')
let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi({ language: 'id' })
  const { app, window } = redaksi
  await window.locator('.welcome-title').waitFor()
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), story.text)
  await window.keyboard.press('Control+Shift+O')
  await window.locator('.import-summary').waitFor()
  await window.keyboard.press('Control+Enter')
  await window.locator('.misspelled').first().waitFor()
})
afterAll(() => redaksi.close())

const marked = (word?: string) => redaksi.window.locator('.ProseMirror .misspelled', word === undefined ? {} : { hasText: new RegExp(`^${word}$`) })
const menu = () => redaksi.window.getByRole('menu')
const item = (name: string) => redaksi.window.getByRole('menuitem', { name, exact: true })
/** The item with the focus: keys go to it. */
const chosenItem = (name: string) => item(name).and(redaksi.window.locator(':focus'))
const inText = () => redaksi.window.locator('.ProseMirror:focus').waitFor()

describe('spelling in the window', () => {
  it('marks the slip of a raw story, offers the right word first, and puts it in its place in one undo step [15.1] [15.4]', async () => {
    const { window } = redaksi
    const [wrong, right] = story.typo
    await marked(wrong).first().click({ button: 'right' })
    await menu().waitFor()
    await expect.poll(() => menu().getByRole('menuitem').first().textContent()).toBe(right)
    await chosenItem(right).waitFor()
    await window.keyboard.press('Enter')
    await marked(wrong).first().waitFor({ state: 'detached' })
    await window.keyboard.press('Control+z')
    await marked(wrong).first().waitFor()
  })

  it('leads to it from preflight [15.1]', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+3')
    await window.locator('[data-rule="misspelling"]', { hasText: story.typo[0] }).first().click()
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toBe(story.typo[0])
  })

  it('is worked by key alone: to the next word, and its menu on the menu key [15.4]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Warga bahaw pulang ke pelabuhan lama.')
    await marked('bahaw').waitFor()
    await window.keyboard.press('Alt+F7')
    await chosenItem('bahwa').waitFor()
    await window.keyboard.press('Escape')
    await menu().waitFor({ state: 'detached' })
    await inText()
    await window.keyboard.press('Shift+F10')
    await chosenItem('bahwa').waitFor()
    await window.keyboard.press('Enter')
    await expect.poll(() => savedOutline(redaksi)).toBe('<p>Warga bahwa pulang ke pelabuhan lama.</p>')
  })

  it('leaves a word alone that a person ignores, in this article, as one undo step that is told [15.5]', async () => {
    await newText(redaksi, 'Kapal itu membawa zurtalo dan ikan ke pelabuhan.')
    await marked('zurtalo').waitFor()
    await redaksi.window.keyboard.press('Alt+F7')
    await item(t('spelling.ignore')).press('Enter')
    await marked('zurtalo').waitFor({ state: 'detached' })
    await redaksi.window.getByText(t('spelling.ignored').replace('{{word}}', 'zurtalo')).waitFor()
    await inText()
    await redaksi.window.keyboard.press('Control+z')
    await marked('zurtalo').waitFor()
    await redaksi.window.getByText(t('spelling.undo').replace('{{word}}', 'zurtalo')).waitFor()
    await redaksi.window.keyboard.press('Control+y')
    await marked('zurtalo').waitFor({ state: 'detached' })
    expect(await savedOutline(redaksi)).toBe('<p>Kapal itu membawa zurtalo dan ikan ke pelabuhan.</p>')
    expect(existsSync(join(redaksi.library, 'word-list.txt'))).toBe(false)
    await newText(redaksi, 'Kapal lain membawa zurtalo dan garam.')
    await marked('zurtalo').waitFor()
  })

  it("takes a word into the desk's list, which is a file in the library [15.5]", async () => {
    await redaksi.window.keyboard.press('Alt+F7')
    await item(t('spelling.add')).press('Enter')
    await marked('zurtalo').waitFor({ state: 'detached' })
    const list = join(redaksi.library, 'word-list.txt')
    await expect.poll(() => existsSync(list) && readFileSync(list, 'utf8')).toBe('zurtalo\n')
  })

  it('is switched off and on in the preferences [15.6]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Warga bahaw pulang ke pelabuhan.')
    await marked('bahaw').waitFor()
    await window.keyboard.press('Control+,')
    await window.getByText(t('spelling.off'), { exact: true }).click()
    await window.keyboard.press('F6')
    await window.locator('.page-sheet').waitFor()
    await marked('bahaw').waitFor({ state: 'detached' })
    await window.keyboard.press('Control+,')
    await window.getByText(t('spelling.on'), { exact: true }).click()
    await window.keyboard.press('F6')
    await marked('bahaw').waitFor()
  })
})

describe('what is still to be filled in', () => {
  const selected = () => redaksi.window.evaluate(() => getSelection()?.toString())

  it('is boxed on the page, counted, and gone to by key, in the fields as well [21.7]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Warga TK menunggu.\nSebanyak XX orang pulang; abad XX tetap.')
    await window.locator('.fields [data-field=headline] textarea').fill('Judul TKTK')
    await expect.poll(() => window.locator('.ProseMirror .placeholder').allTextContents()).toEqual(['TK', 'XX'])
    await window.getByRole('button', { name: t('shell.placeholders.status', { count: 3 }) }).waitFor()
    await window.locator('[data-field=headline] .placeholder', { hasText: 'TKTK' }).waitFor({ state: 'attached' })
    await window.getByTestId('editor').focus()
    await window.keyboard.press('Control+Home')
    await window.keyboard.press('F12')
    await expect.poll(selected).toBe('TK')
    await window.keyboard.press('F12')
    await expect.poll(selected).toBe('XX')
    await window.keyboard.press('F12')
    await window.locator('.fields [data-field=headline] textarea:focus').waitFor()
    await window.keyboard.press('F12')
    await expect.poll(selected).toBe('TK')
    await window.keyboard.type('baru')
    await expect.poll(() => window.locator('.ProseMirror .placeholder').allTextContents()).toEqual(['XX'])
    await window.keyboard.press('Shift+F12')
    await window.locator('.fields [data-field=headline] textarea:focus').waitFor()
  })
})

describe('words in another language', () => {
  it('are named by key, checked by that dictionary, and typed as that language prints [15.7]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Warga menyebut colour ')
    await window.keyboard.press('Control+Shift+ArrowLeft')
    await window.keyboard.press('Control+Alt+g')
    await window.getByRole('menuitemradio', { name: t('terms.language.en-US') }).press('Enter')
    await marked('colour').waitFor()
    await inText()
    await window.keyboard.press('Control+Alt+g')
    await window.getByRole('menuitemradio', { name: t('terms.language.en-GB') }).press('Enter')
    await marked('colour').waitFor({ state: 'detached' })
    await inText()
    await window.keyboard.press('ArrowRight')
    await window.keyboard.type('a -- ')
    const { body } = await savedArticle(redaksi)
    expect(body.content?.[0]?.content?.map(({ text, marks }) => [text, marks?.[0]?.attrs?.['lang'] ?? null])).toEqual([
      ['Warga menyebut ', null],
      ['colour a – ', 'en-GB'],
    ])
    for (const _key of [1, 2]) await window.keyboard.press('Control+z')
  })
})

describe('misspelled words beside the text', () => {
  it('are marked in headline and footnote, reached by key in their order, and mended from the menu [15.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Warga bahaw pulang')
    await window.keyboard.press('Control+Alt+f')
    await window.locator('.footnote-text:focus').waitFor()
    await window.keyboard.type('Menurut pemerintha daerah, bahaw benar.')
    await window.locator('.footnote-text .misspelled', { hasText: 'pemerintha' }).waitFor()
    const headline = window.locator('.fields [data-field=headline] textarea')
    await headline.fill('Jembatan mneghilang lagi')
    await window.locator('[data-field=headline] .misspelled', { hasText: 'mneghilang' }).waitFor()
    await headline.press('Control+Home')
    await window.keyboard.press('Alt+F7')
    await chosenItem('menghilang').waitFor()
    await window.keyboard.press('Enter')
    await expect.poll(() => headline.inputValue()).toBe('Jembatan menghilang lagi')
    await window.locator('[data-field=headline] textarea:focus').waitFor()
    await window.locator('[data-field=headline] .misspelled').waitFor({ state: 'detached' })
    await window.keyboard.press('Alt+F7')
    await chosenItem('bahwa').waitFor()
    await window.keyboard.press('Escape')
    await menu().waitFor({ state: 'detached' })
    await window.keyboard.press('Alt+F7')
    await chosenItem('pemerintah').waitFor()
    await window.keyboard.press('Enter')
    await window.locator('.footnote-text', { hasText: 'Menurut pemerintah daerah, bahaw benar.' }).waitFor()
    await window.locator('.ProseMirror:focus').first().waitFor()
    await window.keyboard.press('Alt+F7')
    await chosenItem('bahwa').waitFor()
    await window.keyboard.press('Enter')
    await window.locator('.footnote-text', { hasText: 'Menurut pemerintah daerah, bahwa benar.' }).waitFor()
    await headline.fill('Jembatan mneghilang')
    const dots = window.locator('[data-field=headline] .misspelled')
    await dots.waitFor()
    const box = await dots.boundingBox()
    await window.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2, { button: 'right' })
    await chosenItem('menghilang').waitFor()
    await window.keyboard.press('Escape')
    await window.locator('[data-field=headline] textarea:focus').waitFor()
  })
})
