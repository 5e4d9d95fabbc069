import type { Article } from '@shared/article'
import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { VersionSummary } from '@shared/ipc'
import type { StoreContext } from './context'
import { namesIn, readBytes, removeDurably, writeDurably } from './durable'
import { seal, type Head } from './envelope'
import { idsOfFiles, idsOfVersions } from './layout'
import { readRecord, writeRecord } from './record-file'
import { openEnvelope, readArticleFile, readIfSound, summarise, type StoredArticle } from './stored-article'
import { largestFile, parseStrictly } from './strict-json'
import { packVersion, renamedVersion, unpackVersion, type Base, type PackedVersion, type ReadVersion, type VersionHead } from './version-file'

/** Versions that rest on one other: what is lost with that one must stay little. */
const mostOnOne = 24

/** A version in the list, and what its file rests on; null where it stands alone. */
export interface KnownVersion {
  readonly summary: VersionSummary
  readonly base: Id | null
  /** True where another may rest on it. */
  readonly isBase: boolean
}

const summaryOf = (versionId: Id, { reason = 'autosave', name = '', by, savedAt, seq, headline, words }: Omit<Head, 'id'> & { readonly headline: string; readonly words: number }): VersionSummary => ({ versionId, reason, name, byId: by?.id ?? '', by: by?.name ?? '', savedAt, seq, headline, words })

/**
 * The files of the versions of one article. A version is a file of its own, `<ulid>.version`; those of the first libraries, whole
 * envelopes called `<ulid>.json`, are read as they are.
 */
export class VersionFiles {
  /** The payload that was unpacked last, for the many that rest on one. */
  private lastBase: Base | null = null

  constructor(
    private readonly context: StoreContext,
    private readonly id: Id,
  ) {}

  async ids(): Promise<readonly Id[]> {
    const names = await namesIn(this.context.disk, this.context.layout.history(this.id))
    return [...new Set([...idsOfVersions(names), ...idsOfFiles(names)])]
  }

  private path(versionId: Id): string {
    return this.context.layout.version(this.id, versionId)
  }

  private async unpacked(versionId: Id): Promise<ReadVersion | null> {
    const bytes = await readBytes(this.context.disk, this.path(versionId), largestFile)
    if (!bytes) return null
    const read = unpackVersion(bytes)
    if (read.head.id !== this.id) throw new Fault('damaged', `A version of ${this.id} holds ${read.head.id}.`, { what: 'id' })
    return read
  }

  /** The payload's JSON of a packed version that stands alone. Throws `damaged`, also for one that rests on another: a way over several could lead in a ring. */
  private readonly json = async (versionId: Id): Promise<string> => {
    if (this.lastBase?.versionId === versionId) return this.lastBase.json
    const read = await this.unpacked(versionId)
    if (!read) throw new Fault('damaged', `A version of ${this.id} rests on one that is gone.`, { what: 'base' })
    if (read.head.base !== null) throw new Fault('damaged', `A version of ${this.id} rests on one that rests on another.`, { what: 'base' })
    const json = await read.json(this.json)
    this.lastBase = { versionId, json }
    return json
  }

  /** The version, or null where there is none. Throws `damaged`, `newerFormat` and the disk's faults. */
  async load(versionId: Id): Promise<StoredArticle | null> {
    const read = await this.unpacked(versionId)
    if (!read) return readArticleFile(this.context, this.context.layout.oldVersion(this.id, versionId), this.id, this.context.modes)
    return openEnvelope({ ...read.head, payload: parseStrictly(Buffer.from(await read.json(this.json))) })
  }

