import type { Article, PublicationRecord } from '@shared/article'
import type { FaultDetail } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { Notice, NoticeKind, Passage, UnreadableVersion, VersionReason, VersionSummary } from '@shared/ipc'
import type { HouseChange, HouseState } from '@shared/house'
import type { Source } from '@shared/source'
import { ArticleFiles, type SavedArticle } from './article-files'
import { Articles, type LoadedArticle } from './articles'
import type { ListedArticle } from './catalogue'
import { EvidenceDesk } from './evidence'
import { Gate, type Change, type ReadOnly } from './gate'
import { readHouseRules, writeHouseRules } from './house-rules'
import { Looks } from './looks'
import type { Offer, OfferPlace } from './offers'
import { letGo, open, type Opened, type OpenOptions } from './opening'
import { Pictures } from './pictures'
import { Recovery } from './recovery'
import type { Register } from './register'
import { RegisterDesk } from './register-desk'
import { Rewording } from './rewording'
import { Saving } from './saving'
import { replaceSettings, type DeskSettings, type LibraryFile } from './settings'
import { SourceDesk } from './source-desk'
import { VaultRoom } from './vault-room'
import { WordList } from './word-list'

/**
 * A library of articles in one folder. A promise that resolves means *durable*: what it acknowledges survives a loss of power.
 * Every writing method throws `readOnly` or `locked` in a library that cannot be written, and the disk's faults
 * (`diskFull`, `noPermission`, `readOnly`, `diskError`); nothing was overwritten then.
 */
export class Library {
  private readonly gate: Gate
  private readonly files: ArticleFiles
  private readonly articles: Articles
  private readonly saving: Saving
  private readonly recovery: Recovery
  private readonly register: Register
  private readonly sourceDesk: SourceDesk
  /** What people of this machine saw last of each article. */
  readonly looks: Looks
  /** The files that back the sources. */
  readonly evidence: EvidenceDesk
  /** What a desk asks about the register as a whole. */
  readonly registerDesk: RegisterDesk
  /** What the vault of confidential sources asks of this library. */
  readonly vault: VaultRoom
  /** The pictures of the articles. */
  readonly pictures: Pictures
  /** Words that are kept for good, and may have to be said otherwise. */
  readonly rewording: Rewording
  /** The desk's own words for spelling. */
  readonly wordList: WordList
  private settings: LibraryFile
  private ending: Promise<void> | null = null

  constructor(private readonly opened: Opened) {
    this.gate = new Gate(opened.lock, opened.notices, opened.readOnly)
    this.files = new ArticleFiles(opened.room)
    this.articles = new Articles(this.files)
    this.saving = new Saving(this.files)
    this.recovery = new Recovery(this.files, this.saving)
    this.register = opened.register
    this.looks = new Looks(opened.room.context)
    this.evidence = new EvidenceDesk(this.gate, opened.register, opened.room)
    this.registerDesk = new RegisterDesk(this.gate, opened.register, opened.room, opened.settings.id)
    this.sourceDesk = new SourceDesk({ gate: this.gate, register: opened.register, evidence: this.evidence, registerDesk: this.registerDesk, files: this.files })
    this.vault = new VaultRoom(this.gate, opened.register, opened.room, opened.notices, () => this.tidyEvidence())
    this.pictures = new Pictures(this.gate, opened.room.context, (id) => opened.room.catalogue.get(id) !== undefined)
    this.rewording = new Rewording(this.gate, this.saving, opened.room.copies.history)
    this.wordList = new WordList(this.gate, opened.room.context)
    this.settings = opened.settings
  }

  /** What can be done only with the open vault, or waited for it. */
  private async tidyEvidence(): Promise<void> {
    await this.evidence.clear()
    if (this.gate.readOnly === null) await this.gate.change('commit', [], () => this.evidence.unsealFiles())
    await this.registerDesk.forgetHiddenPairs()
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
    return this.gate.readOnly ?? false
  }

  notices(): readonly Notice[] {
    return this.opened.notices.all()
  }

