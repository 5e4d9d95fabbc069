import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { Fault } from '@shared/errors'

/** The bytes of a file and when it was last changed. */
export interface FileBytes {
  readonly bytes: Buffer
  readonly changedAt: Date
}

const chunk = 1024 * 1024
/** What is asked for first of a file that does not tell its size: a pipe, a device. */
const unknownSize = 64 * 1024

const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the name and the folder',
  ENOTDIR: 'there is no such file; check the name and the folder',
  EISDIR: 'is a folder; name the files in it',
  EACCES: 'may not be read; change its permissions',
  EPERM: 'may not be read; change its permissions',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'has a name that is too long',
  EMFILE: 'cannot be opened: too many files are open',
}

const code = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Stops at the first byte beyond what `refuse` lets pass; works on pipes too. Files are read one after another, and nothing waits meanwhile: the thread pool would only cost. */
function readWhole(path: string, refuse: (size: number) => void): FileBytes {
  const file = openSync(path, 'r')
  try {
    const stat = fstatSync(file)
    if (stat.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' })
    refuse(stat.size)
    const parts: Buffer[] = []
    let length = 0
    for (;;) {
      // One byte more than the file has tells at once that it ends there.
      const part = Buffer.allocUnsafe(Math.min(chunk, length > 0 ? chunk : stat.size > 0 ? stat.size + 1 : unknownSize))
      const count = readSync(file, part, 0, part.length, null)
      if (count === 0) break
      parts.push(part.subarray(0, count))
      length += count
      refuse(length)
      if (length === stat.size && count < part.length) break
    }
    return { bytes: parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts), changedAt: stat.mtime }
  } finally {
    closeSync(file)
  }
}

/**
 * The file at `path`. `refuse` throws for a size (bytes) that is too large, and is asked before anything is read.
 * Faults: its own, `notFound`, `noPermission`, `diskError`; their messages go on after the file's name.
 */
export function readBytes(path: string, refuse: (size: number) => void): FileBytes {
  try {
    return readWhole(path, refuse)
  } catch (error) {
    if (error instanceof Fault) throw error
    const found = sentences[code(error)]
    const kind = code(error) === 'ENOENT' || code(error) === 'ENOTDIR' ? 'notFound' : code(error) === 'EACCES' || code(error) === 'EPERM' ? 'noPermission' : 'diskError'
    throw new Fault(kind, found ?? `cannot be read (${code(error) || String(error)})`, {}, { cause: error })
  }
}
