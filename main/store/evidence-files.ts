import { createHash, createHmac } from 'node:crypto'
import { basename, join } from 'node:path'
import { Fault, isFault } from '@shared/errors'
import { largestEvidence, type EvidenceCheck } from '@shared/evidence'
import type { Cipher } from './cipher'
import { freshId, type StoreContext } from './context'
import { diskFault, isMissing } from './disk-faults'
import { eraseDurably, moveDurably, namesIn, readBytes, removeDurably, writeDurably } from './durable'

/** Bytes read at once while a file is hashed, so that main stays free for other calls. */
const stride = 1024 * 1024

/** A sealed file is larger than what it holds by its head and a little for every 64 kB. */
const largestSealed = largestEvidence + 1024 * 1024

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** How a withheld source's files are kept: sealed, under names that nobody without its record can hold against a file. */
export interface Sealing {
  readonly cipher: Cipher
  readonly key: string
}

/** The bytes of the register's evidence, each file once under its hash, or sealed. Nothing is opened, run or looked into. */
export class EvidenceFiles {
  constructor(private readonly context: StoreContext) {}

  pathOf(sha256: string, sealing: Sealing | null): string {
    const { layout } = this.context
    return sealing ? layout.sealedEvidence(createHmac('sha256', sealing.key).update(sha256).digest('hex')) : layout.evidenceFile(sha256)
  }

  /** Stores bytes and answers their hash: when this resolves they survive a loss of power. A file in their place whose bytes have changed is set aside first. */
  async put(bytes: Uint8Array, sealing: Sealing | null): Promise<string> {
    const sha256 = sha256Of(bytes)
    const { state } = await this.check(sha256, sealing)
    if (state === 'whole') return sha256
    if (state === 'changed') await this.setAside(sha256, sealing)
    await writeDurably(this.context.disk, this.pathOf(sha256, sealing), sealing ? await sealing.cipher.seal(bytes) : bytes, this.context.modes)
    return sha256
  }

  private async setAside(sha256: string, sealing: Sealing | null): Promise<void> {
    const { disk, layout, modes, log } = this.context
    const path = this.pathOf(sha256, sealing)
    const name = `${basename(path)}.${freshId(this.context)}`
    await moveDurably(disk, path, join(layout.quarantine, name), modes)
    log(`Evidence with other bytes than its hash was set aside as quarantine/${name}`)
  }

  /** Takes an open file away for good, and what was set aside in its place; overwrites their bytes where the system allows. */
  async eraseOpen(sha256: string): Promise<void> {
    const { disk, layout } = this.context
    const aside = (await namesIn(disk, layout.quarantine)).filter((name) => name.startsWith(`${sha256}.`)).map((name) => join(layout.quarantine, name))
    for (const path of [this.pathOf(sha256, null), ...aside]) await eraseDurably(disk, path)
  }

  /** The bytes as they were attached. Throws `evidenceChanged`, `unreadable`, `vaultLocked` and the disk's faults. `file` is for the person. */
  async read(sha256: string, file: string, sealing: Sealing | null): Promise<Buffer> {
    const stored = await readBytes(this.context.disk, this.pathOf(sha256, sealing), sealing ? largestSealed : largestEvidence)
    if (!stored) throw new Fault('unreadable', 'The file kept as evidence is gone.', { file })
    const bytes = sealing ? await this.unsealed(stored, sealing) : stored
    if (!bytes || sha256Of(bytes) !== sha256) throw new Fault('evidenceChanged', 'The file kept as evidence has changed.', { file })
    return bytes
  }

  private async unsealed(stored: Buffer, { cipher }: Sealing): Promise<Buffer | null> {
    try {
      return Buffer.from(await cipher.open(stored))
    } catch (error) {
      if (isFault(error) && error.code === 'vaultDamaged') return null
      throw error
    }
  }

  /** Whether the bytes that are kept for a hash are still those of the hash. Throws `vaultLocked`. */
  async check(sha256: string, sealing: Sealing | null): Promise<EvidenceCheck> {
    const path = this.pathOf(sha256, sealing)
    try {
      return sealing ? await this.checkSealed(sha256, path, sealing) : await this.checkOpen(sha256, path)
    } catch (error) {
      if (isFault(error) && error.code === 'vaultLocked') throw error
      if (isMissing(error)) return { sha256, state: 'missing' }
      this.context.log(`Evidence ${basename(path)}: ${diskFault(error, path).message}`)
      return { sha256, state: 'unreadable' }
    }
  }

  private async checkSealed(sha256: string, path: string, sealing: Sealing): Promise<EvidenceCheck> {
    const stored = await readBytes(this.context.disk, path, largestSealed)
    if (!stored) return { sha256, state: 'missing' }
    const bytes = await this.unsealed(stored, sealing)
    return { sha256, state: bytes && sha256Of(bytes) === sha256 ? 'whole' : 'changed', size: bytes?.length ?? stored.length }
  }

  private async checkOpen(sha256: string, path: string): Promise<EvidenceCheck> {
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
  }

  /** Removes the bytes for good. */
  drop(sha256: string, sealing: Sealing | null): Promise<void> {
    return removeDurably(this.context.disk, this.pathOf(sha256, sealing))
  }
}
