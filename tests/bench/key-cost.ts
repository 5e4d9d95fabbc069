import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { marksIn, tasksBeside, traced, type TraceEvent } from './trace'

const letters = 'sehari pagi di pasar '

/** Marks each key, and the end of the frame that shows it. */
function markKeys(): void {
  const marked = globalThis as unknown as { benchMarks?: boolean }
  if (marked.benchMarks) return
  marked.benchMarks = true
  addEventListener(
    'keydown',
    () => {
      performance.mark('bench-key')
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => performance.mark('bench-frame')
        channel.port2.postMessage(null)
      })
    },
    true,
  )
}

/** What the tasks of the window's main thread cost from each key until its frame was handed on, in milliseconds of that thread's own time. */
function costsIn(events: readonly TraceEvent[]): readonly number[] {
  const keys = marksIn(events, 'bench-key')
  const frames = marksIn(events, 'bench-frame').map(({ ts }) => ts)
  const own = tasksBeside(events, keys[0])
  const beginOf = (ts: number): number => own.find((task) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0))?.ts ?? ts
  return keys.slice(0, -1).map(({ ts }, index) => {
    const [begun, next] = [beginOf(ts), keys[index + 1]!.ts]
    const end = Math.min(next, frames.find((frame) => frame > ts) ?? next)
    return own.filter((task) => task.ts >= begun && task.ts < end).reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1_000
  })
}

/**
 * Types `count` letters where the caret stands and answers what each cost the main thread until its frame was handed on. It is the
 * thread's own time, so that other programs of a busy machine do not count; the first sixth warms the code up.
 */
export async function keyCosts(window: Page, count: number): Promise<readonly number[]> {
  await window.evaluate(markKeys)
  const events = await traced(window, async () => {
    for (let at = 0; at < count; at += 1) {
      const letter = letters[at % letters.length] ?? 'a'
      await window.keyboard.press(letter === ' ' ? 'Space' : letter)
      await wait(50 + ((at * 37) % 40))
    }
  })
  return costsIn(events).slice(Math.floor(count / 6))
}
