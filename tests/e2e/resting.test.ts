import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { paragraphs } from '../bench/generate'
import { callOrThrow, launchRedaksi, type Running } from './harness'

const root = mkdtempSync(join(tmpdir(), 'redaksi-resting-'))
const now = '2026-01-05T09:00:00+07:00'
/** Without quotations: the names behind them, drawn in sight alone, would change the heights. */
const texts = paragraphs(12_000).map((words) => words.replaceAll(/[“”]/gu, ''))
const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
const heading = (words: string) => ({ type: 'heading', attrs: { level: 2 }, content: [text(words)] })
const list = (...items: readonly string[]) => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) })
/** Sections of a heading, a list, a quotation, a rule and paragraphs of all lengths. */
const body = {
  type: 'doc',
  content: texts.flatMap((words, index) => (index % 12 === 5 ? [heading(`Bagian ${index}`), list('satu', words), { type: 'blockquote', content: [paragraph(words)] }, { type: 'horizontalRule' }, paragraph('Baris.'), paragraph(words)] : [paragraph(words)])),
}
const last = texts.at(-1)!
let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi({ userData: join(root, 'user'), library: join(root, 'library'), language: 'id' })
  await redaksi.window.locator('.library-panel').waitFor()
  await callOrThrow(redaksi, 'article.create', articleSchema.parse({ headline: 'Laporan panjang', language: 'id', body, createdAt: now, updatedAt: now }))
  await redaksi.window.getByRole('row').getByText('Laporan panjang', { exact: true }).first().click()
  await redaksi.window.getByTestId('editor').getByText(texts[0]!).first().waitFor()
})
afterAll(async () => {
  await redaksi.close()
  rmSync(root, { recursive: true, force: true })
})

interface Place {
  readonly block: number
  readonly offset: number
  readonly top: number
}

/** How many blocks rest, and how many paragraphs far from what is in sight and from the caret do not. */
const resting = (): Promise<{ readonly rest: number; readonly wake: number }> =>
  redaksi.window.getByTestId('editor').evaluate((editor) => {
    const frame = editor.closest('.page-scroll')!.getBoundingClientRect()
    const caret = getSelection()?.focusNode ?? null
    const places = [frame, ...[...editor.children].filter((block) => block.contains(caret)).map((block) => block.getBoundingClientRect())]
    const isFar = (block: Element): boolean => places.every(({ top, bottom }) => block.getBoundingClientRect().bottom < top - 2 * frame.height || block.getBoundingClientRect().top > bottom + 2 * frame.height)
    const rests = (block: Element): boolean => getComputedStyle(block).contentVisibility === 'hidden'
    return {
      rest: [...editor.children].filter(rests).length,
      wake: [...editor.children].filter((block) => block.tagName === 'P' && isFar(block) && !rests(block)).length,
    }
  })

/** Types a letter and waits until all that can rest does, or with `false` waits until nothing does, as where a screen reader reads along. */
async function rested(isResting: boolean): Promise<void> {
  const isAssisted = await redaksi.window.evaluate(() => document.documentElement.dataset['assisted'] === 'true')
  if (isAssisted === isResting) await redaksi.app.evaluate(({ app }, reads) => app.emit('accessibility-support-changed', {}, reads), !isResting)
  if (isResting) for (const key of ['a', 'Backspace']) await redaksi.window.keyboard.press(key)
  await expect.poll(async () => {
    const { rest, wake } = await resting()
    return isResting ? rest > 0 && wake === 0 : rest === 0
  }).toBe(true)
}

/** Where the caret stands: the block of the page, how far in, and how high in the window. */
const caret = (): Promise<Place> =>
  redaksi.window.getByTestId('editor').evaluate((editor) => {
    const selection = getSelection()!
    const block = [...editor.children].findIndex((child) => child.contains(selection.focusNode))
    const before = document.createRange()
    before.setStart(editor.children[block] ?? editor, 0)
    before.setEnd(selection.focusNode!, selection.focusOffset)
    return { block, offset: before.toString().length, top: editor.closest('.page-scroll')!.scrollTop }
  })

