import { createHash } from 'node:crypto'
import { z } from 'zod'
import { articleStatuses } from '@shared/article'
import { isFault } from '@shared/errors'
import { isId, type Id } from '@shared/ids'
import type { ArticleSummary } from '@shared/ipc'
import { isoNow, type StoreContext } from './context'
import { readBytes, removeDurably } from './durable'
import { seal } from './envelope'
import type { PassageUse } from './passages'
import { readRecord, writeRecord } from './record-file'
import { largestFile } from './strict-json'
import { Turns } from './turns'

/** Only these are stored beside an article's line: which sources it names and how often, and how its file looked when it was read. */
const entrySchema = z.object({
  summary: z.object({
    id: z.string().refine(isId),
    seq: z.number(),
    headline: z.string(),
    status: z.enum(articleStatuses),
    section: z.string(),
    language: z.string(),
    words: z.number(),
    assignee: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    trashed: z.boolean(),
  }) satisfies z.ZodType<ArticleSummary>,
  state: z.enum(['sound', 'damaged', 'newer']),
  sourceIds: z.array(z.string()),
  uses: z.array(z.tuple([z.array(z.string()), z.number()])),
  size: z.number(),
  mtimeMs: z.number(),
})

/** A line of the list; `damaged` and `newer` articles stand in it with what was last known of them. */
export interface ListedArticle extends ArticleSummary {
  readonly state: Entry['state']
}

/** A line of the index. Derived from the article's file and never the truth. */
export interface Entry {
  readonly summary: ArticleSummary
  readonly state: 'sound' | 'damaged' | 'newer'
  readonly sourceIds: readonly Id[]
  /** See `usesIn`. */
  readonly uses: readonly PassageUse[]
  readonly size: number
  readonly mtimeMs: number
}

const lineSchema = z.union([z.object({ put: entrySchema }), z.object({ drop: z.string() })])
type Line = { readonly put: Entry } | { readonly drop: Id }

const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

function parseLine(line: string): Line | null {
  const text = line.slice(17)
  if (sum(text) !== line.slice(0, 16)) return null
  try {
    return lineSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Lines after which the log is folded into the snapshot. */
const longestLog = 1000

/**
 * The library's list: a snapshot and a log of changes since. Both may be lost, damaged or behind without harm;
 * `inStep` tells whether they can be believed without looking at every file.
 */
export class Catalogue {
  private readonly entries = new Map<Id, Entry>()
  private readonly turns = new Turns()
  private lines = 0
  inStep = false

  constructor(
    private readonly context: StoreContext,
    private readonly libraryId: Id,
  ) {}

  all(): readonly Entry[] {
    return [...this.entries.values()]
  }

  get(id: Id): Entry | undefined {
    return this.entries.get(id)
  }

  /** Reads snapshot and log. What is damaged is passed over, line by line. */
  async read(): Promise<void> {
    this.inStep = await this.readSnapshot()
    const bytes = await readBytes(this.context.disk, this.context.layout.indexLog, largestFile).catch(() => Buffer.from('?'))
    if (bytes) this.inStep = false
    for (const text of bytes?.toString('utf8').split('\n') ?? []) {
      const line = parseLine(text)
      if (line) this.apply(line)
    }
  }

  private async readSnapshot(): Promise<boolean> {
    try {
      const envelope = await readRecord(this.context.disk, this.context.layout.index, this.context.modes)
      if (!envelope || envelope.id !== this.libraryId) return false
      for (const entry of z.array(entrySchema).parse(envelope.payload)) this.entries.set(entry.summary.id, entry)
      return true
    } catch (error) {
      this.context.log(`index.json is read anew from the articles: ${isFault(error) ? error.message : String(error)}`)
      this.entries.clear()
      return false
    }
  }

  /** Takes a line in for this session alone. */
  apply(line: Line): void {
    if ('put' in line) this.entries.set(line.put.summary.id, line.put)
    else this.entries.delete(line.drop)
  }

  /** Takes a line in and notes it in the log. A failure is only noted: the articles are the truth. */
  async note(line: Line): Promise<void> {
    this.apply(line)
    await this.turns.take('log', () => this.append(JSON.stringify(line)))
  }

  private async append(text: string): Promise<void> {
    try {
      const handle = await this.context.disk.open(this.context.layout.indexLog, 'a', this.context.modes.file)
      try {
        await handle.appendFile(`${sum(text)} ${text}\n`)
      } finally {
        await handle.close()
      }
      this.lines += 1
      if (this.lines >= longestLog) await this.writeSnapshot()
    } catch (error) {
      this.context.log(`index.log: ${String(error)}`)
    }
  }

  /** Writes the snapshot, then lets the log go. */
  fold(): Promise<void> {
    return this.turns.take('log', () => this.writeSnapshot())
  }

  /** Lets the snapshot go when it could not be written, so that the next opening looks at every article. */
  async forget(): Promise<void> {
    await removeDurably(this.context.disk, this.context.layout.index).catch((error: unknown) => this.context.log(`index.json: ${String(error)}`))
  }

  private async writeSnapshot(): Promise<void> {
    const head = { id: this.libraryId, seq: 0, parentSeq: 0, savedAt: isoNow(this.context) }
    await writeRecord(this.context.disk, this.context.layout.index, this.context.modes, seal(head, this.all()))
    await removeDurably(this.context.disk, this.context.layout.indexLog)
    this.lines = 0
  }
}
