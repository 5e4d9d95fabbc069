import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema, type Article } from '@shared/article'
import { deedsOf } from '@shared/handover'
import { newId } from '@shared/ids'
import { newSource } from '@shared/source'
import { callOrThrow, launchRedaksi, type Running } from './harness'

const passphrase = 'empat kata yang tidak berkaitan'
const name = 'Zebediah Quartermain'
const at = '2026-11-23T09:00:00+07:00'
const hidden = { ...newSource(newId(), 'person', name), confidentiality: 'withholdName' as const, publicLabel: 'a trader' }

const article = (headline: string, part: Partial<Article> = {}): Article =>
  articleSchema.parse({
    headline,
    authors: [{ name: 'Rini Astuti', role: 'writer' }],
    language: 'en',
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The harbour was closed on Monday.' }] }] },
    createdAt: at,
    updatedAt: at,
    ...part,
  })

let redaksi: Running

const open = async (headline: string): Promise<void> => {
  await redaksi.window.locator('.library-row', { hasText: headline }).first().click()
  await expect.poll(() => redaksi.window.locator('.fields [data-field=headline] textarea').inputValue()).toBe(headline)
}
const finding = (text: string | RegExp) => redaksi.window.locator('.finding', { hasText: text })

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await callOrThrow(redaksi, 'app.setPreferences', { person: { id: 'rini', name: 'Rini', initials: 'R' }, welcomed: true })
  await callOrThrow(redaksi, 'vault.create', { passphrase })
  await callOrThrow(redaksi, 'source.save', hidden)
})
afterAll(() => redaksi.close())

