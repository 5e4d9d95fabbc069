import { randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Fault } from '@shared/errors'
import { diskFault, errno, isMissing } from './disk-faults'
import type { Disk, Modes } from './disk'

/** The name of a file that is being written; leftovers of a crash are known by it. */
export const isTemporary = (name: string): boolean => /^\.[0-9a-f]{16}\.tmp$/.test(name)

const temporaryBeside = (path: string): string => join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`)

/** Makes what a folder's entries say survive a loss of power. Windows cannot open a folder, and needs it not. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function makeOne(disk: Disk, folder: string, mode: number): Promise<void> {
  try {
    await disk.mkdir(folder, { mode })
  } catch (error) {
    if (errno(error) === 'EEXIST') return
    throw error
  }
  if ((mode & ~process.umask()) !== mode) await disk.chmod(folder, mode)
  await syncFolder(disk, dirname(folder))
}

/** Makes `folder` and what is missing above it, each lasting and with exactly `mode`. */
export async function makeFolder(disk: Disk, folder: string, mode: number): Promise<void> {
  try {
    await makeOne(disk, folder, mode).catch(async (error: unknown) => {
      if (errno(error) !== 'ENOENT' || dirname(folder) === folder) throw error
      await makeFolder(disk, dirname(folder), mode)
      await makeOne(disk, folder, mode)
    })
  } catch (error) {
    throw diskFault(error, folder)
  }
}

const delays = [10, 30, 90, 270]

/** Virus scanners and indexers on Windows hold a fresh file open for a moment. */
async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (const delay of process.platform === 'win32' ? delays : []) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(errno(error) ?? '')) throw error
      await pause(delay)
    }
  }
  return disk.rename(from, to)
}

async function refuseLink(disk: Disk, path: string): Promise<void> {
  const found = await disk.lstat(path).catch((error: unknown) => {
    if (isMissing(error)) return null
    throw error
  })
  if (found?.isSymbolicLink()) {
    throw new Fault('noPermission', `${basename(path)} is a link to another place; it is not replaced by a file.`, { what: 'link' })
  }
}

async function writeTemporary(disk: Disk, temporary: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await disk.open(temporary, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    if (mode !== 0o600) await handle.chmod(mode)
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.length) throw new Fault('diskError', `${size} of ${bytes.length} bytes arrived.`, { what: 'short write' })
  } finally {
    await handle.close()
  }
}

/**
 * Replaces the file at `path` by `bytes`: when this resolves they survive a loss of power; when it rejects (with a fault)
 * the old file is whole, or the new one is. Makes missing folders. A symbolic link is refused, not replaced.
 */
export async function writeDurably(disk: Disk, path: string, bytes: Uint8Array, modes: Modes): Promise<void> {
  const temporary = temporaryBeside(path)
  try {
    await refuseLink(disk, path)
    await writeTemporary(disk, temporary, bytes, modes.file).catch(async (error: unknown) => {
      if (!isMissing(error)) throw error
      await makeFolder(disk, dirname(path), modes.folder)
      await writeTemporary(disk, temporary, bytes, modes.file)
    })
    await renamePatiently(disk, temporary, path)
  } catch (error) {
    await disk.unlink(temporary).catch(() => undefined)
    throw diskFault(error, path)
  }
  await syncFolder(disk, dirname(path)).catch((error: unknown) => {
    throw diskFault(error, path)
  })
}

/** Moves a file so that the move lasts. The target's folder is made when missing. */
export async function moveDurably(disk: Disk, from: string, to: string, modes: Modes): Promise<void> {
  try {
    await makeFolder(disk, dirname(to), modes.folder)
    await renamePatiently(disk, from, to)
    await syncFolder(disk, dirname(to))
    await syncFolder(disk, dirname(from))
  } catch (error) {
    throw diskFault(error, from)
  }
}

/** Removes a file so that it stays removed; one that is not there is fine. */
export async function removeDurably(disk: Disk, path: string): Promise<void> {
  try {
    await disk.unlink(path)
    await syncFolder(disk, dirname(path))
  } catch (error) {
    if (!isMissing(error)) throw diskFault(error, path)
  }
}

/** Overwrites a file that has no name any more. What a disk, its journal or its snapshots copied elsewhere is beyond our reach. */
async function overwrite(handle: FileHandle): Promise<void> {
  const { nlink, size } = await handle.stat()
  if (nlink > 0) return
  await handle.write(new Uint8Array(size), 0, size, 0)
  await handle.sync()
}

/** Runs `replace`, which takes the file at `path` away or puts another in its place, and then overwrites the old one's bytes where the system allows. */
export async function replaceErasing(disk: Disk, path: string, replace: () => Promise<void>): Promise<void> {
  // Windows does not replace a file that is open.
  const old = process.platform === 'win32' ? null : await disk.open(path, 'r+').catch(() => null)
  try {
    await replace()
    if (old) await overwrite(old).catch(() => undefined)
  } finally {
    await old?.close()
  }
}

/** Removes a file so that it stays removed, and overwrites its bytes where the system allows; one that is not there is fine. */
export const eraseDurably = (disk: Disk, path: string): Promise<void> => replaceErasing(disk, path, () => removeDurably(disk, path))

/** The bytes of a regular file, or null when there is none. Throws `tooLarge` above `limit` bytes, and the disk's faults. */
export async function readBytes(disk: Disk, path: string, limit: number): Promise<Buffer | null> {
  try {
    const handle = await disk.open(path, 'r')
    try {
      const found = await handle.stat()
      if (!found.isFile()) throw new Fault('damaged', `${basename(path)} is not a file.`, { file: basename(path) })
      if (found.size > limit) throw new Fault('tooLarge', `${basename(path)} holds ${found.size} bytes.`, { file: basename(path), size: `${found.size} B`, limit: `${limit} B` })
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (isMissing(error)) return null
    throw diskFault(error, path)
  }
}

/** The names in a folder, none when it is not there. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.readdir(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw diskFault(error, folder)
  }
}
