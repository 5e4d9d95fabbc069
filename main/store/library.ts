import type { Article, PublicationRecord } from '@shared/article'
import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ArticleSummary, Notice, Passage, VersionReason, VersionSummary } from '@shared/ipc'
import type { Source } from '@shared/source'
import { Articles, type LoadedArticle, type SavedArticle } from './articles'
import type { Entry } from './catalogue'
import { privateModes } from './disk'
import { diskFault, errno } from './disk-faults'
import type { Offer, OfferPlace } from './offers'
import { open, type Opened, type OpenOptions, type ReadOnly } from './opening'
import { passagesIn } from './passages'
import type { Register } from './register'
import { writeSettings, type DeskSettings, type LibraryFile } from './settings'
import { Turns } from './turns'

/** A line of the list; `damaged` and `newer` articles stand in it with what was last known of them. */
export interface ListedArticle extends ArticleSummary {
  readonly state: Entry['state']
}

/** What changed in a library. */
export type Change =
  | { readonly kind: 'article'; readonly id: Id }
  | { readonly kind: 'sources' | 'settings' | 'notices' | 'readOnly' }

/** An error of the disk becomes its fault; what is a mistake of ours stays as it is. */
const asFault = (error: unknown): unknown => (errno(error) === null ? error : diskFault(error, 'library'))

/**
 * A library of articles in one folder. A promise that resolves means *durable*: what it acknowledges survives a loss of power.
 * Every writing method throws `readOnly` or `locked` in a library that cannot be written, and the disk's faults
 * (`diskFull`, `noPermission`, `readOnly`, `diskError`); nothing was overwritten then.
 */
export class Library {
  private readonly turns = new Turns()
  private readonly listeners = new Set<(change: Change) => void>()
  private readonly articles: Articles
  private readonly register: Register
  private settings: LibraryFile
  private blocked: ReadOnly | null
  private closing: Promise<void> | null = null

  constructor(private readonly opened: Opened) {
    this.articles = new Articles(opened.room)
    this.register = opened.register
    this.settings = opened.settings
    this.blocked = opened.readOnly
  }

  get folder(): string {
    return this.opened.room.context.layout.folder
  }

  /** The ULID of `library.json`. */
  get id(): Id {
    return this.settings.id
  }

  /** True when opening made this library: the time to put samples in. */
  get isNew(): boolean {
    return this.opened.isNew
  }

  get readOnly(): ReadOnly | false {
    return this.blocked ?? false
  }

  notices(): readonly Notice[] {
    return this.opened.notices.all()
  }

  dismissNotice(place: number): void {
    this.opened.notices.dismiss(place)
    this.emit({ kind: 'notices' })
  }

  /** Every article, trashed ones too, in the order they were made. */
  list(): readonly ListedArticle[] {
    const entries = [...this.opened.room.catalogue.all()].sort((a, b) => (a.summary.id < b.summary.id ? -1 : 1))
    return entries.map(({ summary, state }) => ({ ...summary, state }))
  }

  /** Calls `listener` after every change; the answer stops that. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  private emit(change: Change): void {
    for (const listener of this.listeners) listener(change)
  }

  private refuseClosed(): void {
    if (this.closing) throw new Fault('readOnly', 'The library is closed.')
  }

  private async confirmWritable(): Promise<void> {
    if (this.blocked?.reason === 'locked') throw new Fault('locked', 'The library is open elsewhere.', { holder: this.blocked.holder.host })
    if (this.blocked) throw new Fault('readOnly', `The library is for reading only: ${this.blocked.reason}.`, { reason: this.blocked.reason })
    await this.opened.lock?.confirm().catch((error: unknown) => {
      if (isFault(error) && error.code === 'locked') this.block(String(error.detail['holder'] ?? ''))
      throw error
    })
  }

  private block(host: string): void {
    this.blocked = { reason: 'locked', holder: { host, bootId: '', pid: 0, startedAt: '' } }
    this.emit({ kind: 'readOnly' })
  }

  /** Work on one thing waits for the work on it that came before, and tells the listeners what it changed. */
  private async change<T>(key: string, changes: readonly Change[], work: () => Promise<T>): Promise<T> {
    this.refuseClosed()
    const told = this.notices()
    return this.turns.take(key, async () => {
      await this.confirmWritable()
      try {
        const result = await work()
        for (const change of changes) this.emit(change)
        return result
      } catch (error) {
        throw asFault(error)
      } finally {
        if (this.notices() !== told) this.emit({ kind: 'notices' })
      }
    })
  }

  private changeArticle<T>(id: Id, work: () => Promise<T>): Promise<T> {
    return this.change(id, [{ kind: 'article', id }], work)
  }

  async create(article: Article): Promise<SavedArticle> {
    const saved = await this.change('new', [], () => this.articles.create(article))
    this.emit({ kind: 'article', id: saved.id })
    return saved
  }

  /** Throws `notFound`, `damaged` (see `offers`), `newerFormat`, `unknownContent` and the disk's faults. */
  load(id: Id): Promise<LoadedArticle> {
    const told = this.notices()
    return this.turns
      .take(id, () => this.articles.load(id))
      .catch((error: unknown) => {
        throw asFault(error)
      })
      .finally(() => {
        if (this.notices() !== told) this.emit({ kind: 'notices' })
      })
  }

  /** See `Articles.save`. `updatedAt` is set to the time of saving. */
  save(id: Id, article: Article, baseSeq: number, { allowShrink = false }: { readonly allowShrink?: boolean } = {}): Promise<SavedArticle> {
    return this.changeArticle(id, () => this.articles.save(id, article, baseSeq, allowShrink))
  }

