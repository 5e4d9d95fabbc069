import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toIsoTime } from '@shared/time'
import { repliesOf, verificationsOf } from '@shared/verification'
import { answerDialog, axe, callOrThrow, launchRedaksi, menuCommand, type Running } from './harness'
import { newText, readPreferences, savedArticle, select } from './support/article'
import { wordsOf } from './support/words'

const t = wordsOf('en')
let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const said = 'Nobody warned us … before the [upper] sluice was opened,'
const press = (keys: string): Promise<void> => redaksi.window.keyboard.press(keys)
const type = (text: string): Promise<void> => redaksi.window.keyboard.type(text)
const state = () => redaksi.window.locator('.check-state').innerText()
const chosenMark = () => redaksi.window.locator('.ledger-entry[data-selected] .check-shape').getAttribute('aria-label')
const tag = () => redaksi.window.locator('.passage-tag').first().getAttribute('class')
const records = async () => verificationsOf(await savedArticle(redaksi))

describe('a check, by key alone', () => {
  it('is recorded with one key, which asks once for the name of who checks [10.1] [10.10]', async () => {
    const { window } = redaksi
    await newText(redaksi, `“${said}” said Sarah Waller.\n“The boats came at noon,” said John Prentice.`)
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await expect.poll(() => window.locator('.ledger-entry-proposed').count()).toBe(2)
    await press('F8')
    await press('Control+Enter')
    await window.locator('.ledger-entry-confirmed').first().waitFor()
    await press('Control+Enter')
    await expect.poll(() => window.locator('.ledger-entry-confirmed').count()).toBe(2)
    await press('F8')
    await expect.poll(state).toBe('Unchecked')
    await press('F7')
    await window.locator('.check-form button:focus').waitFor()
    // A result that is chosen in the form waits for a name and leaves the focus where the next key belongs.
    await press('v')
    await window.locator('.check-ask input').waitFor()
    await window.locator('.check-form button:focus', { hasText: 'Verified' }).waitFor()
    await expect.poll(() => window.locator('.status-text').innerText()).toBe(t('verification.waitsForName'))
    await press('Control+F7')
    await window.locator('.check-ask input:focus').waitFor()
    await type('Ratri Wulandari')
    await press('Enter')
    await expect.poll(state).toMatch(/^Verified\s+Ratri Wulandari, \d/)
    await window.locator('.check-form button:focus').waitFor()
    await press('Escape')
    await window.locator('.check-form').waitFor({ state: 'detached' })
    await expect.poll(chosenMark).toBe('Verified')
    await expect.poll(tag).toContain('passage-tag-check-verified')
    expect(readPreferences(redaksi).person).toMatchObject({ name: 'Ratri Wulandari', initials: 'RW' })
    expect(await records()).toMatchObject([{ status: 'verified', checkedBy: 'Ratri Wulandari', checkedText: said }])
  })

  it('takes method, second source, note and evidence in its form', async () => {
    const { window } = redaksi
    await press('F7')
    await window.locator('.check-form button:focus').waitFor()
    await press('Tab')
    await type('Recording, 12:40')
    await press('Tab')
    await type('pren')
    await window.getByRole('option', { name: /John Prentice Person/, selected: true }).waitFor()
    await press('Enter')
    await window.getByRole('button', { name: 'No second source' }).waitFor()
    await window.locator('.check-form textarea:focus').waitFor()
    await type('Heard twice.')
    await press('Tab')
    await type('tape-7.wav')
    await press('Enter')
    await window.getByRole('button', { name: 'Remove tape-7.wav' }).waitFor()
    expect(await axe(window)).toEqual([])
    await press('Escape')
    await window.locator('.check-form').waitFor({ state: 'detached' })
    await expect.poll(() => window.locator('.check-who').last().innerText()).toBe('Recording, 12:40 · second source: John Prentice · tape-7.wav · Heard twice.')
    const [record] = await records()
    expect(record).toMatchObject({ status: 'verified', method: 'Recording, 12:40', note: 'Heard twice.', evidence: [{ file: 'tape-7.wav', sha256: '', note: '' }] })
    expect(record?.secondSourceId).toMatch(/^[0-9A-Z]{26}$/)
  })

  it('takes a file that is chosen in its form, and one of a withheld source while the vault is open [10.12]', async () => {
    const { app, window, userData } = redaksi
    const path = join(userData, 'notes.txt')
    writeFileSync(path, 'She said so twice.')
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [path] })
    await press('F7')
    await window.getByRole('button', { name: 'Attach a file to Sarah Waller…' }).click()
    const ticked = window.getByRole('checkbox', { name: 'notes.txt' })
    await expect.poll(() => ticked.isChecked()).toBe(true)
    const sarah = (await callOrThrow(redaksi, 'source.list')).find(({ name }) => name === 'Sarah Waller')!
    expect((await records())[0]?.evidence).toEqual([{ file: 'tape-7.wav', sha256: '', note: '', ref: '' }, { file: '', sha256: '', note: '', ref: sarah.evidence[0]?.id }])
    await callOrThrow(redaksi, 'vault.create', { passphrase: 'four words that rarely meet' })
    await callOrThrow(redaksi, 'source.save', { ...sarah, confidentiality: 'withholdName', publicLabel: 'a resident' })
    await window.getByRole('button', { name: 'Attach a file to a resident…' }).waitFor()
    await ticked.uncheck()
    await expect.poll(async () => (await records())[0]?.evidence.length).toBe(1)
    await ticked.check()
    await callOrThrow(redaksi, 'vault.lock')
    await ticked.waitFor({ state: 'detached' })
    await window.getByText('File in the vault, or removed').waitFor()
    await callOrThrow(redaksi, 'vault.unlock', { secret: 'four words that rarely meet' })
    await callOrThrow(redaksi, 'source.save', { ...sarah, evidence: [] })
    await window.getByLabel('Note', { exact: true }).focus()
    await press('Escape')
    await window.locator('.check-form').waitFor({ state: 'detached' })
  })

  it('falls back when a word of the passage is changed, shows the change, and comes back with undo [10.2]', async () => {
    const { window } = redaksi
    await select(redaksi, 'warned')
    await window.keyboard.insertText('told')
    await window.locator('.check-changed').waitFor()
    await expect.poll(() => window.locator('.check-changed > p').first().innerText()).toMatch(/^Checked by Ratri Wulandari on .+: Verified\. The words have changed since\.$/)
    await expect.poll(() => window.locator('.check-changed del').innerText()).toContain('warned')
    await expect.poll(() => window.locator('.check-changed ins').innerText()).toContain('told')
    await expect.poll(chosenMark).toBe('Changed since the check')
    await expect.poll(tag).toContain('passage-tag-check-changed')
    await press('Control+z')
    await window.locator('.check-changed').waitFor({ state: 'detached' })
    await expect.poll(state).toMatch(/^Verified/)
  })

  it('goes along with a copy of the passage [10.9]', async () => {
    await select(redaksi, said)
    await press('Control+c')
    await press('Control+End')
    await press('Enter')
    await press('Control+v')
    await expect.poll(() => redaksi.window.locator('.passage-tag-check-verified').count()).toBe(2)
    expect((await records()).length).toBe(2)
    await press('Control+z')
    await expect.poll(() => redaksi.window.locator('.passage-tag-check-verified').count()).toBe(1)
  })
})

