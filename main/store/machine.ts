import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { promisify } from 'node:util'

/** Who holds a lock. `bootId` and `startedAt` are '' where the system does not tell them. */
export interface Holder {
  readonly host: string
  readonly bootId: string
  readonly pid: number
  /** When the process began, in the system's own count: tells it from a later one with the same number. */
  readonly startedAt: string
}

/** The machine as a lock sees it. Tests pass one of their own. */
export interface Machine {
  readonly self: () => Promise<Holder>
  /** True when the process of `holder`, of this very boot, still runs. */
  readonly runs: (holder: Holder) => Promise<boolean>
}

async function bootId(): Promise<string> {
  if (process.platform === 'linux') return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim()
  if (process.platform !== 'darwin') return ''
  const answer = await promisify(execFile)('sysctl', ['-n', 'kern.bootsessionuuid']).catch(() => ({ stdout: '' }))
  return answer.stdout.trim()
}

/** Field 22 of /proc/<pid>/stat; the name in field 2 may hold spaces and brackets. */
async function startOf(pid: number): Promise<string> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function answersToSignals(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

export const thisMachine: Machine = {
  self: async () => ({ host: hostname(), bootId: await bootId(), pid: process.pid, startedAt: await startOf(process.pid) }),
  runs: async ({ pid, startedAt }) => {
    if (!answersToSignals(pid)) return false
    const now = await startOf(pid)
    return startedAt === '' || now === '' || now === startedAt
  },
}
