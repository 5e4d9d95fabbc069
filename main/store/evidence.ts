import { randomBytes } from 'node:crypto'
import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import { evidenceKept, evidenceName, mostEvidence, refuseEvidence, type EvidenceCheck } from '@shared/evidence'
import type { Evidence, Source } from '@shared/source'
import { isoNow } from './context'
import { readBytes } from './durable'
import { EvidenceFiles, type Sealing } from './evidence-files'
import type { Gate } from './gate'
import type { Reconciliation } from './reconcile'
import type { EvidenceHeld, Register, RemovedEvidence } from './register'
import { largestFile } from './strict-json'
import { inParallel } from './turns'

const day = 86_400_000

/** Hash and name of one file of a source. */
export interface EvidencePlace {
  readonly sourceId: Id
  readonly sha256: string
}

/** How articles name a file of a source: at random, so that it tells nothing of the file. */
const freshSign = (): string => randomBytes(16).toString('hex')

/** How files that are attached now are kept: null for openly. */
const sealingOf = ({ cipher, key }: EvidenceHeld): Sealing | null => cipher && { cipher, key: key || randomBytes(32).toString('hex') }

/**
 * The files that back the sources of a register. A promise that resolves means *durable*, as everywhere in the library: the
 * bytes lie on the disk before the record names them. The files of a withheld source are sealed as its record is: what
 * concerns them throws `vaultLocked` while the vault is shut.
 */
export class EvidenceDesk {
  private readonly files: EvidenceFiles

  constructor(
    private readonly gate: Gate,
    private readonly register: Register,
    private readonly room: Reconciliation,
  ) {
    this.files = new EvidenceFiles(room.context)
  }

  private change(work: () => Promise<Source>): Promise<Source> {
    return this.gate.change('commit', [{ kind: 'sources' }], work)
  }

  private held({ sourceId, sha256 }: EvidencePlace): { readonly entry: Evidence; readonly sealing: Sealing | null } {
    const held = this.register.evidenceOf(sourceId)
    const entry = held.evidence.find((each) => each.sha256 === sha256)
    if (!entry) throw new Fault('notFound', 'The source has no such file.')
    return { entry, sealing: sealingOf(held) }
  }

  /** What a source holds: of a withheld one only while the vault is open. */
  list(sourceId: Id): readonly Evidence[] {
    return this.register.evidenceOf(sourceId).evidence
  }

  /** Attaches a file to a source; one that it holds already is not attached twice. Throws `tooLarge` and `emptyEvidence`. */
  attach(sourceId: Id, name: string, bytes: Uint8Array): Promise<Source> {
    return this.change(async () => {
      const file = evidenceName(name)
      const held = this.register.evidenceOf(sourceId)
      // A fault outlasts the open vault in the status bar: it names no file of a withheld source.
      refuseEvidence(bytes.length, held.cipher ? '…' : file)
      const { evidence, removed } = held
      if (evidence.length >= mostEvidence) throw new Fault('badInput', 'The source holds too many files.', { what: `${mostEvidence}` })
      const sealing = sealingOf(held)
      const sha256 = await this.files.put(bytes, sealing)
      const known = evidence.some((each) => each.sha256 === sha256)
      const before = removed.find((each) => each.sha256 === sha256)
      const next = known ? evidence : [...evidence, { file, sha256, note: '', id: before?.id || freshSign() }]
      return this.register.setEvidence(sourceId, { evidence: next, removed: removed.filter((each) => each.sha256 !== sha256), key: sealing?.key ?? '' })
    })
  }

  /** Writes what a person says of a file. */
  note(place: EvidencePlace, note: string): Promise<Source> {
    return this.change(async () => {
      this.held(place)
      const { evidence, removed, key } = this.register.evidenceOf(place.sourceId)
      return this.register.setEvidence(place.sourceId, { evidence: evidence.map((each) => (each.sha256 === place.sha256 ? { ...each, note } : each)), removed, key })
    })
  }

