import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Editor } from '@tiptap/core'
import { EditorState, type Plugin } from '@tiptap/pm/state'
import { build } from 'vite'
import { afterAll, expect, test } from 'vitest'
import { attributedNodes, passagesOf, readBody, schema, textMap } from '@shared/document'
import { builtIn } from '@shared/house'
import { ledgerEntries } from '@shared/ledger'
import type * as Engine from '@shared/quotes'
import { createQuoteScanner } from '@shared/quotes'
import { AttributionDisplay, showPassages } from '../../renderer/editor/attribution-display'
import type { ShownPassage } from '../../renderer/editor/shown-passage'
import { partsOf, readArticle } from '../../renderer/review/read-article'
import { readFixture } from '../quotes/fixture'
import { articleOf, paragraphs } from './generate'
import { timesOf, type Times } from './measure'

interface Row {
  readonly what: string
  readonly redaksi: Times
  readonly floor: Times
  readonly ratio: number
  /** How many files one time is of, where it is of many. */
  readonly files?: number
}

const rows: Row[] = []

/** Both in turn, so that a busy moment of the machine falls on both; the first tenth warms the code up. */
function record(what: string, count: number, ours: (turn: number) => void, bare: (turn: number) => void, files?: number): void {
  const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] }
  for (let turn = 0; turn < count; turn += 1) {
    const begun = performance.now()
    ours(turn)
    const between = performance.now()
    bare(turn)
    times.ours.push(between - begun)
    times.bare.push(performance.now() - between)
  }
  const from = Math.ceil(count / 10)
  const [redaksi, floor] = [timesOf(times.ours.slice(from)), timesOf(times.bare.slice(from))]
  rows.push({ what, redaksi, floor, ratio: Math.round((redaksi.p50 / Math.max(floor.p50, 0.1)) * 100) / 100, ...(files ? { files } : {}) })
}

afterAll(() => {
  mkdirSync('artifacts', { recursive: true })
  writeFileSync(join('artifacts', 'bench-engine.json'), `${JSON.stringify({ machine: { cpu: cpus()[0]?.model ?? '', cores: cpus().length }, unit: 'ms', rows }, null, 2)}\n`)
})

/** The engine as the worker has it: one file, built as the window is. The test's own loader asks it at each call where a function of another file is. */
async function builtEngine(): Promise<typeof Engine> {
  const outDir = mkdtempSync(join(tmpdir(), 'redaksi-bench-engine-'))
  const shared = join(import.meta.dirname, '..', '..', 'shared')
  await build({ configFile: false, logLevel: 'silent', resolve: { alias: { '@shared': shared } }, build: { outDir, target: 'chrome114', minify: true, lib: { entry: join(shared, 'quotes', 'index.ts'), formats: ['es'], fileName: 'engine' } } })
  const engine = (await import(join(outDir, readdirSync(outDir)[0] ?? ''))) as typeof Engine
  rmSync(outDir, { recursive: true, force: true })
  return engine
}

const { createQuoteScanner: createBuiltScanner, findQuotes } = await builtEngine()

const text = paragraphs(100_000).join('\n\n')

/** Nothing that reads an article can do less than look at each of its words. */
const wordsOf = (whole: string): number => [...whole.matchAll(/[\p{L}\p{N}]+/gu)].length

test('every quotation of 100,000 words', () => {
  record('quotations of 100,000 words (floor: their words)', 20, () => void findQuotes(text, 'id'), () => void wordsOf(text))
})

test('the quotations of 100,000 words after a letter is typed in the middle', () => {
  const scanner = createBuiltScanner('id')
  scanner.update(text)
  const typed = (turn: number): string => `${text.slice(0, text.length / 2)}${'a'.repeat(turn + 1)}${text.slice(text.length / 2)}`
  record('an edit in 100,000 words (floor: reading it all)', 20, (turn) => void scanner.update(typed(turn)), (turn) => void findQuotes(typed(turn), 'id'))
})

/** Stories of the annotated English copy, one after another, about `count` words: as many names and quotations as the trade knows. */
function denseCopy(count: number): string {
  const folder = join(import.meta.dirname, '..', 'quotes', 'articles')
  const stories = readdirSync(folder).filter((file) => file.startsWith('en-')).map((file) => readFixture(file, readFileSync(join(folder, file), 'utf8')).text)
  const parts: string[] = []
  for (let written = 0, at = 0; written < count; at += 1) {
    const story = stories[at % stories.length] ?? ''
    parts.push(story)
    written += wordsOf(story)
  }
  return parts.join('\n\n')
}

