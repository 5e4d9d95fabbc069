import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '@shared/article'
import { answerDialog, askedDialogs, launchRedaksi, type LaunchOptions, type Running } from './harness'
import { newText, readPreferences, storedArticles } from './support/article'
import { bodyOf, rewrite, textOf } from './support/broken-library'
import { holdSaves, saveAnswers } from './support/saves'
import { wordsOf } from './support/words'

/** No word is lost (safety.md, rules 1, 2 and 5, "Faults that must be survived", "Oracle"): in the real window, with real kills. */

const t = wordsOf('en')
const long = 'Pelabuhan itu sepi sejak subuh. '.repeat(40).trim()

const texts = (articles: ReadonlyMap<string, Article>): readonly string[] => [...articles.values()].map(({ body }) => textOf(body))

/** Folders that outlive one start of the program. */
interface Place {
  readonly root: string
  readonly userData: string
  readonly library: string
}

let place: Place
const running: { now: Running | null } = { now: null }

const start = async (options: LaunchOptions = {}): Promise<Running> => {
  const redaksi = await launchRedaksi({ userData: place.userData, library: place.library, ...options })
  running.now = redaksi
  await redaksi.window.locator('.library-panel').waitFor()
  return redaksi
}

/** What a writer sees of the safety of the words. */
const state = (redaksi: Running, name: 'typing' | 'draftSafe' | 'saved' | 'readOnly') => redaksi.window.locator(`.status-save[data-state=${name}]`)
const notSaved = (redaksi: Running) => redaksi.window.getByRole('alert').filter({ hasText: t('editor.save.notSaved') })
const pageText = (redaksi: Running) => redaksi.window.getByTestId('editor').innerText()

const ended = (redaksi: Running): Promise<void> =>
  new Promise((resolve) => {
    const child = redaksi.app.process()
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })

/** Where the open article's own file stands. */
const fileOfOpen = (redaksi: Running): string => {
  const id = readPreferences(redaksi).openArticle ?? ''
  return join(redaksi.library, 'articles', id.slice(-2), id, 'article.json')
}

/** Changes the stored article as another program would: another text, a higher state. */
const changeBeside = (path: string, text: string): void => rewrite(path, (article) => ({ ...article, body: bodyOf(text) }))

beforeEach(() => {
  const root = mkdtempSync(join(tmpdir(), 'redaksi-words-'))
  place = { root, userData: join(root, 'user'), library: join(root, 'library') }
})
afterEach(async () => {
  await running.now?.close().catch(() => undefined)
  running.now = null
  rmSync(place.root, { recursive: true, force: true })
})

describe('"acknowledged means durable"', () => {
  it('a text that was told to be a safe draft is there after a kill [1.2]', async () => {
    const first = await start()
    await newText(first, '')
    await holdSaves(first)
    await first.window.keyboard.type('Kalimat yang sudah aman')
    await state(first, 'draftSafe').waitFor()
    expect(texts(storedArticles(place.library))).not.toContain('Kalimat yang sudah aman')
    await first.kill()
    const second = await start()
    await expect.poll(() => pageText(second)).toBe('Kalimat yang sudah aman')
    await second.window.getByText(t('shell.draftTakenUp')).waitFor()
    await state(second, 'saved').waitFor()
    expect(texts(storedArticles(place.library))).toContain('Kalimat yang sudah aman')
  })

  it('a text that was told to be saved stands in the library after a kill [1.1]', async () => {
    const first = await start()
    await newText(first, 'Tersimpan di pustaka')
    await state(first, 'saved').waitFor()
    await first.kill()
    expect(texts(storedArticles(place.library))).toContain('Tersimpan di pustaka')
  })

  it('closing the window at once waits for the last word', async () => {
    const first = await start()
    await newText(first, 'Kata terakhir')
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await ended(first)
    expect(texts(storedArticles(place.library))).toContain('Kata terakhir')
    const second = await start()
    await expect.poll(() => pageText(second)).toBe('Kata terakhir')
  })

  it('closing the window in the middle of fast typing keeps every key that came before', async () => {
    const first = await start()
    await newText(first, 'Mulai')
    const keys = [...'abcdefghij'.repeat(9)]
    await first.app.evaluate(({ BrowserWindow }, letters) => {
      const shown = BrowserWindow.getAllWindows()[0]
      shown?.webContents.focus()
      for (const keyCode of letters) {
        shown?.webContents.sendInputEvent({ type: 'keyDown', keyCode })
        shown?.webContents.sendInputEvent({ type: 'char', keyCode })
        shown?.webContents.sendInputEvent({ type: 'keyUp', keyCode })
      }
      shown?.close()
    }, keys)
    await ended(first)
    expect(texts(storedArticles(place.library))).toContain(`Mulai${keys.join('')}`)
  })

  it('the window comes back with the text after its process was lost', async () => {
    const redaksi = await start()
    await newText(redaksi, 'Jendela yang jatuh')
    await state(redaksi, 'draftSafe').waitFor()
    await redaksi.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
    const shown = () =>
      redaksi.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (!contents || contents.isCrashed() || contents.isLoading()) return null
        // A page that goes away under the question never answers it.
        const later = new Promise<null>((resolve) => setTimeout(() => resolve(null), 2_000))
        return Promise.race([later, contents.executeJavaScript("document.querySelector('.ProseMirror')?.innerText ?? null") as Promise<string | null>])
      })
    await expect.poll(shown, { timeout: 90_000 }).toBe('Jendela yang jatuh')
    await redaksi.kill()
  })
})

