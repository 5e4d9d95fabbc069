import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'
import { newArticle, newText } from './support/article'

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
    expect((await offered())[0]).toBe('New source: Sarah Waller')
    expect(await window.locator('.picker-row[aria-selected=true]').count()).toBe(0)
    await window.keyboard.press('Enter')
    expect(await picker().inputValue()).toBe('')
    expect(await group('Confirmed').count()).toBe(0)
    await window.keyboard.type('Wall')
    await expect.poll(offered).toEqual(['New source: Sarah Waller', 'New source: Wall'])
    await window.keyboard.press('Enter')
    await expect.poll(() => group('Confirmed').innerText()).toContain('Sarah Waller')
  })
})

describe('the ledger of a long article', () => {
  it('draws what is in sight, and is walked by key from end to end', async () => {
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
  })
})
