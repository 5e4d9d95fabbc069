import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { numbers } from './generate'

/** Median and 95th percentile of measured times, in milliseconds. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

/** Sums up times; at least one is needed. */
export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const round = (value: number): number => Math.round(value * 10) / 10
  return { p50: round(at(0.5)), p95: round(at(0.95)) }
}

/** When the largest text of the window was painted (ms since the epoch). */
export function paintedAt(window: Page): Promise<number> {
  return window.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1)
          if (last) resolve(performance.timeOrigin + last.startTime)
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
}

/**
 * Types `count` letters where the caret stands, at an uneven pace, and answers for each the time from the system's key
 * event to the end of the frame that shows it.
 */
export async function keystrokes(window: Page, count: number): Promise<readonly number[]> {
  await window.evaluate(() => {
    const notes = globalThis as unknown as { benchTimes: number[] }
    notes.benchTimes = []
    addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => notes.benchTimes.push(performance.now() - event.timeStamp)
          channel.port2.postMessage(null)
        })
      },
      true,
    )
  })
  const next = numbers(7)
  const letters = 'sehari pagi di pasar '
  for (let at = 0; at < count; at += 1) {
    await window.keyboard.press(letters[at % letters.length] === ' ' ? 'Space' : (letters[at % letters.length] ?? 'a'))
    await wait(30 + next() * 60)
  }
  const times = await window.evaluate(() => (globalThis as unknown as { benchTimes: number[] }).benchTimes)
  // The first strokes warm the code up.
  return times.slice(Math.floor(count / 6))
}

/** The time to write the bytes of each file and sync it, nothing more: what no program can beat. */
export async function plainWrites(folder: string, files: readonly Uint8Array[], count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now()
    for (const [index, bytes] of files.entries()) {
      const path = join(folder, `floor-${at}-${index}`)
      const file = await open(path, 'wx')
      await file.writeFile(bytes)
      await file.sync()
      await file.close()
    }
    times.push(performance.now() - begun)
    for (const index of files.keys()) await rm(join(folder, `floor-${at}-${index}`))
  }
  return times
}
