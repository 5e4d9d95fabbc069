import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inParallel } from '../../main/store/turns'
import { needs, notRun } from '../support/tools'
import { filesWith } from '../vault/bytes'
import { sampled, seed, wholeSweep } from './sample'
import { allowed, contactOfT, findPoints, hold, leftovers, makeBench, runSession, straceWorks, type Bench, type Point } from './session'

let bench: Bench
let points: readonly Point[]
beforeAll(async () => {
  bench = await makeBench()
  points = straceWorks() ? await findPoints(bench) : []
})
afterAll(() => bench.remove())

/** Which errors a disk can give at which call. */
const errors: Readonly<Record<string, readonly string[]>> = {
  openat: ['ENOSPC', 'EACCES', 'EROFS', 'EMFILE', 'EIO'],
  read: ['EIO'],
  write: ['ENOSPC', 'EIO'],
  fsync: ['EIO', 'ENOSPC'],
  rename: ['ENOSPC', 'EACCES', 'EROFS', 'EIO'],
  unlink: ['EROFS', 'EIO'],
  mkdir: ['ENOSPC', 'EACCES'],
  link: ['EIO'],
  statx: ['EIO'],
}

const known = /^(opened|ok \w+|refused \w+ (diskFull|noPermission|readOnly|diskError|folderUnusable|locked|conflict|damaged|notFound|badInput|vaultLocked|vaultDamaged|evidenceWithheld))$/

/** A step may fail when the disk does, with a fault that says so; nothing acknowledged goes, nothing sound is set aside. */
async function survives(what: string, injections: readonly string[]): Promise<void> {
  const run = await runSession(bench, injections)
  const told = `${what} (seed ${seed}): ${run.lines.join(' · ')}`
  expect(run.lines.filter((line) => !known.test(line)), told).toEqual([])
  const { holding, library } = await hold(run.folder, run.userData)
  expect(allowed(run.lines), told).toContainEqual(holding)
  if (holding.sources['T']?.withheld) expect(await filesWith(contactOfT, [run.folder, run.userData]), told).toEqual([])
  expect((await leftovers(run.folder)).filter((name) => name.startsWith('quarantine')), told).toEqual([])
  await library.close()
  await run.forget()
}

describe('a disk that fails', () => {
  test('once, at any call, costs nothing that was acknowledged [1.1]', async (context) => {
    needs(context, 'strace')
    if (!straceWorks()) notRun(context, 'this machine does not let strace follow a process')
    const faults = points.flatMap(({ call, number }) => (errors[call] ?? []).map((error) => ({ call, number, error })))
    expect(faults.length).toBeGreaterThan(300)
    await inParallel(sampled(faults, 24), 2, ({ call, number, error }) =>
      survives(`${error} at ${call} ${number}`, [`trace=${call}`, `inject=${call}:error=${error}:when=${number}`]),
    )
  }, wholeSweep)

  test('from one moment on and for good costs nothing that was acknowledged', async (context) => {
    needs(context, 'strace')
    if (!straceWorks()) notRun(context, 'this machine does not let strace follow a process')
    const writes = points.filter(({ call }) => ['write', 'fsync', 'rename'].includes(call))
    await inParallel(sampled(writes, 8), 2, ({ call, number }) =>
      survives(`a full disk from ${call} ${number}`, [`trace=${call}`, `inject=${call}:error=ENOSPC:when=${number}+`]),
    )
  }, wholeSweep)

  test('that writes less than it says is found out', async (context) => {
    needs(context, 'strace')
    if (!straceWorks()) notRun(context, 'this machine does not let strace follow a process')
    const writes = points.filter(({ call }) => call === 'write')
    await inParallel(sampled(writes, 4), 2, ({ number }) => survives(`a lying write ${number}`, ['trace=write', `inject=write:retval=100:when=${number}`]))
  }, wholeSweep)
})
