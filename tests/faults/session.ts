import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { openLibrary, type Library, type OpenOptions } from '../../main/store'
import { newSource } from '../../shared/source'
import { passphrase, vaultOf } from './steps'
import { articleOf, openingText, textOf } from './texts'

const repository = resolve(import.meta.dirname, '../..')

/** One folder for a test file: the built programs, and a library as it stood before the session. */
export interface Bench {
  readonly root: string
  readonly child: string
  readonly contender: string
  readonly remove: () => Promise<void>
}

/** What a library holds, by headline and by name. */
export interface Holding {
  readonly articles: Readonly<Record<string, { readonly text: string; readonly trashed: boolean }>>
  readonly sources: Readonly<Record<string, { readonly aliases: readonly string[]; readonly mergedInto: string | null; readonly evidence: readonly string[]; readonly withheld?: true }>>
}

/** Stands in the record of T alone: where T is withheld it lies open nowhere. */
export const contactOfT = 'kenari-t@example.id'

const before: Holding = {
  articles: { A: { text: openingText, trashed: false }, B: { text: openingText, trashed: false }, C: { text: openingText, trashed: true } },
  sources: { S: { aliases: [], mergedInto: null, evidence: [] }, T: { aliases: [], mergedInto: null, evidence: [] } },
}

const withArticle = (holding: Holding, headline: string, text: string, trashed = false): Holding => ({
  ...holding,
  articles: { ...holding.articles, [headline]: { text, trashed } },
})

const withoutArticle = (holding: Holding, headline: string): Holding => ({
  ...holding,
  articles: Object.fromEntries(Object.entries(holding.articles).filter(([key]) => key !== headline)),
})

const withEvidence = (holding: Holding, evidence: readonly string[]): Holding => ({ ...holding, sources: { ...holding.sources, T: { ...holding.sources['T']!, evidence } } })

/** T is withheld, and S with it where the two were merged. */
function hidden(holding: Holding): Holding {
  const { S: under, T: over } = holding.sources
  return { ...holding, sources: { ...holding.sources, ...(over && { T: { ...over, withheld: true } }), ...(under?.mergedInto && { S: { ...under, withheld: true } }) } }
}

/** What each step of the session makes of what the library holds. Steps that are not named here change nothing of it. */
const effects: Readonly<Record<string, (holding: Holding) => Holding>> = {
  save: (holding) => withArticle(holding, 'A', `${openingText} satu`),
  again: (holding) => withArticle(holding, 'A', `${openingText} dua`),
  create: (holding) => withArticle(holding, 'N', openingText),
  trash: (holding) => withArticle(holding, 'B', openingText, true),
  remove: (holding) => withoutArticle(holding, 'C'),
  source: (holding) => ({ ...holding, sources: { ...holding.sources, N: { aliases: [], mergedInto: null, evidence: [] } } }),
  merge: (holding) => ({ ...holding, sources: { ...holding.sources, S: { aliases: [], mergedInto: 'T', evidence: [] }, T: { aliases: ['S'], mergedInto: null, evidence: [] } } }),
  attach: (holding) => withEvidence(holding, ['catatan.txt  whole']),
  note: (holding) => withEvidence(holding, holding.sources['T']!.evidence.map(() => 'catatan.txt asli whole')),
  detach: (holding) => withEvidence(holding, []),
  withhold: (holding) => ({ ...holding, sources: { ...holding.sources, W: { aliases: [], mergedInto: null, evidence: [], withheld: true } } }),
  hide: (holding) => hidden(holding),
}
export const steps = ['draft', 'save', 'again', 'create', 'trash', 'remove', 'source', 'merge', 'attach', 'note', 'detach', 'unlock', 'withhold', 'hide', 'close'] as const

const apply = (holding: Holding, step: string): Holding => effects[step]?.(holding) ?? holding

/**
 * What a library may hold after a session that told these lines: every acknowledged step is done; a refused step is done
 * or not, and so is the one that was under way when the session was killed. Never a part of a step.
 */
export function allowed(lines: readonly string[]): readonly Holding[] {
  let possible: readonly Holding[] = [before]
  for (const step of steps) {
    const line = lines.find((told) => told.split(' ')[1] === step)
    const done = possible.map((holding) => apply(holding, step))
    if (line?.startsWith('ok ')) possible = done
    else possible = [...possible, ...done]
    if (!line) break
  }
  return possible
}

/** Opens the library as the next session would and reads everything in it. */
export async function hold(folder: string, userData: string, options: Partial<OpenOptions> = {}): Promise<{ readonly holding: Holding; readonly library: Library }> {
  const library = await openLibrary({ folder, userData, ...options })
  const articles: [string, Holding['articles'][string]][] = []
  for (const { id, trashed } of library.list()) {
    const { article } = await library.load(id)
    articles.push([article.headline, { text: textOf(article), trashed }])
  }
  await (await vaultOf(library)).unlock(passphrase)
  const whole = library.sources().map((source) => (source.confidentiality === 'none' ? source : library.vault.reveal(source.id)))
  const names = new Map(whole.map((source) => [source.id, source.name]))
  const sources: [string, Holding['sources'][string]][] = []
  for (const { id, name, aliases, mergedInto, evidence, confidentiality } of whole) {
    const checks = new Map((await library.evidence.check(id)).map(({ sha256, state }) => [sha256, state]))
    const files = evidence.map(({ file, note, sha256 }) => `${file} ${note} ${checks.get(sha256)}`)
    sources.push([name, { aliases, mergedInto: names.get(mergedInto ?? '') ?? null, evidence: files, ...(confidentiality === 'none' ? {} : { withheld: true }) }])
  }
  return { holding: { articles: Object.fromEntries(articles), sources: Object.fromEntries(sources) }, library }
}

