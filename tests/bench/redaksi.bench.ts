import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialog, type Running } from '../e2e/harness'
import { articleOf, paragraphs } from './generate'
import { keystrokes, paintedAt, plainWrites, timesOf, type Times } from './measure'
import { call, caretInTheMiddle, launchFloor, newDesk, ready, shownAfterClick } from './subjects'

interface Row {
  readonly what: string
  readonly redaksi: Times
  readonly floor: Times
  /** Redaksi over floor, of the medians. */
  readonly ratio: number
}

const rows: Row[] = []
function record(what: string, redaksi: readonly number[], floor: readonly number[]): void {
  const [ours, bare] = [timesOf(redaksi), timesOf(floor)]
  rows.push({ what, redaksi: ours, floor: bare, ratio: Math.round((ours.p50 / bare.p50) * 100) / 100 })
}

const sizes = [500, 10_000, 100_000] as const
const now = '2026-01-05T09:00:00+07:00'
const headline = (size: number): string => `Laporan ${size} kata`
const desk = newDesk()
const ids = new Map<number, string>()

beforeAll(async () => {
  const running = await desk.launch()
  for (const size of sizes) {
    const saved = await call(running.window, 'article.create', articleOf(headline(size), paragraphs(size), now))
    ids.set(size, saved.id)
  }
  await running.close()
})

afterAll(() => {
  desk.remove()
  mkdirSync('artifacts', { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, electron: process.env['REDAKSI_RUNTIME_VERSION'] ?? '' }
  writeFileSync(join('artifacts', 'bench.json'), `${JSON.stringify({ machine, unit: 'ms', rows }, null, 2)}\n`)
})

/** The two are measured in turn, so that a busy moment of the machine falls on both. */
async function inTurn(count: number, ours: () => Promise<readonly number[]>, bare: () => Promise<readonly number[]>) {
  const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  for (let at = 0; at < count; at += 1) {
    times.ours.push(...(await ours()))
    times.bare.push(...(await bare()))
  }
  return times
}

async function startTime(launch: () => Promise<Running>): Promise<readonly number[]> {
  const begun = Date.now()
  const running = await launch()
  await ready(running)
  const painted = await paintedAt(running.window)
  await running.close()
  return [painted - begun]
}

test('start until 10,000 words stand ready to edit', async () => {
  await desk.prefer({ openArticle: ids.get(10_000) ?? null })
  const floor = (): Promise<Running> => launchFloor(paragraphs(10_000))
  // The first start of each fills the caches.
  await inTurn(1, () => startTime(desk.launch), () => startTime(floor))
  const { ours, bare } = await inTurn(7, () => startTime(desk.launch), () => startTime(floor))
  record('start to editable, 10,000 words', ours, bare)
})

test.each(sizes)('keystroke to frame in the middle of %i words', async (size) => {
  await desk.prefer({ openArticle: ids.get(size) ?? null })
  const typed = async (launch: () => Promise<Running>): Promise<readonly number[]> => {
    const running = await launch()
    await ready(running)
    const caret = await caretInTheMiddle(running.window)
    const times = await keystrokes(running.window, 60)
    await caret.holds()
    await running.close()
    return times
  }
  const { ours, bare } = await inTurn(3, () => typed(desk.launch), () => typed(() => launchFloor(paragraphs(size))))
  expect([ours.length, bare.length]).toEqual([150, 150])
  record(`keystroke to frame, ${size.toLocaleString('en')} words`, ours, bare)
})

test('save 10,000 words until they are durable', async () => {
  const running = await desk.launch()
  const id = ids.get(10_000) ?? ''
  const opened = await call(running.window, 'article.load', id)
  const bytes = Buffer.from(JSON.stringify(opened.article))
  // The window keeps the article, so that only what a save costs is measured, not how the test got it there.
  await running.window.evaluate((article) => Object.assign(globalThis, { benchArticle: article }), opened.article)
  const progress = { seq: opened.seq }
  const saved = async (): Promise<readonly number[]> => {
    const { time, seq } = await running.window.evaluate(
      async ([articleId, baseSeq]) => {
        const here = globalThis as unknown as {
          benchArticle: unknown
          redaksi: { call(channel: string, input: unknown): Promise<{ ok: boolean; message?: string; value?: { seq: number } }> }
        }
        const begun = performance.now()
        const reply = await here.redaksi.call('article.save', { id: articleId, article: here.benchArticle, baseSeq })
        if (!reply.value) throw new Error(reply.message)
        return { time: performance.now() - begun, seq: reply.value.seq }
      },
      [id, progress.seq] as const,
    )
    progress.seq = seq
    return [time]
  }
  const { ours, bare } = await inTurn(40, saved, () => plainWrites(desk.library, [bytes], 1))
  await running.close()
  record('save, 10,000 words', ours.slice(5), bare.slice(5))
})

test('export 10,000 words as HTML and Markdown', async () => {
  const running = await desk.launch()
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-bench-export-'))
  await answerDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
  await answerDialog(running.app, 'showSaveDialog', { canceled: false, filePath: join(folder, 'laporan.html') })
  await answerDialog(running.app, 'showMessageBox', { response: 0, checkboxChecked: false })
  const exported = async (): Promise<readonly number[]> => {
    const begun = performance.now()
    const report = await call(running.window, 'export.write', { id: ids.get(10_000) ?? '', formats: ['html', 'markdown'], override: 'measuring' })
    expect(report.kind).toBe('written')
    return [performance.now() - begun]
  }
  const written = (): Promise<readonly number[]> => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    return plainWrites(folder, files.map((entry) => readFileSync(join(entry.parentPath, entry.name))), 1)
  }
  const { ours, bare } = await inTurn(12, exported, written)
  await running.close()
  record('export, 10,000 words', ours.slice(2), bare.slice(2))
  rmSync(folder, { recursive: true, force: true })
})

test('open an article of 10,000 words from the list', async () => {
  await desk.prefer({ openArticle: ids.get(500) ?? null })
  const texts = paragraphs(10_000)
  const running = await desk.launch()
  const ours: number[] = []
  for (let at = 0; at < 8; at += 1) {
    ours.push(await shownAfterClick(running, headline(10_000), texts[0] ?? ''))
    await shownAfterClick(running, headline(500), paragraphs(500)[0] ?? '')
  }
  await running.close()
  const floor = await launchFloor([''])
  const bare = await floor.window.evaluate(async (given) => {
    const holder = document.querySelector('[data-floor]')
    const times: number[] = []
    for (let at = 0; at < 8; at += 1) {
      holder?.replaceChildren()
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const begun = performance.now()
      holder?.replaceChildren(...given.map((text) => Object.assign(document.createElement('p'), { textContent: text })))
      await new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve()
          channel.port2.postMessage(null)
        }),
      )
      times.push(performance.now() - begun)
    }
    return times
  }, texts)
  await floor.close()
  record('open, 10,000 words', ours.slice(1), bare.slice(1))
})
