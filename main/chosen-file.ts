import { open } from 'node:fs/promises'
import { Fault } from '@shared/errors'

/**
 * The bytes of a file that a person chose; `refuse` throws where its size is no good, before anything is read. Throws
 * `unreadable`, also for a pipe or a device, and what `refuse` throws; both call it `file`.
 */
export async function readChosen(path: string, file: string, refuse: (bytes: number, file: string) => void): Promise<Buffer> {
  const unreadable = (cause: unknown): never => {
    throw new Fault('unreadable', `${file} cannot be read.`, { file }, { cause })
  }
  const handle = await open(path, 'r').catch(unreadable)
  try {
    const found = await handle.stat().catch(unreadable)
    if (!found.isFile()) unreadable(undefined)
    refuse(found.size, file)
    return await handle.readFile().catch(unreadable)
  } finally {
    await handle.close()
  }
}