describe('NOT SAVED "(why; retry, save elsewhere, copy the text)"', () => {
  const shut = (path: string, mode: number): void => {
    for (const name of readdirSync(path, { withFileTypes: true })) if (name.isDirectory()) shut(join(path, name.name), mode)
    chmodSync(path, mode)
  }

  it('says why when the library can no longer be written, gives the text away, and saves when it can again [1.3]', async () => {
    const redaksi = await start()
    const { app, window } = redaksi
    await newText(redaksi, 'Awal')
    await window.keyboard.press('Control+s')
    await state(redaksi, 'saved').waitFor()
    shut(place.library, 0o555)
    try {
      await window.keyboard.type(' dan sisanya')
      await notSaved(redaksi).waitFor()
      await expect.poll(() => notSaved(redaksi).innerText()).toContain(t('fault.noPermission'))

      await notSaved(redaksi).getByRole('button', { name: t('editor.save.copy') }).click()
      await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^Awal dan sisanya(?:\n|$)/)

      const elsewhere = join(place.root, 'elsewhere.txt')
      await answerDialog(app, 'showSaveDialog', { canceled: false, filePath: elsewhere })
      await notSaved(redaksi).getByRole('button', { name: t('editor.save.elsewhere') }).click()
      await expect.poll(() => (existsSync(elsewhere) ? readFileSync(elsewhere, 'utf8') : '')).toMatch(/^Awal dan sisanya\n/)

      await window.locator('.library-headline').last().click()
      await window.getByText(t('shell.staysOpen')).waitFor()
      const answers = await saveAnswers(redaksi)
      await notSaved(redaksi).getByRole('button', { name: t('editor.save.retry') }).click()
      await expect.poll(answers).toContain('noPermission')
      await notSaved(redaksi).waitFor()
    } finally {
      shut(place.library, 0o755)
    }
    await notSaved(redaksi).getByRole('button', { name: t('editor.save.retry') }).click()
    await state(redaksi, 'saved').waitFor()
    // The button that was pressed is gone.
    await window.locator('.ProseMirror:focus').waitFor()
    expect(texts(storedArticles(place.library))).toContain('Awal dan sisanya')
  })

  it('asks before it quits without having saved, and what was typed is a draft all the same', async () => {
    const first = await start()
    await newText(first, 'Awal')
    await first.window.keyboard.press('Control+s')
    await state(first, 'saved').waitFor()
    shut(place.library, 0o555)
    try {
      await answerDialog(first.app, 'showMessageBox', { response: 0, checkboxChecked: false })
      await first.window.keyboard.type(' yang baru')
      await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await expect.poll(async () => (await askedDialogs(first.app)).map(({ options }) => options['message'])).toEqual([t('shell.quit.message')])
      await expect.poll(() => pageText(first)).toBe('Awal yang baru')
      await answerDialog(first.app, 'showMessageBox', { response: 1, checkboxChecked: false })
      await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await ended(first)
    } finally {
      shut(place.library, 0o755)
    }
    const second = await start()
    await expect.poll(() => pageText(second)).toBe('Awal yang baru')
  })
})

