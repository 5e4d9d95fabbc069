import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialog, keysAtOnce, launchRedaksi, type Running } from './harness'
import { focusIn, newArticle, newText, savedArticle, select } from './support/article'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const ledger = () => redaksi.window.getByRole('listbox', { name: /Quotations/ })
const group = (name: string) => ledger().getByRole('group', { name })
const chosen = () => ledger().getByRole('option', { selected: true }).innerText()
const picker = () => redaksi.window.getByRole('combobox', { name: 'Name of the source' })
const picked = (name: string) => redaksi.window.locator('.picker-row[aria-selected=true]', { hasText: name })
const offered = () => redaksi.window.locator('.picker-row').allInnerTexts()

describe('a quotation without a speaker', () => {
  it('asks for one on Ctrl+Enter, offers the people of the article, and takes nobody for an empty name', async () => {
    const { window } = redaksi
    await newText(redaksi, '“The water is rising tonight,” said Sarah Waller.\n\nThe road was closed for a day.\n\n“Nobody has told us anything about it for two days.”')
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await group('Without a speaker').waitFor()
    await window.keyboard.press('F8')
    await expect.poll(chosen).toContain('Nobody has told us')
    await window.keyboard.press('Control+Enter')
    await picker().waitFor()
    await expect.poll(async () => (await offered())[0]).toBe('New source: Sarah Waller')
    expect(await window.locator('.picker-row[aria-selected=true]').count()).toBe(0)
    await window.keyboard.press('Enter')
    expect(await picker().inputValue()).toBe('')
    expect(await group('Confirmed').count()).toBe(0)
    await window.keyboard.type('Wall')
    await expect.poll(async () => (await offered()).slice(0, 2)).toEqual(['New source: Sarah Waller', 'New source: Wall'])
    await window.keyboard.press('Enter')
    await expect.poll(() => group('Confirmed').innerText()).toContain('Sarah Waller')
  })
})

describe('quotations in a footnote', () => {
  it('are marked at the foot of the page, by their state and where the ledger stands [3.17]', async () => {
    const { window } = redaksi
    await newText(redaksi, '“It held,” said Sarah Waller.')
    for (const key of ['Control+End', 'Control+Alt+f']) await window.keyboard.press(key)
    await window.locator('.footnote-text:focus').waitFor()
    await window.keyboard.type('"It held twice," she said. "Nobody slept," said Bo Marsh.')
    const words = (kind: string) => window.locator(`.footnote-text .passage-${kind}`).allInnerTexts()
    await expect.poll(() => words('proposed')).toEqual(['It held twice,', 'Nobody slept,'])
    await window.keyboard.press('Escape')
    await focusIn(redaksi, '[data-testid=editor]')
    for (const said of ['It held,', 'It held twice,', 'Nobody slept,']) {
      await window.keyboard.press('F8')
      await expect.poll(chosen).toContain(said)
    }
    await expect.poll(() => words('current')).toEqual(['Nobody slept,'])
    await window.keyboard.press('Control+Enter')
    await expect.poll(chosen).toContain('It held,')
    for (const key of ['F8', 'F8']) await window.keyboard.press(key)
    await expect.poll(() => words('confirmed')).toEqual(['Nobody slept,'])
  })
})

