import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema } from '@shared/article'
import { articleOf, paragraphs } from '../bench/generate'
import { callOrThrow, launchRedaksi, type Running } from './harness'
import { savedOutline } from './support/article'

const root = mkdtempSync(join(tmpdir(), 'redaksi-long-'))
const now = '2026-01-05T09:00:00+07:00'
const texts = paragraphs(12_000)
let redaksi: Running

beforeAll(async () => {
  redaksi = await launchRedaksi({ userData: join(root, 'user'), library: join(root, 'library'), language: 'id' })
  await redaksi.window.locator('.library-panel').waitFor()
  await callOrThrow(redaksi, 'article.create', articleOf('Laporan panjang', texts, now))
  const link = { type: 'text', text: 'di sini', marks: [{ type: 'link', attrs: { href: 'https://kapal.example/' } }] }
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Lihat ' }, link] }] }
  await callOrThrow(redaksi, 'article.create', articleSchema.parse({ headline: 'Jadwal kapal', language: 'id', body, createdAt: now, updatedAt: now }))
})
afterAll(async () => {
  await redaksi.close()
  rmSync(root, { recursive: true, force: true })
})

/** Opens an article from the list and waits for its first words. */
async function open(headline: string, first: string): Promise<void> {
  await redaksi.window.getByRole('row').getByText(headline, { exact: true }).first().click()
  await redaksi.window.getByTestId('editor').getByText(first).first().waitFor()
}

/** Of the paragraphs in sight that hold a quotation, how many there are and in how many it is drawn. */
const quotedInSight = (): Promise<{ readonly quoted: number; readonly drawn: number }> =>
  redaksi.window.getByTestId('editor').evaluate((editor) => {
    const frame = editor.closest('.page-scroll')!.getBoundingClientRect()
    const seen = [...editor.children].filter((block) => {
      const { top, bottom } = block.getBoundingClientRect()
      return bottom > frame.top && top < frame.bottom
    })
    const quoted = seen.filter((block) => block.textContent?.includes('“'))
    return { quoted: quoted.length, drawn: quoted.filter((block) => block.querySelector('.passage')).length }
  })

const allDrawnInSight = async (): Promise<boolean> => {
  const { quoted, drawn } = await quotedInSight()
  return quoted === drawn
}

const isCaretInSight = (): Promise<boolean> =>
  redaksi.window.getByTestId('editor').evaluate((editor) => {
    const frame = editor.closest('.page-scroll')!.getBoundingClientRect()
    const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
    return caret !== undefined && caret.top >= frame.top && caret.bottom <= frame.bottom
  })

describe('a long text', () => {
  it('has its quotations drawn where it is scrolled or jumped to, and nowhere far off [21.8]', async () => {
    await open('Laporan panjang', texts[0]!)
    const { window } = redaksi
    await window.locator('.ProseMirror .passage').first().waitFor({ state: 'attached' })
    await expect.poll(allDrawnInSight).toBe(true)
    const everywhere = texts.filter((text) => text.includes('“')).length
    expect(await window.locator('.ProseMirror .passage').count()).toBeLessThan(everywhere / 2)
    await window.getByTestId('editor').evaluate((editor) => editor.closest('.page-scroll')!.scrollTo({ top: editor.scrollHeight / 2 }))
    await expect.poll(async () => (await quotedInSight()).drawn > 0 && (await allDrawnInSight())).toBe(true)
    await window.getByTestId('editor').locator(':scope > p').first().evaluate((block) => block.scrollIntoView())
    await expect.poll(allDrawnInSight).toBe(true)
  })

  it('keeps the caret in sight at its end and at its start, while what stands there is drawn [21.8]', async () => {
    const { window } = redaksi
    await window.getByTestId('editor').click({ position: { x: 80, y: 12 } })
    await window.locator('.ProseMirror:focus').waitFor()
    for (const key of ['Control+End', 'Control+Home', 'Control+End', 'Control+Home', 'Control+End']) {
      await window.keyboard.press(key)
      await expect.poll(allDrawnInSight).toBe(true)
      await expect.poll(isCaretInSight).toBe(true)
    }
  })

  it('has them drawn at the caret after its first half was deleted, and after that was undone [21.8]', async () => {
    const { window } = redaksi
    await window.getByTestId('editor').click({ position: { x: 80, y: 12 } })
    await window.locator('.ProseMirror:focus').waitFor()
    await window.keyboard.press('Control+Home')
    await expect.poll(isCaretInSight).toBe(true)
    await window.getByTestId('editor').evaluate((editor) => editor.closest('.page-scroll')!.scrollTo({ top: editor.scrollHeight / 2 }))
    await expect.poll(async () => (await quotedInSight()).drawn > 0 && (await allDrawnInSight())).toBe(true)
    const middle = Math.floor(texts.length / 2)
    await window.getByTestId('editor').locator(':scope > p').nth(middle).click({ modifiers: ['Shift'] })
    await window.keyboard.press('Delete')
    await window.getByTestId('editor').getByText(texts[0]!, { exact: true }).first().waitFor({ state: 'detached' })
    await expect.poll(async () => (await quotedInSight()).drawn > 0 && (await allDrawnInSight())).toBe(true)
    await window.keyboard.press('Control+z')
    await window.getByTestId('editor').getByText(texts[0]!, { exact: true }).first().waitFor()
    await expect.poll(async () => (await quotedInSight()).drawn > 0 && (await allDrawnInSight())).toBe(true)
  })
})

describe('typed letters', () => {
  it('have the formatting that is on, and stand outside a link that ends at the caret [21.9]', async () => {
    await open('Jadwal kapal', 'Lihat')
    const { window } = redaksi
    await window.getByTestId('editor').locator('p').first().click()
    await window.locator('.ProseMirror:focus').waitFor()
    await window.keyboard.press('End')
    await window.keyboard.type(' lalu ')
    await window.keyboard.press('Control+b')
    await window.keyboard.type('é😀 esok')
    expect(await savedOutline(redaksi)).toBe('<p>Lihat <a https://kapal.example/>di sini</a> lalu <b>é😀 esok</b></p>')
  })
})

describe('a long text that was pasted', () => {
  it('has its quotations drawn at its end, where the page stands then, and the caret in sight [21.8]', async () => {
    const { app, window } = redaksi
    await window.keyboard.press('Control+n')
    await expect.poll(() => window.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))).toBe('headline')
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), texts.join('\n\n'))
    await window.keyboard.press('F6')
    await window.locator('.ProseMirror:focus').waitFor()
    await window.keyboard.press('Control+v')
    await expect.poll(isCaretInSight).toBe(true)
    await expect.poll(async () => (await quotedInSight()).drawn > 0 && (await allDrawnInSight())).toBe(true)
  })
})
