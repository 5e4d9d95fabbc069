import type { Page } from 'playwright-core'

/** An event of Chromium's tracing; times in microseconds, `tdur` of the thread's own clock. */
export interface TraceEvent {
  readonly name: string
  readonly cat: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

const categories = '-*,toplevel,blink.user_timing'

/** The tasks of all threads, and the marks that pages set, while `act` goes on. */
export async function traced(window: Page, act: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  const tracing = await window.context().newCDPSession(window)
  tracing.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])))
  await tracing.send('Tracing.start', { categories, transferMode: 'ReportEvents' })
  await act()
  const complete = new Promise((resolve) => tracing.once('Tracing.tracingComplete', resolve))
  await tracing.send('Tracing.end')
  await complete
  await tracing.detach()
  return events
}

/** What a page marked with `performance.mark`, in order. */
export const marksIn = (events: readonly TraceEvent[], name: string): readonly TraceEvent[] =>
  events.filter((event) => event.name === name && event.cat.includes('user_timing')).sort((a, b) => a.ts - b.ts)

/** The tasks of the thread on which a mark was set; none without it. */
export const tasksBeside = (events: readonly TraceEvent[], mark: TraceEvent | undefined): readonly TraceEvent[] =>
  events.filter(({ ph, name, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && pid === mark?.pid && tid === mark.tid)