describe('the comparison with the original, by key alone', () => {
  it('finds the words in a transcript, and shows brackets and ellipsis for what they are [10.7] [10.8] [10.10]', async () => {
    const { window } = redaksi
    await window.locator('.ledger-entry-confirmed').first().click()
    await press('Shift+F7')
    await window.locator('.check-original textarea:focus').waitFor()
    await window.keyboard.insertText('Well, it rained. Nobody warned us, none of us at the landing, before the big sluice was opened. That is how it was.')
    const words = window.locator('.check-original .check-words')
    await words.waitFor()
    await expect.poll(() => words.locator('.check-omission').innerText()).toBe('… left out: “none of us at the landing,”')
    await expect.poll(() => words.locator('.check-insertion').innerText()).toBe('[upper] the editor’s words for “big”')
    expect(await words.locator('ins, del').count()).toBe(0)
    expect(await axe(window)).toEqual([])
    await window.getByRole('button', { name: 'Keep as the original' }).press('Enter')
    await window.getByRole('button', { name: 'Remove the original' }).waitFor()
    const kept = Object.values((await savedArticle(redaksi)).attributions).map(({ originalText, originalLanguage }) => [originalText, originalLanguage])
    expect(kept).toContainEqual(['Nobody warned us, none of us at the landing, before the big sluice was opened.', 'en'])
    await press('Escape')
  })
})

describe('the right of reply, by key alone', () => {
  it('lists a party with what came of asking, and preflight tells until its side is given; a day is read as it is written [10.5] [10.10] [6.5]', async () => {
    const { window } = redaksi
    await press('Control+5')
    await window.getByRole('button', { name: 'Add a party' }).press('Enter')
    await window.locator('.reply-form input:focus').waitFor()
    await type('Water Board')
    await window.getByLabel('Asked on', { exact: true }).focus()
    await type('tomorrow')
    await press('Tab')
    await window.getByText('Write a time such as 23 November 2026, 14:05').waitFor()
    await window.getByLabel('Asked on', { exact: true }).fill('23/11/2026 14.05')
    await press('Tab')
    await expect.poll(() => window.getByLabel('Asked on', { exact: true }).inputValue()).toMatch(/^23 November 2026(,| at) 14:05$/)
    await window.getByLabel('How', { exact: true }).focus()
    await type('phone')
    await window.getByLabel('Answer', { exact: true }).focus()
    await type('It was an emergency.')
    await press('Escape')
    await expect.poll(() => window.locator('.reply-row').innerText()).toMatch(/Water Board\s+Answered, not included\s+23 November 2026 at 14:05 · phone/)
    expect(repliesOf(await savedArticle(redaksi))).toMatchObject([{ party: 'Water Board', askedAt: toIsoTime(new Date(2026, 10, 23, 14, 5)), askedHow: 'phone', answer: 'It was an emergency.', included: false }])
    await window.getByRole('tab', { name: /Preflight/ }).click()
    await window.getByText('Water Board has answered, and the article does not give the answer.').waitFor()
    await menuCommand(redaksi.app, 'review.reply')
    await window.locator('.reply-row:focus').waitFor()
    await press('Enter')
    await window.getByLabel('The article gives this side').press('Space')
    await expect.poll(() => window.locator('.reply-state').innerText()).toBe('Included')
  })
})
