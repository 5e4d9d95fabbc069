import type { Article } from '@shared/article'
import { Fault, isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ArticleSummary, Saved } from '@shared/ipc'
import { byWhom, isoNow, type StoreContext } from './context'
import { entryOf } from './entries'
import { quarantineArticle, type Reconciliation } from './reconcile'
import { measure, readArticleFile, sourceIdsOf, writeArticleFile, type StoredArticle } from './stored-article'
import { inParallel } from './turns'

/** A save that lasts, and the article's new line in the list. */
export interface SavedArticle extends Saved {
  readonly summary: ArticleSummary
}

/** The files of a library's articles, read and written so that the list follows and a damaged one is set aside. */
export class ArticleFiles {
  /** Sizes of bodies that were measured, by the checksum of their payload. */
  private readonly sizes = new Map<Id, { readonly sha256: string; readonly size: number }>()
  /** The last state of each article that this session wrote. */
  private readonly written = new Map<Id, StoredArticle>()

  constructor(readonly room: Reconciliation) {}

  get context(): StoreContext {
    return this.room.context
  }

  private read(id: Id): Promise<StoredArticle | null> {
    return readArticleFile(this.context, this.context.layout.article(id), id, this.context.modes)
  }

  /** The stored article; a damaged file is set aside, reported and thrown as `damaged`. */
  async readOrReport(id: Id): Promise<StoredArticle> {
    const stored = await this.read(id).catch(async (error: unknown) => {
      if (isFault(error) && error.code === 'damaged') await quarantineArticle(this.room, id)
      throw error
    })
    if (stored) return stored
    if (this.room.catalogue.get(id)) throw new Fault('damaged', `The article ${id} has no file any more.`, { what: 'missing' })
    throw new Fault('notFound', `There is no article ${id}.`)
  }

  /** The stored article to be replaced; null when its file was damaged, which is set aside first. */
  async replaceable(id: Id): Promise<StoredArticle | null> {
    try {
      return await this.readOrReport(id)
    } catch (error) {
      if (isFault(error) && error.code === 'damaged') return null
      throw error
    }
  }

  /** How much the stored body holds. Throws `unknownContent`. */
  sizeOf(stored: StoredArticle): number {
    const known = this.sizes.get(stored.id)
    if (known?.sha256 === stored.sha256) return known.size
    const { size } = measure(stored.article)
    this.sizes.set(stored.id, { sha256: stored.sha256, size })
    return size
  }

  /** Remembers the size of what was just written, so that the next save need not measure it. */
  noteSize(id: Id, size: number): void {
    const sha256 = this.written.get(id)?.sha256
    if (sha256) this.sizes.set(id, { sha256, size })
  }

  /** Writes a state of an article and its line in the list. */
  async write(id: Id, article: Article, seqs: { readonly seq: number; readonly parentSeq: number }, trashedAt: string | undefined): Promise<SavedArticle> {
    const head = { id, ...seqs, savedAt: isoNow(this.context), ...byWhom(this.context), ...(trashedAt === undefined ? {} : { trashedAt }) }
    const path = this.context.layout.article(id)
    const stored = await writeArticleFile(this.context, path, this.context.modes, head, article)
    this.written.set(id, stored)
    const entry = await entryOf(this.context, stored)
    await this.room.catalogue.note({ put: entry })
    return { id, seq: stored.seq, savedAt: stored.savedAt, summary: entry.summary }
  }

  /** Takes a removed article out of the list. */
  async forget(id: Id): Promise<void> {
    await this.room.catalogue.note({ drop: id })
    this.written.delete(id)
    this.room.notices.settle(id)
  }

  /** Copies what this session saved, so that the newest state lies in two places. */
  async copySaved(): Promise<void> {
    await inParallel([...this.written.values()], 8, (stored) =>
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
