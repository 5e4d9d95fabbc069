import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Channel, Input, Output, Preferences, Reply } from '@shared/ipc'
import type { Locator, Page } from 'playwright-core'
import { launchRedaksi, screenshot, type Running } from '../e2e/harness'

/** Asks main as the window does. Throws what main refuses. */
export async function call<C extends Channel>(window: Page, channel: C, input: Input<C>): Promise<Output<C>> {
  const reply = await window.evaluate(
    async ([name, given]) => {
      const { redaksi } = globalThis as unknown as { redaksi: { call(channel: string, input: unknown): Promise<unknown> } }
      return redaksi.call(name, given)
    },
    [channel, input] as const,
  )
  const answer = reply as Reply<Output<C>>
  if (!answer.ok) throw new Error(`${channel}: ${answer.message}`)
  return answer.value
}

/** The page of the open article, or the floor's. */
export const page = (window: Page): Locator => window.locator('[contenteditable="true"][data-floor], [data-testid="editor"]').first()

/** Waits until the page stands; otherwise keeps a picture of what stood there instead, and ends the app. */
export async function ready(running: Running): Promise<void> {
  try {
    await page(running.window).locator('p').first().waitFor({ timeout: 20_000 })
  } catch (error) {
    await screenshot(running.window, 'bench-not-ready')
    await running.kill()
    throw error
  }
}

/** A Redaksi whose folders outlive it, so that it can be started again on what it saved. */
export interface Desk {
  launch(): Promise<Running>
  prefer(preferences: Partial<Preferences>): Promise<void>
  readonly library: string
  remove(): void
}

/** A desk with a fresh library and no welcome. */
export function newDesk(): Desk {
  const userData = mkdtempSync(join(tmpdir(), 'redaksi-bench-user-'))
  const library = mkdtempSync(join(tmpdir(), 'redaksi-bench-library-'))
  const launch = (): Promise<Running> => launchRedaksi({ userData, library, language: 'id' })
  return {
    library,
    launch,
    async prefer(preferences) {
      const running = await launch()
      await call(running.window, 'app.setPreferences', { welcomed: true, ...preferences })
      await running.close()
    },
    remove() {
      for (const folder of [userData, library]) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Starts the floor: the same Electron with a bare contenteditable that holds these paragraphs. */
export async function launchFloor(texts: readonly string[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-bench-floor-'))
  const file = join(folder, 'page.html')
  const body = texts.map((text) => `<p>${text}</p>`).join('\n')
  writeFileSync(
    file,
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Floor</title>
<style>body { margin: 0 } div { width: 42rem; margin: 2rem auto; height: calc(100vh - 4rem); overflow: auto; font: 18px/1.6 serif; white-space: pre-wrap }</style>
</head><body><div class="frame" contenteditable="true" data-floor>${body}</div></body></html>`,
  )
  const running = await launchRedaksi({ folder: join('tests', 'bench', 'floor'), env: { FLOOR_PAGE: file } })
  return {
    ...running,
    async close() {
      await running.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Waits until a block of the page stands still: what comes into sight is drawn with the next frames, and moves the lines. */
const standsStill = (block: Locator): Promise<void> =>
  block.evaluate(
    (element) =>
      new Promise<void>((resolve) => {
        const last = { top: Number.NaN, frames: 0 }
        const look = (): void => {
          const { top } = element.getBoundingClientRect()
          last.frames = top === last.top ? last.frames + 1 : 0
          last.top = top
          if (last.frames > 30) resolve()
          else requestAnimationFrame(look)
        }
        look()
      }),
  )

/** Puts the caret at the end of the first line of the paragraph that stands at `share` (0 to 1) of the text, in view; `holds` makes sure that it stands there. */
export async function caretIn(window: Page, share: number): Promise<{ holds(): Promise<void> }> {
  const blocks = page(window).locator(':scope > p')
  const count = await blocks.count()
  const block = blocks.nth(Math.min(count - 1, Math.floor(count * share)))
  await block.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await standsStill(block)
  await block.click({ position: { x: 60, y: 14 } })
  await window.keyboard.press('End')
  const holds = async (): Promise<void> => {
    const stands = await block.evaluate((element) => element.contains(getSelection()?.anchorNode ?? null))
    if (stands) return
    await screenshot(window, 'bench-caret-elsewhere')
    throw new Error('The caret does not stand in the paragraph that was clicked.')
  }
  await holds()
  return { holds }
}

/** Puts the caret in the paragraph in the middle. */
export const caretInTheMiddle = (window: Page): Promise<{ holds(): Promise<void> }> => caretIn(window, 0.5)

/** Waits for what should be shown; otherwise keeps a picture of what is. */
async function shownInTime(running: Running, shown: Promise<number>): Promise<number> {
  const late = new AbortController()
  const patience = wait(20_000, null, { signal: late.signal })
  const time = await Promise.race([shown, patience])
  late.abort()
  if (time !== null) return time
  await screenshot(running.window, 'bench-not-shown')
  await running.kill()
  throw new Error('The article was not shown within 20 seconds.')
}

/** From the press on a line of the list to the end of the frame in which the article's first paragraph stands, told by how it begins. */
export async function shownAfterClick(running: Running, title: string, first: string): Promise<number> {
  const shown = running.window.evaluate(
    ([text, headline]) =>
      new Promise<number>((resolve) => {
        let begun = 0
        addEventListener('pointerdown', (event) => (begun = event.timeStamp), { capture: true, once: true })
        const look = (): void => {
          const stands = begun > 0 && document.querySelector('[data-testid="editor"] > p')?.textContent?.startsWith(text) && document.querySelector<HTMLTextAreaElement>('[data-field=headline] textarea')?.value === headline
          if (!stands) return void requestAnimationFrame(look)
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - begun)
          channel.port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }),
    [first, title] as const,
  )
  await running.window.getByRole('row').getByText(title, { exact: true }).first().click()
  return shownInTime(running, shown)
}