const frames = (): Promise<void> => redaksi.window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))

/** Presses keys one after the other and tells where each has led. */
async function ledBy(keys: readonly string[]): Promise<readonly Omit<Place, 'top'>[]> {
  const places: Omit<Place, 'top'>[] = []
  for (const key of keys) {
    await redaksi.window.keyboard.press(key)
    await frames()
    const { block, offset } = await caret()
    places.push({ block, offset })
  }
  return places
}

const scrollTo = (share: number): Promise<void> => redaksi.window.getByTestId('editor').evaluate((editor, at) => editor.closest('.page-scroll')!.scrollTo({ top: editor.scrollHeight * at }), share)

/** Puts the caret in the first line of the text. */
async function begin(): Promise<void> {
  await scrollTo(0)
  await redaksi.window.getByTestId('editor').click({ position: { x: 80, y: 12 } })
  await redaksi.window.locator('.ProseMirror:focus').waitFor()
  await redaksi.window.keyboard.press('Control+Home')
  await frames()
}

/** What `act` answers while what is far rests, and while nothing does. */
async function bothWays<T>(act: () => Promise<T>): Promise<{ readonly rested: T; readonly awake: T }> {
  await begin()
  await rested(true)
  const inRest = await act()
  await begin()
  await rested(false)
  return { rested: inRest, awake: await act() }
}

beforeEach(begin)

