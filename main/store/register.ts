import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { Twin } from '@shared/duplicate'
import { resolveSource, type Evidence, type Source } from '@shared/source'
import { foldName } from '@shared/text/fold'
import type { Cipher } from './cipher'
import { isoNow, type StoreContext } from './context'
import { Records, type OnUnread } from './records'
import { isWithheld, storedSchema, toOpenSource, toSource, type RemovedEvidence, type StoredSource } from './stored-source'
import { protectedName, refuseFiles, told, withheldAs } from './withholding'

export type { RemovedEvidence } from './stored-source'

/** The files of a source as its record knows them. */
export interface EvidenceHeld {
  readonly evidence: readonly Evidence[]
  /** Those that were removed and can be put back. */
  readonly removed: readonly RemovedEvidence[]
  /** Names its sealed files; '' while it has none. */
  readonly key: string
  /** What its files are sealed with; null where they lie open. */
  readonly cipher: Cipher | null
}

/**
 * The desk's one register of sources. Of a withheld source it shows only the stub; what changes more than its place in the
 * register asks for the open vault and throws `vaultLocked`, or `vaultMissing` where the library has none.
 */
export class Register {
  private readonly records: Records

  constructor(private readonly context: StoreContext) {
    this.records = new Records(context)
  }

  read(onUnread: OnUnread): Promise<void> {
    return this.records.read(onUnread)
  }

  /** See `Records.unlock`. */
  unlock(cipher: Cipher, writable: boolean, onUnread: OnUnread): Promise<void> {
    return this.records.unlock(cipher, writable, onUnread)
  }

  lock(): void {
    this.records.lock()
  }

  /** True while the register holds records that nobody can look into. */
  get isLocked(): boolean {
    return this.records.isLocked
  }

  /** How many records only the vault can read. */
  get sealedCount(): number {
    return this.records.sealedCount
  }

  /** The sources that are in the register but could not be read, until a person settles them. */
  lacking(): readonly Id[] {
    return this.records.lacking()
  }

  /** See `Records.acceptLost`. */
  acceptLost(lasting: boolean): Promise<void> {
    return this.records.acceptLost(lasting)
  }

  private live(): readonly StoredSource[] {
    return this.records.all().filter((source) => source.removedAt === null)
  }

