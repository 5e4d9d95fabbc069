import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary } from '../../main/store'
import { thisMachine, type Machine } from '../../main/store/machine'
import { inParallel } from '../../main/store/turns'
import { recordingDisk, type Operation } from './recording-disk'
import { disksOf, materialise, replay, tears, type Disks } from './replay'
import { generator, sampled, seed, wholeSweep } from './sample'
import { allowed, hold, prepare, steps } from './session'
import { runSteps } from './steps'

/** After a loss of power no process of before runs any more. */
const restarted: Machine = { self: thisMachine.self, runs: () => Promise.resolve(false) }

let root: string
let start: Disks
const operations: Operation[] = []
beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'redaksi-power-')))
  await prepare(root)
  await cp(join(root, 'before'), join(root, 'live'), { recursive: true, preserveTimestamps: true })
  start = await disksOf(join(root, 'live'))
  const library = await openLibrary({ folder: join(root, 'live/library'), userData: join(root, 'live/user'), disk: recordingDisk(operations) })
  await runSteps(library, (line) => operations.push({ kind: 'told', line }))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const toldBefore = (count: number): readonly string[] => operations.slice(0, count).flatMap((operation) => (operation.kind === 'told' ? [operation.line] : []))

/** Turns the power off after `count` operations; `tear` 0 drops all that was not synced, else names go through and data is torn. */
async function survives({ count, tear }: { readonly count: number; readonly tear: number }): Promise<void> {
  const what = `power lost after operation ${count} (${JSON.stringify(operations[count - 1])?.slice(0, 120)}), tear ${tear}, seed ${seed}`
  const place = await mkdtemp(join(root, 'after-'))
  const random = generator(seed + count)
  const { kept, seen, inodes } = replay(start, operations, count)
  const torn = (inode: number): Buffer => {
    const { data, synced } = inodes.get(inode) ?? { data: Buffer.alloc(0), synced: null }
    if (synced?.equals(data)) return data
    return tear === 0 ? (synced ?? Buffer.alloc(0)) : (tears[tear - 1]?.(data, random) ?? data)
  }
  await materialise(tear === 0 ? kept : seen, join(root, 'live'), place, torn)
  const { holding, library } = await hold(join(place, 'library'), join(place, 'user'), { machine: restarted })
  expect(allowed(toldBefore(count)), what).toContainEqual(holding)
  expect([library.readOnly, library.notices().filter((notice) => notice.kind.includes('uarantined'))], what).toEqual([false, []])
  await library.close()
  await rm(place, { recursive: true, force: true })
}

describe('a loss of power', () => {
  test('after any operation of a session loses nothing that was acknowledged and leaves nothing half-written [1.1]', async () => {
    expect(toldBefore(operations.length)).toEqual(['opened', ...steps.map((step) => `ok ${step}`)])
    const cuts = operations.flatMap((_, place) => [0, 1, 2, 3].map((tear) => ({ count: place + 1, tear })))
    await inParallel(sampled(cuts, 120), 2, survives)
  }, wholeSweep)
})