describe('a save that "empties an article or shrinks it by more than 90 %"', () => {
  it('is taken without a question when the person deleted the text, and a version was written first', async () => {
    const redaksi = await start()
    await newText(redaksi, '')
    await redaksi.window.keyboard.insertText(long)
    await redaksi.window.keyboard.press('Control+s')
    await state(redaksi, 'saved').waitFor()
    await redaksi.window.keyboard.press('Control+a')
    await redaksi.window.keyboard.press('Delete')
    await redaksi.window.keyboard.type('Pendek')
    await expect.poll(() => texts(storedArticles(place.library))).toContain('Pendek')
    await state(redaksi, 'saved').waitFor()
    expect(await notSaved(redaksi).count()).toBe(0)
    const versions = join(fileOfOpen(redaksi), '..', 'history')
    const whole = readdirSync(versions).flatMap((name) => {
      const bytes = readFileSync(join(versions, name))
      const end = bytes.indexOf(0x0a)
      const { base } = JSON.parse(bytes.subarray(0, end).toString()) as { readonly base: string | null }
      return base === null ? [JSON.parse(gunzipSync(bytes.subarray(end + 1)).toString()) as Article] : []
    })
    const kept = whole.map(({ body }) => textOf(body))
    expect(kept).toContain(long)
  })

  it('is held back and asked about when nobody here deleted it [1.7]', async () => {
    const first = await start()
    await newText(first, '')
    await first.window.keyboard.insertText(long)
    await first.window.keyboard.press('Control+s')
    await state(first, 'saved').waitFor()
    await holdSaves(first)
    await first.window.keyboard.press('Control+a')
    await first.window.keyboard.press('Delete')
    await state(first, 'draftSafe').waitFor()
    await first.kill()
    // The draft is all that the second session knows: it did not see the deletion.
    const second = await start()
    await notSaved(second).waitFor()
    await expect.poll(() => notSaved(second).innerText()).toContain(t('fault.heldBack'))
    expect(texts(storedArticles(place.library))).toContain(long)
    await notSaved(second).getByRole('button', { name: t('editor.save.accept') }).click()
    await state(second, 'saved').waitFor()
    expect(texts(storedArticles(place.library))).not.toContain(long)
  })
})

describe('"order by seq, never by the clock": on mismatch both are kept', () => {
  it('an article that was changed on disk while it was open [1.4]', async () => {
    const redaksi = await start()
    await newText(redaksi, 'Dasar')
    await redaksi.window.keyboard.press('Control+s')
    await state(redaksi, 'saved').waitFor()
    changeBeside(fileOfOpen(redaksi), 'Diubah di tempat lain')
    await redaksi.window.keyboard.type(' dan ketikan saya')
    await notSaved(redaksi).waitFor()
    await expect.poll(() => notSaved(redaksi).innerText()).toContain(t('fault.conflict'))
    expect(await pageText(redaksi)).toBe('Dasar dan ketikan saya')
    await notSaved(redaksi).getByRole('button', { name: t('editor.save.asCopy') }).click()
    await notSaved(redaksi).waitFor({ state: 'detached' })
    await state(redaksi, 'saved').waitFor()
    expect(texts(storedArticles(place.library)).filter((text) => /Dasar|Diubah/.test(text)).sort()).toEqual(['Dasar dan ketikan saya', 'Diubah di tempat lain'])
    expect(await pageText(redaksi)).toBe('Dasar dan ketikan saya')
    // The window is free again: what comes next is saved to the new article.
    await redaksi.window.getByTestId('editor').click()
    await redaksi.window.keyboard.press('Control+End')
    await redaksi.window.keyboard.type('!')
    await redaksi.window.keyboard.press('Control+s')
    await expect.poll(() => texts(storedArticles(place.library))).toContain('Dasar dan ketikan saya!')
  })

  it('a draft of an earlier session whose article was changed since', async () => {
    const first = await start()
    await newText(first, 'Dasar')
    await first.window.keyboard.press('Control+s')
    await state(first, 'saved').waitFor()
    await holdSaves(first)
    await first.window.keyboard.type(' dan draf saya')
    await state(first, 'draftSafe').waitFor()
    const file = fileOfOpen(first)
    await first.kill()
    changeBeside(file, 'Diubah di tempat lain')
    const second = await start()
    await second.window.getByText(t('shell.draftKeptAsCopy')).waitFor()
    await expect.poll(() => pageText(second)).toBe('Diubah di tempat lain')
    expect(texts(storedArticles(place.library)).filter((text) => /Dasar|Diubah/.test(text)).sort()).toEqual(['Dasar dan draf saya', 'Diubah di tempat lain'])
  })
})

describe('a clock that was moved', () => {
  it('years back does not make an older draft win or a newer text lose', async () => {
    const first = await start()
    await newText(first, 'Sebelum jam diputar')
    await first.window.keyboard.press('Control+s')
    await state(first, 'saved').waitFor()
    const file = fileOfOpen(first)
    await first.kill()
    rewrite(file, (article) => ({ ...article, updatedAt: '2101-01-01T00:00:00+07:00' }), '2101-01-01T00:00:00+07:00')
    const second = await start()
    await expect.poll(() => pageText(second)).toBe('Sebelum jam diputar')
    await second.window.getByTestId('editor').click()
    await second.window.keyboard.press('Control+End')
    await second.window.keyboard.type(', lalu sesudahnya')
    await second.window.keyboard.press('Control+s')
    await expect.poll(() => texts(storedArticles(place.library))).toContain('Sebelum jam diputar, lalu sesudahnya')
  })
})
