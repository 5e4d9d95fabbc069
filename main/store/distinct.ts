import { z } from 'zod'
import { isFault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'
import type { IdPair } from '@shared/duplicate'
import { isoNow, type StoreContext } from './context'
import { replaceErasing } from './durable'
import { seal } from './envelope'
import { setAside } from './quarantine'
import { readRecord, writeRecord } from './record-file'

const id = z.string().refine(isId)
const pairsSchema = z.array(z.tuple([id, id]))

interface Held {
  readonly seq: number
  readonly pairs: readonly IdPair[]
}

const ordered = ([a, b]: IdPair): IdPair => (a < b ? [a, b] : [b, a])

/** The pairs of sources of which a person said that they are two: `sources/distinct.json`, read when it is first asked for. */
export class DistinctPairs {
  private held: Held | null = null

  constructor(
    private readonly context: StoreContext,
    private readonly libraryId: Id,
    private readonly isWritable: () => boolean,
  ) {}

  /** Every pair, the lower id first. A file that cannot be understood is set aside: what it said is asked again. */
  async all(): Promise<readonly IdPair[]> {
    return (await this.read()).pairs
  }

  /** When this resolves the answer survives a loss of power. */
  async set(pair: IdPair, areDistinct: boolean): Promise<void> {
    const { pairs } = await this.read()
    const [a, b] = ordered(pair)
    const others = pairs.filter(([left, right]) => left !== a || right !== b)
    await this.write(areDistinct ? [...others, [a, b]] : others)
  }

  /** Forgets every pair that names one of `ids`, and overwrites what said it where the system allows. */
  async forget(ids: ReadonlySet<Id>): Promise<void> {
    const { pairs } = await this.read()
    const others = pairs.filter(([left, right]) => !ids.has(left) && !ids.has(right))
    if (others.length < pairs.length) await replaceErasing(this.context.disk, this.context.layout.distinct, () => this.write(others))
  }

  private async write(pairs: readonly IdPair[]): Promise<void> {
    const { seq } = await this.read()
    const head = { id: this.libraryId, seq: seq + 1, parentSeq: seq, savedAt: isoNow(this.context) }
    await writeRecord(this.context.disk, this.context.layout.distinct, this.context.modes, seal(head, pairs))
    this.held = { seq: seq + 1, pairs }
  }

  private async read(): Promise<Held> {
    this.held ??= await this.readFile()
    return this.held
  }

  private async readFile(): Promise<Held> {
    const nothing: Held = { seq: 0, pairs: [] }
    try {
      const envelope = await readRecord(this.context.disk, this.context.layout.distinct, this.context.modes)
      if (!envelope) return nothing
      const pairs = pairsSchema.safeParse(envelope.payload)
      if (pairs.success) return { seq: envelope.seq, pairs: pairs.data.map(ordered) }
    } catch (error) {
      if (!isFault(error) || error.code !== 'damaged') throw error
    }
    if (this.isWritable()) await setAside(this.context, this.context.layout.distinct, this.libraryId)
    return nothing
  }
}
