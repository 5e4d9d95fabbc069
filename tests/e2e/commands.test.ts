import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandList, menus, type CommandId, type CommandSpec } from '@shared/commands'
import type { MessageKey } from '@shared/messages'
import { answerDialog, askedDialogs, callOrThrow, key, launchRedaksi, type Running } from './harness'
import { newArticle, newArticleStands, newText, savedOutline, storedArticles } from './support/article'
import { blockReactions } from './support/block-reactions'
import { checkReactions } from './support/check-reactions'
import { ledgerReactions } from './support/ledger-reactions'
import { suggestionReactions } from './support/suggestion-reactions'
import { versionReactions } from './support/version-reactions'
import { viewReactions } from './support/view-reactions'
import { wordsOf, type Words } from './support/words'

interface MenuLine {
  readonly id: string
  readonly label: string
  readonly keys: string | null
  readonly enabled: boolean
}
interface ShownMenu {
  readonly label: string
  readonly lines: readonly MenuLine[]
}

let redaksi: Running
beforeAll(async () => {
  redaksi = await launchRedaksi()
  await redaksi.window.getByRole('heading', { level: 1, name: /Welcome/ }).waitFor()
})
afterAll(() => redaksi.close())

/** The menu bar as the system has it, lines between the groups left out. */
const menuBar = (): Promise<readonly ShownMenu[]> =>
  redaksi.app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label, submenu }) => ({
      label,
      lines: (submenu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map((item) => ({ id: item.id, label: item.label, keys: item.accelerator ? String(item.accelerator) : null, enabled: item.enabled })),
    })),
  )

/** The menu bar that the one list asks for. */
const wanted = (t: Words, article: boolean): readonly ShownMenu[] =>
  menus.map((menu) => ({
    label: t(`shell.menu.${menu}`),
    lines: commandList
      .filter((command: CommandSpec) => command.menu === menu && !command.hidden)
      .map(({ id, accelerator, needs }) => ({
        id,
        label: t(`command.${id}` as MessageKey),
        keys: accelerator ?? null,
        enabled: needs === undefined || article,
      })),
  }))

const t = wordsOf('en')
const label = (id: CommandId): string => t(`command.${id}` as MessageKey)
const withKeys = commandList.filter((command: CommandSpec) => command.accelerator !== undefined)

describe('the one list of commands', () => {
  it('makes the menu bar, grey where there is no article', async () => {
    await expect.poll(menuBar).toEqual(wanted(t, false))
  })

  it('makes the palette, which says why a command cannot run [6.1]', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+Shift+P')
    const options = window.getByRole('dialog').getByRole('option')
    await options.first().waitFor()
    const shown = new Map(await options.evaluateAll((lines) => lines.map((line) => [line.querySelector('.palette-label')?.textContent ?? '', line.getAttribute('aria-disabled') === 'true'] as const)))
    const offered = commandList.filter(({ id, role }: CommandSpec) => role === undefined && id !== 'app.palette')
    expect(offered.map(({ id }) => [label(id), shown.get(label(id))])).toEqual(offered.map(({ id, needs }) => [label(id), needs !== undefined]))
    await window.getByRole('option', { name: label('article.save') }).getByText('Open an article first').first().waitFor()
    await window.keyboard.press('Escape')
    await gone('.palette-sheet')
  })

  it('makes the shortcuts sheet: every command that has keys, under the name of its menu', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+/')
    const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.waitFor()
    const groups = await sheet.locator('.palette-group').evaluateAll((all) =>
      all.map((group) => [group.querySelector('h3')?.textContent ?? '', [...group.querySelectorAll('dt')].map((term) => term.textContent ?? '')] as const),
    )
    const inList = menus.map((menu) => [t(`app.menu.${menu}`), withKeys.filter((command) => command.menu === menu).map(({ id }) => label(id))] as const)
    expect(groups.slice(0, menus.length)).toEqual(inList)
    await window.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  it('is never grey once an article is open', async () => {
    await newArticle(redaksi)
    await expect.poll(menuBar).toEqual(wanted(t, true))
  })
})

type Reaction = () => Promise<void>

