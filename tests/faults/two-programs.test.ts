import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary } from '../../main/store'
import { makeBench, type Bench } from './session'

let bench: Bench
beforeAll(async () => {
  bench = await makeBench()
})
afterAll(() => bench.remove())

interface Contender {
  readonly process: ChildProcess
  readonly lines: readonly string[]
  /** Resolves when a line that begins so was told, or the program has ended. */
  readonly told: (beginning: string) => Promise<void>
  readonly ended: Promise<void>
}

function contend(place: string, name: string, count: number): Contender {
  const program = spawn(process.execPath, [bench.contender, join(place, 'library'), join(place, `user-${name}`), name, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  const ended = new Promise<void>((done) => void program.once('close', () => done()))
  const waiting: (() => void)[] = []
  createInterface({ input: program.stdout }).on('line', (line) => {
    lines.push(line)
    for (const look of waiting) look()
  })
  const told = (beginning: string) =>
    Promise.race([
      ended,
      new Promise<void>((done) => {
        const look = () => lines.some((line) => line.startsWith(beginning)) && done()
        waiting.push(look)
        look()
      }),
    ])
  return { process: program, lines, told, ended }
}

const placeOf = (): Promise<string> => mkdtemp(join(bench.root, 'runs/'))

/** The headlines that a program was acknowledged. */
const acknowledged = (contenders: readonly Contender[]): readonly string[] =>
  contenders.flatMap(({ lines }) => lines.filter((line) => line.startsWith('ok ')).map((line) => line.slice(3))).sort()

async function headlines(place: string): Promise<readonly string[]> {
  const library = await openLibrary({ folder: join(place, 'library'), userData: join(place, 'user') })
  const found = library.list().map((line) => line.headline).sort()
  expect([library.readOnly, library.notices()]).toEqual([false, []])
  await library.close()
  return found
}

describe('programs that open one library', () => {
  test('at the same moment: exactly one writes, the others read [1.8]', async () => {
    const place = await placeOf()
    const all = ['a', 'b', 'c', 'd'].map((name) => contend(place, name, 100_000))
    await Promise.all(all.map(async (one) => Promise.race([one.told('writing'), one.told('reading'), one.told('failed')])))
    expect(all.map(({ lines }) => lines[0]).sort()).toEqual(['reading locked', 'reading locked', 'reading locked', 'writing'])
    for (const one of all) one.process.kill('SIGKILL')
    await Promise.all(all.map((one) => one.ended))
    expect(await headlines(place)).toEqual(expect.arrayContaining([...acknowledged(all)]))
  })

  test('after the one that wrote was killed: exactly one of those that come takes over, and nothing acknowledged is gone', async () => {
    const place = await placeOf()
    const first = contend(place, 'first', 100_000)
    await first.told('ok first 2')
    first.process.kill('SIGKILL')
    await first.ended
    const next = ['a', 'b', 'c'].map((name) => contend(place, name, 100_000))
    await Promise.all(next.map((one) => Promise.race([one.told('writing'), one.told('reading'), one.told('failed')])))
    expect(next.map(({ lines }) => lines[0]).sort()).toEqual(['reading locked', 'reading locked', 'writing'])
    await Promise.race(next.map((one) => one.told('ok')))
    for (const one of next) one.process.kill('SIGKILL')
    await Promise.all(next.map((one) => one.ended))
    expect(await headlines(place)).toEqual(expect.arrayContaining([...acknowledged([first, ...next])]))
  })
})