describe('the ledger of a long article', () => {
  it('draws what is in sight, is walked by key from end to end, follows the text that is scrolled, and leads it [14.16]', async () => {
    const { app, window } = redaksi
    await newArticle(redaksi)
    await window.getByTestId('editor').click()
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), Array.from({ length: 900 }, (_each, at) => `“This is what was said as number ${at} that night,” said Sarah Waller.`).join('\n\n'))
    await window.keyboard.press('Control+v')
    await window.getByText('900 open, 900 in all').waitFor()
    expect(await ledger().getByRole('option').count()).toBeLessThan(60)
    await ledger().focus()
    await window.keyboard.press('End')
    await expect.poll(chosen).toContain('number 899 that')
    await window.keyboard.press('ArrowUp')
    await expect.poll(chosen).toContain('number 898 that')
    const option = ledger().getByRole('option', { selected: true })
    expect(await option.getAttribute('aria-posinset')).toBe('899')
    expect(await option.getAttribute('aria-setsize')).toBe('900')
    expect(await ledger().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await expect.poll(() => window.locator('.passage-current').innerText()).toContain('number 898 that')
    await window.keyboard.press('Home')
    await expect.poll(chosen).toContain('number 0 that')
    // The list shows what the text is scrolled to, and stands where it stood.
    const shown = () => ledger().evaluate((list) => [...list.querySelectorAll('[role=option]')].filter((one) => one.getBoundingClientRect().top >= list.getBoundingClientRect().top && one.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom).map((one) => Number(/number (\d+)/.exec(one.textContent ?? '')?.[1])))
    await window.locator('.page-scroll').evaluate((page) => page.scrollTo(0, page.scrollHeight / 2))
    await expect.poll(async () => (await shown()).some((number) => number > 400 && number < 500)).toBe(true)
    expect(await chosen()).toContain('number 0 that')
    // And the page shows what the list is scrolled to; the caret and the list stand where they stood.
    const onPage = () => window.locator('.page-scroll').evaluate((page) => {
      const { top, bottom } = page.getBoundingClientRect()
      return [...page.querySelectorAll('.ProseMirror > p')].filter((one) => one.getBoundingClientRect().bottom > top && one.getBoundingClientRect().top < bottom).map((one) => Number(/number (\d+)/.exec(one.textContent ?? '')?.[1]))
    })
    const caret = () => window.evaluate(() => getSelection()?.anchorNode?.textContent)
    const stood = await caret()
    const first = async () => (await shown())[0] ?? -1
    await ledger().hover({ position: { x: 150, y: 60 } })
    await window.mouse.wheel(0, 12_000)
    await expect.poll(async () => (await first()) > 500).toBe(true)
    await expect.poll(async () => (await onPage()).includes(await first())).toBe(true)
    expect(await chosen()).toContain('number 0 that')
    expect(await caret()).toBe(stood)
    const led = await first()
    await window.locator('.page-scroll').hover()
    await window.mouse.wheel(0, -4_000)
    await expect.poll(async () => (await first()) < led).toBe(true)
    await expect.poll(async () => (await onPage()).includes(await first())).toBe(true)
  })
})

const rawStory = `Island Council Closes the Old Ferry Road

By Nora Whitcombe

The old ferry road on Tern Island has been closed since Sunday night, according to harbour master Edith Calloway.

“The water came over the wall before midnight. We have no boats left,” said Edith Calloway, the harbour master.

“The council will pay for all of the sandbags,” said Tom Okafor, a councillor.

The school stayed shut on Monday and the shop ran out of bread by noon.

“Nobody has told us anything about it for two days.”

“We had asked them for a second pump since the spring.”
`

