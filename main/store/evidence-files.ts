import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { Fault } from '@shared/errors'
import { largestEvidence, type EvidenceCheck } from '@shared/evidence'
import { freshId, type StoreContext } from './context'
import { diskFault, isMissing } from './disk-faults'
import { moveDurably, readBytes, removeDurably, writeDurably } from './durable'

/** Bytes read at once while a file is hashed, so that main stays free for other calls. */
const stride = 1024 * 1024

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The bytes of the register's evidence, each file once under its hash. Nothing is opened, run or looked into. */
export class EvidenceFiles {
  constructor(private readonly context: StoreContext) {}

  pathOf(sha256: string): string {
    return this.context.layout.evidenceFile(sha256)
  }

  /** Stores bytes and answers their hash: when this resolves they survive a loss of power. A file under that hash whose bytes have changed is set aside first. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = sha256Of(bytes)
    const { state } = await this.check(sha256)
    if (state === 'whole') return sha256
    if (state === 'changed') await this.setAside(sha256)
    await writeDurably(this.context.disk, this.pathOf(sha256), bytes, this.context.modes)
    return sha256
  }

  private async setAside(sha256: string): Promise<void> {
    const { disk, layout, modes, log } = this.context
    const name = `${sha256}.${freshId(this.context)}`
    await moveDurably(disk, this.pathOf(sha256), join(layout.quarantine, name), modes)
    log(`Evidence with other bytes than its hash was set aside as quarantine/${name}`)
  }

  /** The bytes as they were attached. Throws `evidenceChanged`, `notFound` and the disk's faults. `file` is for the person. */
  async read(sha256: string, file: string): Promise<Buffer> {
    const bytes = await readBytes(this.context.disk, this.pathOf(sha256), largestEvidence)
    if (!bytes) throw new Fault('unreadable', `The file kept for ${file} is gone.`, { file })
    if (sha256Of(bytes) !== sha256) throw new Fault('evidenceChanged', `The file kept for ${file} has changed.`, { file })
    return bytes
  }

  /** Whether the bytes under a hash are still those of the hash. */
  async check(sha256: string): Promise<EvidenceCheck> {
    const path = this.pathOf(sha256)
    try {
      const handle = await this.context.disk.open(path, 'r')
      try {
        const found = await handle.stat()
        if (!found.isFile()) return { sha256, state: 'unreadable' }
        const hash = createHash('sha256')
        const buffer = Buffer.allocUnsafe(stride)
        let size = 0
        while (size <= largestEvidence) {
          const { bytesRead } = await handle.read(buffer, 0, stride, null)
          if (bytesRead === 0) break
          hash.update(buffer.subarray(0, bytesRead))
          size += bytesRead
        }
        return { sha256, state: hash.digest('hex') === sha256 ? 'whole' : 'changed', size: Math.max(size, found.size) }
      } finally {
        await handle.close()
      }
    } catch (error) {
      if (isMissing(error)) return { sha256, state: 'missing' }
      this.context.log(`Evidence ${basename(path)}: ${diskFault(error, path).message}`)
      return { sha256, state: 'unreadable' }
    }
  }

  /** Removes the bytes for good. */
  drop(sha256: string): Promise<void> {
    return removeDurably(this.context.disk, this.pathOf(sha256))
  }
}
