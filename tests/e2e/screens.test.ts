import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerDialog, axe, launchRedaksi, menuCommand, screenshot } from './harness'
import { layoutFaults, noFaults } from './support/layout'
import { blockScreens } from './support/block-screens'
import { ledgerScreens } from './support/ledger-screens'
import { trashScreen } from './support/trash-screen'
import { pageScreens } from './support/page-screens'
import { pasteScreens } from './support/paste-screens'
import { press, type Desk, type Screen } from './support/screen'
import { sourceScreens } from './support/source-screens'
import { spellingScreens } from './support/spelling-screens'
import { suggestionScreens } from './support/suggestion-screens'
import { vaultScreens } from './support/vault-screens'
import { writingScreens } from './support/writing-screens'
import { versionScreens } from './support/version-screens'
import { wordsOf } from './support/words'
import { rawStory } from '../support/story'

const story = rawStory()
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const
const themes = ['light', 'dark'] as const

const screens: readonly Screen[] = [
  { name: 'welcome', stands: '.welcome-title', reach: async ({ redaksi: { window } }) => window.locator('.welcome-title').waitFor() },
  {
    name: 'preferences',
    stands: '.preferences',
    reach: async ({ redaksi: { window }, t }) => {
      await window.keyboard.press('Control+,')
      await window.getByText(t('app.preferences.themes.system'), { exact: true }).click()
    },
  },
  { name: 'editor-empty', stands: '.page-none', reach: press('F6', '.page-none') },
  {
    name: 'import',
    stands: '.import-summary',
    reach: async ({ redaksi: { app, window }, t }) => {
      await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), story.text)
      await window.keyboard.press('Control+Shift+O')
      await window.getByRole('button', { name: t('importView.accept') }).waitFor()
    },
  },
  ...ledgerScreens,
  { name: 'source-picker', stands: '.picker', reach: press('F9', '.picker') },
  {
    name: 'editor',
    stands: '.page-sheet',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.locator('.picker').waitFor({ state: 'detached' })
      await window.keyboard.press('Control+Shift+I')
      await window.locator('.frame-inspector').waitFor({ state: 'detached' })
    },
  },
  ...spellingScreens,
  ...sourceScreens,
  { name: 'preflight', stands: '.finding', reach: press('Control+3', '.finding') },
  { name: 'notes-empty', stands: '.ui-empty', reach: press('Control+4', '[role=tabpanel] .ui-empty') },
  {
    name: 'note-new',
    stands: '.note-composer',
    reach: async ({ redaksi: { window } }) => {
      await window.getByTestId('editor').click()
      await window.keyboard.press('Control+Alt+m')
      await window.locator('.note-composer textarea').fill('Cek tahun ini dengan arsip. @Rini')
    },
  },
  {
    name: 'notes',
    stands: '.note-detail',
    reach: async ({ redaksi: { window }, t }) => {
      await window.keyboard.press('Control+Enter')
      // Whoever has given a name before is not asked again.
      const name = window.getByRole('textbox', { name: t('verification.person.name') })
      await name.or(window.locator('.note-detail')).first().waitFor()
      if (await name.isVisible()) {
        await name.fill('Rini Astuti')
        await window.keyboard.press('Enter')
      }
      await window.locator('.note-detail').waitFor()
    },
  },
  { name: 'details', stands: '.details', reach: press('Control+7', '[role=tabpanel] .ui-field') },
  {
    name: 'replies',
    stands: '.reply-form',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('button', { name: t('verification.reply.add') }).press('Enter')
      await window.locator('.reply-form input:focus').waitFor()
      await window.keyboard.type('Balai Besar Wilayah Sungai')
      await window.getByLabel(t('verification.reply.answer'), { exact: true }).fill('Pintu air dibuka sesuai prosedur.')
    },
  },
  {
    name: 'check',
    stands: '.check-form',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+1')
      await window.locator('.ledger-entry-proposed').first().click()
      await window.keyboard.press('Control+Enter')
      await window.locator('.ledger-entry-confirmed').first().click()
      await window.keyboard.press('F7')
      await window.locator('.check-form button:focus').waitFor()
    },
  },
  {
    name: 'check-changed',
    stands: '.check-changed',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Escape')
      await window.keyboard.press('Control+F7')
      await window.locator('.check-mark-verified').first().waitFor()
      await window.getByTestId('editor').focus()
      for (const key of ['ArrowRight', 'ArrowRight', 'x']) await window.keyboard.press(key)
      await window.locator('.check-changed').waitFor()
    },
  },
  {
    name: 'original',
    stands: '.check-original',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Shift+F7')
      await window.locator('.check-original textarea').fill(story.text)
      await window.locator('.check-original .check-words del').first().waitFor()
    },
  },
  ...suggestionScreens,
  ...versionScreens,
  {
    name: 'find',
    stands: '.found-current',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+f')
      await window.getByRole('searchbox').last().fill(story.typo[0])
      await window.locator('.found-current').waitFor()
    },
  },
  ...writingScreens,
  {
    name: 'link',
    stands: 'form.bar',
    reach: async (desk) => {
      await desk.redaksi.window.keyboard.press('Escape')
      await press('Control+k', 'form.bar')(desk)
    },
  },
  {
    name: 'palette',
    stands: '.palette-entry',
    reach: async (desk) => {
      await desk.redaksi.window.keyboard.press('Escape')
      await press('Control+Shift+P', '.palette-entry')(desk)
    },
  },
  {
    name: 'shortcuts',
    stands: '.palette-shortcuts',
    reach: async (desk) => {
      await desk.redaksi.window.keyboard.press('Escape')
      await desk.redaksi.window.locator('.palette-sheet').waitFor({ state: 'detached' })
      await press('Control+/', '.palette-shortcuts')(desk)
    },
  },
  ...vaultScreens,
  {
    name: 'export',
    stands: '.export-finding',
    reach: async (desk) => {
      await desk.redaksi.window.keyboard.press('F6')
      await desk.redaksi.window.locator('.page-sheet').waitFor()
      // The name that the screens before had in the way.
      await desk.redaksi.window.locator('.fields [data-field=kicker] textarea').fill('')
      await press('Control+e', '.export-finding')(desk)
    },
  },
  {
    name: 'export-markdown',
    stands: '.export-source',
    reach: async ({ redaksi: { window }, t }) => {
      await window.getByRole('tab', { name: t('exporting.view.markdown') }).click()
      await window.locator('.export-source').waitFor()
    },
  },
  {
    name: 'export-written',
    stands: '.export-report',
    reach: async ({ redaksi: { app, window }, t, folder }) => {
      await answerDialog(app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
      await window.getByLabel(t('exporting.reason')).fill('OK')
      await window.getByRole('button', { name: t('exporting.write') }).click()
      await expect.poll(() => window.locator('.export-report .export-files').evaluate((files) => files.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
    },
  },
  { name: 'fact-check', stands: '.pack', reach: press('Control+Shift+E', '.pack .export-file-name') },
  {
    name: 'fact-check-written',
    stands: '.pack .export-report',
    reach: async ({ redaksi: { window } }) => {
      await window.keyboard.press('Control+Enter')
      await window.locator('.pack .export-report').waitFor()
    },
  },
  {
    name: 'published',
    stands: '.published',
    reach: async (desk) => {
      await desk.redaksi.window.keyboard.press('F6')
      await desk.redaksi.window.locator('.page-sheet').waitFor()
      await press('Control+7', '.published')(desk)
    },
  },
  {
    name: 'house-rules',
    stands: '.house-rules',
    reach: async ({ redaksi: { app, window } }) => {
      await menuCommand(app, 'app.houseRules')
      await window.locator('.house-rules').waitFor()
    },
  },
  {
    name: 'house-rules-broken',
    stands: '.house-problem',
    reach: async ({ redaksi: { window, library } }) => {
      writeFileSync(join(library, 'house-rules.json'), '{ "rules": { "embargo": "of" } }')
      await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')))
      await window.locator('.house-problem').waitFor()
    },
  },
  {
    name: 'preflight-broken',
    stands: '.house-problem',
    reach: async (desk) => {
      await desk.redaksi.window.keyboard.press('F6')
      await desk.redaksi.window.locator('.page-sheet').waitFor()
      await press('Control+3', '.finding')(desk)
      await press('F5', '.finding[data-selected]')(desk)
    },
  },
  trashScreen,
  ...blockScreens,
  ...pasteScreens,
  ...pageScreens,
]

describe.each(['en', 'id'] as const)('every screen in %s', (language) => {
  let desk: Desk

  beforeAll(async () => {
    const redaksi = await launchRedaksi({ language })
    desk = { redaksi, t: wordsOf(language), folder: mkdtempSync(join(tmpdir(), 'redaksi-screens-')) }
  })
  afterAll(async () => {
    await desk.redaksi.close()
    rmSync(desk.folder, { recursive: true, force: true })
  })

  /** Gives the window a size and the system a theme, and waits until both are on the page. */
  const show = async (size: (typeof sizes)[number], theme: (typeof themes)[number]): Promise<void> => {
    const { app, window } = desk.redaksi
    await app.evaluate(({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height), size)
    await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await window.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
    await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  }

  it.each(screens)('$name is accessible and whole, light and dark, at both sizes [6.2]', async ({ name, stands, reach }) => {
    const { window } = desk.redaksi
    await reach(desk)
    const found: Record<string, unknown> = {}
    for (const size of sizes) {
      for (const theme of themes) {
        await show(size, theme)
        await window.locator(stands).first().scrollIntoViewIfNeeded()
        const at = `${language}-${theme}-${size.width}x${size.height}-${name}`
        const faults = { ...(await layoutFaults(window)), axe: await axe(window) }
        await screenshot(window, at)
        expect(await window.locator(stands).count(), `${name} still stands`).toBeGreaterThan(0)
        if (JSON.stringify(faults) !== JSON.stringify({ ...noFaults, axe: [] })) found[at] = faults
      }
    }
    expect(found).toEqual({})
  })
})

describe('the look itself', () => {
  it('notices text that is cut off, a key that was left raw, and a place that was left empty', async () => {
    const { window, close } = await launchRedaksi()
    try {
      await window.locator('.welcome-title').waitFor()
      expect(await layoutFaults(window)).toEqual(noFaults)
      await window.evaluate(() => {
        const box = document.createElement('div')
        box.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 90px; overflow: hidden; white-space: nowrap'
        box.append('This line is far too long for its box', document.createElement('br'), 'editor.emptyTitle {{count}}')
        document.body.append(box)
      })
      const { cut, rawKeys } = await layoutFaults(window)
      expect(cut).toEqual(['div: This line is far too long for its boxeditor.emptyTitle {{cou'])
      expect(rawKeys).toEqual(['editor.emptyTitle', '{{', '}}'])
    } finally {
      await close()
    }
  })
})
