import { z } from 'zod'
import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import { keepingUnknown } from '@shared/loose'
import { evidenceSchema, resolveSource, sourceSchema, type Evidence, type Source } from '@shared/source'
import { isoNow, type StoreContext } from './context'
import { namesIn, removeDurably } from './durable'
import { pack, seal, type Envelope } from './envelope'
import { idsOfFiles, idsOfLost } from './layout'
import { recordFile, type RecordFile } from './record-file'
import { commit, finishCommit } from './redo'
import { inParallel } from './turns'

/** Evidence that a person has removed; it can be put back until `evidenceKept` days are over. */
export interface RemovedEvidence extends Evidence {
  readonly removedAt: string
}

/** A source as stored: `addedAliases` are the names that its merge gave to the other, so that the merge can be undone. */
const storedSchema = keepingUnknown(sourceSchema).loose().extend({
  addedAliases: z.array(z.string()).default([]),
  removedAt: z.string().nullable().default(null),
  removedEvidence: z.array(evidenceSchema.extend({ removedAt: z.string() })).default([]),
})
type StoredSource = z.infer<typeof storedSchema>

/** Told of a source that could not be read; `damaged` is false when a newer program wrote it or the disk did not give it. */
type OnUnread = (id: Id, path: string, damaged: boolean) => Promise<void>

/** The desk's one register of sources, held in memory and written through. */
export class Register {
  private readonly files = new Map<Id, RecordFile>()
  private readonly stored = new Map<Id, StoredSource>()
  /** Sources whose record could not be read: it may have withheld a name that is now unknown. */
  private readonly unread = new Set<Id>()
  /** True when the disk may know more than the memory: a merge failed half-way. */
  private behind = false

  constructor(private readonly context: StoreContext) {}

  async read(onUnread: OnUnread): Promise<void> {
    const names = await namesIn(this.context.disk, this.context.layout.sources)
    const lost = idsOfLost(names)
    await inParallel(idsOfFiles(names), 8, (id) => this.readOne(id, onUnread))
    for (const id of lost) if (!this.stored.has(id)) this.unread.add(id)
  }

  /** The sources that are in the register but could not be read, until a person settles them. */
  lacking(): readonly Id[] {
    return [...this.unread].sort()
  }

  /** A person knows that a source is lost. With `lasting` no later session asks again about one that lies in quarantine. */
  async acceptLost(lasting: boolean): Promise<void> {
    if (lasting) for (const id of this.unread) await removeDurably(this.context.disk, this.context.layout.lostSource(id))
    this.unread.clear()
  }

  private async readOne(id: Id, onUnread: OnUnread): Promise<void> {
    const path = this.context.layout.source(id)
    try {
      const file = recordFile(this.context.disk, path, this.context.modes)
      await file.read()
      if (!file.data) return
      const parsed = storedSchema.safeParse(file.data.payload)
      if (!parsed.success || file.data.id !== id || parsed.data.id !== id) throw new Fault('damaged', `Not a source: ${id}`)
      this.files.set(id, file)
      this.stored.set(id, parsed.data)
      this.unread.delete(id)
    } catch (error) {
      if (!isFault(error)) throw error
      this.context.log(`${path}: ${error.message}`)
      this.unread.add(id)
      await onUnread(id, path, error.code === 'damaged')
    }
  }

  /** Every source of the register, merged ones too, in the order they were made. */
  all(): readonly Source[] {
    return [...this.stored.values()].filter((source) => source.removedAt === null).sort((a, b) => (a.id < b.id ? -1 : 1)).map(toSource)
  }

  /** Every source whose name is withheld, also one that was merged or removed: what was promised of it stands. */
  protected(): readonly Source[] {
    return [...this.stored.values()].filter(({ confidentiality }) => confidentiality !== 'none').map(toSource)
  }

  /** The source that `id` stands for after merges. */
  resolve(id: Id): Id | undefined {
    return resolveSource(new Map(this.all().map((source) => [source.id, source])), id)?.id
  }

  /** A merge that a full disk cut short is ended before the register changes again, so that it cannot undo the change later. */
  private async settle(): Promise<void> {
    const finished = await finishCommit(this.context)
    if (finished || this.behind) await this.read(async () => undefined)
    this.behind = false
  }

  private find(id: Id): StoredSource {
    const source = this.stored.get(id)
    if (!source || source.removedAt !== null) throw new Fault('notFound', `There is no source ${id}.`)
    return source
  }

  private envelope(source: StoredSource): Envelope {
    const seq = this.files.get(source.id)?.data?.seq ?? 0
    return seal({ id: source.id, seq: seq + 1, parentSeq: seq, savedAt: isoNow(this.context) }, source)
  }