const press = (id: CommandId): Promise<void> => key(redaksi.app, commandList.find((command) => command.id === id)?.accelerator ?? '')
const shown = (selector: string): Promise<void> => redaksi.window.locator(selector).first().waitFor()
const gone = (selector: string): Promise<void> => redaksi.window.locator(selector).first().waitFor({ state: 'detached' })
const backToText = async (): Promise<void> => {
  await press('view.editor')
  await shown('.page-sheet')
}
const opensTab = (id: CommandId, name: string): Reaction => async () => {
  const tab = redaksi.window.getByRole('tab', { name, selected: true })
  await press('view.editor')
  await shown('.ProseMirror:focus')
  if ((await tab.count()) === 0) await press(id)
  await tab.waitFor()
  await press(id)
  await shown('.frame-inspector :focus')
  await press(id)
  await shown('.ProseMirror:focus')
}
const opensTillEscape = (id: CommandId, selector: string): Reaction => async () => {
  await press(id)
  await shown(selector)
  await redaksi.window.keyboard.press('Escape')
  await gone(selector)
}

/** What each command with keys visibly does. The system's own editing, quitting and full screen are its own matter. */
const reactions: { readonly [C in CommandId]?: Reaction } = {
  'article.new': async () => {
    const before = storedArticles(redaksi.library).size
    const { openArticle } = await callOrThrow(redaksi, 'app.preferences')
    await press('article.new')
    await expect.poll(() => storedArticles(redaksi.library).size).toBe(before + 1)
    await newArticleStands(redaksi, openArticle)
  },
  'import.open': async () => {
    await answerDialog(redaksi.app, 'showOpenDialog', { canceled: true, filePaths: [] })
    await press('import.open')
    await expect.poll(async () => (await askedDialogs(redaksi.app)).at(-1)?.options['title']).toBe('Import a text file')
  },
  'import.paste': async () => {
    await redaksi.app.evaluate(({ clipboard }) => clipboard.writeText('Judul Berita\n\nIsi berita yang pendek saja.'))
    await press('import.paste')
    await redaksi.window.getByRole('button', { name: t('importView.accept') }).waitFor()
    await redaksi.window.keyboard.press('Escape')
    await gone('.import')
  },
  'article.save': async () => {
    await newText(redaksi, 'Simpan aku.')
    await press('article.save')
    await redaksi.window.getByRole('status').getByText('Saved.').waitFor()
  },
  'article.versions': () => opensTab('article.versions', 'Versions')(),
  'export.show': async () => {
    await press('export.show')
    await shown('.export')
    await backToText()
  },
  'export.print': async () => {
    await redaksi.app.evaluate(({ app }) => {
      app.on('web-contents-created', (_event, contents) => {
        contents.print = (_options, done) => {
          Object.assign(globalThis, { redaksiPrinted: true })
          done?.(false, 'cancelled')
        }
      })
    })
    // What blocks would lead to the export desk instead.
    await newText(redaksi, 'Sudah selesai.')
    await redaksi.window.locator('.fields [data-field=headline] textarea').fill('Judul')
    await press('export.print')
    await expect.poll(() => redaksi.app.evaluate(() => 'redaksiPrinted' in globalThis)).toBe(true)
  },
  'app.preferences': async () => {
    await press('app.preferences')
    await shown('.preferences')
    await backToText()
  },
  'edit.undo': async () => {
    await newText(redaksi, '')
    // At once: letters that a slow machine takes late are undo steps of their own.
    await redaksi.window.keyboard.insertText('Akan hilang.')
    await press('edit.undo')
    await expect.poll(async () => (await redaksi.window.getByTestId('editor').innerText()).trim()).toBe('')
  },
  'edit.redo': async () => {
    await newText(redaksi, 'Akan kembali.')
    await press('edit.undo')
    await press('edit.redo')
    await expect.poll(async () => (await redaksi.window.getByTestId('editor').innerText()).trim()).toBe('Akan kembali.')
  },
  'edit.find': async () => {
    await press('edit.find')
    await shown('[role=search] input:focus')
    await redaksi.window.keyboard.press('Escape')
    await gone('[role=search]')
  },
  'edit.replace': async () => {
    await newText(redaksi, 'satu')
    await press('edit.replace')
    await redaksi.window.getByRole('searchbox', { name: 'Replace with' }).waitFor()
    await shown('[role=search] input:focus')
    await redaksi.window.keyboard.press('Escape')
    await gone('[role=search]')
  },
  'edit.findNext': async () => {
    await newText(redaksi, 'dua dua')
    await press('edit.find')
    await redaksi.window.getByRole('searchbox', { name: 'Find in article' }).fill('dua')
    await redaksi.window.getByText('1 of 2').waitFor()
    await press('edit.findNext')
    await redaksi.window.getByText('2 of 2').waitFor()
    await press('edit.findPrevious')
    await redaksi.window.getByText('1 of 2').waitFor()
    await redaksi.window.keyboard.press('Escape')
    await gone('[role=search]')
  },
  'edit.findPrevious': async () => {
    await press('edit.findPrevious')
    await shown('[role=search] input:focus')
    await redaksi.window.keyboard.press('Escape')
    await gone('[role=search]')
  },
  'export.factCheck': async () => {
    await press('export.factCheck')
    await shown('.pack')
    await backToText()
  },
  ...blockReactions(() => redaksi, press),
  'review.attribute': opensTillEscape('review.attribute', '.picker'),
  ...ledgerReactions(() => redaksi, press),
  ...checkReactions(() => redaksi, press),
  'note.add': async () => {
    await press('note.add')
    await shown('.note-composer textarea:focus')
    await redaksi.window.keyboard.type('Cek nama kapal ini.')
    await redaksi.window.keyboard.press('Control+Enter')
    // Who works here was asked when the passage was verified.
    await redaksi.window.getByRole('option', { name: /Cek nama kapal ini/ }).waitFor()
  },
  'note.next': async () => {
    await press('note.next')
    await redaksi.window.getByRole('option', { name: /Cek nama kapal ini/, selected: true }).waitFor()
  },
  'note.previous': async () => {
    await press('note.previous')
    await redaksi.window.getByRole('option', { name: /Cek nama kapal ini/, selected: true }).waitFor()
  },
  'vault.unlock': opensTillEscape('vault.unlock', '.vault-panel'),
  'vault.lock': async () => {
    await press('vault.lock')
    await redaksi.window.getByRole('status').getByText(t('vault.noVault')).waitFor()
  },
  'review.nextPlaceholder': async () => {
    await newText(redaksi, 'Satu TKTK lalu dua TKTK.')
    await shown('.placeholder')
    await press('review.nextPlaceholder')
    await redaksi.window.getByRole('status').getByText('1 of 2').waitFor()
  },
  'review.previousPlaceholder': async () => {
    await press('review.previousPlaceholder')
    await redaksi.window.getByRole('status').getByText('2 of 2').waitFor()
  },
  'review.nextFinding': async () => {
    await newText(redaksi, 'Fish and and chips.')
    await redaksi.window.getByRole('tab', { name: /Preflight/ }).click()
    await shown('[data-rule="doubled-word"]')
    await press('review.nextFinding')
    await shown('[data-rule="missing-headline"][data-selected]')
  },
  'review.previousFinding': async () => {
    await press('review.previousFinding')
    await shown('[data-rule="doubled-word"][data-selected]')
  },
  'review.fix': async () => {
    await press('review.fix')
    await expect.poll(() => savedOutline(redaksi)).toBe('<p>Fish and chips.</p>')
  },
  ...viewReactions(() => redaksi, press),
  ...versionReactions(() => redaksi, press),
  'view.ledger': () => opensTab('view.ledger', 'Quotes')(),
  'view.sources': () => opensTab('view.sources', 'Sources')(),
  'view.preflight': () => opensTab('view.preflight', 'Preflight')(),
  'view.notes': () => opensTab('view.notes', 'Notes')(),
  'view.details': () => opensTab('view.details', 'Details')(),
  'view.editor': async () => {
    await press('app.preferences')
    await shown('.preferences')
    await backToText()
  },
  ...suggestionReactions(() => redaksi, press),
  'app.palette': opensTillEscape('app.palette', '.palette-command'),
  'app.shortcuts': opensTillEscape('app.shortcuts', '.palette-shortcuts'),
}

const systems: ReadonlySet<string> = new Set<CommandId>(['app.quit', 'edit.cut', 'edit.copy', 'edit.paste', 'edit.pastePlain', 'edit.selectAll', 'view.fullScreen'])

describe('each shortcut does what its menu item says', () => {
  it('is tried for every command that has one [6.1] [14.10]', () => {
    expect(Object.keys(reactions).sort()).toEqual(withKeys.map(({ id }) => id as string).filter((id) => !systems.has(id)).sort())
  })

  it.each(Object.entries(reactions))('%s', (_id, reaction) => reaction())
})

describe('in Indonesian', () => {
  it('gives the whole menu bar in the language chosen in the preferences', async () => {
    const { window } = redaksi
    await window.keyboard.press('Control+,')
    await window.getByText('Bahasa Indonesia', { exact: true }).click()
    await expect.poll(menuBar).toEqual(wanted(wordsOf('id'), true))
    await window.getByRole('heading', { level: 1, name: 'Preferensi' }).waitFor()
    await expect.poll(() => window.evaluate(() => document.documentElement.lang)).toBe('id')
  })
})
