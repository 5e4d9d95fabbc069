import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { notesOf } from '@shared/notes'
import { callOrThrow, launchRedaksi, type Running } from './harness'
import { focusIn, newText, readPreferences, savedArticle, select, storedArticles } from './support/article'
import { wordsOf } from './support/words'

const t = wordsOf('en')

let redaksi: Running
beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.locator('.library-panel').waitFor()
})
afterAll(() => redaksi.close())

const option = (name: string | RegExp) => redaksi.window.getByRole('listbox', { name: t('notes.list') }).getByRole('option', { name })
const keys = async (...pressed: readonly string[]): Promise<void> => {
  for (const one of pressed) await redaksi.window.keyboard.press(one)
}

/** Where the notes of the open article stand, as it lies in the library: the words under each mark. */
async function noted(): Promise<Readonly<Record<string, string>>> {
  const article = await savedArticle(redaksi)
  const words: Record<string, string> = {}
  for (const { text = '', marks = [] } of (article.body.content ?? []).flatMap(({ content }) => content ?? [])) {
    for (const mark of marks) {
      const note = mark.type === 'note' ? notesOf(article).get(String(mark.attrs?.['id'])) : undefined
      if (note) words[note.entries[0]?.text ?? ''] = (words[note.entries[0]?.text ?? ''] ?? '') + text
    }
  }
  return words
}

describe('notes of the desk', () => {
  it('are written by key about selected words, by somebody who is asked for the name once [12.1]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Kapal itu tiba pukul tujuh.\nPelabuhan penuh.')
    await select(redaksi, 'pukul tujuh')
    await keys('Control+Alt+m')
    await focusIn(redaksi, '.note-composer textarea')
    await window.keyboard.type('Cek jamnya.')
    // Marked on the page while the field of the note has the focus [19.16].
    await window.waitForFunction(() => [...(CSS.highlights.get('chosen-words') ?? [])].some((range) => String(range) === 'pukul tujuh'))
    await keys('Control+Enter')
    const name = window.getByRole('textbox', { name: t('verification.person.name') })
    await name.and(window.locator(':focus')).waitFor()
    await window.keyboard.type('Rini Astuti')
    await keys('Enter')
    await option(/Rini Astuti.*Cek jamnya/).waitFor()
    await expect.poll(noted).toEqual({ 'Cek jamnya.': 'pukul tujuh' })
  })

  it('move with their words when these are cut and pasted [12.2]', async () => {
    await select(redaksi, 'Kapal itu tiba pukul tujuh.')
    await keys('Control+x', 'Control+End', 'Control+v')
    await expect.poll(noted).toEqual({ 'Cek jamnya.': 'pukul tujuh' })
  })

  it('are one only when their words are copied', async () => {
    await select(redaksi, 'pukul tujuh')
    await keys('Control+c', 'Control+End', 'Control+v')
    await expect.poll(noted).toEqual({ 'Cek jamnya.': 'pukul tujuh' })
    await keys('Control+z')
  })

  it('stay when their words are deleted, and stand again when that is undone [12.2]', async () => {
    await select(redaksi, 'pukul tujuh')
    await keys('Delete')
    await option(new RegExp(t('notes.orphanedShort'))).waitFor()
    await keys('Control+z')
    await option(/“pukul tujuh”/).waitFor()
    await expect.poll(noted).toEqual({ 'Cek jamnya.': 'pukul tujuh' })
  })

  it('are answered with a person chosen behind an @, settled and opened again, and undo takes each back [12.3]', async () => {
    const { window } = redaksi
    await option(/Cek jamnya/).click()
    await window.getByRole('textbox', { name: t('notes.answer') }).fill('Sudah, tanya @')
    await window.keyboard.type('ast')
    await window.getByRole('listbox', { name: t('notes.people') }).getByRole('option', { name: 'Rini Astuti', selected: true }).waitFor()
    await keys('Enter')
    await expect.poll(() => window.getByRole('textbox', { name: t('notes.answer') }).inputValue()).toBe('Sudah, tanya @Rini Astuti ')
    await window.keyboard.type('saja.')
    await keys('Control+Enter')
    await window.locator('.note-entry .note-mention').getByText('@Rini Astuti', { exact: true }).waitFor()
    await option(new RegExp(t('notes.answers', { count: 1 }))).waitFor()
    await window.getByRole('button', { name: t('notes.resolve') }).click()
    await window.getByText(t('notes.noneShown')).waitFor()
    await window.getByRole('button', { name: t('notes.reopen') }).waitFor()
    await window.getByTestId('editor').focus()
    await keys('Control+z')
    await option(/Cek jamnya/).waitFor()
  })

  it('are kept when an earlier version is restored [12.5]', async () => {
    const { window } = redaksi
    await keys('Control+6')
    await window.getByRole('button', { name: 'Keep a version now' }).click()
    await window.getByRole('option', { name: /Kept by you/ }).waitFor()
    await select(redaksi, 'Pelabuhan')
    await keys('Control+Alt+m')
    await focusIn(redaksi, '.note-composer textarea')
    await window.keyboard.type('Nama resminya?')
    // From a chooser of the form too.
    await keys('Tab')
    await window.locator('.note-composer button:focus').waitFor()
    await keys('Control+Enter')
    await option(/Nama resminya/).waitFor()
    await keys('Control+6')
    await window.getByRole('option', { name: /Kept by you/ }).click()
    await window.getByRole('button', { name: 'Restore this version' }).click()
    await keys('Control+4')
    await option(/Nama resminya/).waitFor()
    await expect.poll(noted).toEqual({ 'Cek jamnya.': 'pukul tujuh' })
    expect([...notesOf(await savedArticle(redaksi)).values()].map(({ entries }) => entries[0]?.text).sort()).toEqual(['Cek jamnya.', 'Nama resminya?'])
  })
})

