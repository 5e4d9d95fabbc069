import { randomBytes } from 'node:crypto'
import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import { evidenceKept, evidenceName, mostEvidence, refuseEvidence, type EvidenceCheck } from '@shared/evidence'
import type { Evidence, Source } from '@shared/source'
import { isoNow } from './context'
import { eraseDurably, readBytes } from './durable'
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
      refuseEvidence(bytes.length, file)
      const held = this.register.evidenceOf(sourceId)
      const { evidence, removed } = held
      if (evidence.length >= mostEvidence) throw new Fault('badInput', 'The source holds too many files.', { what: `${mostEvidence}` })
      const sealing = sealingOf(held)
      const sha256 = await this.files.put(bytes, sealing)
      const known = evidence.some((each) => each.sha256 === sha256)
      const next = known ? evidence : [...evidence, { file, sha256, note: '' }]
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
      // A fault outlasts the open vault in the status bar: it names no file of a withheld source.
      return { file: entry.file, bytes: await this.files.read(place.sha256, sealing ? '…' : entry.file, sealing) }
    })
  }

  /** Where a file of a source lies. For main alone: no path goes to the window. */
  pathOf(place: EvidencePlace): string {
    return this.files.pathOf(place.sha256, this.held(place).sealing)
  }

  /**
   * Removes for good what was taken from its source more than `evidenceKept` days ago and nothing names any more. It waits
   * while a record of a source cannot be read, for that one may name it. What the disk refuses is tried again at the next opening.
   */
  async clear(): Promise<void> {
    if (this.gate.readOnly || this.register.lacking().length > 0) return
    const { clock, log } = this.room.context
    const isOver = ({ removedAt }: RemovedEvidence): boolean => Date.parse(removedAt) + evidenceKept * day < clock()
    for (const sourceId of this.register.withRemovedEvidence()) {
      await this.gate.change('commit', [], () => this.clearOne(sourceId, isOver)).catch((error: unknown) => log(`Old evidence: ${String(error)}`))
    }
  }

  private async clearOne(sourceId: Id, isOver: (entry: RemovedEvidence) => boolean): Promise<void> {
    const held = this.register.evidenceOf(sourceId)
    const over = held.removed.filter(isOver)
    if (over.length === 0) return
    await this.register.setEvidence(sourceId, { ...held, removed: held.removed.filter((each) => !isOver(each)) })
    const sealing = sealingOf(held)
    // A sealed file is its source's alone.
    const named = sealing ? new Set<string>() : await this.named(over.map(({ sha256 }) => sha256))
    for (const { sha256 } of over) if (!named.has(sha256)) await this.files.drop(sha256, sealing)
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
      for (const { sha256 } of held.evidence) if (!open.has(sha256)) await eraseDurably(this.room.context.disk, this.files.pathOf(sha256, null))
    }
  }

  private async sealFiles(id: Id, held: EvidenceHeld): Promise<void> {
    const sealing: Sealing = { cipher: this.register.needCipher(), key: randomBytes(32).toString('hex') }
    for (const { sha256, file } of held.evidence) await this.files.put(await this.files.read(sha256, file, null), sealing)
    await this.register.setEvidence(id, { ...held, key: sealing.key })
  }

  /** Removes for good what nothing names any more, and overwrites its bytes where the system allows: its source is withheld from now on. */
  async erase(hashes: readonly string[]): Promise<void> {
    const named = hashes.length === 0 ? new Set() : await this.named(hashes)
    for (const sha256 of hashes) if (!named.has(sha256)) await eraseDurably(this.room.context.disk, this.files.pathOf(sha256, null))
  }

  /** Which of some hashes a record of the register or an article still names. */
  private async named(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    const { disk, layout } = this.room.context
    const inRegister = this.register.hashes()
    const found = await inParallel(this.room.catalogue.all(), 8, async ({ summary }) => {
      const text = (await readBytes(disk, layout.article(summary.id), largestFile))?.toString('latin1') ?? ''
      return hashes.filter((hash) => text.includes(hash))
    })
    return new Set([...hashes.filter((hash) => inRegister.has(hash)), ...found.flat()])
  }
}