describe('an editor with a raw story and a keyboard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-editor-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const count = (name: string) => group(name).getByRole('option').count()

  it('settles every entry: joins two, splits one, gives another source, accepts the statement, changes terms and medium [6.1] [14.1] [14.3]', async () => {
    const { app, window } = redaksi
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), rawStory)
    await window.keyboard.press('Control+Shift+O')
    await window.locator('.import-summary').waitFor()
    await window.keyboard.press('Control+Enter')
    await group('Reported statements, offered').waitFor()
    await expect.poll(async () => [await count('Without a speaker'), await count('Proposed'), await count('Reported statements, offered')]).toEqual([2, 2, 1])
    await window.keyboard.press('F8')
    await expect.poll(chosen).toContain('Nobody has told us')
    await window.keyboard.press('Control+j')
    await expect.poll(() => count('Without a speaker')).toBe(1)
    await expect.poll(chosen).toContain('second pump')
    await window.keyboard.press('F9')
    await picker().waitFor()
    await window.keyboard.type('Okaf')
    await picked('Tom Okafor').waitFor()
    await window.keyboard.press('Enter')
    await expect.poll(() => count('Confirmed')).toBe(1)
    await expect.poll(chosen).toContain('The water came over the wall')
    const beginning = window.getByRole('listbox', { name: 'Where does the new quotation begin?' })
    await window.keyboard.press('Control+Shift+Enter')
    await beginning.and(window.locator(':focus')).waitFor()
    // The question is about this passage: it does not stand under the next one.
    await group('Proposed').getByRole('option').filter({ hasText: 'The council will pay' }).click()
    await expect.poll(chosen).toContain('The council will pay')
    await beginning.waitFor({ state: 'detached' })
    await group('Proposed').getByRole('option').filter({ hasText: 'The water came over' }).click()
    await expect.poll(chosen).toContain('The water came over the wall')
    await window.keyboard.press('Control+Shift+Enter')
    await beginning.and(window.locator(':focus')).waitFor()
    await window.keyboard.press('Enter')
    await expect.poll(() => count('Proposed')).toBe(3)
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => count('Confirmed')).toBe(2)
    await expect.poll(chosen).toContain('We have no boats left')
    await window.keyboard.press('F9')
    await picker().waitFor()
    await window.keyboard.type('Tom')
    await picked('Tom Okafor').waitFor()
    await window.keyboard.press('Enter')
    await expect.poll(() => count('Confirmed')).toBe(3)
    await expect.poll(chosen).toContain('The council will pay')
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => count('Confirmed')).toBe(4)
    await window.keyboard.press('F8')
    await expect.poll(chosen).toContain('closed since Sunday night')
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => count('Confirmed')).toBe(5)
    await window.getByText('0 open, 5 in all').waitFor()
    await window.keyboard.press('F8')
    await window.keyboard.press('F8')
    await expect.poll(chosen).toContain('The water came over the wall')
    await window.keyboard.press('F4')
    await window.locator('.ledger-amend button:focus').waitFor()
    await window.keyboard.press('Tab')
    await window.keyboard.press('ArrowRight')
    await expect.poll(chosen).toContain('Background')
    await window.keyboard.press('Tab')
    await window.keyboard.press('ArrowLeft')
    await window.keyboard.press('F6')
    const records = Object.values((await savedArticle(redaksi)).attributions)
    expect(records.map(({ kind, terms, medium, state, sourceIds, words }) => [words, kind, terms, medium, state, sourceIds.length]).sort()).toEqual([
      ['Nobody has told us anything about it for two days. … We had asked them for a second pump since the spring.', 'directQuote', 'onRecord', null, 'confirmed', 1],
      ['The council will pay for all of the sandbags,', 'directQuote', 'onRecord', null, 'confirmed', 1],
      ['The old ferry road on Tern Island has been closed since Sunday night', 'indirectQuote', 'onRecord', null, 'confirmed', 1],
      ['The water came over the wall before midnight. ', 'directQuote', 'background', 'observation', 'confirmed', 1],
      ['We have no boats left,', 'directQuote', 'onRecord', null, 'confirmed', 1],
    ])
  })

  it('has nothing left that blocks, and exports by key [4.1]', async () => {
    const { app, window } = redaksi
    await window.keyboard.press('Control+3')
    await window.getByRole('tab', { name: /Preflight/, selected: true }).waitFor()
    await expect.poll(() => window.locator('.findings-blocks').count()).toBe(0)
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await window.keyboard.press('Control+e')
    await expect.poll(() => window.getByRole('button', { name: /Export to folder/ }).isEnabled()).toBe(true)
    await window.keyboard.press('Control+Enter')
    await window.getByRole('button', { name: /Show in folder/ }).waitFor()
    const markdown = readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith('.md')) ?? ''), 'utf8')
    expect(markdown).toMatch(/sandbags,”\[\^\d\] said Tom Okafor/)
    await window.keyboard.press('F6')
  })
})

describe('an editor in haste', () => {
  it('confirms each passage once, however quickly one key comes after the other [3.7] [14.12]', async () => {
    const { app, window } = redaksi
    const people = ['Sarah Waller', 'John Prentice', 'Ruth Lambert', 'Edith Calloway', 'Tom Okafor', 'Nora Whitcombe', 'Hanna Lisle', 'Oda Brandt']
    await newText(redaksi, people.map((name, index) => `“The water is rising for the ${index + 2}th night,” said ${name}.`).join('\n\n'))
    await window.keyboard.press('Control+1')
    await window.getByText('8 open, 8 in all').waitFor()
    await window.keyboard.press('F6')
    await focusIn(redaksi, '[data-testid=editor]')
    await window.keyboard.press('Control+Home')
    for (const _person of people) {
      await keysAtOnce(app, 'F8', '')
      await keysAtOnce(app, 'Ctrl+Return', '')
    }
    await window.getByText('0 open, 8 in all').waitFor()
    await expect.poll(async () => Object.values((await savedArticle(redaksi)).attributions).map(({ words }) => words).sort()).toEqual(people.map((_name, index) => `The water is rising for the ${index + 2}th night,`).sort())
  })
})

