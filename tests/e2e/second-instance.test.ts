import { spawn } from 'node:child_process'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchRedaksi, type Running } from './harness'
import { focusIn, newText, savedOutline } from './support/article'
import { makeLibrary, type Made } from './support/broken-library'
import { wordsOf } from './support/words'

/** Two programs (safety.md, rule 7: "one instance … and a lock file for two users on one folder; a lock names host …; open read-only"). */

interface Ended {
  readonly code: number | null
  readonly said: string
}

/** Starts the program once more beside a running one and waits until it has ended by itself; ended by its id after a minute and a half. */
function startAgain(redaksi: Running, language: 'en' | 'id'): Promise<Ended> {
  const child = spawn(process.env['ELECTRON_EXEC_PATH'] ?? '', ['.'], {
    env: { ...process.env, REDAKSI_USER_DATA: redaksi.userData, REDAKSI_LIBRARY: redaksi.library, REDAKSI_LANG: language },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += String(data)))
  const patience = setTimeout(() => child.kill('SIGKILL'), 90_000)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(patience)
      resolve({ code, said })
    })
  })
}

describe('a second start by the same person', () => {
  let redaksi: Running

  beforeAll(async () => {
    redaksi = await launchRedaksi()
    await redaksi.window.getByRole('heading', { level: 1 }).first().waitFor()
  })
  afterAll(() => redaksi.close())

  it.each(['en', 'id'] as const)('says in %s that the window is open already, brings it to the front, and ends well', async (language) => {
    await newText(redaksi, 'Sedang ditulis')
    await redaksi.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!
      const notes = globalThis as unknown as { focused?: number }
      notes.focused = 0
      Object.assign(window, { focus: () => void (notes.focused = (notes.focused ?? 0) + 1) })
    })
    expect(await startAgain(redaksi, language)).toEqual({ code: 0, said: `${wordsOf(language)('shell.alreadyOpen')}\n` })
    await expect.poll(() => redaksi.app.evaluate(() => (globalThis as unknown as { focused?: number }).focused)).toBe(1)
    expect(await redaksi.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
    await expect.poll(() => redaksi.window.getByTestId('editor').innerText()).toBe('Sedang ditulis')
    expect(await savedOutline(redaksi)).toBe('<p>Sedang ditulis</p>')
  })
})

describe('a second person on the same library', () => {
  let place: Made
  let first: Running
  const ended: { first?: Promise<void> } = {}
  const endFirst = (): Promise<void> => (ended.first ??= first.close())

  beforeAll(async () => {
    place = await makeLibrary({ Bersama: 'Milik dua orang.' })
    first = await launchRedaksi({ userData: place.userData, library: place.library })
    await first.window.locator('.library-headline').first().waitFor()
  })
  afterAll(async () => {
    await endFirst()
    place.remove()
  })

  it.each(['en', 'id'] as const)('is told in %s who holds it, may read and cannot write', async (language) => {
    const t = wordsOf(language)
    const second = await launchRedaksi({ userData: join(place.root, `other-${language}`), library: place.library, language })
    try {
      await second.window.locator('.library-panel').waitFor()
      await expect.poll(() => second.window.locator('.library-read-only').innerText()).toContain(t('library.readOnly.locked', { holder: hostname() }))
      await expect.poll(() => second.window.locator('.library-panel').getByRole('button', { name: t('command.article.new') }).isDisabled()).toBe(true)
      await second.window.locator('.library-headline', { hasText: 'Bersama' }).click()
      await second.window.locator('.status-save[data-state=readOnly]').waitFor()
      await second.window.getByTestId('editor').click()
      await second.window.keyboard.type('XYZ')
      expect(await second.window.getByTestId('editor').innerText()).toBe('Milik dua orang.')
      await second.window.keyboard.press('Control+n')
      await expect.poll(() => second.window.locator('.status-message').getByRole('alert').innerText()).toBe(t('fault.locked'))
    } finally {
      await second.close()
    }
  })

  it('leaves the first to save as before, and writes when the first has gone', async () => {
    await first.window.locator('.library-headline', { hasText: 'Bersama' }).click()
    await first.window.getByTestId('editor').click()
    await focusIn(first, '[data-testid=editor]')
    await first.window.keyboard.press('Control+End')
    await first.window.keyboard.type(' Dari yang pertama.')
    expect(await savedOutline(first)).toBe('<p>Milik dua orang. Dari yang pertama.</p>')
    await endFirst()
    const second = await launchRedaksi({ userData: join(place.root, 'other-en'), library: place.library })
    try {
      await second.window.locator('.library-headline', { hasText: 'Bersama' }).click()
      await second.window.getByTestId('editor').click()
      await focusIn(second, '[data-testid=editor]')
      await second.window.keyboard.press('Control+End')
      await second.window.keyboard.type(' Dan yang kedua.')
      expect(await savedOutline(second)).toBe('<p>Milik dua orang. Dari yang pertama. Dan yang kedua.</p>')
    } finally {
      await second.close()
    }
  })
})
