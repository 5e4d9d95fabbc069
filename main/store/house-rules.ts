import { join } from 'node:path'
import { Fault, isFault } from '@shared/errors'
import { builtIn, changeHouse, houseFile, houseOf, houseSentence, readHouse, type HouseChange, type HouseState } from '@shared/house'
import type { Disk, Modes } from './disk'
import { readBytes, writeDurably } from './durable'

/** A list of thousands of words is far smaller, in bytes. */
const largest = 4 * 1024 * 1024

type Read = ReturnType<typeof readHouse>

const absent: Read = { rules: builtIn, problem: null, raw: {} }
const unreadable: Read = { rules: builtIn, problem: { kind: 'unreadable', where: '', found: '' }, raw: null }

async function read(disk: Disk, folder: string): Promise<Read> {
  try {
    const bytes = await readBytes(disk, join(folder, houseFile), largest)
    return bytes === null ? absent : readHouse(bytes.toString('utf8'))
  } catch (error) {
    if (isFault(error)) return unreadable
    throw error
  }
}

/** The house rules of the library in `folder` as they stand on the disk at this moment. A file that is not there sets nothing; a broken one is told, never mended. */
export async function readHouseRules(disk: Disk, folder: string): Promise<HouseState> {
  const { rules, problem } = await read(disk, folder)
  return { rules, problem }
}

/** Makes a change in the file; what it does not concern stays as it was written. Throws `houseRulesBroken` over a file that cannot be used, and `badInput`. */
export async function writeHouseRules(disk: Disk, folder: string, modes: Modes, change: HouseChange): Promise<HouseState> {
  const { raw, problem } = await read(disk, folder)
  if (problem !== null || raw === null) throw new Fault('houseRulesBroken', problem ? houseSentence(problem) : `${houseFile} cannot be used.`, { file: houseFile })
  const next = changeHouse(raw, change)
  const state = houseOf(next)
  if (state.problem !== null) throw new Fault('badInput', houseSentence(state.problem), { what: houseFile })
  await writeDurably(disk, join(folder, houseFile), Buffer.from(`${JSON.stringify(next, null, 2)}\n`), modes)
  return state
}