describe('a note that is begun', () => {
  const text = () => redaksi.window.locator('.note-composer textarea')

  it('waits with its words while another tab is shown, and is kept when the article is left', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Dermaga ditutup.')
    await select(redaksi, 'Dermaga')
    await keys('Control+Alt+m')
    await focusIn(redaksi, '.note-composer textarea')
    await window.keyboard.type('Sampai')
    await select(redaksi, 'ditutup')
    await keys('Control+Alt+m')
    await focusIn(redaksi, '.note-composer textarea')
    await window.keyboard.type(' kapan?')
    await keys('Control+2', 'Control+4')
    await expect.poll(() => text().inputValue()).toBe('Sampai kapan?')
    await keys('Control+n')
    await expect.poll(() => [...storedArticles(redaksi.library).values()].flatMap((article) => [...notesOf(article).values()]).map(({ entries, words }) => [entries[0]?.text, words])).toContainEqual(['Sampai kapan?', 'Dermaga'])
  })
})

describe('the name of whoever works here', () => {
  it('is kept when the preferences are left by key, with the caret in its field', async () => {
    const { window } = redaksi
    await keys('Control+,')
    const name = window.getByRole('textbox', { name: t('verification.person.name'), exact: true })
    await name.fill('Rini Astuti Putri')
    await keys('Escape')
    await expect.poll(() => readPreferences(redaksi).person.name).toBe('Rini Astuti Putri')
  })
})

describe('a private note', () => {
  it('of somebody else is neither listed, counted nor walked to [12.3]', async () => {
    const { window } = redaksi
    const at = '2026-11-23T09:00:00+07:00'
    const note = (id: string, kind: string, text: string) => ({ id, kind, state: 'open', target: 'article', field: '', words: '', stateBy: 'Ana', stateAt: at, entries: [{ id: `${id}-1`, authorId: 'somebody-else', author: 'Ana', at, text }] })
    const article = articleSchema.parse({ headline: 'Dua catatan', language: 'id', body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] }] }, notes: { a: note('a', 'private', 'Hanya untuk Ana.'), b: note('b', 'desk', 'Untuk semua.') }, createdAt: at, updatedAt: at })
    await callOrThrow(redaksi, 'article.create', article)
    await window.locator('.library-row', { hasText: 'Dua catatan' }).first().click()
    await expect.poll(() => window.locator('.fields [data-field=headline] textarea').inputValue()).toBe('Dua catatan')
    await keys('F2')
    await option(/Untuk semua/).waitFor()
    await window.getByText(t('notes.summary', { open: 1, total: 1 })).waitFor()
    await keys('F2', 'F2')
    expect(await window.locator('.frame-inspector').innerText()).not.toContain('Hanya untuk Ana')
  })
})

describe('a hand-over', () => {
  it('gives the piece on with a line, and a sign-off lapses with the next change and holds again when it is undone [13.1] [13.2]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Rapat ditunda.')
    await keys('Control+7')
    await window.getByRole('button', { name: t('handover.begin') }).click()
    await focusIn(redaksi, '.frame-inspector input')
    await window.keyboard.type('Bayu')
    await window.getByRole('textbox', { name: t('handover.message') }).fill('Cek angkanya.')
    await focusIn(redaksi, '.handover input')
    await keys('Control+Enter')
    await window.getByText(t('handover.withPerson', { name: 'Bayu' })).waitFor()
    await window.locator('.handover-buttons button:focus').waitFor()
    await window.getByRole('button', { name: t('handover.sign') }).press('Enter')
    await window.getByText(/^You have signed off this text/).first().waitFor()
    await window.locator('.handover-section :focus').waitFor()
    const lapsed = window.getByText(/the text has changed since/)
    await window.getByText(/Rini Astuti Putri signed off, /).waitFor()
    await window.getByTestId('editor').click()
    await focusIn(redaksi, '[data-testid=editor]')
    await keys('Control+End')
    // At once, as one undo step on any machine.
    await window.keyboard.insertText(' Lagi.')
    await lapsed.waitFor()
    await keys('Control+z')
    await lapsed.waitFor({ state: 'detached' })
    const { assignee, handOvers, signOffs } = await savedArticle(redaksi)
    expect([assignee, Object.keys(handOvers).length, Object.keys(signOffs).length]).toEqual(['Bayu', 1, 1])
    await keys('Control+6')
    await window.getByRole('option', { name: new RegExp(t('versions.reason.handOver')) }).waitFor()
  })
})

describe('whoever works here next', () => {
  it('is neither shown nor told the count of private notes of the one before [12.3]', async () => {
    const { window } = redaksi
    await newText(redaksi, 'Isi yang dibaca dua orang.')
    await select(redaksi, 'dua orang')
    await keys('Control+Alt+m')
    await focusIn(redaksi, '.note-composer textarea')
    await window.keyboard.type('Hanya untuk saya.')
    await window.locator('.note-composer .ui-select-button').last().click()
    await window.getByRole('option', { name: t('terms.noteKind.private'), exact: true }).click()
    await window.locator('.note-composer textarea').press('Control+Enter')
    await option(/Hanya untuk saya/).waitFor()
    await window.getByText(t('notes.summary', { open: 1, total: 1 })).waitFor()
    await keys('Control+,')
    await window.getByLabel(t('verification.person.name'), { exact: true }).fill('Bimo Tarigan')
    await keys('Tab', 'Escape')
    await window.getByTestId('editor').waitFor()
    await window.getByText(t('notes.summary', { open: 1, total: 1 })).waitFor({ state: 'detached' })
    expect(await window.locator('.frame-inspector').innerText()).not.toContain('Hanya untuk saya')
  })
})
