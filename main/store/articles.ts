import { isDeepStrictEqual } from 'node:util'
import type { Article, PublicationRecord } from '@shared/article'
import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ArticleSummary, Saved, VersionReason, VersionSummary } from '@shared/ipc'
import { freshId, isoNow } from './context'
import { entryOf } from './entries'
import { findCopies, offerOf, type Offer, type OfferPlace } from './offers'
import { quarantineArticle, type Reconciliation } from './reconcile'
import { commit } from './redo'
import { measure, readArticleFile, sourceIdsOf, writeArticleFile, type StoredArticle } from './stored-article'
import { inParallel } from './turns'

/** A save that lasts, and the article's new line in the list. */
export interface SavedArticle extends Saved {
  readonly summary: ArticleSummary
}

/** Work that an earlier session did not save. `conflict`: the article has changed since it was typed. */
export interface LoadedDraft {
  readonly article: Article
  readonly savedAt: string
  readonly baseSeq: number
  readonly conflict: boolean
}

export interface LoadedArticle {
  readonly article: Article
  readonly seq: number
  readonly draft: LoadedDraft | null
}

/** Bodies with less than this are too short to speak of loss. */
const worthAsking = 20

const sameWork = (a: Article, b: Article): boolean => isDeepStrictEqual({ ...a, updatedAt: '' }, { ...b, updatedAt: '' })

/** The articles of a library. Calls for one article must come one after another; the library sees to that. */
export class Articles {
  /** Sizes of bodies that were measured, by the checksum of their payload. */
  private readonly sizes = new Map<Id, { readonly sha256: string; readonly size: number }>()
  /** Saves whose end is not known because the disk failed after the file was in place. */
  private readonly unsure = new Map<Id, Article>()
  /** The last state that this session saved, for the copy on closing. */
  private readonly savedHere = new Map<Id, StoredArticle>()

  constructor(private readonly room: Reconciliation) {}

  private get context() {
    return this.room.context
  }

  private read(id: Id): Promise<StoredArticle | null> {
    return readArticleFile(this.context, this.context.layout.article(id), id, this.context.modes)
  }

  /** The stored article; a damaged file is set aside, reported and thrown as `damaged`. */
  private async readOrReport(id: Id): Promise<StoredArticle> {
    const stored = await this.read(id).catch(async (error: unknown) => {
      if (isFault(error) && error.code === 'damaged') await quarantineArticle(this.room, id)
      throw error
    })
    if (stored) return stored
    if (this.room.catalogue.get(id)) throw new Fault('damaged', `The article ${id} has no file any more.`, { what: 'missing' })
    throw new Fault('notFound', `There is no article ${id}.`)
  }

  private sizeOf(stored: StoredArticle): number {
    const known = this.sizes.get(stored.id)
    if (known?.sha256 === stored.sha256) return known.size
    const { size } = measure(stored.article)
    this.sizes.set(stored.id, { sha256: stored.sha256, size })
    return size
  }

  private async write(id: Id, article: Article, seqs: { readonly seq: number; readonly parentSeq: number }, trashedAt: string | undefined): Promise<SavedArticle> {
    const head = { id, ...seqs, savedAt: isoNow(this.context), ...(trashedAt === undefined ? {} : { trashedAt }) }
    const path = this.context.layout.article(id)
    const stored = await writeArticleFile(this.context, path, this.context.modes, head, article)
    this.savedHere.set(id, stored)
    this.sizes.set(id, { sha256: stored.sha256, size: measure(stored.article).size })
    const entry = await entryOf(this.context, stored)
    await this.room.catalogue.note({ put: entry })
    return { id, seq: stored.seq, savedAt: stored.savedAt, summary: entry.summary }
  }

  async create(article: Article): Promise<SavedArticle> {
    measure(article)
    return this.write(freshId(this.context), article, { seq: 1, parentSeq: 0 }, undefined)
  }

  async load(id: Id): Promise<LoadedArticle> {
    const stored = await this.readOrReport(id)
    this.sizeOf(stored)
    const entry = this.room.catalogue.get(id)
    if (entry?.summary.seq !== stored.seq || entry.state !== 'sound') {
      this.room.catalogue.apply({ put: await entryOf(this.context, stored) })
    }
    return { article: stored.article, seq: stored.seq, draft: await this.draftBeside(stored) }
  }

  private async draftBeside(stored: StoredArticle): Promise<LoadedDraft | null> {
    const draft = await this.room.copies.drafts.read(stored.id)
    if (!draft || sameWork(draft.article, stored.article)) return null
    try {
      measure(draft.article)
    } catch (error) {
      this.context.log(`The draft of ${stored.id} is left where it is: ${String(error)}`)
      return null
    }
    return { article: draft.article, savedAt: draft.savedAt, baseSeq: draft.parentSeq, conflict: draft.parentSeq !== stored.seq }
  }

