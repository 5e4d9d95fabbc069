import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { Cipher } from './cipher'
import { isoNow, type StoreContext } from './context'
import { namesIn, readBytes, removeDurably } from './durable'
import { pack, seal, unpack, type Envelope } from './envelope'
import { idsOfFiles, idsOfLost, idsOfSealed } from './layout'
import { eraseFromQuarantine } from './quarantine'
import { recordFile, type RecordFile } from './record-file'
import { commit, finishCommit, type Steps } from './redo'
import { largestFile } from './strict-json'
import { isWithheld, lostStub, storedSchema, stubFile, stubOf, type StoredSource } from './stored-source'
import { inParallel } from './turns'

/** Told of a source that could not be read; `damaged` is false when a newer program wrote it or the disk did not give it. Answers whether the file was set aside. */
export type OnUnread = (id: Id, path: string, damaged: boolean) => Promise<boolean>

/** A record cannot be read: is the file itself at fault? */
const isDamage = (error: Fault): boolean => error.code === 'damaged' || error.code === 'vaultDamaged'

/**
 * The files of the register, held in memory and written through. Of a withheld source `sources/<id>.json` is a stub and
 * `sources/<id>.age` the whole; the whole is in memory only while the vault is open.
 */
export class Records {
  private readonly files = new Map<Id, RecordFile>()
  /** What is in the open files: whole records, and stubs. */
  private readonly open = new Map<Id, StoredSource>()
  private readonly sealed = new Set<Id>()
  private readonly unsealed = new Map<Id, StoredSource>()
  /** Sources whose record could not be read: it may have withheld a name that is now unknown. */
  private readonly unread = new Set<Id>()
  /** Those of them that a person has settled for this session. */
  private readonly accepted = new Set<Id>()
  /** Hashes of files that were removed from sources which have become withheld since. */
  private readonly exposedFiles = new Set<string>()
  private cipher: Cipher | null = null
  private hasVault = false
  /** True when the disk may know more than the memory: a commit failed half-way. */
  private behind = false

  constructor(private readonly context: StoreContext) {}