  /** Adds records of what was exported to the stored article, whatever its state. Its `updatedAt` stays: no word has changed. */
  addRecords(id: Id, records: readonly PublicationRecord[]): Promise<SavedArticle> {
    return this.changeArticle(id, () => this.articles.addRecords(id, records))
  }

  /** Keeps unsaved work on this machine, also when the library itself cannot be written any more. */
  async saveDraft(id: Id, article: Article, baseSeq: number): Promise<{ readonly savedAt: string }> {
    this.refuseClosed()
    return this.turns.take(id, () => this.articles.saveDraft(id, article, baseSeq))
  }

  async discardDraft(id: Id): Promise<void> {
    this.refuseClosed()
    await this.turns.take(id, () => this.articles.discardDraft(id))
    this.emit({ kind: 'notices' })
  }

  async duplicate(id: Id): Promise<SavedArticle> {
    const saved = await this.change(id, [], () => this.articles.duplicate(id))
    this.emit({ kind: 'article', id: saved.id })
    return saved
  }

  trash(id: Id): Promise<void> {
    return this.changeArticle(id, () => this.articles.trash(id, true))
  }

  restore(id: Id): Promise<void> {
    return this.changeArticle(id, () => this.articles.trash(id, false))
  }

  /** For good, and only from the trash or when damaged. */
  remove(id: Id): Promise<void> {
    return this.change('commit', [{ kind: 'article', id }], () => this.turns.take(id, () => this.articles.remove(id)))
  }

  /** Where a damaged or missing article can be had from, the best first. */
  offers(id: Id): Promise<readonly Offer[]> {
    return this.turns.take(id, () => this.articles.offers(id))
  }

  loadOffer(id: Id, from: OfferPlace): Promise<Article> {
    return this.turns.take(id, () => this.articles.loadOffer(id, from))
  }

  recover(id: Id, from: OfferPlace): Promise<SavedArticle> {
    return this.changeArticle(id, () => this.articles.recover(id, from))
  }

  /** Newest first. */
  versions(id: Id): Promise<readonly VersionSummary[]> {
    return this.turns.take(id, () => this.opened.room.copies.history.list(id))
  }

  async loadVersion(id: Id, versionId: Id): Promise<Article> {
    return (await this.turns.take(id, () => this.opened.room.copies.history.load(id, versionId))).article
  }

  /** Keeps `article` as a version of the stored state; only automatic ones are ever thinned out. */
  keepVersion(id: Id, article: Article, reason: VersionReason): Promise<VersionSummary> {
    return this.change(id, [], () => this.articles.keepVersion(id, article, reason))
  }

  /** Every source of the register, merged ones too, in the order they were made. */
  sources(): readonly Source[] {
    return this.register.all()
  }

  /** Adds or changes a source, all but what merging decides. */
  saveSource(source: Source): Promise<Source> {
    return this.change('commit', [{ kind: 'sources' }], () => this.register.save(source))
  }

  /** Texts that name the source keep their words and records; `restoreSource` undoes it. */
  removeSource(id: Id): Promise<void> {
    return this.change('commit', [{ kind: 'sources' }], () => this.register.remove(id))
  }

  restoreSource(id: Id): Promise<void> {
    return this.change('commit', [{ kind: 'sources' }], () => this.register.putBack(id))
  }

  mergeSources(fromId: Id, intoId: Id): Promise<void> {
    return this.change('commit', [{ kind: 'sources' }], () => this.register.merge(fromId, intoId))
  }

  unmergeSource(fromId: Id): Promise<void> {
    return this.change('commit', [{ kind: 'sources' }], () => this.register.unmerge(fromId))
  }

  /** The passages attributed to a source or to one merged into it, article by article. Reads only the articles that name it. */
  async passagesOf(sourceId: Id): Promise<readonly Passage[]> {
    const root = this.register.resolve(sourceId) ?? sourceId
    const alike = new Set([sourceId, ...this.sources().map((source) => source.id).filter((id) => this.register.resolve(id) === root)])
    const articles = await this.articles.naming(alike)
    return articles.flatMap(({ id, article }) =>
      passagesIn(article, alike).map((passage) => ({ articleId: id, headline: article.headline, ...passage })),
    )
  }

  readLibraryFile(): LibraryFile {
    return this.settings
  }

  /** Changes the desk's own data; the rest of `library.json` stays. */
  saveLibraryFile(desk: DeskSettings): Promise<LibraryFile> {
    return this.change('settings', [{ kind: 'settings' }], async () => {
      const { disk, layout, modes, mine, log } = this.opened.room.context
      const settings = { ...this.settings, ...desk }
      await writeSettings(disk, layout.settings, modes, settings)
      this.settings = settings
      await writeSettings(disk, mine.settingsBackup, privateModes, settings).catch((error: unknown) => log(String(error)))
      return settings
    })
  }

  /** Waits for what is under way, copies what was saved, and lets the lock go. Nothing can be written after. */
  close(): Promise<void> {
    this.closing ??= this.end()
    return this.closing
  }

  private async end(): Promise<void> {
    await this.turns.settle()
    this.listeners.clear()
    if (this.blocked) return
    const { catalogue, context } = this.opened.room
    await this.articles.copySaved()
    await catalogue.fold().catch(async (error: unknown) => {
      context.log(`index.json: ${String(error)}`)
      await catalogue.forget()
    })
    await this.opened.lock?.release().catch((error: unknown) => context.log(`.lock: ${String(error)}`))
  }
}

/** Opens (or makes) the library in a folder. Throws `folderUnusable` and the disk's faults. */
export const openLibrary = async (options: OpenOptions): Promise<Library> => new Library(await open(options))