describe('a protected name in the window', () => {
  it('is told where it stands in the words of the desk, and led to [9.17]', async () => {
    const { window } = redaksi
    await callOrThrow(redaksi, 'article.create', article('Harbour closed', {
      edNote: `Call ${name} tonight.`,
      notes: { n1: { id: 'n1', state: 'open', target: 'article', stateAt: at, entries: [{ id: 'e1', authorId: 'rini', author: 'Rini', at, text: `${name} knows.` }] } },
    }))
    await open('Harbour closed')
    await window.keyboard.press('Control+3')
    await finding('the note to the desk').click()
    await window.locator('[data-field=edNote] textarea:focus').waitFor()
    await window.keyboard.press('Control+3')
    await finding('in a note').click()
    await window.locator('.note-line', { hasText: `${name} knows.` }).waitFor()
    await expect.poll(() => window.locator('.finding').count()).toBe(0)
  })

  it('stops the fact-check pack, which says where and leads there [11.6]', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+Shift+E')
    const refused = window.locator('.export-named')
    await refused.waitFor()
    expect(await refused.innerText()).not.toContain('Quartermain')
    await refused.getByRole('button').click()
    await window.locator('[data-field=edNote] textarea:focus').waitFor()
  })

  it('in what would be printed asks for no reason and shows no page, but where it stands; PDF and print wait too [4.6] [4.7]', async () => {
    const { window } = redaksi
    await callOrThrow(redaksi, 'article.create', article(`${name} agreed`))
    await open(`${name} agreed`)
    await window.keyboard.press('Control+e')
    const refused = window.locator('.export-named')
    await refused.waitFor()
    expect(await window.locator('.export-reason').count()).toBe(0)
    for (const way of ['Export to folder…', 'Copy HTML', 'Save PDF proof…', 'Print…']) await expect.poll(() => window.getByRole('button', { name: way }).isDisabled(), { message: way }).toBe(true)
    await refused.getByRole('button').click()
    await window.locator('[data-field=headline] textarea:focus').waitFor()
  })

  it('that is copied by key is told in the status, and pasted all the same [9.21]', async () => {
    const { window } = redaksi
    await callOrThrow(redaksi, 'article.create', article('Copied', { body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `${name} agreed.` }] }] } }))
    await open('Copied')
    const editor = window.getByTestId('editor')
    await editor.focus()
    await window.keyboard.press('Control+a')
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toContain('Quartermain')
    await window.keyboard.press('Control+c')
    await window.locator('.status-message', { hasText: 'holds the name of “a trader”' }).waitFor()
    await window.keyboard.press('Control+End')
    await window.keyboard.press('Enter')
    await window.keyboard.press('Control+v')
    await expect.poll(() => editor.locator('p').allInnerTexts()).toEqual([`${name} agreed.`, `${name} agreed.`])
  })

  it('of which one word tells who is meant asks for a reason of its own, and holds the pack until it was looked at [4.13] [11.7]', async () => {
    const { window } = redaksi
    await callOrThrow(redaksi, 'article.create', article('Mr Quartermain left', { deck: 'TK' }))
    await open('Mr Quartermain left')
    await window.keyboard.press('Control+e')
    const reasons = window.locator('.export-reason textarea')
    await expect.poll(() => reasons.count()).toBe(2)
    await reasons.nth(1).fill('Agreed.')
    const copy = window.getByRole('button', { name: 'Copy HTML' })
    expect(await copy.isDisabled()).toBe(true)
    await reasons.nth(0).fill('The mayor, who has the same surname.')
    await expect.poll(() => copy.isEnabled()).toBe(true)
    await window.keyboard.press('Control+Shift+E')
    const telling = window.locator('.pack-telling')
    await telling.waitFor()
    await window.keyboard.press('Control+Enter')
    await telling.locator('input:focus').waitFor()
    await window.keyboard.press('Space')
    await expect.poll(() => telling.locator('input').isChecked()).toBe(true)
    await telling.getByRole('button').click()
    await window.locator('[data-field=headline] textarea:focus').waitFor()
  })

  it('is refused in the name of a version and in the reason of an export [9.18]', async () => {
    const { window } = redaksi
    await callOrThrow(redaksi, 'article.create', article('Open placeholder', { deck: 'TK' }))
    await open('Open placeholder')
    await window.keyboard.press('Control+6')
    await window.locator('.versions-keep input').fill(`Before ${name} calls`)
    await window.locator('.versions-keep input').press('Enter')
    await window.locator('.status-message', { hasText: 'name a protected source' }).waitFor()
    await window.keyboard.press('Control+e')
    await window.locator('.export-reason textarea').fill(`${name} agreed`)
    await window.getByRole('button', { name: 'Copy HTML' }).click()
    await window.locator('.status-message', { hasText: 'name a protected source' }).waitFor()
    expect(await window.locator('.export-reason textarea').inputValue()).toBe(`${name} agreed`)
  })

  it('in an old reason of an export gives its place to the public label by key, which the activity tells [9.20]', async () => {
    const { window } = redaksi
    const record = { id: newId(), format: 'html', path: 'a.html', sha256: 'a'.repeat(64), at, gateReport: [], overrides: [{ rule: 'placeholder', severity: 'blocks', reason: `${name} agreed`, by: 'Rini' }], leftOut: 0 }
    await callOrThrow(redaksi, 'article.create', article('Old reason', { publicationRecords: { [record.id]: record } }))
    await open('Old reason')
    await window.keyboard.press('Control+3')
    await finding(/public label/i).waitFor()
    await window.keyboard.press('F5')
    await window.locator('.published-override:visible').waitFor()
    await window.keyboard.press('Control+.')
    await window.locator('.status-message', { hasText: 'a trader” stands there now. The activity tells of it; versions and backups kept before' }).waitFor()
    const { openArticle: id } = await callOrThrow(redaksi, 'app.preferences')
    const { article: stored } = await callOrThrow(redaksi, 'article.load', id!)
    expect(Object.values(stored.publicationRecords).map(({ overrides }) => overrides[0]!.reason)).toEqual(['a trader agreed'])
    expect(JSON.stringify(stored)).not.toContain('Quartermain')
    expect(deedsOf(stored).map(({ kind, detail }) => [kind, detail])).toEqual([['labelled', 'a trader']])
  })

  it('that was entered in the open while the vault was locked is told when it opens, and linked [9.19]', async () => {
    const { window } = redaksi
    await callOrThrow(redaksi, 'vault.lock')
    await window.getByTestId('editor').focus()
    await window.keyboard.press('Control+a')
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toContain('harbour')
    await window.keyboard.press('Control+c')
    await window.locator('.status-message', { hasText: 'not searched for withheld names' }).waitFor()
    const entered = await callOrThrow(redaksi, 'source.save', newSource(newId(), 'person', name))
    await callOrThrow(redaksi, 'vault.unlock', { secret: passphrase })
    await window.locator('.status-message', { hasText: 'possible duplicates' }).waitFor()
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+2')
    await window.getByRole('button', { name: '1 possible duplicate' }).click()
    await window.getByRole('button', { name: 'It is the withheld source' }).click()
    await expect.poll(async () => (await callOrThrow(redaksi, 'source.list')).find(({ id }) => id === entered.id)?.confidentiality).toBe('withholdName')
    expect(JSON.stringify(await callOrThrow(redaksi, 'source.list'))).not.toContain('Quartermain')
  })
})
