import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { Fault } from '@shared/errors'
import { diskFault, errno, isMissing } from './disk-faults'
import type { Disk } from './disk'
import { readBytes } from './durable'
import { settingsFile } from './layout'
import type { Holder, Machine } from './machine'

const lockSchema = z.object({ host: z.string(), bootId: z.string(), pid: z.number().int(), startedAt: z.string(), token: z.string() })
type LockRecord = z.infer<typeof lockSchema>

/** `leftover`: a lock of a session that ended without closing lay there, so the index may be behind. */
export type Acquired = { readonly kind: 'held'; readonly lock: Lock; readonly leftover: boolean } | { readonly kind: 'taken'; readonly holder: Holder }

/** A name that a lock had on its way; whoever holds the lock may remove it. */
export const isLockLitter = (name: string): boolean => name.startsWith('.lock.')

async function readLock(disk: Disk, path: string): Promise<LockRecord | 'none' | 'unreadable'> {
  const bytes = await readBytes(disk, path, 64 * 1024)
  if (!bytes) return 'none'
  try {
    const parsed = lockSchema.safeParse(JSON.parse(bytes.toString('utf8')))
    return parsed.success ? parsed.data : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** Stale only when its process is surely gone: same machine and boot and no such process, or same machine and an earlier boot. */
async function isStale(lock: LockRecord, self: Holder, machine: Machine): Promise<boolean> {
  if (lock.host !== self.host) return false
  if (lock.bootId !== self.bootId) return lock.bootId !== '' && self.bootId !== ''
  return !(await machine.runs(lock))
}

/** Puts the record in place in one step, or answers false when another lock lies there (its holder may sweep ours away). */
async function place(disk: Disk, path: string, record: LockRecord): Promise<boolean> {
  const temporary = `${path}.${record.token}`
  try {
    const handle = await disk.open(temporary, 'wx', 0o666)
    try {
      await handle.writeFile(JSON.stringify(record))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await disk.link(temporary, path)
    return true
  } catch (error) {
    if (errno(error) === 'EEXIST' || errno(error) === 'ENOENT') return false
    if (errno(error) === 'EPERM' || errno(error) === 'ENOSYS' || errno(error) === 'ENOTSUP') return placeWithoutLinks(disk, path, record)
    throw diskFault(error, path)
  } finally {
    await disk.unlink(temporary).catch(() => undefined)
  }
}

async function placeWithoutLinks(disk: Disk, path: string, record: LockRecord): Promise<boolean> {
  try {
    const handle = await disk.open(path, 'wx', 0o666)
    try {
      await handle.writeFile(JSON.stringify(record))
    } finally {
      await handle.close()
    }
    return true
  } catch (error) {
    if (errno(error) === 'EEXIST') return false
    throw diskFault(error, path)
  }
}

/** Takes exactly the lock that was judged out of the way; another one that came meanwhile is put back. */
async function clear(disk: Disk, path: string, judged: LockRecord | 'unreadable'): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await disk.rename(path, aside)
  } catch (error) {
    if (isMissing(error)) return
    throw diskFault(error, path)
  }
  const moved = await readLock(disk, aside)
  const same = judged === 'unreadable' ? moved === 'unreadable' : typeof moved === 'object' && moved.token === judged.token
  if (!same) await disk.link(aside, path).catch(() => undefined)
  await disk.unlink(aside).catch((error: unknown) => {
    if (!isMissing(error)) throw diskFault(error, path)
  })
}

const unknownHolder: Holder = { host: '', bootId: '', pid: 0, startedAt: '' }

/**
 * Locks the library for this process. A stale lock is taken over; any other is not, unless a person said so (`takeOver`).
 * Throws the disk's faults: `noPermission` and `readOnly` for a folder that cannot be written.
 */
export async function acquireLock(disk: Disk, path: string, machine: Machine, takeOver: boolean): Promise<Acquired> {
  const self = await machine.self()
  const record: LockRecord = { ...self, token: randomUUID() }
  for (let leftover = false; ; leftover = true) {
    if (await place(disk, path, record)) return { kind: 'held', lock: new Lock(disk, path, record), leftover }
    const found = await readLock(disk, path)
    if (found === 'none') continue
    const free = takeOver || (found !== 'unreadable' && (await isStale(found, self, machine)))
    if (!free) return { kind: 'taken', holder: found === 'unreadable' ? unknownHolder : { host: found.host, bootId: found.bootId, pid: found.pid, startedAt: found.startedAt } }
    await clear(disk, path, found)
  }
}

/** A lock that this process holds, until another takes it with a person's yes. */
export class Lock {
  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly record: LockRecord,
  ) {}

  /** Throws `locked` when the lock is no longer ours, so that two programs never write side by side, and `libraryAway` while the folder is gone. */
  async confirm(): Promise<void> {
    const found = await readLock(this.disk, this.path)
    if (typeof found === 'object' && found.token === this.record.token) return
    if (found === 'none') {
      // A drive that was pulled, a network that went: nobody else has the library, and nothing may be written where it was.
      const isAway = await this.disk.stat(join(dirname(this.path), settingsFile)).then(() => false, isMissing)
      if (isAway) throw new Fault('libraryAway', 'The folder of the library is not there. Nothing was overwritten; bring it back, then try again.')
      if (await place(this.disk, this.path, this.record)) return
    }
    const holder = typeof found === 'object' ? found.host : ''
    throw new Fault('locked', `The library was taken over by ${holder || 'another program'}.`, { holder })
  }

  async release(): Promise<void> {
    const found = await readLock(this.disk, this.path)
    if (typeof found === 'object' && found.token === this.record.token) await this.disk.unlink(this.path)
  }
}