  /** What the list says of a version: only of one whose words can be had. */
  async look(versionId: Id): Promise<KnownVersion | null> {
    try {
      const read = await this.unpacked(versionId)
      if (read) {
        await read.json(this.json)
        return { summary: summaryOf(versionId, read.head), base: read.head.base, isBase: read.head.base === null }
      }
    } catch (error) {
      if (!isFault(error) || (error.code !== 'damaged' && error.code !== 'newerFormat')) throw error
      this.context.log(`${this.path(versionId)}: ${error.message}`)
      return null
    }
    const stored = await readIfSound(this.context, this.context.layout.oldVersion(this.id, versionId), this.id, this.context.modes)
    return stored && { summary: summaryOf(versionId, { ...stored, ...summarise(stored) }), base: null, isBase: false }
  }

  /** Writes a version, told by the newest of `others` that may bear one more; when this resolves it survives a loss of power. */
  async write(versionId: Id, head: Head, article: Article, others: readonly KnownVersion[]): Promise<KnownVersion> {
    const envelope = seal(head, article)
    const { headline, words } = summarise(openEnvelope(envelope))
    const on = others.find((other) => other.isBase)
    const bears = others.filter(({ base }) => base !== null && base === on?.summary.versionId).length
    const base = on && bears < mostOnOne ? await this.baseOf(on.summary.versionId) : null
    return this.put(versionId, { ...head, schemaVersion: envelope.schemaVersion, headline, words, json: JSON.stringify(envelope.payload) }, base)
  }

  /** A base that cannot be read any more bears nothing. */
  private async baseOf(versionId: Id): Promise<Base | null> {
    const json = await this.json(versionId).catch((error: unknown) => {
      if (!isFault(error)) throw error
      return ''
    })
    return json === '' ? null : { versionId, json }
  }

  private async put(versionId: Id, packed: PackedVersion, base: Base | null): Promise<KnownVersion> {
    const { bytes, head } = await packVersion(packed, base)
    await writeDurably(this.context.disk, this.path(versionId), bytes, this.context.modes)
    return { summary: summaryOf(versionId, head), base: head.base, isBase: head.base === null }
  }

  /** Replaces the name in a version's file, whose payload stays byte for byte; null where there is none. */
  async rename(versionId: Id, rename: (name: string) => string): Promise<KnownVersion | null> {
    const bytes = await readBytes(this.context.disk, this.path(versionId), largestFile)
    if (!bytes) return this.renameOld(versionId, rename)
    const { bytes: renamed, head } = renamedVersion(bytes, rename)
    await writeDurably(this.context.disk, this.path(versionId), renamed, this.context.modes)
    return { summary: summaryOf(versionId, head), base: head.base, isBase: head.base === null }
  }

  private async renameOld(versionId: Id, rename: (name: string) => string): Promise<KnownVersion | null> {
    const path = this.context.layout.oldVersion(this.id, versionId)
    const envelope = await readRecord(this.context.disk, path, this.context.modes)
    if (!envelope) return null
    const { name = '', ...rest } = envelope
    const called = rename(name)
    await writeRecord(this.context.disk, path, this.context.modes, called === '' ? rest : { ...rest, name: called })
    return this.look(versionId)
  }

  /** Removes a version. What rests on it has to be told anew first (`bear`). */
  async remove(versionId: Id): Promise<void> {
    if (this.lastBase?.versionId === versionId) this.lastBase = null
    await removeDurably(this.context.disk, this.path(versionId))
    await removeDurably(this.context.disk, this.context.layout.oldVersion(this.id, versionId))
  }

  /** Tells versions that rest on one that is to go without it: the first of them stands alone, the others rest on that. Each file is replaced whole. */
  async bear(resting: readonly KnownVersion[]): Promise<readonly KnownVersion[]> {
    const again: KnownVersion[] = []
    let base: Base | null = null
    for (const { summary } of resting) {
      const read = await this.unpacked(summary.versionId)
      if (!read) continue
      const json = await read.json(this.json)
      again.push(await this.put(summary.versionId, packedOf(read.head, json), base))
      base ??= { versionId: summary.versionId, json }
    }
    return again
  }
}

const packedOf = ({ formatVersion: _format, sha256: _sha, base: _base, ...head }: VersionHead, json: string): PackedVersion => ({ ...head, json })
