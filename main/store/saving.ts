import type { Article, PublicationRecord } from '@shared/article'
import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ArticleFiles, SavedArticle } from './article-files'
import { isoNow } from './context'
import { sameWork } from './same-work'
import { measure, type StoredArticle } from './stored-article'

/** Bodies with less than this are too short to speak of loss. */
const worthAsking = 20

/** States of one article, one made of the other by this session. */
interface Step {
  readonly from: number
  readonly to: number
}

/** Saves articles and drafts, and holds back what would lose words. */
export class Saving {
  /** Saves whose end is not known because the disk failed after the file was in place. */
  private readonly unsure = new Map<Id, Article>()
  /** Between which states only records of exports were added. */
  private readonly recorded = new Map<Id, readonly Step[]>()
  /** The last save of each article. */
  private readonly saved = new Map<Id, Step>()

  constructor(private readonly files: ArticleFiles) {}

  /**
   * Replaces the stored article when it is still in state `baseSeq`; its records of exports are never taken away, nor changed: a reason may have been reworded since it was read.
   * Throws `conflict` (what was handed in is kept as the draft), `heldBack` when nearly all of the text would go and `allowShrink` is not given (either way the stored text is kept as a version first),
   * `unknownContent` when the stored or the new body holds what this program does not know.
   */
  async save(id: Id, article: Article, baseSeq: number, allowShrink: boolean): Promise<SavedArticle> {
    const { size } = measure(article)
    const stored = await this.files.replaceable(id)
    const publicationRecords = { ...article.publicationRecords, ...stored?.article.publicationRecords }
    const stamped = { ...article, publicationRecords, updatedAt: isoNow(this.files.context) }
    const seq = stored?.seq ?? Math.max(baseSeq, this.files.room.catalogue.get(id)?.summary.seq ?? 0)
    if (stored) {
      await this.refuseConflict(stored, article, baseSeq)
      await this.refuseShrinking(stored, size, allowShrink)
      await this.keepBefore(stored)
    }
    const saved = await this.files.write(id, stamped, { seq: seq + 1, parentSeq: seq }, stored?.trashedAt).catch(async (error: unknown) => {
      this.unsure.set(id, stamped)
      throw error
    })
    this.files.noteSize(id, size)
    this.saved.set(id, { from: seq, to: saved.seq })
    this.unsure.delete(id)
    this.files.room.notices.settle(id)
    await this.spendDraft(id)
    return saved
  }

  /** Adds records of exports to the article in whatever state it is; its text, its time of change and its draft stay. */
  async addRecords(id: Id, records: readonly PublicationRecord[]): Promise<SavedArticle> {
    const { article, seq, trashedAt } = await this.files.readOrReport(id)
    const steps = this.recorded.get(id) ?? []
    const last = steps.at(-1)
    this.recorded.set(id, last?.to === seq ? [...steps.slice(0, -1), { from: last.from, to: seq + 1 }] : [...steps, { from: seq, to: seq + 1 }])
    const publicationRecords = { ...article.publicationRecords, ...Object.fromEntries(records.map((record) => [record.id, record])) }
    return this.files.write(id, { ...article, publicationRecords }, { seq: seq + 1, parentSeq: seq }, trashedAt).catch(async (error: unknown) => {
      const now = await this.files.readOrReport(id).then((stored) => stored.seq, () => seq)
      if (now === seq) this.recorded.set(id, steps)
      throw error
    })
  }

  /** Changes the words of the reasons in one record of an export; all else of it stays. */
  async rewordRecord(id: Id, recordId: Id, reword: (reason: string) => string): Promise<SavedArticle> {
    const record = (await this.files.readOrReport(id)).article.publicationRecords[recordId]
    if (!record) throw new Fault('notFound', `There is no record ${recordId} of an export of ${id}.`)
    return this.addRecords(id, [{ ...record, overrides: record.overrides.map((override) => ({ ...override, reason: reword(override.reason) })) }])
  }

  /** The state that work typed on `seq` counts as typed on: records that this session added are no stranger's change. */
  private baseOf(id: Id, seq: number): number {
    return this.recorded.get(id)?.find(({ from, to }) => from <= seq && seq <= to)?.to ?? seq
  }

  /** A save that failed after its file was in place is no stranger's change either. */
  private isOwn(stored: StoredArticle, baseSeq: number): boolean {
    if (this.baseOf(stored.id, baseSeq) === stored.seq) return true
    const unsure = this.unsure.get(stored.id)
    return unsure !== undefined && stored.parentSeq === baseSeq && sameWork(unsure, stored.article)
  }

  private async refuseConflict(stored: StoredArticle, article: Article, baseSeq: number): Promise<void> {
    if (this.isOwn(stored, baseSeq)) return
    await this.keepInheritedDraft(stored.id)
    await this.files.room.copies.drafts.write(stored.id, article, baseSeq)
    throw new Fault('conflict', `${stored.id} is in state ${stored.seq}, not ${baseSeq}; both are kept.`, { stored: stored.seq, base: baseSeq })
  }

  private async refuseShrinking(stored: StoredArticle, size: number, allowShrink: boolean): Promise<void> {
    const before = this.files.sizeOf(stored)
    if (before < worthAsking || size * 10 >= before) return
    const versions = await this.files.room.copies.history.list(stored.id)
    if (!versions.some((version) => version.seq === stored.seq)) await this.files.room.copies.history.keep(stored.id, stored.article, 'autosave', stored)
    if (allowShrink) return
    throw new Fault('heldBack', `Nearly all of the text of ${stored.id} would go.`, { before, after: size })
  }

  /** Copies of what is about to be replaced. A copy that fails is noted; the save goes on. */
  private async keepBefore(stored: StoredArticle): Promise<void> {
    const copies = [this.files.room.copies.history.keepAutomatically(stored), this.files.room.copies.backups.copyOnOccasion(stored)]
    for (const copy of await Promise.allSettled(copies)) if (copy.status === 'rejected') this.files.context.log(`A copy of ${stored.id}: ${String(copy.reason)}`)
  }

  private async keepInheritedDraft(id: Id): Promise<void> {
    const draft = await this.files.room.copies.drafts.inherited(id)
    if (draft) await this.files.room.copies.history.keep(id, draft.article, 'restore', { seq: draft.parentSeq, savedAt: draft.savedAt })
  }

  /** After a save the draft has had its day; one that an earlier session left is kept as a version first. */
  async spendDraft(id: Id): Promise<void> {
    try {
      await this.keepInheritedDraft(id)
      await this.files.room.copies.drafts.remove(id)
    } catch (error) {
      this.files.context.log(`The draft of ${id}: ${String(error)}`)
    }
  }

  /** Keeps unsaved work on this machine. Work typed while a save was under way counts as typed on what that save stored. */
  async saveDraft(id: Id, article: Article, baseSeq: number): Promise<{ readonly savedAt: string }> {
    if (!this.files.room.catalogue.get(id)) throw new Fault('notFound', `There is no article ${id}.`)
    const base = this.baseOf(id, baseSeq)
    const saved = this.saved.get(id)
    await this.keepInheritedDraft(id)
    const { savedAt } = await this.files.room.copies.drafts.write(id, article, saved?.from === base ? this.baseOf(id, saved.to) : base)
    return { savedAt }
  }

  async discardDraft(id: Id): Promise<void> {
    await this.files.room.copies.drafts.remove(id)
    this.files.room.notices.settle(id, 'draftNewer', 'draftConflict')
  }
}
