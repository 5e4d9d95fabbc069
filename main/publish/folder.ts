import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { basename, join } from 'node:path'
import { Fault } from '@shared/errors'
import type { Placing, WrittenFile } from '@shared/ipc'
import type { Disk } from '../store/disk'
import { diskFault, errno, isMissing } from '../store/disk-faults'
import { syncFolder } from '../store/durable'

/** A file that is to stand in the picked folder. `name` is a plain file name, never a path. */
export interface OutgoingFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Whether a file of this hash and name may be replaced: one that an earlier export of this article wrote and nobody changed since. */
export type IsOurs = (name: string, sha256: string) => boolean

/** What stands at a file's place: nothing, the same bytes, our own earlier export, or something that is not ours to touch. */
type Place = Placing | 'taken'

const unusable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG'])

/** The system has no hard links here (FAT, some network drives): a rename has to do. */
const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** A folder fault that a person can act on: the folder's own name, never its path. */
export function folderFault(error: unknown, folder: string): Fault {
  if (!unusable.has(errno(error) ?? '')) return diskFault(error, folder)
  return new Fault('folderUnusable', `Redaksi cannot write in the folder ${basename(folder)}; choose another one.`, { folder: basename(folder) }, { cause: error })
}

function refusePaths(name: string): void {
  if (name !== basename(name) || name === '' || name === '.' || name === '..' || /[\\/\0]/.test(name)) {
    throw new Fault('internal', 'An export may only name files of the picked folder.', { what: 'name' })
  }
}

async function placeOf(disk: Disk, folder: string, { name, bytes }: OutgoingFile, isOurs: IsOurs): Promise<Place> {
  refusePaths(name)
  const path = join(folder, name)
  try {
    const found = await disk.lstat(path)
    if (!found.isFile() || found.size > 256 * 1024 * 1024) return 'taken'
    // A link that is put in its place in this moment is not followed.
    const handle = await disk.open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      const there = sha256(await handle.readFile())
      return there === sha256(bytes) ? 'unchanged' : isOurs(name, there) ? 'replaced' : 'taken'
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (errno(error) === 'ENOENT') return 'new'
    if (errno(error) === 'EACCES' || errno(error) === 'ELOOP') return 'taken'
    throw folderFault(error, folder)
  }
}

/** The places of all files of one export, or null when one of them would cover a file that is not ours. */
export async function placesFor(disk: Disk, folder: string, files: readonly OutgoingFile[], isOurs: IsOurs): Promise<ReadonlyMap<string, Placing> | null> {
  const places = new Map<string, Placing>()
  for (const file of files) {
    const place = await placeOf(disk, folder, file, isOurs)
    if (place === 'taken') return null
    places.set(file.name, place)
  }
  return places
}

/** Permissions are left to the person's umask, as for any document that a program saves. */
async function writeTemporary(disk: Disk, folder: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
  const handle = await disk.open(path, 'wx', 0o666)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.length) throw new Fault('diskError', 'The export arrived incomplete.', { what: 'short write' })
  } catch (error) {
    await handle.close()
    await disk.unlink(path).catch(() => undefined)
    throw error
  }
  await handle.close()
  return path
}

/** Gives the finished file its name without ever covering one that appeared meanwhile. */
async function settleNew(disk: Disk, temporary: string, path: string): Promise<void> {
  try {
    await disk.link(temporary, path)
  } catch (error) {
    if (!withoutLinks.has(errno(error) ?? '')) throw error
    await disk.rename(temporary, path)
    return
  }
  await disk.unlink(temporary)
}

/**
 * Writes the files of one export into `folder` at the places that `placesFor` found: all of them are on the disk before
 * the first gets its name, and when one cannot be settled the new ones are taken back. Throws `folderUnusable`,
 * `diskFull` and the disk's other faults.
 */
export async function writeInto(disk: Disk, folder: string, files: readonly OutgoingFile[], places: ReadonlyMap<string, Placing>): Promise<readonly WrittenFile[]> {
  const pending: { readonly file: OutgoingFile; readonly temporary: string }[] = []
  const settled: string[] = []
  try {
    for (const file of files) {
      if (places.get(file.name) !== 'unchanged') pending.push({ file, temporary: await writeTemporary(disk, folder, file.bytes) })
    }
    for (const { file, temporary } of pending) {
      const path = join(folder, file.name)
      if (places.get(file.name) === 'replaced') await disk.rename(temporary, path)
      else {
        await settleNew(disk, temporary, path)
        settled.push(path)
      }
    }
    await syncFolder(disk, folder)
  } catch (error) {
    for (const path of [...settled, ...pending.map(({ temporary }) => temporary)]) await disk.unlink(path).catch(() => undefined)
    throw folderFault(error, folder)
  }
  return files.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: sha256(bytes), placing: places.get(name) ?? 'new' }))
}

/** The picked folder as it really is. Throws `folderUnusable` when it is gone or no folder. */
export async function openFolder(disk: Disk, folder: string): Promise<string> {
  try {
    const real = await disk.realpath(folder)
    const found = await disk.stat(real)
    if (!found.isDirectory()) throw new Fault('folderUnusable', `${basename(folder)} is no folder.`, { folder: basename(folder) })
    return real
  } catch (error) {
    throw isMissing(error) ? folderFault(error, folder) : error instanceof Fault ? error : folderFault(error, folder)
  }
}
