import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Article, NodeJson } from '@shared/article'
import { compareArticles } from '@shared/versions'
import { openLibrary } from '../../main/store'
import { articleOf, paragraphs } from './generate'
import { timesOf, type Times } from './measure'

interface Size {
  readonly what: string
  /** Bytes of one version on the disk, of the mean. */
  readonly redaksi: number
  /** Bytes of the article's own JSON, as a whole envelope would hold it. */
  readonly floor: number
}

const sizes: Size[] = []
const rows: { readonly what: string; readonly redaksi: Times; readonly floor: Times; readonly ratio: number }[] = []
const root = mkdtempSync(join(tmpdir(), 'redaksi-bench-versions-'))

afterAll(() => {
  rmSync(root, { recursive: true, force: true })
  mkdirSync('artifacts', { recursive: true })
  const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, electron: '' }
  writeFileSync(join('artifacts', 'bench-versions.json'), `${JSON.stringify({ machine, unit: 'ms', rows, sizes }, null, 2)}\n`)
})

const now = '2026-01-05T09:00:00+07:00'

/** The article with a sentence written in one of its paragraphs, another one each time: some minutes of work. */
function edited(article: Article, turn: number): Article {
  const blocks = article.body.content ?? []
  const place = (turn * 7) % blocks.length
  const sentence: NodeJson = { type: 'text', text: ` Kalimat ke-${turn} ditulis setelah narasumber menelepon kembali pada pukul ${turn % 24}.` }
  return { ...article, body: { ...article.body, content: blocks.map((block, at) => (at === place ? { ...block, content: [...(block.content ?? []), sentence] } : block)) } }
}

test.each([500, 2_000, 20_000])('the bytes of a version of %i words, forty in a row', async (words) => {
  const library = await openLibrary({ folder: join(root, String(words)), userData: join(root, 'user') })
  let article = articleOf('Laporan', paragraphs(words), now)
  const { id } = await library.create(article)
  const times: { readonly keep: number[]; readonly write: number[] } = { keep: [], write: [] }
  for (let turn = 0; turn < 40; turn += 1) {
    article = edited(article, turn)
    const begun = performance.now()
    await library.keepVersion(id, article, 'autosave')
    const between = performance.now()
    writeFileSync(join(root, 'floor.json'), JSON.stringify(article))
    times.keep.push(between - begun)
    times.write.push(performance.now() - between)
  }
  await library.close()
  const history = join(root, String(words), 'articles', id.slice(-2), id, 'history')
  const files = readdirSync(history)
  expect(files).toHaveLength(40)
  const bytes = files.reduce((sum, name) => sum + statSync(join(history, name)).size, 0) / files.length
  sizes.push({ what: `a version of ${words.toLocaleString('en')} words (floor: its JSON)`, redaksi: Math.round(bytes), floor: JSON.stringify(article).length })
  const [redaksi, floor] = [timesOf(times.keep), timesOf(times.write)]
  rows.push({ what: `keeping a version of ${words.toLocaleString('en')} words (floor: writing its JSON)`, redaksi, floor, ratio: Math.round((redaksi.p50 / Math.max(floor.p50, 0.1)) * 100) / 100 })
})

test('comparing two states of 20,000 words', () => {
  const before = articleOf('Laporan', paragraphs(20_000), now)
  const after = Array.from({ length: 40 }, (_, turn) => turn).reduce(edited, before)
  const times: { readonly compare: number[]; readonly parse: number[] } = { compare: [], parse: [] }
  const texts = [JSON.stringify(before), JSON.stringify(after)]
  for (let turn = 0; turn < 10; turn += 1) {
    const begun = performance.now()
    expect(compareArticles(before, after).rows.filter(({ kind }) => kind !== 'same').length).toBeGreaterThan(5)
    const between = performance.now()
    for (const text of texts) JSON.parse(text)
    times.compare.push(between - begun)
    times.parse.push(performance.now() - between)
  }
  const [redaksi, floor] = [timesOf(times.compare), timesOf(times.parse)]
  rows.push({ what: 'comparing 20,000 words, in a worker (floor: parsing both)', redaksi, floor, ratio: Math.round((redaksi.p50 / Math.max(floor.p50, 0.1)) * 100) / 100 })
})