test('every quotation of 100,000 words of dense English copy, and after a letter is typed in it', () => {
  const dense = denseCopy(100_000)
  record('quotations of 100,000 dense English words (floor: their words)', 20, () => void findQuotes(dense, 'en'), () => void wordsOf(dense))
  const scanner = createBuiltScanner('en')
  scanner.update(dense)
  const typed = (turn: number): string => `${dense.slice(0, dense.length / 2)}${'a'.repeat(turn + 1)}${dense.slice(dense.length / 2)}`
  record('an edit in 100,000 dense English words (floor: reading it all)', 20, (turn) => void scanner.update(typed(turn)), (turn) => void findQuotes(typed(turn), 'en'))
})

test('what the names on the page cost a key', () => {
  const content = paragraphs(100_000).map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] }))
  const doc = readBody({ type: 'doc', content })
  const passages: ShownPassage[] = []
  doc.forEach((node, offset) => {
    if (passages.length >= 4_000 || node.nodeSize < 40) return
    passages.push({ key: String(offset), from: offset + 2, to: offset + 30, whole: false, state: 'proposed', speaker: 'Ratna', mark: '', check: '', current: false, tagAt: offset + 30, last: true })
  })
  const plugins = (AttributionDisplay.config.addProseMirrorPlugins as (this: { editor: Editor }) => Plugin[]).call({ editor: {} as Editor })
  const bare = EditorState.create({ doc, schema })
  const begun = EditorState.create({ doc, schema, plugins })
  const states = { ours: begun.apply(showPassages(begun.tr, { passages, read: true })), bare }
  const at = Math.floor(doc.content.size / 2)
  record(
    'a key beside the names on the page (floor: without)',
    200,
    () => (states.ours = states.ours.apply(states.ours.tr.insertText('a', at))),
    () => (states.bare = states.bare.apply(states.bare.tr.insertText('a', at))),
  )
})

test('the ledger of 20,000 quotations', () => {
  const content = Array.from({ length: 20_000 }, (_each, at) => ({ type: 'paragraph', content: [{ type: 'text', text: `“Air sudah naik di rumah nomor ${at} malam itu,” kata Ratna Wulandari. Warga pulang.` }] }))
  const article = { ...articleOf('Banjir', [], '2026-01-05T09:00:00+07:00'), body: { type: 'doc', content } }
  const doc = readBody(article.body)
  const map = textMap(doc)
  const scanner = createQuoteScanner('id')
  const found = { quotes: scanner.update(map.text), statements: scanner.statements() }
  const parts = partsOf(readArticle({ article, sources: [], house: builtIn, now: article.createdAt }, scanner)).map((part) => serialize(part))
  record(
    'a task for the ledger of 20,000 quotations (floor: all of it at once)',
    30,
    (turn) => void deserialize(parts[turn % parts.length]!),
    () => void ledgerEntries(article, new Map(), { passages: passagesOf(doc), nodes: attributedNodes(doc) }, found, map),
  )
})

/** Runs `redaksi` on names from standard input. */
function streamed(command: 'quotes' | 'check', names: readonly string[]): readonly string[] {
  const { stdout, status } = spawnSync(process.execPath, [join('out', 'main', 'cli.js'), command, '--files-from', '-', '--json'], { input: `${names.join('\n')}\n`, encoding: 'utf8', maxBuffer: 1024 ** 3, env: { ...process.env, INIT_CWD: '' } })
  expect(status).not.toBe(2)
  return stdout.trimEnd().split('\n')
}

test.each(['quotes', 'check'] as const)('redaksi %s over 1,000 files', (command) => {
  const folder = mkdtempSync(join(tmpdir(), 'redaksi-bench-cli-'))
  const names = Array.from({ length: 1_000 }, (_, index) => join(folder, `${index}.txt`))
  names.forEach((name, index) => writeFileSync(name, `Laporan ${index}\n\n${paragraphs(500, index + 1).join('\n\n')}\n`))
  record(
    `${command}, 1,000 files (floor: reading them)`,
    4,
    () => expect(streamed(command, names).map((line) => (JSON.parse(line) as { readonly file: string }).file)).toEqual(names),
    () => expect(names.map((name) => wordsOf(readFileSync(name, 'utf8'))).length).toBe(1_000),
    names.length,
  )
  rmSync(folder, { recursive: true, force: true })
})
