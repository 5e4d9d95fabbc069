import { Low, type Adapter } from 'lowdb'
import { Fault } from '@shared/errors'
import type { Disk, Modes } from './disk'
import { readBytes, writeDurably } from './durable'
import { pack, unpack, type Envelope } from './envelope'
import { largestFile } from './strict-json'

/**
 * lowdb's adapter for one file of the store. A file that is not there reads as null; one that cannot be understood throws
 * `damaged`, so that nothing ever starts afresh over it. When `write` resolves the file survives a loss of power.
 */
class RecordAdapter implements Adapter<Envelope | null> {
  constructor(
    private readonly disk: Disk,
    private readonly path: string,
    private readonly modes: Modes,
  ) {}

  async read(): Promise<Envelope | null> {
    const bytes = await readBytes(this.disk, this.path, largestFile).catch((error: unknown) => {
      throw error instanceof Fault && error.code === 'tooLarge' ? new Fault('damaged', error.message, { what: 'size' }) : error
    })
    return bytes && unpack(bytes)
  }

  async write(envelope: Envelope | null): Promise<void> {
    if (envelope) await writeDurably(this.disk, this.path, pack(envelope), this.modes)
  }
}

export type RecordFile = Low<Envelope | null>

/** The file at `path` as lowdb holds it; nothing is read yet. */
export const recordFile = (disk: Disk, path: string, modes: Modes): RecordFile =>
  new Low<Envelope | null>(new RecordAdapter(disk, path, modes), null)

/** The envelope at `path`, or null when there is none. Throws `damaged`, `newerFormat` and the disk's faults. */
export async function readRecord(disk: Disk, path: string, modes: Modes): Promise<Envelope | null> {
  const file = recordFile(disk, path, modes)
  await file.read()
  return file.data
}

/** Replaces the file at `path`; when this resolves the envelope survives a loss of power. */
export async function writeRecord(disk: Disk, path: string, modes: Modes, envelope: Envelope): Promise<void> {
  const file = recordFile(disk, path, modes)
  file.data = envelope
  await file.write()
}
