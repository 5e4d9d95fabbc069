import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser, type Node as MarkdownNode } from 'commonmark'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialog, launchRedaksi, screenshot, type Running } from './harness'
import { select } from './support/article'
import { rawStory } from '../support/story'
import { needs } from '../support/tools'
import { nuMessages } from '../support/vnu'

const story = rawStory()

/** The plain text of a Markdown file, front matter and footnotes aside, as another project's parser reads it. */
function textOfMarkdown(markdown: string): string {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^\[\^[^\]]+\]:.*$/gm, '').replace(/\[\^[^\]]+\]/g, '')
  const walker = new Parser().parse(body).walker()
  let text = ''
  for (let event = walker.next(); event; event = walker.next()) {
    const node: MarkdownNode = event.node
    if (event.entering && (node.type === 'text' || node.type === 'code')) text += node.literal ?? ''
    if (event.entering && (node.type === 'softbreak' || node.type === 'linebreak')) text += ' '
    if (!event.entering && (node.type === 'paragraph' || node.type === 'heading')) text += '\n\n'
  }
  return text.trim()
}

describe('the main job, from a raw story to both exports', () => {
  let redaksi: Running
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redaksi-export-'))
    redaksi = await launchRedaksi({ language: 'en' })
  })
  afterAll(async () => {
    await redaksi.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ledger = () => redaksi.window.getByRole('listbox', { name: /Quotations/ })
  const group = (name: string) => ledger().getByRole('group', { name })

  it('tells masthead, headline, credit and residue apart, and lists whatever it moved or took out [2.1] [2.2]', async () => {
    const { app, window } = redaksi
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), story.text)
    await window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
    await window.keyboard.press('Control+Shift+O')
    await window.getByRole('button', { name: /Accept/ }).waitFor()
    await screenshot(window, 'import-assistant')
    await window.keyboard.press('Control+Enter')
    await window.getByTestId('editor').waitFor()
    const fields = window.getByRole('region', { name: 'Fields of the article' })
    await expect.poll(() => fields.getByLabel('Headline').inputValue()).toBe(story.headline)
    await expect.poll(() => fields.getByLabel('Credit line').inputValue()).toBe(story.creditLine)
    const body = await window.getByTestId('editor').innerText()
    for (const gone of [story.masthead, 'Share:', 'Penulis:']) expect(body).not.toContain(gone)
    await window.keyboard.press('Control+7')
    const details = window.getByRole('tabpanel')
    await details.getByText('Penulis:').waitFor()
    await details.getByText(story.masthead, { exact: true }).waitFor()
    await screenshot(window, 'details')
  })

  it('lists the three quotations, the one without a speaker first, and offers the reported statement [3.1] [3.5]', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+1')
    await group('Without a speaker').waitFor()
    const count = (name: string) => group(name).getByRole('option').count()
    await expect.poll(async () => [await count('Without a speaker'), await count('Proposed'), await count('Reported statements, offered')]).toEqual([1, 2, expect.any(Number)])
    await group('Reported statements, offered').waitFor()
    await expect.poll(() => ledger().getByRole('option').first().innerText()).toContain(story.unattributed)
    const proposed = await group('Proposed').getByRole('option').allInnerTexts()
    for (const entry of proposed) expect(entry).toContain(story.speaker)
    expect(proposed[0]).toMatch(/which points to/)
    expect(await group('Reported statements, offered').innerText()).toContain(story.speaker)
    const all = (await ledger().getByRole('option').allInnerTexts()).join('\n')
    expect(all.includes(`\n${story.scare}\n`)).toBe(false)
    await screenshot(window, 'ledger')
  })

  it('keeps the piece from leaving while a quotation has no speaker [4.1]', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+e')
    const button = window.getByRole('button', { name: /Export to folder/ })
    await button.waitFor()
    expect(await button.isDisabled()).toBe(true)
    await window.getByText(new RegExp(story.unattributed)).first().waitFor()
    await screenshot(window, 'export-blocked')
    await window.keyboard.press('Control+Enter')
    const reason = window.getByLabel('Export all the same: why?')
    await expect.poll(() => reason.evaluate((field) => field === document.activeElement)).toBe(true)
    await window.locator('.export-reason').getByText('Give a reason first').waitFor()
    await window.keyboard.press('Escape')
    await window.getByTestId('editor').waitFor()
    await window.keyboard.press('Control+e')
    await button.waitFor()
    await window.keyboard.press('F6')
    await window.getByTestId('editor').waitFor()
  })

  it('settles every speaker by key alone [6.1]', async () => {
    const { window } = redaksi
    await window.keyboard.press('F8')
    await window.keyboard.press('F8')
    await expect.poll(() => ledger().locator('[data-selected]').innerText()).toContain(story.speaker)
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => group('Confirmed').getByRole('option').count()).toBe(1)
    await window.keyboard.press('Control+Enter')
    await expect.poll(() => group('Confirmed').getByRole('option').count()).toBe(2)
    await expect.poll(() => ledger().locator('[data-selected]').innerText()).toContain(story.unattributed)
    await window.keyboard.press('F9')
    await window.getByRole('combobox', { name: 'Name of the source' }).fill(story.speaker.split(' ')[0] ?? '')
    await window.locator('.picker-row[aria-selected=true]', { hasText: story.speaker }).waitFor()
    await screenshot(window, 'source-picker')
    await window.keyboard.press('Enter')
    await expect.poll(() => group('Confirmed').getByRole('option').count()).toBe(3)
    await group('Without a speaker').waitFor({ state: 'detached' })
  })

  it('undoes and redoes a decision with the same keys as text [1.10]', async () => {
    const { window } = redaksi
    await window.getByTestId('editor').focus()
    await window.keyboard.press('Control+z')
    await group('Without a speaker').waitFor()
    await window.keyboard.press('Control+Shift+z')
    await expect.poll(() => group('Confirmed').getByRole('option').count()).toBe(3)
  })

  it('finds a slip, lets it be mended, and takes a byline', async () => {
    const { window } = redaksi
    const [wrong, right] = story.typo
    await select(redaksi, wrong)
    await window.keyboard.type(right)
    await expect.poll(() => window.getByTestId('editor').innerText()).not.toContain(wrong)
    await window.getByRole('region', { name: 'Fields of the article' }).getByLabel('Byline').fill('Ayu Larasati')
    await expect.poll(() => group('Confirmed').getByRole('option').count()).toBe(3)
  })

  it('exports one valid page and one Markdown file that another parser reads to the same text [5.1] [5.7]', async (context) => {
    needs(context, 'java')
    const { app, window } = redaksi
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await window.keyboard.press('Control+e')
    const button = window.getByRole('button', { name: /Export to folder/ })
    await expect.poll(() => button.isEnabled()).toBe(true)
    await button.click()
    await window.getByRole('button', { name: /Show in folder/ }).waitFor()
    await screenshot(window, 'export-written')

    const names = readdirSync(folder)
    const read = (extension: string): string => readFileSync(join(folder, names.find((name) => name.endsWith(extension)) ?? ''), 'utf8')
    const [html, markdown] = [read('.html'), read('.md')]
    expect(nuMessages(new Map([['page', html]]))).toEqual([])
    expect(html).toContain(`<h1>${story.headline}</h1>`)
    expect(html).toContain('Ayu Larasati')
    expect(html).not.toMatch(/data-attribution|class=|ProseMirror/)
    expect(html).toContain(story.brackets)

    const body = await readBodyText(redaksi)
    expect(textOfMarkdown(markdown)).toBe(body)
    expect(markdown).toMatch(new RegExp(`^title: .*${story.headline.slice(0, 12)}`, 'm'))
    expect(markdown).not.toContain('Penulis:')
    expect(markdown).toMatch(/^author:\s+- "?Ayu Larasati"?$/m)
  })

  it('says why a file got another name, and keeps no old success beside a failure', async () => {
    const { app, window } = redaksi
    const button = window.getByRole('button', { name: /Export to folder/ })
    const report = window.locator('.export-report')
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'milik orang lain')
    await window.keyboard.press('Control+e')
    await expect.poll(() => button.isEnabled()).toBe(true)
    await button.click()
    await report.getByText(/\.md” is another file and was left as it is/).waitFor()
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [join(folder, 'hilang')] })
    await button.click()
    await report.waitFor({ state: 'detached' })
  })
})

/** The text of the page as the window holds it: its blocks, parted by an empty line. */
async function readBodyText({ window }: Running): Promise<string> {
  await window.keyboard.press('F6')
  await window.getByTestId('editor').waitFor()
  return window.getByTestId('editor').evaluate((page) =>
    [...page.querySelectorAll('p, h2, h3, h4')]
      .map((block) => {
        const copy = block.cloneNode(true) as HTMLElement
        for (const tag of copy.querySelectorAll('.passage-tag')) tag.remove()
        return (copy.textContent ?? '').trim()
      })
      .filter(Boolean)
      .join('\n\n'),
  )
}
