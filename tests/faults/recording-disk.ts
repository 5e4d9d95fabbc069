import type { FileHandle } from 'node:fs/promises'
import { realDisk, type Disk } from '../../main/store'

/** One operation on the disk, in the order they ended; `file` numbers an opened file, as an inode does. */
export type Operation =
  | { readonly kind: 'create'; readonly path: string; readonly file: number }
  | { readonly kind: 'write'; readonly file: number; readonly bytes: Buffer }
  | { readonly kind: 'sync'; readonly file: number }
  | { readonly kind: 'syncFolder' | 'unlink' | 'rmdir' | 'rm' | 'mkdir'; readonly path: string }
  | { readonly kind: 'rename' | 'link'; readonly path: string; readonly to: string }
  | { readonly kind: 'told'; readonly line: string }

const bytesOf = (data: unknown): Buffer => (data instanceof Uint8Array ? Buffer.from(data) : Buffer.from(String(data)))

/** The real disk, with every change noted in `log`. */
export function recordingDisk(log: Operation[]): Disk {
  let files = 0

  const watched = (handle: FileHandle, changes: Readonly<Record<string, (data?: unknown) => Operation>>): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const value: unknown = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        const change = changes[String(key)]
        return async (...input: unknown[]) => {
          const result: unknown = await Reflect.apply(value, target, input)
          if (change) log.push(change(input[0]))
          return result
        }
      },
    })

  return {
    ...realDisk,
    open: async (path, flags, mode) => {
      const handle = await realDisk.open(path, flags, mode)
      if (flags === 'r') return watched(handle, { sync: () => ({ kind: 'syncFolder', path: String(path) }) })
      // Only bytes that no name leads to any more are written over; after a loss of power nobody can find them.
      if (flags === 'r+') return handle
      const file = (files += 1)
      log.push({ kind: 'create', path: String(path), file })
      const write = (data?: unknown): Operation => ({ kind: 'write', file, bytes: bytesOf(data) })
      return watched(handle, { writeFile: write, appendFile: write, sync: () => ({ kind: 'sync', file }) })
    },
    rename: async (path, to) => {
      await realDisk.rename(path, to)
      log.push({ kind: 'rename', path: String(path), to: String(to) })
    },
    link: async (path, to) => {
      await realDisk.link(path, to)
      log.push({ kind: 'link', path: String(path), to: String(to) })
    },
    unlink: async (path) => {
      await realDisk.unlink(path)
      log.push({ kind: 'unlink', path: String(path) })
    },
    rmdir: async (path) => {
      await realDisk.rmdir(path)
      log.push({ kind: 'rmdir', path: String(path) })
    },
    rm: async (path, options) => {
      await realDisk.rm(path, options)
      log.push({ kind: 'rm', path: String(path) })
    },
    mkdir: async (path: Parameters<Disk['mkdir']>[0], options?: Parameters<Disk['mkdir']>[1]) => {
      const made = await realDisk.mkdir(path, options)
      log.push({ kind: 'mkdir', path: String(path) })
      return made
    },
  } as Disk
}