  /** Adds something about the library as a whole that a person must be told. */
  tell(kind: NoticeKind, detail: FaultDetail): void {
    this.opened.notices.add(kind, null, detail)
    this.gate.emit({ kind: 'notices' })
  }
  dismissNotice(place: number): void {
    this.opened.notices.dismiss(place)
    this.gate.emit({ kind: 'notices' })
  }

  /** Every article, trashed ones too, in the order they were made. */
  list(): readonly ListedArticle[] {
    return [...this.opened.room.catalogue.all()].sort((a, b) => (a.summary.id < b.summary.id ? -1 : 1)).map(({ summary, state }) => ({ ...summary, state }))
  }

  /** The line of one article, or null when the library has it no more. */
  line(id: Id): ListedArticle | null {
    const entry = this.opened.room.catalogue.get(id)
    return entry ? { ...entry.summary, state: entry.state } : null
  }

  /** Calls `listener` after every change; the answer stops that. */
  onChange(listener: (change: Change) => void): () => void {
    return this.gate.listen(listener)
  }

  private changeArticle<T>(id: Id, work: () => Promise<T>): Promise<T> {
    return this.gate.change(id, [{ kind: 'article', id }], work)
  }

  async create(article: Article): Promise<SavedArticle> {
    const saved = await this.gate.change('new', [], () => this.articles.create(article))
    this.gate.emit({ kind: 'article', id: saved.id })
    return saved
  }

  /** Throws `notFound`, `damaged` (see `offers`), `newerFormat`, `unknownContent` and the disk's faults. */
  load(id: Id): Promise<LoadedArticle> {
    return this.gate.pass(id, () => this.articles.load(id))
  }

  /** As `load`, for a window that goes on writing: a draft that was told of is in front of the writer now. */
  open(id: Id): Promise<LoadedArticle> {
    return this.gate.pass(id, async () => {
      const loaded = await this.articles.load(id)
      if (!loaded.draft?.conflict) this.opened.notices.settle(id, 'draftNewer')
      return loaded
    })
  }

  /** The stored article whether or not this program knows all of its body: to be read, never to be saved over. */
  loadUnread(id: Id): Promise<{ readonly article: Article; readonly seq: number }> {
    return this.gate.pass(id, () => this.files.readOrReport(id))
  }

  /** See `Saving.save`. `updatedAt` is set to the time of saving. */
  save(id: Id, article: Article, baseSeq: number, { allowShrink = false }: { readonly allowShrink?: boolean } = {}): Promise<SavedArticle> {
    return this.changeArticle(id, () => this.saving.save(id, article, baseSeq, allowShrink))
  }

  /** Adds records of what was exported to the stored article, whatever its state. Its `updatedAt` stays: no word has changed. */
  addRecords(id: Id, records: readonly PublicationRecord[]): Promise<SavedArticle> {
    return this.changeArticle(id, () => this.saving.addRecords(id, records))
  }

  /** Keeps unsaved work on this machine, also when the library itself cannot be written any more. */
  saveDraft(id: Id, article: Article, baseSeq: number): Promise<{ readonly savedAt: string }> {
    return this.gate.pass(id, () => this.saving.saveDraft(id, article, baseSeq))
  }

  async discardDraft(id: Id): Promise<void> {
    await this.gate.pass(id, () => this.saving.discardDraft(id))
    this.gate.emit({ kind: 'notices' })
  }

  async duplicate(id: Id): Promise<SavedArticle> {
    const saved = await this.gate.change(id, [], () => this.articles.duplicate(id))
    const { article } = await this.loadUnread(saved.id)
    await this.pictures.carryAll(id, saved.id, article)
    this.gate.emit({ kind: 'article', id: saved.id })
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
    return this.gate.changeBoth('commit', id, [{ kind: 'article', id }], () => this.articles.remove(id))
  }

  /** Where a damaged or missing article can be had from, the best first. */
  offers(id: Id): Promise<readonly Offer[]> {
    return this.gate.pass(id, () => this.recovery.offers(id))
  }

  loadOffer(id: Id, from: OfferPlace): Promise<Article> {
    return this.gate.pass(id, () => this.recovery.loadOffer(id, from))
  }

