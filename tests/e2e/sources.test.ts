import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sourceSchema, type Source } from '@shared/source'
import { answerDialog, callOrThrow, launchRedaksi, type Running } from './harness'
import { newText, storedArticles } from './support/article'

let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

const names = (): Promise<readonly string[]> => redaksi.window.locator('.source-row .source-name').allInnerTexts()
const button = (name: string) => redaksi.window.getByRole('button', { name, exact: true })

/** Goes to the list of the register, with nothing filtered. */
async function showRegister(): Promise<void> {
  const { window } = redaksi
  await window.getByRole('tab', { name: /Sources/ }).click()
  const back = button('Back to the register')
  await back.or(window.getByRole('searchbox', { name: 'Search sources' })).first().waitFor()
  if ((await back.count()) > 0) await back.click()
  await window.getByRole('searchbox', { name: 'Search sources' }).fill('')
  await window.locator('.source-row').first().waitFor()
}

/** Stores a withheld source as another program, or a later version, may have left it in the library, and locks the vault. */
async function store(source: Source): Promise<void> {
  await callOrThrow(redaksi, 'vault.create', { passphrase: 'empat kata yang tidak berkaitan' })
  await callOrThrow(redaksi, 'source.save', source)
  await callOrThrow(redaksi, 'vault.lock')
}

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
    await expect.poll(() => window.locator('.source-removed').allInnerTexts(), { message: 'the answer to Undo takes the line away, not the news of the register' }).toEqual([''])
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
    await window.locator('.source-locked').waitFor()
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
    await showRegister()
    await window.getByRole('group', { name: 'In this article' }).getByText('Sarah Waller').click()
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