describe('a long text of which what is far rests', () => {
  it('is as high as awake, and shows the same at each place of the scroll bar [21.12]', async () => {
    const shown = (share: number) =>
      redaksi.window.getByTestId('editor').evaluate((editor, at) => {
        const page = editor.closest('.page-scroll')!
        page.scrollTo({ top: Math.round(page.scrollHeight * at) })
        const { top } = page.getBoundingClientRect()
        const first = [...editor.children].findIndex((block) => block.getBoundingClientRect().bottom > top)
        return [page.scrollHeight, first, Math.round(editor.children[first]!.getBoundingClientRect().top - top)]
      }, share)
    const { rested: inRest, awake } = await bothWays(async () => {
      const places = []
      for (const share of [0, 0.9, 0.13, 0.37, 0.5, 0.77, 1, 0.25]) {
        places.push(await shown(share))
        await frames()
      }
      return places
    })
    expect(inRest).toEqual(awake)
  })

  it('is led through by each key as awake, also where the caret was scrolled out of sight [21.12]', async () => {
    const down = Array.from({ length: 70 }, () => 'ArrowDown')
    const { rested: inRest, awake } = await bothWays(async () => {
      await scrollTo(0.6)
      return ledBy([...down, 'PageDown', 'PageDown', 'PageDown', 'PageDown', 'Control+End', 'ArrowUp', 'PageUp', 'PageUp', 'Control+Home', 'ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowRight', 'End', 'Home', 'Control+End', 'ArrowLeft'])
    })
    expect(inRest).toEqual(awake)
  })

  it('is led to its end and to its start with the caret in sight [21.12]', async () => {
    await rested(true)
    const { window } = redaksi
    const inSight = (): Promise<boolean> =>
      window.getByTestId('editor').evaluate((editor) => {
        const frame = editor.closest('.page-scroll')!.getBoundingClientRect()
        const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect()
        return top >= frame.top && bottom <= frame.bottom
      })
    for (const [key, words] of [['Control+End', last], ['Control+Home', texts[0]!]] as const) {
      await window.keyboard.press(key)
      await expect.poll(inSight).toBe(true)
      expect(await window.evaluate(() => getSelection()!.focusNode!.textContent)).toBe(words)
      await rested(true)
    }
  })

  it('is selected across what rests by key and by pointer, and copied whole [21.12]', async () => {
    const { app, window } = redaksi
    const length = (): Promise<number> => window.evaluate(() => getSelection()!.toString().replaceAll(/\s/gu, '').length)
    const { rested: inRest, awake } = await bothWays(async () => {
      await window.keyboard.press('Control+Shift+End')
      await frames()
      const byKey = await length()
      await window.keyboard.press('Control+Home')
      await scrollTo(0.7)
      await frames()
      const index = await window.getByTestId('editor').evaluate((editor) => {
        const { top, bottom } = editor.closest('.page-scroll')!.getBoundingClientRect()
        return [...editor.children].findIndex((block) => block.tagName === 'P' && block.getBoundingClientRect().top > (top + bottom) / 2)
      })
      await window.getByTestId('editor').locator(':scope > *').nth(index).click({ modifiers: ['Shift'], position: { x: 40, y: 10 } })
      await frames()
      const byPointer = await length()
      await window.keyboard.press('Control+a')
      await window.keyboard.press('Control+c')
      await frames()
      return { byKey, byPointer, copied: (await app.evaluate(({ clipboard }) => clipboard.readText())).length }
    })
    expect(inRest).toEqual(awake)
    expect(inRest.copied).toBeGreaterThan(texts.join('').length)
  })

  it('is found in, and what is found comes into sight where it stands awake [21.12]', async () => {
    const { window } = redaksi
    const { rested: inRest, awake } = await bothWays(async () => {
      await window.keyboard.press('Control+f')
      await window.locator('.bar input:focus').waitFor()
      await window.keyboard.type('Bagian 149')
      await window.keyboard.press('Enter')
      await window.keyboard.press('Escape')
      await expect.poll(async () => (await caret()).block).toBeGreaterThan(100)
      await frames()
      return caret()
    })
    expect(inRest).toEqual(awake)
  })

  it('takes what an input method composes at its end [21.12]', async () => {
    await rested(true)
    const { window } = redaksi
    const input = await window.context().newCDPSession(window)
    const end = () => window.getByTestId('editor').locator(':scope > p').last().textContent()
    await window.keyboard.press('Control+End')
    await input.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 })
    await input.send('Input.insertText', { text: '你' })
    await expect.poll(end).toBe(`${last}你`)
    await window.keyboard.press('Backspace')
    await expect.poll(end).toBe(last)
  })

  it('is as high as awake where words were put in far off [21.12]', async () => {
    await rested(true)
    const { window } = redaksi
    const height = () => window.getByTestId('editor').evaluate((editor) => editor.scrollHeight)
    const before = await height()
    await window.getByTestId('editor').evaluate((element) => {
      const { view } = (element as unknown as { editor: { view: { state: { doc: { content: { size: number } }; tr: { insertText(words: string, at: number): unknown } }; dispatch(transaction: unknown): void } } }).editor
      view.dispatch(view.state.tr.insertText(' Lagi pula di sana.'.repeat(40), view.state.doc.content.size - 1))
    })
    await frames()
    const inRest = await height()
    expect(inRest).toBeGreaterThan(before)
    await rested(false)
    expect(inRest).toBe(await height())
    await window.keyboard.press('Control+z')
    await expect.poll(height).toBe(before)
  })

  it('rests anew at another width, as high as awake [21.12]', async () => {
    await rested(true)
    const height = () => redaksi.window.getByTestId('editor').evaluate((editor) => editor.scrollHeight)
    const before = await height()
    await redaksi.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(2))
    await expect.poll(height).not.toBe(before)
    await rested(true)
    const inRest = await height()
    await rested(false)
    expect(inRest).toBe(await height())
    await redaksi.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.setZoomFactor(1))
    await expect.poll(height).toBe(before)
  })

  it('is whole where a screen reader reads along [21.12]', async () => {
    await rested(true)
    await redaksi.app.evaluate(({ app }) => app.setAccessibilitySupportEnabled(true))
    await expect.poll(async () => (await resting()).rest).toBe(0)
    const reader = await redaksi.window.context().newCDPSession(redaksi.window)
    const { nodes } = await reader.send('Accessibility.getFullAXTree')
    const read = new Set(nodes.map(({ name }) => name?.value as unknown))
    expect(texts.filter((words) => !read.has(words))).toEqual([])
    await redaksi.app.evaluate(({ app }) => app.setAccessibilitySupportEnabled(false))
    await rested(true)
  })
})