  recover(id: Id, from: OfferPlace): Promise<SavedArticle> {
    return this.changeArticle(id, () => this.recovery.recover(id, from))
  }

  /** Newest first. */
  versions(id: Id): Promise<readonly VersionSummary[]> {
    return this.gate.pass(id, () => this.opened.room.copies.history.list(id))
  }

  /** See `History.unreadable`. */
  unreadableVersions(id: Id): Promise<readonly UnreadableVersion[]> {
    return this.gate.pass(id, () => this.opened.room.copies.history.unreadable(id))
  }

  async loadVersion(id: Id, versionId: Id): Promise<Article> {
    return (await this.gate.pass(id, () => this.opened.room.copies.history.load(id, versionId))).article
  }

  /** Keeps `article` as a version of the stored state; see `History.keep` and `versionsToDrop`. */
  keepVersion(id: Id, article: Article, reason: VersionReason, name?: string): Promise<VersionSummary | null> {
    return this.gate.change(id, [], () => this.articles.keepVersion(id, article, reason, name))
  }

  /** Every source of the register, merged ones too, in the order they were made. */
  sources(): readonly Source[] {
    return this.register.all()
  }

  /** Every source whose name must not be printed and is known now; removed and merged ones too. See `vault.isLocked`. */
  protectedSources(): readonly Source[] {
    return this.register.protected()
  }

  /** True when the record of a source could not be read, so that nobody knows whether its name is protected. */
  get lacksSources(): boolean {
    return this.register.lacking().length > 0
  }

  /** A person says that the unreadable records withheld no name, or that the sources were entered anew. */
  settleSources(): Promise<void> {
    return this.registerDesk.settle()
  }

  /** Adds or changes a source, all but what merging decides. What becomes withheld goes into the vault: see `Register.save`. */
  saveSource(source: Source): Promise<Source> {
    return this.sourceDesk.save(source)
  }

  /** Texts that name the source keep their words and records; `restoreSource` undoes it. */
  removeSource(id: Id): Promise<void> {
    return this.sourceDesk.remove(id)
  }

  restoreSource(id: Id): Promise<void> {
    return this.sourceDesk.putBack(id)
  }

  mergeSources(fromId: Id, intoId: Id): Promise<void> {
    return this.sourceDesk.merge(fromId, intoId)
  }

  unmergeSource(fromId: Id): Promise<void> {
    return this.sourceDesk.unmerge(fromId)
  }

  /** See `SourceDesk.passagesOf`. */
  passagesOf(sourceId: Id): Promise<readonly Passage[]> {
    return this.sourceDesk.passagesOf(sourceId)
  }

  readLibraryFile(): LibraryFile {
    return this.settings
  }

  /** Changes the desk's own data; the rest of `library.json` stays. */
  saveLibraryFile(desk: DeskSettings): Promise<LibraryFile> {
    return this.gate.change('settings', [{ kind: 'settings' }], async () => {
      this.settings = await replaceSettings(this.opened.room.context, { ...this.settings, ...desk })
      return this.settings
    })
  }

  /** The rules of the house as they stand on the disk at this moment. */
  houseRules(): Promise<HouseState> {
    return readHouseRules(this.opened.room.context.disk, this.folder)
  }

  /** Throws `houseRulesBroken` where the file cannot be used, and leaves it as it is. */
  changeHouseRules(change: HouseChange): Promise<HouseState> {
    return this.gate.change('settings', [], () => writeHouseRules(this.opened.room.context.disk, this.folder, this.opened.room.context.modes, change))
  }

  /** Waits for what is under way, copies what was saved, and lets the lock go. Nothing can be written after. */
  close(): Promise<void> {
    return (this.ending ??= this.end())
  }

  private async end(): Promise<void> {
    await this.gate.close()
    if (this.gate.readOnly) return
    await this.files.copySaved()
    await letGo(this.opened)
  }
}

/** Opens (or makes) the library in a folder. Throws `folderUnusable` and the disk's faults. */
export async function openLibrary(options: OpenOptions): Promise<Library> {
  const library = new Library(await open(options))
  await library.evidence.clear()
  return library
}
