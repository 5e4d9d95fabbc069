import type { Page } from 'playwright-core'
import { setTimeout as wait } from 'node:timers/promises'
import type { Running } from '../e2e/harness'
import { page } from './subjects'
import { marksIn, tasksBeside, traced } from './trace'

/** Turns of the wheel in a run, and the pixels of each. */
const [turns, turn] = [24, 600] as const

/** Milliseconds after the last turn that count as well: what is drawn once the page stands. */
const after = 400

/** The column in which the text stands in the window, in pixels. */
const columnOf = (window: Page): Promise<{ readonly left: number; readonly width: number; readonly height: number }> =>
  page(window).evaluate((element) => {
    const { left, width } = element.getBoundingClientRect()
    return { left: Math.round(left), width: Math.round(width), height: innerHeight }
  })

/** Turns the wheel over the text as fast as a hand does, from where it stands, and waits until what is late for it is done. */
async function wheel(window: Page, direction: 1 | -1): Promise<void> {
  const { left, width, height } = await columnOf(window)
  await window.mouse.move(left + width / 2, height / 2)
  for (let at = 0; at < turns; at += 1) {
    await window.mouse.wheel(0, direction * turn)
    await wait(30)
  }
  await wait(after)
}

/** Turns the wheel down and up again and answers what a turn cost the main thread, in milliseconds of that thread's own time, for each direction. */
export async function scrollCosts(window: Page): Promise<readonly number[]> {
  const costs: number[] = []
  for (const direction of [1, -1] as const) {
    const events = await traced(window, async () => {
      await window.evaluate(() => void performance.mark('bench-scroll'))
      await wheel(window, direction)
      await window.evaluate(() => void performance.mark('bench-scrolled'))
    })
    const [begun, ended] = [marksIn(events, 'bench-scroll')[0], marksIn(events, 'bench-scrolled')[0]]
    const own = tasksBeside(events, begun).filter(({ ts }) => ts > (begun?.ts ?? 0) && ts < (ended?.ts ?? 0))
    costs.push(own.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1_000 / turns)
  }
  return costs
}

/** The greatest part of the window's height that the column of the text was bare in one piece, 0 to 1, in each picture that the window showed while the wheel was turned. */
export async function bareWhileScrolling({ app, window }: Running): Promise<readonly number[]> {
  const column = await columnOf(window)
  const pictures: string[] = []
  const cast = await window.context().newCDPSession(window)
  cast.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data)
    void cast.send('Page.screencastFrameAck', { sessionId })
  })
  await cast.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await wheel(window, 1)
  await cast.send('Page.stopScreencast')
  await cast.detach()
  const bare: number[] = []
  for (const picture of pictures) {
    bare.push(
      await app.evaluate(
        ({ nativeImage }, [png, { left, width, height }]) => {
          const image = nativeImage.createFromBuffer(Buffer.from(png, 'base64'))
          const size = image.getSize()
          const pixels = image.toBitmap()
          const ink = (row: number): boolean => {
            const first = pixels[(row * size.width + left + 2) * 4 + 1] ?? 0
            for (let column = left + 2; column < left + width - 2; column += 1) if (Math.abs((pixels[(row * size.width + column) * 4 + 1] ?? 0) - first) > 60) return true
            return false
          }
          let [longest, run] = [0, 0]
          const [top, bottom] = [Math.round(height * 0.2), Math.round(height * 0.8)]
          for (let row = top; row < Math.min(bottom, size.height); row += 1) {
            run = ink(row) ? 0 : run + 1
            longest = Math.max(longest, run)
          }
          return longest / (bottom - top)
        },
        [picture, column] as const,
      ),
    )
  }
  return bare
}
