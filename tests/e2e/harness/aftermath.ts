import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach } from 'vitest'
import { standing } from './launch'

/** Milliseconds that a window has for telling what it shows, and as many for coming back; one that hangs is left. */
const patience = 10_000

const within = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience))])

/** What a person would need to know of the window in order to understand a failure: where the focus and the caret are, and what is said. */
const told = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const { activeElement: focus } = document
    const caret = getSelection()
    return JSON.stringify(
      {
        focus: focus && `${focus.tagName} ${focus.className} ${focus.getAttribute('aria-label') ?? ''} ${focus.getAttribute('data-testid') ?? ''}`,
        selected: caret?.toString(),
        caret: caret?.anchorNode && [caret.anchorNode.textContent?.slice(0, 200), caret.anchorOffset],
        bar: document.querySelector('.status-bar, [role=contentinfo]')?.textContent,
        page: document.querySelector('[data-testid=editor]')?.textContent?.slice(0, 2_000),
      },
      null,
      1,
    )
  })

/**
 * After a test that failed: saves what every window shows below `artifacts/failures`, and brings it back to the page, so that
 * what one test left open does not fail the next ones of its file as well.
 */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return
  const folder = join(process.cwd(), 'artifacts', 'failures')
  mkdirSync(folder, { recursive: true })
  for (const [at, window] of [...standing].entries()) {
    const name = join(folder, `${task.name.replace(/\W+/g, '-').slice(0, 80)}-${at}`)
    const words = await within(told(window))
    if (words !== undefined) writeFileSync(`${name}.json`, words)
    await within(window.screenshot({ path: `${name}.png` }))
    await within(backToPage(window))
  }
})

async function backToPage(window: Page): Promise<void> {
  for (const key of ['Escape', 'Escape', 'Escape', 'F6']) await window.keyboard.press(key)
}
