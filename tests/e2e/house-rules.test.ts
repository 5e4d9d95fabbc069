import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'commonmark'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialog, launchRedaksi, menuCommand, type Running } from './harness'
import { savedOutline } from './support/article'
import { rawStory } from '../support/story'
import { needs } from '../support/tools'
import { nuMessages } from '../support/vnu'

const story = rawStory()

describe('the rules of the house, and the pack for the fact-checker', () => {
  let redaksi: Running
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'redaksi-house-'))
    redaksi = await launchRedaksi()
    const { app, window } = redaksi
    await window.locator('.welcome-title').waitFor()
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), story.text)
    await window.keyboard.press('Control+Shift+O')
    await window.locator('.import-summary').waitFor()
    await window.keyboard.press('Control+Enter')
    await window.locator('.ledger-entry').first().waitFor()
  })
  afterAll(async () => {
    await redaksi.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const file = (): string => join(redaksi.library, 'house-rules.json')
  /** A desk edits the file by hand, then comes back to the window. */
  const edit = async (text: string): Promise<void> => {
    writeFileSync(file(), text)
    await redaksi.window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
  }
  const finding = (rule: string) => redaksi.window.locator(`.findings [data-rule="${rule}"]`)
  const toText = async (): Promise<void> => {
    await redaksi.window.keyboard.press('F6')
    await redaksi.window.locator('.page-sheet').waitFor()
  }

  it('are set on a screen of their own, found by name and led to, and hold at once, in the panel and at the export [4.4] [4.9]', async () => {
    const { app, window } = redaksi
    await menuCommand(app, 'app.houseRules')
    await window.getByRole('searchbox', { name: 'Find a rule' }).fill('byl')
    await expect.poll(() => window.locator('.house-rule').count()).toBe(1)
    await window.getByRole('button', { name: /Weight of “No byline”/ }).click()
    await window.getByRole('option', { name: 'Blocks export' }).click()
    await window.locator('[data-rule="byline-missing"]').getByText(/changed from/).waitFor()
    await expect.poll(() => existsSync(file()) && JSON.parse(readFileSync(file(), 'utf8')).rules).toEqual({ 'byline-missing': 'blocks' })
    await window.getByRole('button', { name: 'No byline: Blocks export' }).click()
    await window.locator('[data-rule="byline-missing"] button:focus').waitFor()
    await window.locator('summary', { hasText: 'Sources and their names' }).press('Enter')
    await window.locator('[data-rule="withheld-name"]').first().waitFor()
    expect(await window.locator('[data-rule="withheld-name"] button').count()).toBe(0)
    await window.keyboard.press('Escape')
    await window.locator('.page-sheet').waitFor()
    await window.keyboard.press('Control+3')
    await window.locator('.findings-blocks [data-rule="byline-missing"]').waitFor()
    await window.keyboard.press('Control+e')
    await window.locator('.export-finding-blocks', { hasText: 'No author is named' }).waitFor()
    await toText()
  })

  it('may be edited by hand; what is switched off is said, and what the house does not print is put right by key', async () => {
    const { window } = redaksi
    await window.getByTestId('editor').click()
    await window.keyboard.press('Control+End')
    await window.keyboard.type(' Dikarenakan hujan.')
    await edit('{ "rules": { "byline-missing": "off" }, "words": [{ "avoid": "dikarenakan", "use": "karena" }] }')
    await finding('house-word').waitFor()
    await finding('byline-missing').waitFor({ state: 'detached' })
    await window.locator('.finding-house', { hasText: 'switched off 1 rule: No byline' }).waitFor()
    await finding('house-word').click()
    await window.locator('.ledger-actions').getByRole('button', { name: 'Replace with “Karena”' }).waitFor()
    await window.keyboard.press('Control+.')
    await finding('house-word').waitFor({ state: 'detached' })
    expect(await savedOutline(redaksi)).toContain(' Karena hujan.')
    await window.keyboard.press('Control+z')
    await finding('house-word').waitFor()
  })

  it('are told with the place of a mistake, in the panel and at the export, and the file stays as it is [4.5] [4.8]', async () => {
    const { app, window } = redaksi
    const broken = '{ "rules": { "byline-missing": "blocked" } }'
    await edit(broken)
    await window.locator('.frame-inspector .house-problem', { hasText: 'rules → byline-missing: "blocked" is no weight' }).waitFor()
    await finding('byline-missing').waitFor()
    await window.keyboard.press('Control+e')
    await window.locator('.export .house-problem').waitFor()
    await menuCommand(app, 'app.houseRules')
    await window.locator('.house .house-problem').waitFor()
    await window.getByRole('searchbox', { name: 'Find a rule' }).fill('byline')
    await expect.poll(() => window.getByRole('button', { name: /Weight of “No byline”/ }).isDisabled()).toBe(true)
    expect(readFileSync(file(), 'utf8')).toBe(broken)
    // Nobody leaves the window: main hears of the file.
    writeFileSync(file(), '{}')
    await window.locator('.house-problem').waitFor({ state: 'detached' })
    await window.locator('.status-message', { hasText: 'hold again' }).waitFor()
    writeFileSync(file(), '{ "rules": ')
    await window.locator('.house .house-problem').waitFor()
    await window.locator('.status-fault', { hasText: 'have a mistake' }).waitFor()
    writeFileSync(file(), '{}')
    await window.locator('.house-problem').waitFor({ state: 'detached' })
    await toText()
  })

  it('do not hold back the fact-check pack: both files say that they are internal and hold the whole draft [11.1] [11.4] [11.5]', async (context) => {
    needs(context, 'java')
    const { app, window } = redaksi
    await window.keyboard.press('F8')
    await window.keyboard.press('Control+Shift+E')
    await window.locator('.pack .export-file-name').first().waitFor()
    await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
    await window.keyboard.press('Control+Enter')
    await window.locator('.pack .export-report').waitFor()
    const names = readdirSync(folder).sort()
    expect(names.map((name) => name.replace(/^.*(?=-factcheck)/, ''))).toEqual(['-factcheck-INTERNAL.html', '-factcheck-INTERNAL.md'])
    const [html = '', markdown = ''] = names.map((name) => readFileSync(join(folder, name), 'utf8'))
    expect(nuMessages(new Map([['pack', html]]), { languages: false })).toEqual([])
    expect([html, markdown].map((text) => [text.includes('INTERNAL'), text.includes(story.headline), text.includes('Nobody is named')])).toEqual([[true, true, true], [true, true, true]])
    const walker = new Parser().parse(markdown).walker()
    const headings: number[] = []
    for (let event = walker.next(); event; event = walker.next()) if (event.entering && event.node.type === 'heading') headings.push(event.node.level)
    expect(headings.filter((level) => level < 3)).toEqual([1, 2, 2, 2, 2, 2, 2, 2])
    await window.keyboard.press('Escape')
    await window.locator('.page-sheet').waitFor()
    await window.keyboard.press('Control+e')
    await window.locator('.export-finding').first().waitFor()
  })

  it('leave the export itself in sight, whatever the window is enlarged or narrowed to', async () => {
    const { app, window } = redaksi
    const press = window.locator('.export-main-action button')
    const resize = (width: number, height: number): Promise<void> => app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height), { width, height })
    for (const [width, height] of [[640, 800], [640, 460], [1280, 460]] as const) {
      await resize(width, height)
      // Within what scrolls it as well as in the window.
      await expect.poll(() => press.evaluate((button) => {
        const [own, desk] = [button.getBoundingClientRect(), button.closest('.export-desk')!.getBoundingClientRect()]
        return [innerWidth, own.top >= desk.top, own.bottom <= Math.min(desk.bottom, innerHeight)]
      })).toEqual([width, true, true])
    }
    await resize(1280, 800)
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1280)
  })

  it('are overridden with a reason and a name, which the publication history shows [4.3]', async () => {
    const { window } = redaksi
    await window.getByLabel('Export all the same: why?').fill('Agreed with the night editor')
    await toText()
    await window.keyboard.press('Control+e')
    await expect.poll(() => window.getByLabel('Export all the same: why?').inputValue()).toBe('Agreed with the night editor')
    await window.getByLabel('Your name, kept with the reason').fill('Rini Astuti')
    await window.keyboard.press('Control+Enter')
    await window.locator('.export-report').waitFor()
    await window.locator('.export:focus').waitFor()
    expect(await window.getByLabel('Export all the same: why?').inputValue()).toBe('Agreed with the night editor')
    await toText()
    await window.keyboard.press('Control+e')
    await expect.poll(() => window.getByLabel('Export all the same: why?').inputValue()).toBe('')
    await toText()
    await window.keyboard.press('Control+7')
    const override = window.locator('.published-override').first()
    await override.waitFor()
    await expect.poll(() => override.innerText()).toMatch(/Let through: Quotation without a speaker[\s\S]*Agreed with the night editor[\s\S]*Rini Astuti/)
    await expect.poll(() => window.locator('.published').count()).toBe(2)
  })
})