  /** The stored article to be replaced; null when its file was damaged, which is set aside first. */
  private async replaceable(id: Id): Promise<StoredArticle | null> {
    try {
      return await this.readOrReport(id)
    } catch (error) {
      if (isFault(error) && error.code === 'damaged') return null
      throw error
    }
  }

  /**
   * Replaces the stored article when it is still in state `baseSeq`. Throws `conflict` (what was handed in is kept as the draft),
   * `heldBack` when nearly all of the text would go and `allowShrink` is not given (the stored text is kept as a version first),
   * `unknownContent` when the stored or the new body holds what this program does not know.
   */
  async save(id: Id, article: Article, baseSeq: number, allowShrink: boolean): Promise<SavedArticle> {
    const { size } = measure(article)
    const stamped = { ...article, updatedAt: isoNow(this.context) }
    const stored = await this.replaceable(id)
    const seq = stored?.seq ?? Math.max(baseSeq, this.room.catalogue.get(id)?.summary.seq ?? 0)
    if (stored) {
      await this.refuseConflict(stored, article, baseSeq)
      await this.refuseShrinking(stored, size, allowShrink)
      await this.keepBefore(stored)
    }
    const saved = await this.write(id, stamped, { seq: seq + 1, parentSeq: seq }, stored?.trashedAt).catch(async (error: unknown) => {
      this.unsure.set(id, stamped)
      throw error
    })
    this.unsure.delete(id)
    this.room.notices.settle(id)
    await this.spendDraft(id)
    return saved
  }

  /** Adds records of exports to the article in whatever state it is; its text, its time of change and its draft stay. */
  async addRecords(id: Id, records: readonly PublicationRecord[]): Promise<SavedArticle> {
    const { article, seq, trashedAt } = await this.readOrReport(id)
    const publicationRecords = { ...article.publicationRecords, ...Object.fromEntries(records.map((record) => [record.id, record])) }
    return this.write(id, { ...article, publicationRecords }, { seq: seq + 1, parentSeq: seq }, trashedAt)
  }

  /** A save that failed after its file was in place is no stranger's change. */
  private isOwn(stored: StoredArticle, baseSeq: number): boolean {
    const unsure = this.unsure.get(stored.id)
    return unsure !== undefined && stored.parentSeq === baseSeq && sameWork(unsure, stored.article)
  }

  private async refuseConflict(stored: StoredArticle, article: Article, baseSeq: number): Promise<void> {
    if (stored.seq === baseSeq || this.isOwn(stored, baseSeq)) return
    await this.keepInheritedDraft(stored.id)
    await this.room.copies.drafts.write(stored.id, article, baseSeq)
    throw new Fault('conflict', `${stored.id} is in state ${stored.seq}, not ${baseSeq}; both are kept.`, { stored: stored.seq, base: baseSeq })
  }

  private async refuseShrinking(stored: StoredArticle, size: number, allowShrink: boolean): Promise<void> {
    const before = this.sizeOf(stored)
    if (allowShrink || before < worthAsking || size * 10 >= before) return
    const versions = await this.room.copies.history.list(stored.id)
    if (!versions.some((version) => version.seq === stored.seq)) await this.room.copies.history.keep(stored.id, stored.article, 'autosave', stored)
    throw new Fault('heldBack', `Nearly all of the text of ${stored.id} would go.`, { before, after: size })
  }

  /** Copies of what is about to be replaced. A copy that fails is noted; the save goes on. */
  private async keepBefore(stored: StoredArticle): Promise<void> {
    const copies = [this.room.copies.history.keepAutomatically(stored), this.room.copies.backups.copyOnOccasion(stored)]
    for (const copy of await Promise.allSettled(copies)) if (copy.status === 'rejected') this.context.log(`A copy of ${stored.id}: ${String(copy.reason)}`)
  }

  private async keepInheritedDraft(id: Id): Promise<void> {
    const draft = await this.room.copies.drafts.inherited(id)
    if (draft) await this.room.copies.history.keep(id, draft.article, 'restore', { seq: draft.parentSeq, savedAt: draft.savedAt })
  }

  /** After a save the draft has had its day; one that an earlier session left is kept as a version first. */
  private async spendDraft(id: Id): Promise<void> {
    try {
      await this.keepInheritedDraft(id)
      await this.room.copies.drafts.remove(id)
    } catch (error) {
      this.context.log(`The draft of ${id}: ${String(error)}`)
    }
  }

  /** Keeps unsaved work on this machine. Work typed while a save was under way counts as typed on what that save stored. */
  async saveDraft(id: Id, article: Article, baseSeq: number): Promise<{ readonly savedAt: string }> {
    const last = this.savedHere.get(id)
    await this.keepInheritedDraft(id)
    const { savedAt } = await this.room.copies.drafts.write(id, article, last?.parentSeq === baseSeq ? last.seq : baseSeq)
    return { savedAt }
  }