  /** Takes a file from a source; `restore` undoes it for `evidenceKept` days. */
  remove(place: EvidencePlace): Promise<Source> {
    return this.change(async () => {
      const { entry } = this.held(place)
      const { evidence, removed, key } = this.register.evidenceOf(place.sourceId)
      const others = (each: Evidence): boolean => each.sha256 !== place.sha256
      const next = [...removed.filter(others), { ...entry, removedAt: isoNow(this.room.context) }]
      return this.register.setEvidence(place.sourceId, { evidence: evidence.filter(others), removed: next, key })
    })
  }

  /** Gives a removed file back to its source, with its note. */
  restore({ sourceId, sha256 }: EvidencePlace): Promise<Source> {
    return this.change(async () => {
      const { evidence, removed, key } = this.register.evidenceOf(sourceId)
      const back = removed.find((each) => each.sha256 === sha256)
      if (!back) throw new Fault('notFound', 'The file can no longer be put back.')
      const { removedAt: _, ...entry } = back
      return this.register.setEvidence(sourceId, { evidence: [...evidence, entry], removed: removed.filter((each) => each.sha256 !== sha256), key })
    })
  }

  /** How each file of a source was found on the disk just now. */
  check(sourceId: Id): Promise<readonly EvidenceCheck[]> {
    return this.gate.pass(`evidence ${sourceId}`, async () => {
      const held = this.register.evidenceOf(sourceId)
      const sealing = sealingOf(held)
      return inParallel(held.evidence, sealing ? 1 : 2, ({ sha256 }) => this.files.check(sha256, sealing))
    })
  }

  /** The bytes as they were attached, and the file's name. Throws `evidenceChanged`, `unreadable`. */
  read(place: EvidencePlace): Promise<{ readonly file: string; readonly bytes: Buffer }> {
    return this.gate.pass(`evidence ${place.sourceId}`, async () => {
      const { entry, sealing } = this.held(place)
      return { file: entry.file, bytes: await this.files.read(place.sha256, sealing ? '…' : entry.file, sealing) }
    })
  }

  /** Where a file of a source lies. For main alone: no path goes to the window. */
  pathOf(place: EvidencePlace): string {
    return this.files.pathOf(place.sha256, this.held(place).sealing)
  }

  /** Gives the files of a record of before the ids that articles name them by. */
  private async nameFiles(sourceId: Id): Promise<void> {
    const { evidence, removed, key } = this.register.evidenceOf(sourceId)
    const named = <T extends Evidence>(each: T): T => (each.id === '' ? { ...each, id: freshSign() } : each)
    await this.register.setEvidence(sourceId, { evidence: evidence.map(named), removed: removed.map(named), key })
  }

  /**
   * Removes for good what was taken from its source more than `evidenceKept` days ago and no article names. It waits
   * while a record of a source cannot be read, for that one may name it. What the disk refuses is tried again at the next opening.
   */
  async clear(): Promise<void> {
    if (this.gate.readOnly || this.register.lacking().length > 0) return
    const { clock, log } = this.room.context
    for (const sourceId of this.register.withUnnamedEvidence()) {
      await this.gate.change('commit', [{ kind: 'sources' }], () => this.nameFiles(sourceId)).catch((error: unknown) => log(`Evidence without an id: ${String(error)}`))
    }
    const isOver = ({ removedAt }: RemovedEvidence): boolean => Date.parse(removedAt) + evidenceKept * day < clock()
    for (const sourceId of this.register.withRemovedEvidence()) {
      await this.gate.change('commit', [], () => this.clearOne(sourceId, isOver)).catch((error: unknown) => log(`Old evidence: ${String(error)}`))
    }
  }