/** Makes the library that every session starts from, in `before/library` and `before/user` of `root`. */
export async function prepare(root: string): Promise<void> {
  const library = await openLibrary({ folder: join(root, 'before/library'), userData: join(root, 'before/user') })
  for (const headline of ['A', 'B', 'C']) await library.create(articleOf(headline, openingText))
  await library.trash(library.list().find((line) => line.headline === 'C')?.id ?? '')
  await library.saveSource(newSource('01JDCN000000000000000000SS', 'person', 'S'))
  await library.saveSource({ ...newSource('01JDCN000000000000000000ST', 'person', 'T'), contact: [contactOfT] })
  await (await vaultOf(library)).create(passphrase)
  await library.close()
}

/** Builds the programs and the library that every session starts from. */
export async function makeBench(): Promise<Bench> {
  const root = await mkdtemp(join(tmpdir(), 'redaksi-faults-'))
  await mkdir(join(root, 'runs'))
  await build({
    configFile: false,
    root: repository,
    logLevel: 'silent',
    resolve: { alias: { '@shared': join(repository, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node18',
      outDir: join(root, 'programs'),
      emptyOutDir: true,
      rolldownOptions: {
        input: { child: join(import.meta.dirname, 'child.ts'), contender: join(import.meta.dirname, 'contender.ts') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  })
  await prepare(root)
  return { root, child: join(root, 'programs/child.mjs'), contender: join(root, 'programs/contender.mjs'), remove: () => rm(root, { recursive: true, force: true }) }
}

export interface Run {
  readonly folder: string
  readonly userData: string
  readonly lines: readonly string[]
  readonly signal: string | null
  readonly forget: () => Promise<void>
}

/** Runs one session on a fresh copy of the library, under strace when `injections` (its `-e` arguments) are given. */
export async function runSession({ root, child }: Bench, injections: readonly string[], trace = '/dev/null'): Promise<Run> {
  const place = await mkdtemp(join(root, 'runs/'))
  const [folder, userData] = [join(place, 'library'), join(place, 'user')]
  await cp(join(root, 'before/library'), folder, { recursive: true, preserveTimestamps: true })
  await cp(join(root, 'before/user'), userData, { recursive: true, preserveTimestamps: true })
  const session = [process.execPath, child, folder, userData]
  const command = injections.length === 0 ? session : ['strace', '-f', '-qq', '-o', trace, ...injections.flatMap((one) => ['-e', one]), ...session]
  const result = await new Promise<{ readonly stdout: string; readonly signal: string | null }>((done) => {
    execFile(command[0]!, command.slice(1), { env: { ...process.env, UV_THREADPOOL_SIZE: '1' }, timeout: 150_000 }, (error, stdout) => {
      done({ stdout, signal: error?.signal ?? null })
    })
  })
  return { folder, userData, signal: result.signal, lines: result.stdout.split('\n').filter(Boolean), forget: () => rm(place, { recursive: true, force: true }) }
}

/** The calls of a session that change the disk or read it; each is a point where it can be killed or can fail. */
export const calls = ['openat', 'read', 'write', 'pwrite64', 'fsync', 'fchmod', 'rename', 'unlink', 'mkdir', 'link', 'rmdir', 'statx'] as const

/** A call of the session's disk thread: the `number`th of its kind, from 1. */
export interface Point {
  readonly call: string
  readonly number: number
}

/** The words by which the runtime's threads wake each other; no file is written by them. */
const wakes = (line: string): boolean => /write\(\d+, "\\1\\0\\0\\0\\0\\0\\0\\0", 8\)/.test(line)

/** Every call of the session's disk thread, by a run that nothing disturbs. */
export async function findPoints(bench: Bench): Promise<readonly Point[]> {
  const trace = join(bench.root, 'trace')
  const run = await runSession(bench, [`trace=${calls.join(',')}`], trace)
  await run.forget()
  const threads = new Map<string, { readonly counts: Map<string, number>; readonly points: Point[] }>()
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    if (!thread || !call) continue
    const { counts, points } = threads.get(thread) ?? { counts: new Map<string, number>(), points: [] }
    threads.set(thread, { counts, points })
    const number = (counts.get(call) ?? 0) + 1
    counts.set(call, number)
    if (!wakes(line)) points.push({ call, number })
  }
  const synced = (points: readonly Point[]) => points.filter(({ call }) => call === 'fsync').length
  return [...threads.values()].map(({ points }) => points).sort((a, b) => synced(b) - synced(a))[0] ?? []
}

/** True when strace may follow and disturb a process here (containers can forbid it). */
export const straceWorks = (): boolean =>
  spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO:when=1', 'true']).status === 0

/** Files of a folder and below by name, for looking at what a fault left. */
export async function leftovers(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).map(String).sort()
}
