import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'

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