  /** Every source of the register, merged ones too, in the order they were made. */
  all(): readonly Source[] {
    return [...this.live()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(toOpenSource)
  }

  /** Every source that was taken out of the register, the last first. */
  removed(): readonly Source[] {
    const gone = this.records.all().filter((source) => source.removedAt !== null)
    return gone.sort((a, b) => Date.parse(b.removedAt ?? '') - Date.parse(a.removedAt ?? '')).map(toOpenSource)
  }

  /** Every source whose name is withheld and can be told, also one that was merged or removed: what was promised of it stands. */
  protected(): readonly Source[] {
    return this.records.withheld().map(toSource)
  }

  /** The whole record of a source. Throws `vaultLocked`, `vaultMissing`, and `vaultDamaged` where the vault cannot give it. */
  reveal(id: Id): Source {
    return toSource(this.records.whole(this.find(id)))
  }

  /** The source that `id` stands for after merges. */
  resolve(id: Id): Id | undefined {
    return resolveSource(new Map(this.all().map((source) => [source.id, source])), id)?.id
  }

  private find(id: Id): StoredSource {
    const source = this.records.get(id)
    if (!source || source.removedAt !== null) throw new Fault('notFound', `There is no source ${id}.`)
    return source
  }

  /** What a source's record says of its files. Throws `vaultLocked` where only the vault knows. */
  evidenceOf(id: Id): EvidenceHeld {
    const source = this.records.whole(this.find(id))
    const { evidence, removedEvidence, evidenceKey } = source
    return { evidence, removed: removedEvidence, key: evidenceKey, cipher: evidenceKey !== '' || isWithheld(source) ? this.records.needCipher() : null }
  }

  isWithheld(id: Id): boolean {
    return this.records.all().some((source) => source.id === id && isWithheld(source))
  }

  /** The sources that must be withheld with this one, itself among them, as far as they hold files that lie open. */
  withOpenFiles(id: Id): readonly Id[] {
    const own = this.records.get(id)
    const all = [...(own ? [own] : []), ...this.mergedUnder(id)]
    return all.filter((source) => !isWithheld(source) && source.evidence.length > 0).map((source) => source.id)
  }

  /** Every source that is not withheld and holds files that are sealed. */
  withSealedFiles(): readonly Id[] {
    return this.records.all().filter((source) => !isWithheld(source) && source.evidenceKey !== '').map(({ id }) => id)
  }

  /** What files of a source that is about to be withheld are sealed with. Throws `vaultLocked`, `vaultMissing`. */
  needCipher(): Cipher {
    return this.records.needCipher()
  }

  /** The hashes that open files of the register must lie under. */
  openHashes(): ReadonlySet<string> {
    const open = [...this.records.all()].filter(({ evidenceKey }) => evidenceKey === '')
    return new Set(open.flatMap(({ evidence, removedEvidence }) => [...evidence, ...removedEvidence].map(({ sha256 }) => sha256)))
  }

  /** Every source of the register with files that were removed from it; of withheld ones those that can be looked into. */
  withRemovedEvidence(): readonly Id[] {
    const known = [...this.live(), ...this.records.withheld().filter(({ removedAt }) => removedAt === null)]
    return [...new Set(known.filter(({ removedEvidence }) => removedEvidence.length > 0).map(({ id }) => id))]
  }

  /** Every source whose record holds files without an id; of withheld ones those that can be looked into. */
  withUnnamedEvidence(): readonly Id[] {
    const known = [...this.live(), ...this.records.withheld().filter(({ removedAt }) => removedAt === null)]
    return [...new Set(known.filter(({ evidence, removedEvidence }) => [...evidence, ...removedEvidence].some((each) => each.id === '')).map(({ id }) => id))]
  }

  /** The hashes that the records of the register name, those of removed sources too. */
  hashes(): ReadonlySet<string> {
    return new Set([...this.records.all(), ...this.records.withheld()].flatMap(({ evidence, removedEvidence }) => [...evidence, ...removedEvidence].map(({ sha256 }) => sha256)))
  }

  /** See `Records.takeExposedFiles`. */
  takeExposedFiles(): readonly string[] {
    return this.records.takeExposedFiles()
  }

  async setEvidence(id: Id, { evidence, removed, key }: Omit<EvidenceHeld, 'cipher'>): Promise<Source> {
    await this.records.settle()
    const source = this.records.whole(this.find(id))
    await this.records.put([{ ...source, evidence: [...evidence], removedEvidence: [...removed], evidenceKey: key }])
    return this.shown(id)
  }

  private shown(id: Id): Source {
    return toOpenSource(this.find(id))
  }

  /** The records that stand for `id` through merges: they share its lot when it is withheld. */
  private mergedUnder(id: Id): readonly StoredSource[] {
    const direct = this.records.all().filter(({ mergedInto }) => mergedInto === id)
    return direct.flatMap((source) => [source, ...this.mergedUnder(source.id)])
  }

  /** What else must be withheld with `source`: names that were merged under it lie in records of their own. */
  private withheldWith({ id, confidentiality, publicLabel }: StoredSource): readonly StoredSource[] {
    const exposed = this.mergedUnder(id).filter((source) => !isWithheld(source))
    return exposed.map((source) => withheldAs(source, confidentiality, publicLabel))
  }

  /** What is to be told again with `source`. Throws `protectedName` where one of them was withheld for itself. */
  private toldWith({ id }: StoredSource): readonly StoredSource[] {
    const hidden = this.mergedUnder(id).filter(isWithheld).map((source) => this.records.whole(source))
    const own = hidden.filter(({ openLabel }) => openLabel === null)
    if (own.length > 0) throw protectedName('A withheld source is merged into this one; part them first.', own)
    return hidden.map(told)
  }

  /**
   * Adds or changes a source; answers what the register shows of it. What merges, removal and evidence know is kept as it
   * was. One that becomes withheld goes into the vault, with the names that were merged under it, and nothing stays lying
   * open: throws `evidenceWithheld` while it holds files. Throws `badInput` for a stub that is sent back as if it were the whole, and
   * `notFound` for a source that was removed: only `putBack` brings it back.
   */
  async save(source: Source): Promise<Source> {
    await this.records.settle()
    const before = this.records.get(source.id)
    if (before && before.removedAt !== null) throw new Fault('notFound', `The source ${source.id} was removed.`)
    const hides = source.confidentiality !== 'none'
    if (hides) this.records.needCipher()
    const old = before && this.records.whole(before)
    if (before?.sealed && source.name.trim() === '' && old?.name.trim() !== '') throw new Fault('badInput', 'A withheld source was sent without its name.', { what: 'name' })
    const kept = { mergedInto: before?.mergedInto ?? null, addedAliases: old?.addedAliases ?? [], removedAt: null, sealed: false }
    const checked = storedSchema.safeParse({ ...old, ...source, ...kept, evidence: old?.evidence ?? [], ...(hides ? {} : { openLabel: null }) })
    if (!checked.success) throw new Fault('badInput', 'Not a source.', { what: 'source' })
    const over = before?.mergedInto ? this.records.get(before.mergedInto) : undefined
    if (!hides && over && isWithheld(over)) throw protectedName('It stands for a withheld source; part them first.', [over])
    const wasHidden = before !== undefined && isWithheld(before)
    const others = hides ? this.withheldWith(checked.data) : wasHidden ? this.toldWith(checked.data) : []
    if (hides) [checked.data, ...others].forEach(refuseFiles)
    await this.records.put([checked.data, ...others])
    return this.shown(source.id)
  }

  /** The open sources with a name of a withheld one that still stands for itself, but for those that a person told from it. Throws `vaultLocked`. */
  twins(): readonly Twin[] {
    const withheld = this.records.withheld().filter(({ removedAt, mergedInto }) => removedAt === null && mergedInto === null)
    if (this.records.isLocked) this.records.needCipher()
    const byName = new Map(withheld.flatMap((source) => [source.name, ...source.aliases].map((name) => [foldName(name), source] as const)))
    byName.delete('')
    return this.live()
      .filter((source) => !isWithheld(source) && source.mergedInto === null)
      .flatMap(({ id, name, aliases }) => {
        const found = [name, ...aliases].map((each) => byName.get(foldName(each))).find((source) => source !== undefined && !source.apartFrom.includes(id))
        return found ? [{ open: id, withheld: found.id }] : []
      })
  }

  /** Keeps with a withheld source that an open one of its name is somebody else, or forgets it. */
  async setApart(withheld: Id, open: Id, areApart: boolean): Promise<void> {
    await this.records.settle()
    const source = this.find(withheld)
    if (!isWithheld(source)) throw new Fault('badInput', 'The source is not withheld.', { what: 'source' })
    const whole = this.records.whole(source)
    const others = whole.apartFrom.filter((id) => id !== open)
    await this.records.put([{ ...whole, apartFrom: areApart ? [...others, open] : others }])
  }

  /** Takes a source out of the register. Texts that name it keep their words and their record; `putBack` undoes it. */
  async remove(id: Id): Promise<void> {
    await this.records.settle()
    await this.records.writeOpen({ ...this.find(id), removedAt: isoNow(this.context) })
  }

  async putBack(id: Id): Promise<void> {
    await this.records.settle()
    const source = this.records.get(id)
    if (!source) throw new Fault('notFound', `There is no source ${id}.`)
    await this.records.writeOpen({ ...source, removedAt: null })
  }

  /**
   * Makes `from` stand for `into`, which also gains its names. Both records stay, so that `unmerge` can part them. One that is
   * merged into a withheld source is withheld from then on: its name would tell who that is. Throws `protectedName` when the
   * merge would put a withheld name into a record that is not withheld.
   */
  async merge(from: Id, into: Id): Promise<void> {
    await this.records.settle()
    const [openFrom, openInto] = [this.find(from), this.find(this.resolve(into) ?? into)]
    if (openFrom.mergedInto !== null || openInto.id === openFrom.id) throw new Fault('badInput', 'These two are one source already.', { what: 'source' })
    if (isWithheld(openFrom) && !isWithheld(openInto)) {
      throw protectedName('The name of a withheld source would become an alias of one that is not withheld.', [openFrom])
    }
    const [source, target] = [this.records.whole(openFrom), this.records.whole(openInto)]
    const known = new Set([target.name, ...target.aliases])
    const addedAliases = [...new Set([source.name, ...source.aliases])].filter((name) => name !== '' && !known.has(name))
    const hides = isWithheld(target) && !isWithheld(source)
    const merged = { ...(hides ? withheldAs(source, target.confidentiality, target.publicLabel) : source), mergedInto: target.id, addedAliases }
    const others = hides ? this.withheldWith(merged) : []
    if (hides) [merged, ...others].forEach(refuseFiles)
    await this.records.put([merged, { ...target, aliases: [...target.aliases, ...addedAliases] }, ...others])
  }

  /** Undoes a merge: the record stands for itself again, open if it was, and the other gives its names back. */
  async unmerge(from: Id): Promise<void> {
    await this.records.settle()
    const found = this.find(from)
    if (found.mergedInto === null) return
    const source = this.records.whole(found)
    const target = this.records.get(found.mergedInto)
    const parted = { ...source, mergedInto: null, addedAliases: [] }
    const others = parted.openLabel === null ? [] : this.toldWith(parted)
    const written = [parted.openLabel === null ? parted : told(parted), ...others]
    if (!target) return this.records.put(written)
    const whole = this.records.whole(target)
    await this.records.put([...written, { ...whole, aliases: whole.aliases.filter((alias) => !source.addedAliases.includes(alias)) }])
  }
}