  private async clearOne(sourceId: Id, isOver: (entry: RemovedEvidence) => boolean): Promise<void> {
    const held = this.register.evidenceOf(sourceId)
    const over = held.removed.filter(isOver)
    const named = over.length === 0 ? new Set() : await this.namedInArticles(over)
    const going = over.filter((each) => !named.has(each))
    if (going.length === 0) return
    await this.register.setEvidence(sourceId, { ...held, removed: held.removed.filter((each) => !going.includes(each)) })
    const sealing = sealingOf(held)
    // A sealed file is its source's alone.
    const shared = sealing ? new Set<string>() : this.register.hashes()
    for (const { sha256 } of going) if (!shared.has(sha256)) await this.files.drop(sha256, sealing)
    this.room.context.log(`Evidence removed more than ${evidenceKept} days ago was cleared.`)
  }

  /**
   * Before a source is withheld, in the turn of that: seals its open files and those of what was merged into it, and erases the
   * open ones unless another source holds them. Cut short, it is done again the next time. Throws `vaultLocked`, and
   * `evidenceChanged` or `unreadable` for a file that is no longer what was attached: nothing is sealed in its place.
   */
  async sealOpenFiles(sourceId: Id): Promise<void> {
    for (const id of this.register.withOpenFiles(sourceId)) {
      const held = this.register.evidenceOf(id)
      if (held.key === '') await this.sealFiles(id, held)
      const open = this.register.openHashes()
      for (const { sha256 } of held.evidence) if (!open.has(sha256)) await this.files.eraseOpen(sha256)
    }
  }

  private async sealFiles(id: Id, held: EvidenceHeld): Promise<void> {
    const sealing: Sealing = { cipher: this.register.needCipher(), key: randomBytes(32).toString('hex') }
    for (const { sha256, file } of held.evidence) await this.files.put(await this.files.read(sha256, file, null), sealing)
    await this.register.setEvidence(id, { ...held, key: sealing.key })
  }

  /**
   * Puts the files of sources that are withheld no more back into the open. One that cannot be read as it was attached stays
   * where it is; what is cut short, or waits for the vault, is done when the vault is opened next.
   */
  async unsealFiles(): Promise<void> {
    if (this.gate.readOnly) return
    for (const id of this.register.withSealedFiles()) {
      await this.unsealOne(id).catch((error: unknown) => this.room.context.log(`Sealed evidence of a source that is told again: ${String(error)}`))
    }
  }

  private async unsealOne(id: Id): Promise<void> {
    const held = this.register.evidenceOf(id)
    const sealing = sealingOf(held)
    if (!sealing) return
    const opened: string[] = []
    for (const { sha256 } of [...held.evidence, ...held.removed]) {
      const bytes = await this.files.read(sha256, '…', sealing).catch((error: unknown) => {
        if (isFault(error) && (error.code === 'evidenceChanged' || error.code === 'unreadable')) return null
        throw error
      })
      if (!bytes) continue
      await this.files.put(bytes, null)
      opened.push(sha256)
    }
    await this.register.setEvidence(id, { ...held, key: '' })
    for (const sha256 of opened) await this.files.drop(sha256, sealing)
  }

  /** Removes files for good unless another source holds them openly, and overwrites their bytes where the system allows: their source is withheld from now on. */
  async erase(hashes: readonly string[]): Promise<void> {
    const open = this.register.openHashes()
    for (const sha256 of hashes) if (!open.has(sha256)) await this.files.eraseOpen(sha256)
  }

  /** Which of some files an article still names: by their id, or by their hash as those of before did. */
  private async namedInArticles(files: readonly RemovedEvidence[]): Promise<ReadonlySet<RemovedEvidence>> {
    const { disk, layout } = this.room.context
    const found = await inParallel(this.room.catalogue.all(), 8, async ({ summary }) => {
      const text = (await readBytes(disk, layout.article(summary.id), largestFile))?.toString('latin1') ?? ''
      return files.filter(({ id, sha256 }) => text.includes(sha256) || (id !== '' && text.includes(id)))
    })
    return new Set(found.flat())
  }
}
