import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inParallel } from '../../main/store/turns'
import { needs, notRun } from '../support/tools'
import { filesWith } from '../vault/bytes'
import { openingText, textOf } from './texts'
import { sampled, seed, wholeSweep } from './sample'
import { allowed, contactOfT, findPoints, hold, leftovers, makeBench, runSession, steps, straceWorks, type Bench, type Point } from './session'

let bench: Bench
let points: readonly Point[]
beforeAll(async () => {
  bench = await makeBench()
  points = straceWorks() ? await findPoints(bench) : []
})
afterAll(() => bench.remove())

const isLitter = (name: string): boolean => name.endsWith('.tmp') || name.startsWith('.lock.') || name === 'redo.json'

/** Calls that change nothing on the disk; a kill there is a kill before the next one. */
const harmless = ['read', 'statx']

async function survives({ call, number }: Point): Promise<void> {
  const what = `killed at ${call} ${number} (seed ${seed})`
  const run = await runSession(bench, [`trace=${call}`, `inject=${call}:signal=KILL:when=${number}`])
  const { holding, library } = await hold(run.folder, run.userData)
  expect(allowed(run.lines), `${what}, acknowledged: ${run.lines.join(' · ')}`).toContainEqual(holding)
  expect(library.readOnly, what).toBe(false)
  expect((await leftovers(run.folder)).filter((name) => name.startsWith('quarantine') || isLitter(name)), what).toEqual([])
  expect((await leftovers(run.userData)).filter(isLitter), what).toEqual([])
  if (run.lines.at(-1) === 'ok draft') {
    const { draft } = await library.load(library.list().find((line) => line.headline === 'A')?.id ?? '')
    const kept = draft ? textOf(draft.article) : holding.articles['A']?.text
    expect([`${openingText} draf`, `${openingText} satu`], what).toContain(kept)
  }
  if (holding.sources['T']?.withheld) expect(await filesWith(contactOfT, [run.folder, run.userData]), what).toEqual([])
  await library.close()
  await run.forget()
}

describe('a session that is killed', () => {
  test('does every step when nothing disturbs it', async () => {
    const run = await runSession(bench, [])
    expect(run.lines).toEqual(['opened', ...steps.map((step) => `ok ${step}`)])
    const { holding, library } = await hold(run.folder, run.userData)
    expect(allowed(run.lines)).toEqual([holding])
    await library.close()
    await run.forget()
  })

  test('at any call to the disk has lost nothing that it acknowledged and left nothing half-done [1.1]', async (context) => {
    needs(context, 'strace')
    if (!straceWorks()) notRun(context, 'this machine does not let strace follow a process')
    const deadly = points.filter(({ call }) => !harmless.includes(call))
    expect(deadly.length).toBeGreaterThan(100)
    await inParallel(sampled(deadly, 30), 2, survives)
  }, wholeSweep)
})