describe('a desk with many sources', () => {
  const person = (id: string, name: string, change: Partial<Source> = {}): Source => sourceSchema.parse({ id: `01JQ00000000000000000000${id}`, kind: 'person', name, ...change })
  const lower = person('10', 'Tito Hermawan', { jobTitle: 'Nahkoda', credibility: 'credible' })
  const short = person('11', 'Pak Tito')
  const titled = person('12', 'Dr. Rina Wulandari, M.Si.', { affiliation: 'Universitas Sagara' })
  const plain = person('13', 'Rina Wulandari')

  it('is found and opened by keys alone, the focus with it, and Escape goes on from its line [14.14]', async () => {
    const { window } = redaksi
    for (const source of [lower, short, titled, plain]) await callOrThrow(redaksi, 'source.save', source)
    await showRegister()
    await window.getByRole('searchbox', { name: 'Search sources' }).fill('nahkoda')
    await expect.poll(names).toEqual(['Tito Hermawan'])
    await window.keyboard.press('ArrowDown')
    await window.keyboard.press('Enter')
    // In the card, and not behind it: no letter falls into the story.
    await window.locator('.frame-inspector :focus').waitFor()
    await window.getByLabel('Affiliation').fill('KM Sinar Selat')
    await window.keyboard.press('Escape')
    await expect.poll(() => window.locator('.source-row .source-note').allInnerTexts()).toEqual(['Person · Nahkoda, KM Sinar Selat'])
    await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('listbox')
  })

  it('proposes what may be one; merging and parting can be undone after the tab was left [3.12] [3.14]', async () => {
    const { window } = redaksi
    await showRegister()
    await button('2 possible duplicates').click()
    const pairs = window.locator('.pair')
    await expect.poll(() => pairs.locator('.pair-why').allInnerTexts()).toEqual(['Nearly certain the same name', 'Likely one name is part of the other'])
    await button('Keep this one: “Rina Wulandari”; the other is merged into it').click()
    await expect.poll(() => pairs.count()).toBe(1)
    await button('Not the same: “Tito Hermawan” and “Pak Tito”').click()
    await window.getByText('No two sources look like one.').waitFor()
    await button('Undo').click()
    await expect.poll(() => pairs.count()).toBe(1)
    await button('Not the same: “Tito Hermawan” and “Pak Tito”').click()
    await window.getByText('No two sources look like one.').waitFor()
    await button('Back to the register').focus()
    await window.keyboard.press('Escape')
    await window.getByRole('searchbox', { name: 'Search sources' }).fill('rina')
    await expect.poll(names).toEqual(['Rina Wulandari'])
    await window.locator('.source-row').click()
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await window.getByRole('tab', { name: /Sources/ }).click()
    await button('Undo merge').click()
    await button('Back to the register').click()
    await expect.poll(async () => [...(await names())].sort()).toEqual(['Dr. Rina Wulandari, M.Si.', 'Rina Wulandari'])
    expect(await callOrThrow(redaksi, 'source.list'), 'the name that the merge gave is gone with it').toEqual(expect.arrayContaining([plain]))
    await button('1 possible duplicate').waitFor()
  })

  it('goes with the focus to the source that another was merged into, by key and by mouse [14.14]', async () => {
    const { window } = redaksi
    const isOnCard = (name: string): Promise<void> => window.getByRole('region', { name, exact: true }).locator('.source-head button:focus').waitFor()
    const ask = async (name: string, into: string): Promise<void> => {
      await showRegister()
      await window.locator('.source-row', { hasText: name }).click()
      await isOnCard(name)
      await button('Merge into…').click()
      await window.getByRole('combobox', { name: `Merge “${name}” into` }).fill(into)
      await window.getByRole('option', { name: into }).waitFor()
    }
    await ask('Pak Tito', 'Tito Hermawan')
    await window.keyboard.press('Enter')
    await isOnCard('Tito Hermawan')
    await button('Undo').click()
    await button('Undo merge').waitFor({ state: 'detached' })
    await ask('Pak Tito', 'Tito Hermawan')
    await window.getByRole('option', { name: 'Tito Hermawan' }).click()
    await isOnCard('Tito Hermawan')
    await button('Undo merge').click()
    await button('Undo merge').waitFor({ state: 'detached' })
  })

  it('keeps files that were dropped, pasted and chosen under their hash, and tells one that has changed [3.10] [3.11]', async () => {
    const { app, window, library, userData } = redaksi
    await showRegister()
    await window.locator('.source-row', { hasText: 'Tito Hermawan' }).click()
    const give = (kind: 'drop' | 'paste', name: string, text: string): Promise<void> =>
      window.evaluate(([how, called, words]) => {
        const data = new DataTransfer()
        data.items.add(new File([words!], called!))
        const event = how === 'drop' ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }) : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
        document.querySelector('.source-evidence')?.dispatchEvent(event)
      }, [kind, name, text])
    const files = window.locator('.evidence-name')
    await give('drop', 'rekaman.txt', 'Rekaman wawancara')
    await expect.poll(() => files.allInnerTexts()).toEqual(['rekaman.txt'])
    await give('paste', 'surat.txt', 'Isi surat')
    await expect.poll(() => files.allInnerTexts()).toEqual(['rekaman.txt', 'surat.txt'])
    const chosen = join(userData, 'foto.txt')
    writeFileSync(chosen, 'Foto')
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [chosen] })
    await button('Attach files…').click()
    await expect.poll(() => window.locator('.evidence-state > span').allInnerTexts()).toEqual(['As attached', '1 kB', 'As attached', '1 kB', 'As attached', '1 kB'])
    await window.getByLabel('Note on rekaman.txt').fill('Direkam di dermaga')
    // The card leaves the window with the focus in the note.
    await window.keyboard.press('Control+1')
    await window.getByRole('tab', { name: /Quotes/, selected: true }).waitFor()
    await window.keyboard.press('Control+2')
    await expect.poll(() => window.getByLabel('Note on rekaman.txt').inputValue()).toBe('Direkam di dermaga')

    const folder = join(library, 'sources', 'evidence')
    const found = readdirSync(folder)
    expect([found.length, found.every((name) => /^[0-9a-f]{64}$/.test(name))]).toEqual([3, true])
    const letter = found.find((name) => readFileSync(join(folder, name), 'utf8') === 'Isi surat') ?? ''
    writeFileSync(join(folder, letter), 'Isi lain')
    await button('Back to the register').click()
    await window.locator('.source-row', { hasText: 'Tito Hermawan' }).click()
    await window.getByText('1 file is no longer what was attached.').waitFor()
    await window.locator('.evidence', { hasText: 'surat.txt' }).getByText('Changed since it was attached').waitFor()

    const copy = join(userData, 'salinan.txt')
    await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: copy })
    await button('What to do with rekaman.txt').click()
    await window.getByRole('menuitem', { name: 'Save a copy…' }).click()
    await expect.poll(() => readFileSync(copy, 'utf8')).toBe('Rekaman wawancara')
    await button('What to do with rekaman.txt').click()
    await window.getByRole('menuitem', { name: 'Remove' }).click()
    await expect.poll(() => files.allInnerTexts()).toEqual(['surat.txt', 'foto.txt'])
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await window.getByRole('tab', { name: /Sources/ }).click()
    await button('Undo').click()
    await expect.poll(() => window.getByLabel('Note on rekaman.txt').inputValue()).toBe('Direkam di dermaga')
  })

  it('leads from a source to its passage in another article [3.13]', async () => {
    const { window, library } = redaksi
    await newText(redaksi, 'An opening.\n“The tide turned early,” said Tito Hermawan.')
    await window.getByRole('tab', { name: /Quotes/ }).click()
    await window.locator('.ledger-entry-proposed').waitFor()
    await window.keyboard.press('F8')
    await window.keyboard.press('Control+Enter')
    await window.locator('.ledger-entry-confirmed').waitFor()
    await window.keyboard.press('Control+s')
    await window.locator('.status-save[data-state=saved]').waitFor()
    const before = storedArticles(library).size
    await newText(redaksi, 'Naskah lain.')
    await expect.poll(() => storedArticles(library).size).toBe(before + 1)
    await showRegister()
    await window.locator('.source-row', { hasText: 'Tito Hermawan' }).getByText('1 passage').waitFor()
    await window.locator('.source-row', { hasText: 'Tito Hermawan' }).click()
    await window.locator('.passage-row', { hasText: 'The tide turned early' }).click()
    // The caret as the editor has it: the browser's own selection stays where the press was.
    const atCaret = () =>
      window.getByTestId('editor').evaluate((page) => {
        const { view } = (page as unknown as { readonly editor: { readonly view: { readonly state: { readonly selection: { readonly $from: { readonly parent: { readonly textContent: string } } } } } } }).editor
        return view.state.selection.$from.parent.textContent
      })
    await expect.poll(atCaret).toContain('The tide turned early')
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
