import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceSchema, type Source } from '@shared/source'
import { launchRedaksi, type Running } from './harness'
import { newText } from './support/article'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const names = (): Promise<readonly string[]> => redaksi.window.locator('.source-row .source-name').allInnerTexts()
const button = (name: string) => redaksi.window.getByRole('button', { name, exact: true })

/** Stores a source as another program, or a later version, may have left it in the library. */
const store = (source: Source): Promise<void> =>
  redaksi.window.evaluate(async (input) => {
    const { redaksi: bridge } = globalThis as unknown as { readonly redaksi: { call(channel: string, given: unknown): Promise<unknown> } }
    await bridge.call('vault.create', { passphrase: 'empat kata yang tidak berkaitan' })
    await bridge.call('source.save', input)
  }, source)

describe('the register of sources', () => {
  it('gives a removed source back [3.8]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Warga menutup jalan desa.')
    await window.keyboard.press('Control+2')
    await button('New source').click()
    await window.getByLabel('Name', { exact: true }).fill('Sari Wulandari')
    await button('Save source').click()
    await expect.poll(names).toContain('Sari Wulandari')
    await window.locator('.source-row', { hasText: 'Sari Wulandari' }).click()
    await button('Remove source').click()
    await button('Remove').click()
    await expect.poll(names).not.toContain('Sari Wulandari')
    await button('Undo').click()
    await expect.poll(names).toContain('Sari Wulandari')
    expect(await window.locator('.source-removed').innerText()).toBe('')
  })

  it('shows a withheld source by its public label, keeps its record closed and tells its name nowhere [5.5]', async () => {
    const { window } = redaksi
    await store(
      sourceSchema.parse({
        id: '01JQ0000000000000000000001', kind: 'person', name: 'Raka Wirayuda', aliases: ['Pak Raka'], jobTitle: 'Juru ukur', contact: ['0812-5550-1234'],
        confidentiality: 'withholdName', publicLabel: 'seorang pejabat pelabuhan',
      }),
    )
    await expect.poll(names).toContain('seorang pejabat pelabuhan')
    await window.getByRole('searchbox', { name: 'Search sources' }).fill('Raka')
    await expect.poll(names).toEqual([])
    await window.getByRole('searchbox', { name: 'Search sources' }).fill('pejabat pelabuhan')
    await expect.poll(names).toEqual(['seorang pejabat pelabuhan'])
    await window.locator('.source-row').click()
    await window.getByText('This source is confidential.').waitFor()
    expect(await window.locator('.source-form').count()).toBe(0)
    expect(await window.content()).not.toMatch(/Raka|Juru ukur|5550/)
  })

  it('says before a removal what is lost; the quotation is open again at once', async () => {
    const { window } = redaksi
    await newText(redaksi, '“The water is rising tonight,” said Sarah Waller.')
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await window.locator('.ledger-entry-proposed').waitFor()
    await window.keyboard.press('F8')
    await window.keyboard.press('Control+Enter')
    await window.locator('.ledger-entry-confirmed').waitFor()
    await window.getByRole('tab', { name: /Sources/ }).click()
    await window.getByRole('list', { name: 'In this article' }).getByText('Sarah Waller').click()
    await button('Remove source').click()
    await window.getByText('1 passage in 1 article will lose this source').waitFor()
    await button('Remove').click()
    await expect.poll(names).not.toContain('Sarah Waller')
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await window.locator('.ledger-entry-unattributed', { hasText: 'Speaker unknown' }).waitFor()
    await window.getByRole('tab', { name: /Preflight|Checks/ }).click()
    await window.locator('.findings-blocks').getByText(/The water is rising/).waitFor()
  })
})

describe('the publisher of a library', () => {
  it('is written in the preferences and stays with the library', async () => {
    const { window, library } = redaksi
    await window.keyboard.press('Control+,')
    await window.getByLabel('Name of the publisher').fill('Kabar Bahari')
    await window.getByLabel('Address of its site').fill('kabarbahari')
    await window.getByText('Enter a full address, such as https://example.org.').waitFor()
    await window.getByLabel('Address of its site').fill('https://kabarbahari.example')
    await window.keyboard.press('Tab')
    const stored = (): unknown => (JSON.parse(readFileSync(join(library, 'library.json'), 'utf8')) as { readonly publisher: unknown }).publisher
    await expect.poll(stored).toEqual({ name: 'Kabar Bahari', url: 'https://kabarbahari.example', logo: '' })
  })
})
