import type { Article } from '@shared/article'
import type { Id } from '@shared/ids'
import { freshId, isoNow, type StoreContext } from './context'
import { privateModes } from './disk'
import { moveDurably, namesIn, readBytes, removeDurably } from './durable'
import { idsOfFiles } from './layout'
import { readIfSound, writeArticleFile, type StoredArticle } from './stored-article'

/**
 * Unsaved work, kept on this machine outside the library. A draft's `parentSeq` is the stored state it was typed on:
 * equal to the stored seq it is newer than the article, lower it is in conflict; the clock has no say.
 */
export class Drafts {
  /** Drafts that this session wrote; any other was left by an earlier one and is not replaced without being kept. */
  private readonly own = new Set<Id>()

  constructor(private readonly context: StoreContext) {}

  read(id: Id): Promise<StoredArticle | null> {
    return readIfSound(this.context, this.context.mine.draft(id), id, privateModes)
  }

  /** A draft that an earlier session left, or null. */
  async inherited(id: Id): Promise<StoredArticle | null> {
    return this.own.has(id) ? null : this.read(id)
  }

  /** Replaces the draft; one that cannot be read is set aside in the same folder, never overwritten. */
  async write(id: Id, article: Article, baseSeq: number): Promise<StoredArticle> {
    if (!this.own.has(id) && !(await this.read(id))) await this.setAside(id)
    const head = { id, seq: baseSeq + 1, parentSeq: baseSeq, savedAt: isoNow(this.context) }
    const stored = await writeArticleFile(this.context, this.context.mine.draft(id), privateModes, head, article)
    this.own.add(id)
    return stored
  }

  private async setAside(id: Id): Promise<void> {
    const path = this.context.mine.draft(id)
    if ((await readBytes(this.context.disk, path, Infinity)) === null) return
    await moveDurably(this.context.disk, path, `${path}.${freshId(this.context)}.damaged`, privateModes)
  }

  async remove(id: Id): Promise<void> {
    await removeDurably(this.context.disk, this.context.mine.draft(id))
    this.own.delete(id)
  }

  async ids(): Promise<readonly Id[]> {
    return idsOfFiles(await namesIn(this.context.disk, this.context.mine.drafts))
  }
}
