import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Running } from '../e2e/harness'
import { articleOf, paragraphs } from './generate'
import { keystrokes, paintedAt, timesOf, type Times } from './measure'
import { call, caretInTheMiddle, newDesk, ready } from './subjects'
import { suggestedArticle } from './suggested'

/** The piece with its suggestions beside the same piece without: 5,000 of them in 20,000 words. */
const [words, count] = [20_000, 5_000]
const now = '2026-01-05T09:00:00+07:00'
const desk = newDesk()
const rows: { readonly what: string; readonly redaksi: Times; readonly floor: Times; readonly ratio: number }[] = []
const ids = { suggested: '', plain: '' }

const record = (what: string, ours: readonly number[], bare: readonly number[]): void => {
  const [redaksi, floor] = [timesOf(ours), timesOf(bare)]
  rows.push({ what, redaksi, floor, ratio: Math.round((redaksi.p50 / floor.p50) * 100) / 100 })
}

beforeAll(async () => {
  const running = await desk.launch()
  const texts = paragraphs(words)
  ids.plain = (await call(running.window, 'article.create', articleOf('Naskah tanpa usulan', texts, now))).id
  ids.suggested = (await call(running.window, 'article.create', suggestedArticle('Naskah dengan usulan', texts, count, now))).id
  await running.close()
})

afterAll(() => {
  desk.remove()
  mkdirSync('artifacts', { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, electron: process.env['REDAKSI_RUNTIME_VERSION'] ?? '' }
  writeFileSync(join('artifacts', 'bench-suggestions.json'), `${JSON.stringify({ machine, unit: 'ms', rows }, null, 2)}\n`)
})

async function launched(id: string, work: (running: Running) => Promise<readonly number[]>): Promise<readonly number[]> {
  await desk.prefer({ openArticle: id, person: { id: 'p1', name: 'Ani Lestari', initials: 'AL' } })
  const running = await desk.launch()
  await ready(running)
  const times = await work(running)
  await running.close()
  return times
}

/** Both in turn, so that a busy moment of the machine falls on both. */
async function inTurn(turns: number, work: (id: string) => Promise<readonly number[]>) {
  const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  for (let turn = 0; turn < turns; turn += 1) {
    times.ours.push(...(await work(ids.suggested)))
    times.bare.push(...(await work(ids.plain)))
  }
  return times
}

const typed = (isOn: boolean) => (id: string): Promise<readonly number[]> =>
  launched(id, async (running) => {
    const caret = await caretInTheMiddle(running.window)
    if (isOn) await running.window.keyboard.press('Control+Alt+u')
    const times = await keystrokes(running.window, 60)
    await caret.holds()
    return times
  })

test.each([true, false])('keystroke to frame in 20,000 words with 5,000 suggestions, beside the piece without; suggesting: %s', async (isOn) => {
  const { ours, bare } = await inTurn(3, typed(isOn))
  expect([ours.length, bare.length]).toEqual([150, 150])
  record(`keystroke to frame, 5,000 suggestions, suggesting ${isOn ? 'on' : 'off'} (floor: none)`, ours, bare)
})

test('start until 20,000 words with 5,000 suggestions stand ready to edit, beside the piece without', async () => {
  const started = async (id: string): Promise<readonly number[]> => {
    await desk.prefer({ openArticle: id })
    const begun = Date.now()
    const running = await desk.launch()
    await ready(running)
    const painted = await paintedAt(running.window)
    await running.close()
    return [painted - begun]
  }
  await inTurn(1, started)
  const { ours, bare } = await inTurn(5, started)
  record('start to editable, 5,000 suggestions (floor: none)', ours, bare)
})
