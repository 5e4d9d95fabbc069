import { open } from 'node:fs/promises'
import { Fault } from '@shared/errors'

/** The bytes of a file and when it was last changed. */
export interface FileBytes {
  readonly bytes: Buffer
  readonly changedAt: Date
}

const chunk = 1024 * 1024

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

/** Stops at the first byte beyond what `refuse` lets pass; works on pipes too. */
async function readWhole(path: string, refuse: (size: number) => void): Promise<FileBytes> {
  const handle = await open(path, 'r')
  try {
    const stat = await handle.stat()
    if (stat.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' })
    refuse(stat.size)
    const parts: Buffer[] = []
    let length = 0
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(chunk), 0, chunk, null)
      if (bytesRead === 0) break
      parts.push(buffer.subarray(0, bytesRead))
      length += bytesRead
      refuse(length)
    }
    return { bytes: Buffer.concat(parts), changedAt: stat.mtime }
  } finally {
    await handle.close()
  }
}

/**
 * The file at `path`. `refuse` throws for a size (bytes) that is too large, and is asked before anything is read.
 * Faults: its own, `notFound`, `noPermission`, `diskError`; their messages go on after the file's name.
 */
export async function readBytes(path: string, refuse: (size: number) => void): Promise<FileBytes> {
  try {
    return await readWhole(path, refuse)
  } catch (error) {
    if (error instanceof Fault) throw error
    const found = sentences[code(error)]
    const kind = code(error) === 'ENOENT' || code(error) === 'ENOTDIR' ? 'notFound' : code(error) === 'EACCES' || code(error) === 'EPERM' ? 'noPermission' : 'diskError'
    throw new Fault(kind, found ?? `cannot be read (${code(error) || String(error)})`, {}, { cause: error })
  }
}
