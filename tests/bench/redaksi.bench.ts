import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDialog, type Running } from '../e2e/harness'
import { articleOf, paragraphs } from './generate'
import { keystrokes, paintedAt, plainWrites, timesOf, type Times } from './measure'
import { call, caretInTheMiddle, launchFloor, newDesk, ready } from './subjects'

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

async function startTimes(launch: () => Promise<Running>, count: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let at = 0; at <= count; at += 1) {
    const begun = Date.now()
    const running = await launch()
    await ready(running)
    times.push((await paintedAt(running.window)) - begun)
    await running.close()
  }
  // The first start fills the caches.
  return times.slice(1)
}

test('start until 10,000 words stand ready to edit', async () => {
  await desk.prefer({ openArticle: ids.get(10_000) ?? null })
  const ours = await startTimes(() => desk.launch(), 7)
  const bare = await startTimes(() => launchFloor(paragraphs(10_000)), 7)
  record('start to editable, 10,000 words', ours, bare)
})

test.each(sizes)('keystroke to frame in the middle of %i words', async (size) => {
  await desk.prefer({ openArticle: ids.get(size) ?? null })
  const typed = async (running: Running): Promise<readonly number[]> => {
    await ready(running)
    await caretInTheMiddle(running.window)
    const times = await keystrokes(running.window, 120)
    await running.close()
    return times
  }
  const ours = await typed(await desk.launch())
  const bare = await typed(await launchFloor(paragraphs(size)))
  expect([ours.length, bare.length]).toEqual([100, 100])
  record(`keystroke to frame, ${size.toLocaleString('en')} words`, ours, bare)
})

test('save 10,000 words until they are durable', async () => {
  const running = await desk.launch()
  const id = ids.get(10_000) ?? ''
  const opened = await call(running.window, 'article.load', id)
  const ours = await running.window.evaluate(
    async ([articleId, article, seq]) => {
      const { redaksi } = globalThis as unknown as {
        redaksi: { call(channel: string, input: unknown): Promise<{ ok: boolean; message?: string; value?: { seq: number } }> }
      }
      const times: number[] = []
      let baseSeq = seq
      for (let at = 0; at < 40; at += 1) {
        const begun = performance.now()
        const reply = await redaksi.call('article.save', { id: articleId, article, baseSeq })
        times.push(performance.now() - begun)
        if (!reply.ok || !reply.value) throw new Error(reply.message)
        baseSeq = reply.value.seq
      }
      return times.slice(5)
    },
    [id, opened.article, opened.seq] as const,
  )
  await running.close()
  const bytes = Buffer.from(JSON.stringify(opened.article))
  record('save, 10,000 words', ours, await plainWrites(desk.library, [bytes], 35))
})

test('export 10,000 words as HTML and Markdown', async () => {
  const running = await desk.launch()
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-bench-export-'))
  await answerDialog(running.app, 'showOpenDialog', { canceled: false, filePaths: [folder] })
  await answerDialog(running.app, 'showSaveDialog', { canceled: false, filePath: join(folder, 'laporan.html') })
  await answerDialog(running.app, 'showMessageBox', { response: 0, checkboxChecked: false })
  const ours: number[] = []
  for (let at = 0; at < 12; at += 1) {
    const begun = performance.now()
    const report = await call(running.window, 'export.write', { id: ids.get(10_000) ?? '', formats: ['html', 'markdown'], override: 'measuring' })
    ours.push(performance.now() - begun)
    expect(report.kind).toBe('written')
  }
  await running.close()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)))
  record('export, 10,000 words', ours.slice(2), await plainWrites(folder, bytes, 10))
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

/** From the press on a line of the list to the end of the frame in which the article's first paragraph stands. */
async function shownAfterClick(running: Running, title: string, first: string): Promise<number> {
  const shown = running.window.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        let begun = 0
        addEventListener('pointerdown', (event) => (begun = event.timeStamp), { capture: true, once: true })
        const look = (): void => {
          const stands = begun > 0 && document.querySelector('[data-testid="editor"] > p')?.textContent === text
          if (!stands) return void requestAnimationFrame(look)
          const channel = new MessageChannel()
          channel.port1.onmessage = () => resolve(performance.now() - begun)
          channel.port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }),
    first,
  )
  await running.window.getByText(title, { exact: true }).first().click()
  return shown
}