  async discardDraft(id: Id): Promise<void> {
    await this.room.copies.drafts.remove(id)
    this.room.notices.settle(id, 'draftNewer', 'draftConflict')
  }

  /** Keeps `article` as a version of the state that is stored now. */
  async keepVersion(id: Id, article: Article, reason: VersionReason): Promise<VersionSummary> {
    measure(article)
    const seq = this.room.catalogue.get(id)?.summary.seq
    if (seq === undefined) throw new Fault('notFound', `There is no article ${id}.`)
    return this.room.copies.history.keep(id, article, reason, { seq, savedAt: isoNow(this.context) })
  }

  /** A new article with the same text; what was published of the old one is not the new one's. */
  async duplicate(id: Id): Promise<SavedArticle> {
    const { article } = await this.readOrReport(id)
    const now = isoNow(this.context)
    return this.create({ ...article, status: 'draft', publishedAt: null, canonicalUrl: '', corrections: [], publicationRecords: {}, createdAt: now, updatedAt: now })
  }

  /** Into the trash, or with `false` out of it. */
  async trash(id: Id, into: boolean): Promise<void> {
    const stored = await this.readOrReport(id)
    if ((stored.trashedAt !== undefined) === into) return
    await this.write(id, stored.article, { seq: stored.seq + 1, parentSeq: stored.seq }, into ? isoNow(this.context) : undefined)
  }

  /** Removes an article for good, with its draft and copies first, then its versions. Only from the trash, or when its file is damaged. */
  async remove(id: Id): Promise<void> {
    const entry = this.room.catalogue.get(id)
    if (!entry) throw new Fault('notFound', `There is no article ${id}.`)
    if (entry.state !== 'damaged' && (await this.readOrReport(id)).trashedAt === undefined) {
      throw new Fault('badInput', 'Only an article in the trash can be removed.', { what: 'trash' })
    }
    await this.room.copies.drafts.remove(id)
    await this.context.disk.rm(this.context.mine.backupsOf(id), { recursive: true, force: true })
    await commit(this.context, { id, savedAt: isoNow(this.context) }, { writes: [], removes: [`articles/${id.slice(-2)}/${id}`] })
    await this.room.catalogue.note({ drop: id })
    this.savedHere.delete(id)
    this.room.notices.settle(id)
  }

  /** Where a damaged article can be had from, the best first. */
  async offers(id: Id): Promise<readonly Offer[]> {
    return (await findCopies(this.room.copies, id)).map(offerOf)
  }

  private async copyFrom(id: Id, from: OfferPlace): Promise<StoredArticle> {
    const copy = (await findCopies(this.room.copies, id)).find((found) => found.from === from)
    if (!copy) throw new Fault('notFound', `There is no ${from} of ${id}.`)
    return copy.stored
  }

  /** The article of an offer, to look at before deciding. */
  async loadOffer(id: Id, from: OfferPlace): Promise<Article> {
    return (await this.copyFrom(id, from)).article
  }

  /** Stores a sound copy in the place of a damaged article, whose own file stays in quarantine. Throws `conflict` when it is not damaged. */
  async recover(id: Id, from: OfferPlace): Promise<SavedArticle> {
    const copy = await this.copyFrom(id, from)
    if (await this.replaceable(id)) throw new Fault('conflict', `${id} is not damaged.`)
    measure(copy.article)
    const seq = Math.max(copy.seq, this.room.catalogue.get(id)?.summary.seq ?? 0)
    const saved = await this.write(id, copy.article, { seq: seq + 1, parentSeq: copy.seq }, undefined)
    this.room.notices.settle(id)
    if (from === 'draft') await this.spendDraft(id)
    return saved
  }

  /** Copies what this session saved, so that the newest state lies in two places. */
  async copySaved(): Promise<void> {
    await inParallel([...this.savedHere.values()], 8, (stored) =>
      this.room.copies.backups.copy(stored).catch((error: unknown) => this.context.log(`A copy of ${stored.id}: ${String(error)}`)),
    )
  }

  /** Reads every article that names one of `sourceIds`, out of the trash. */
  async naming(sourceIds: ReadonlySet<Id>): Promise<readonly StoredArticle[]> {
    const found: StoredArticle[] = []
    for (const { summary, sourceIds: named } of this.room.catalogue.all()) {
      if (summary.trashed || !named.some((id) => sourceIds.has(id))) continue
      const stored = await this.read(summary.id).catch(() => null)
      if (stored && sourceIdsOf(stored.article).some((id) => sourceIds.has(id))) found.push(stored)
    }
    return found
  }
}