describe('the caret and the list', () => {
  it('stand on the same passage: the caret leads the list and keeps the focus [14.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, '“The water is rising tonight,” said Sarah Waller.\n\n“Everything is ready for the storm,” said John Prentice.')
    await window.keyboard.press('Control+1')
    await window.getByText('2 open, 2 in all').waitFor()
    await window.keyboard.press('F6')
    await focusIn(redaksi, '[data-testid=editor]')
    await window.keyboard.press('Control+Home')
    for (let step = 0; step < 6; step += 1) await window.keyboard.press('ArrowRight')
    await expect.poll(() => ledger().getByRole('option', { selected: true }).count()).toBe(1)
    await expect.poll(chosen).toContain('Sarah Waller')
    expect(await window.evaluate(() => document.activeElement?.classList.contains('ProseMirror'))).toBe(true)
    await window.keyboard.press('Control+End')
    for (let step = 0; step < 40; step += 1) await window.keyboard.press('ArrowLeft')
    await expect.poll(chosen).toContain('John Prentice')
  })

  it('stand on the passage at the caret where its decision was taken back [14.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, '“The water is rising tonight,” said Sarah Waller.')
    await window.getByText('1 open, 1 in all').waitFor()
    await window.keyboard.press('F8')
    await expect.poll(chosen).toContain('The water is rising')
    await window.keyboard.press('Control+d')
    await window.getByText('0 open, 1 in all').waitFor()
    await window.keyboard.press('Control+z')
    await window.getByText('1 open, 1 in all').waitFor()
    await expect.poll(chosen).toContain('The water is rising')
    await window.keyboard.press('Control+Enter')
    await window.getByText('0 open, 1 in all').waitFor()
    await window.keyboard.press('F4')
    await window.locator('.ledger-amend button:focus').waitFor()
    await window.keyboard.press('F6')
    await focusIn(redaksi, '[data-testid=editor]')
  })

  it('stand on what was just attributed, and the next key means that [14.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, '“The water is rising tonight,” said Sarah Waller.\n\nThe wall held for 20 hours.')
    await window.getByText('1 open, 1 in all').waitFor()
    await window.keyboard.press('F8')
    await expect.poll(chosen).toContain('The water is rising')
    await select(redaksi, '20 hours')
    await window.keyboard.press('F9')
    await picker().and(window.locator(':focus')).waitFor()
    await window.keyboard.type('Oda Lisle')
    await picked('Oda Lisle').waitFor()
    await window.keyboard.press('Enter')
    // At once, before the article has been read anew.
    await window.keyboard.press('F7')
    await window.locator('.check-form button:focus').waitFor()
    await expect.poll(chosen).toContain('20 hours')
    await window.keyboard.press('Escape')
    await focusIn(redaksi, '[data-testid=editor]')
    await window.keyboard.press('F4')
    await window.locator('.ledger-amend button:focus').waitFor()
    await expect.poll(chosen).toContain('20 hours')
    await window.keyboard.press('F6')
    await focusIn(redaksi, '[data-testid=editor]')
    await newText(redaksi, '“The water is rising tonight,” said Sarah Waller.\n\n“Everything is ready for the storm,” said John Prentice.')
    await window.getByText('2 open, 2 in all').waitFor()
  })

  it('show the entries of one state, and the keys walk those [14.7]', async () => {
    const { window } = redaksi
    await window.keyboard.press('F8')
    await window.keyboard.press('Control+Enter')
    await group('Confirmed').waitFor()
    await window.getByRole('button', { name: /Show/ }).press('Enter')
    await window.getByRole('option', { name: 'Confirmed, 1' }).press('Enter')
    await expect.poll(() => ledger().getByRole('option').count()).toBe(1)
    await window.keyboard.press('F8')
    await window.keyboard.press('F8')
    await expect.poll(() => ledger().getByRole('option', { selected: true }).count()).toBe(1)
  })
})
