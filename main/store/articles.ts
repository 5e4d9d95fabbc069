import type { Article } from '@shared/article'
import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { VersionReason, VersionSummary } from '@shared/ipc'
import type { ArticleFiles, SavedArticle } from './article-files'
import { byWhom, freshId, isoNow, type Person } from './context'
import { entryOf } from './entries'
import { Looks } from './looks'
import { commit } from './redo'
import { sameWork } from './same-work'
import { measure, type StoredArticle } from './stored-article'

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
  /** Who saved it last; undefined where nobody had given a name. */
  readonly by: Person | undefined
  readonly draft: LoadedDraft | null
}

/** Makes, opens, copies, trashes and removes articles. Calls for one article come one after another; the library sees to that. */
export class Articles {
  constructor(private readonly files: ArticleFiles) {}

  async create(article: Article): Promise<SavedArticle> {
    measure(article)
    return this.files.write(freshId(this.files.context), article, { seq: 1, parentSeq: 0 }, undefined)
  }

  async load(id: Id): Promise<LoadedArticle> {
    const stored = await this.files.readOrReport(id)
    this.files.sizeOf(stored)
    const entry = this.files.room.catalogue.get(id)
    if (entry?.summary.seq !== stored.seq || entry.state !== 'sound') {
      this.files.room.catalogue.apply({ put: await entryOf(this.files.context, stored) })
    }
    return { article: stored.article, seq: stored.seq, by: stored.by, draft: await this.draftBeside(stored) }
  }

  private async draftBeside(stored: StoredArticle): Promise<LoadedDraft | null> {
    const draft = await this.files.room.copies.drafts.read(stored.id)
    if (!draft || sameWork(draft.article, stored.article)) return null
    try {
      measure(draft.article)
    } catch (error) {
      this.files.context.log(`The draft of ${stored.id} is left where it is: ${String(error)}`)
      return null
    }
    return { article: draft.article, savedAt: draft.savedAt, baseSeq: draft.parentSeq, conflict: draft.parentSeq !== stored.seq }
  }

  /** Keeps `article` as a version of the state that is stored now; see `History.keep`. */
  async keepVersion(id: Id, article: Article, reason: VersionReason, name?: string): Promise<VersionSummary | null> {
    measure(article)
    const seq = this.files.room.catalogue.get(id)?.summary.seq
    if (seq === undefined) throw new Fault('notFound', `There is no article ${id}.`)
    return this.files.room.copies.history.keep(id, article, reason, { seq, savedAt: isoNow(this.files.context), ...byWhom(this.files.context) }, name)
  }

  /** A new article with the same text; what was published, handed over or signed of the old one is not the new one's. */
  async duplicate(id: Id): Promise<SavedArticle> {
    const { article } = await this.files.readOrReport(id)
    const now = isoNow(this.files.context)
    return this.create({ ...article, status: 'draft', publishedAt: null, canonicalUrl: '', corrections: [], publicationRecords: {}, assignee: '', handOvers: {}, signOffs: {}, checklist: {}, deeds: {}, createdAt: now, updatedAt: now })
  }

  /** Into the trash, or with `false` out of it. */
  async trash(id: Id, into: boolean): Promise<void> {
    const stored = await this.files.readOrReport(id)
    if ((stored.trashedAt !== undefined) === into) return
    await this.files.write(id, stored.article, { seq: stored.seq + 1, parentSeq: stored.seq }, into ? isoNow(this.files.context) : undefined)
  }

  /** Removes an article for good, with its draft and copies first, then its versions. Only from the trash, or when its file is damaged. */
  async remove(id: Id): Promise<void> {
    const entry = this.files.room.catalogue.get(id)
    if (!entry) throw new Fault('notFound', `There is no article ${id}.`)
    if (entry.state !== 'damaged' && (await this.files.readOrReport(id)).trashedAt === undefined) {
      throw new Fault('badInput', 'Only an article in the trash can be removed.', { what: 'trash' })
    }
    await this.files.room.copies.drafts.remove(id)
    await this.files.context.disk.rm(this.files.context.mine.backupsOf(id), { recursive: true, force: true })
    await new Looks(this.files.context).forget(id)
    await commit(this.files.context, { id, savedAt: isoNow(this.files.context) }, { writes: [], removes: [`articles/${id.slice(-2)}/${id}`] })
    await this.files.forget(id)
  }
}