  private hold(source: StoredSource, envelope: Envelope): void {
    const file = this.files.get(source.id) ?? recordFile(this.context.disk, this.context.layout.source(source.id), this.context.modes)
    file.data = envelope
    this.files.set(source.id, file)
    this.stored.set(source.id, source)
  }

  private async write(source: StoredSource): Promise<Source> {
    const file = recordFile(this.context.disk, this.context.layout.source(source.id), this.context.modes)
    const envelope = this.envelope(source)
    file.data = envelope
    await file.write()
    this.hold(source, envelope)
    return toSource(source)
  }

  /** What a source's record says of its files: those it holds, and those that were removed and can be put back. */
  evidenceOf(id: Id): { readonly evidence: readonly Evidence[]; readonly removed: readonly RemovedEvidence[] } {
    const { evidence, removedEvidence } = this.find(id)
    return { evidence, removed: removedEvidence }
  }

  /** Every source with files that were removed from it. */
  withRemovedEvidence(): readonly Id[] {
    return [...this.stored.values()].filter(({ removedEvidence }) => removedEvidence.length > 0).map(({ id }) => id)
  }

  /** The hashes that the records of the register name, those of removed sources too. */
  hashes(): ReadonlySet<string> {
    return new Set([...this.stored.values()].flatMap(({ evidence, removedEvidence }) => [...evidence, ...removedEvidence].map(({ sha256 }) => sha256)))
  }

  async setEvidence(id: Id, evidence: readonly Evidence[], removed: readonly RemovedEvidence[]): Promise<Source> {
    await this.settle()
    return this.write({ ...this.find(id), evidence: [...evidence], removedEvidence: [...removed] })
  }

  /** Adds or changes a source. What merges, removal and evidence know is kept as it was. */
  async save(source: Source): Promise<Source> {
    await this.settle()
    const old = this.stored.get(source.id)
    const checked = storedSchema.safeParse({ ...old, ...source, mergedInto: old?.mergedInto ?? null, addedAliases: old?.addedAliases ?? [], removedAt: null, ...(old ? { evidence: old.evidence } : {}) })
    if (!checked.success) throw new Fault('badInput', `Not a source: ${checked.error.message}`, { what: 'source' })
    return this.write(checked.data)
  }

  /** Takes a source out of the register. Texts that name it keep their words and their record; `putBack` undoes it. */
  async remove(id: Id): Promise<void> {
    await this.settle()
    await this.write({ ...this.find(id), removedAt: isoNow(this.context) })
  }

  async putBack(id: Id): Promise<void> {
    await this.settle()
    const source = this.stored.get(id)
    if (!source) throw new Fault('notFound', `There is no source ${id}.`)
    await this.write({ ...source, removedAt: null })
  }

  private async writeBoth(first: StoredSource, second: StoredSource): Promise<void> {
    const pairs = [first, second].map((source) => ({ source, envelope: this.envelope(source) }))
    const writes = pairs.map(({ source, envelope }) => ({ path: `sources/${source.id}.json`, text: pack(envelope).toString('utf8') }))
    this.behind = true
    await commit(this.context, { id: first.id, savedAt: isoNow(this.context) }, { writes, removes: [] })
    for (const { source, envelope } of pairs) this.hold(source, envelope)
    this.behind = false
  }

  /**
   * Makes `from` stand for `into`, which also gains its names. Both records stay, so that `unmerge` can part them.
   * Throws `protectedName` when that would put a withheld name into a record that is not withheld.
   */
  async merge(from: Id, into: Id): Promise<void> {
    await this.settle()
    const source = this.find(from)
    const target = this.find(this.resolve(into) ?? into)
    if (source.mergedInto !== null || target.id === source.id) throw new Fault('badInput', 'These two are one source already.', { what: 'source' })
    if (source.confidentiality !== 'none' && target.confidentiality === 'none') {
      throw new Fault('protectedName', 'The name of a withheld source would become an alias of one that is not withheld.')
    }
    const known = new Set([target.name, ...target.aliases])
    const addedAliases = [...new Set([source.name, ...source.aliases])].filter((name) => name !== '' && !known.has(name))
    await this.writeBoth({ ...source, mergedInto: target.id, addedAliases }, { ...target, aliases: [...target.aliases, ...addedAliases] })
  }

  /** Undoes a merge: the record stands for itself again and the other gives its names back. */
  async unmerge(from: Id): Promise<void> {
    await this.settle()
    const source = this.find(from)
    if (source.mergedInto === null) return
    const target = this.stored.get(source.mergedInto)
    const parted = { ...source, mergedInto: null, addedAliases: [] }
    if (!target) return void (await this.write(parted))
    await this.writeBoth(parted, { ...target, aliases: target.aliases.filter((alias) => !source.addedAliases.includes(alias)) })
  }
}

/** A source without what only its file knows. Unknown keys of another version stay on disk. */
const toSource = (stored: StoredSource): Source => sourceSchema.parse(stored)