  async read(onUnread: OnUnread): Promise<void> {
    const { disk, layout } = this.context
    const names = await namesIn(disk, layout.sources)
    this.hasVault ||= (await namesIn(disk, layout.vault.folder)).length > 0
    this.sealed.clear()
    for (const id of idsOfSealed(names)) this.sealed.add(id)
    await inParallel(idsOfFiles(names), 8, (id) => this.readOne(id, onUnread))
    for (const id of idsOfLost(names)) if (!this.open.has(id)) this.unread.add(id)
    for (const [id, { sealed }] of this.open) if (sealed && !this.sealed.has(id)) this.unread.add(id)
    for (const id of this.sealed) if (!this.open.has(id)) this.open.set(id, lostStub(id))
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
      this.open.set(id, parsed.data.sealed ? stubOf(parsed.data) : parsed.data)
      this.unread.delete(id)
    } catch (error) {
      await this.reportUnread(id, path, error, onUnread)
    }
  }

  private async reportUnread(id: Id, path: string, error: unknown, onUnread: OnUnread): Promise<boolean> {
    if (!isFault(error)) throw error
    this.context.log(`${path}: ${error.code}`)
    this.unread.add(id)
    return onUnread(id, path, isDamage(error))
  }

  /** Takes the whole of every sealed record into memory. Where `writable`, what lay open although it is withheld is sealed, and lost stubs are made again. */
  async unlock(cipher: Cipher, writable: boolean, onUnread: OnUnread): Promise<void> {
    this.cipher = cipher
    this.hasVault = true
    try {
      // One after another: each costs some milliseconds of this process, and the window is not to wait for all of them.
      for (const id of this.sealed) await this.unseal(id, cipher, onUnread)
      if (writable) await this.tidy()
    } catch (error) {
      // Locked again meanwhile: half-opened, the register would look as if it knew every name.
      this.lock()
      throw error
    }
  }

  /** Brings into the vault what belongs there. */
  private async tidy(): Promise<void> {
    // A crash may have come between sealing and this.
    await eraseFromQuarantine(this.context, [...this.sealed])
    const exposed = [...this.open.values()].filter((source) => isWithheld(source) && !source.sealed)
    const stubless = [...this.unsealed.values()].filter(({ id }) => !this.files.has(id))
    for (const source of [...exposed, ...stubless]) {
      await this.put([source]).catch((error: unknown) => this.context.log(`${source.id} could not be brought into the vault: ${isFault(error) ? error.code : String(error)}`))
      if (this.files.has(source.id) && this.unread.delete(source.id)) await removeDurably(this.context.disk, this.context.layout.lostSource(source.id))
    }
  }

  private async unseal(id: Id, cipher: Cipher, onUnread: OnUnread): Promise<void> {
    const path = this.context.layout.sealedSource(id)
    try {
      const bytes = await readBytes(this.context.disk, path, largestFile)
      const envelope = bytes && unpack(Buffer.from(await cipher.open(bytes)))
      const parsed = storedSchema.safeParse(envelope?.payload)
      if (!parsed.success || envelope?.id !== id || parsed.data.id !== id) throw new Fault('vaultDamaged', `Not a sealed source: ${id}`)
      const { mergedInto, removedAt } = this.files.has(id) ? this.open.get(id)! : parsed.data
      if (this.cipher === cipher) this.unsealed.set(id, { ...parsed.data, mergedInto, removedAt })
    } catch (error) {
      if (isFault(error) && error.code === 'vaultLocked') throw error
      if (await this.reportUnread(id, path, error, onUnread)) this.sealed.delete(id)
    }
  }

  /** Lets go of everything that the vault opened. */
  lock(): void {
    this.cipher = null
    this.unsealed.clear()
  }

  /** True while there are records that nobody has looked into yet, also in the moment in which the vault is being opened. */
  get isLocked(): boolean {
    return [...this.sealed].some((id) => !this.unsealed.has(id) && (this.cipher === null || !(this.unread.has(id) || this.accepted.has(id))))
  }

  get sealedCount(): number {
    return this.sealed.size
  }

  /** The sources that are in the register but could not be read, until a person settles them. */
  lacking(): readonly Id[] {
    return [...this.unread].sort()
  }

  /**
   * A person knows that a source is lost. With `lasting` no later session asks again: about one that lies in quarantine, or
   * about a stub whose sealed record is gone.
   */
  async acceptLost(lasting: boolean): Promise<void> {
    for (const id of lasting ? this.unread : []) {
      const stub = this.open.get(id)
      if (stub?.sealed && !this.sealed.has(id)) await this.writeOpen({ ...stub, sealed: false })
      await removeDurably(this.context.disk, this.context.layout.lostSource(id))
    }
    for (const id of this.unread) this.accepted.add(id)
    this.unread.clear()
  }

  /** Every record as its open file says it: of a withheld source the stub. */
  all(): readonly StoredSource[] {
    return [...this.open.values()].map((source) => (isWithheld(source) && !source.sealed ? { ...stubOf(source), sealed: false } : source))
  }

  get(id: Id): StoredSource | undefined {
    return this.open.get(id)
  }

  /** Everything that is known of a source. Throws `vaultLocked` or `vaultMissing`, and `vaultDamaged` where the vault holds it no more. */
  whole(source: StoredSource): StoredSource {
    if (!source.sealed) return source
    this.needCipher()
    const whole = this.unsealed.get(source.id)
    if (!whole) throw new Fault('vaultDamaged', `The sealed record of ${source.id} cannot be read.`, { file: `${source.id}.age` })
    return whole
  }

  /** The whole of every withheld source that can be looked into, removed and merged ones too. */
  withheld(): readonly StoredSource[] {
    return [...[...this.open.values()].filter((source) => isWithheld(source) && !source.sealed), ...this.unsealed.values()]
  }

  /** Throws `vaultLocked`, or `vaultMissing` in a library that has no vault. */
  needCipher(): Cipher {
    if (this.cipher) return this.cipher
    throw this.hasVault ? new Fault('vaultLocked', 'The vault is locked; nothing was written.') : new Fault('vaultMissing', 'The library has no vault yet; nothing was written.')
  }

  /** A commit that a full disk cut short is ended before the register changes again, so that it cannot undo the change later. */
  async settle(): Promise<void> {
    const finished = await finishCommit(this.context)
    if (finished || this.behind) {
      await this.read(async () => false)
      if (this.cipher) for (const id of this.sealed) await this.unseal(id, this.cipher, async () => false)
    }
    this.behind = false
  }

  private envelope(id: Id, payload: unknown): Envelope {
    const seq = this.files.get(id)?.data?.seq ?? 0
    return seal({ id, seq: seq + 1, parentSeq: seq, savedAt: isoNow(this.context) }, payload)
  }

  private hold(source: StoredSource, envelope: Envelope): void {
    const file = this.files.get(source.id) ?? recordFile(this.context.disk, this.context.layout.source(source.id), this.context.modes)
    file.data = envelope
    this.files.set(source.id, file)
    this.open.set(source.id, source)
  }

  /** Writes the open file alone: of a withheld source the stub, for which nobody needs the vault. */
  async writeOpen(source: StoredSource): Promise<void> {
    const file = recordFile(this.context.disk, this.context.layout.source(source.id), this.context.modes)
    const envelope = this.envelope(source.id, source.sealed ? stubFile(source) : source)
    file.data = envelope
    await file.write()
    this.hold(source, envelope)
    const whole = this.unsealed.get(source.id)
    if (whole && source.sealed) this.unsealed.set(source.id, { ...whole, mergedInto: source.mergedInto, removedAt: source.removedAt })
  }

  /** Writes whole records, all of them or none; the withheld ones into the vault, of which nothing is left lying open. */
  async put(sources: readonly StoredSource[]): Promise<void> {
    const [only] = sources
    if (sources.length === 1 && only && !isWithheld(only) && !this.sealed.has(only.id)) return this.writeOpen(only)
    const cipher = sources.some(isWithheld) ? this.needCipher() : null
    const exposed = sources.filter((source) => isWithheld(source) && this.open.get(source.id)?.sealed === false).map(({ id }) => id)
    const seals: { path: string; base64: string }[] = []
    const held: { readonly whole: StoredSource; readonly open: StoredSource; readonly envelope: Envelope }[] = []
    for (const source of sources) {
      const hides = exposed.includes(source.id)
      const whole: StoredSource = { ...source, sealed: false, removedEvidence: hides ? [] : source.removedEvidence }
      for (const { sha256 } of hides ? source.removedEvidence : []) this.exposedFiles.add(sha256)
      const open = isWithheld(whole) ? stubOf(whole) : whole
      held.push({ whole, open, envelope: this.envelope(source.id, open.sealed ? stubFile(open) : open) })
      if (cipher && open.sealed) {
        const sealed = await cipher.seal(pack(this.envelope(source.id, whole)))
        seals.push({ path: `sources/${source.id}.age`, base64: Buffer.from(sealed).toString('base64') })
      }
    }
    await this.commit(held[0]!.open.id, {
      seals,
      writes: held.map(({ open, envelope }) => ({ path: `sources/${open.id}.json`, text: pack(envelope).toString('utf8'), erase: exposed.includes(open.id) })),
      removes: held.filter(({ open }) => !open.sealed && this.sealed.has(open.id)).map(({ open }) => `sources/${open.id}.age`),
    })
    for (const { whole, open, envelope } of held) {
      this.hold(open, envelope)
      this.unsealed.delete(open.id)
      if (open.sealed) this.sealed.add(open.id)
      else this.sealed.delete(open.id)
      if (open.sealed && this.cipher === cipher) this.unsealed.set(open.id, whole)
    }
    await eraseFromQuarantine(this.context, exposed)
  }

  /** The hashes of files that were removed from a source before it became withheld, told once: nobody is to find them. */
  takeExposedFiles(): readonly string[] {
    const hashes = [...this.exposedFiles]
    this.exposedFiles.clear()
    return hashes
  }

  private async commit(id: Id, steps: Steps): Promise<void> {
    this.behind = true
    await commit(this.context, { id, savedAt: isoNow(this.context) }, steps)
    this.behind = false
  }
}
