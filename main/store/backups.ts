import type { Id } from '@shared/ids'
import { freshId, type StoreContext } from './context'
import { privateModes } from './disk'
import { namesIn, removeDurably } from './durable'
import { idsOfFiles } from './layout'
import { readIfSound, writeArticleFile, type StoredArticle } from './stored-article'

/** Copies kept of each article. */
const copies = 3
const day = 86_400_000

/** Rolling copies of articles on this machine, outside the library: for when the library's own file is damaged. */
export class Backups {
  private readonly lastCopy = new Map<Id, number>()

  constructor(private readonly context: StoreContext) {}

  /** The sound copies of an article, newest first by seq. */
  async list(id: Id): Promise<readonly StoredArticle[]> {
    return (await this.read(id)).map(({ stored }) => stored)
  }

  private async read(id: Id) {
    const found: { readonly backupId: Id; readonly stored: StoredArticle }[] = []
    for (const backupId of idsOfFiles(await namesIn(this.context.disk, this.context.mine.backupsOf(id)))) {
      const stored = await readIfSound(this.context, this.context.mine.backup(id, backupId), id, privateModes)
      if (stored) found.push({ backupId, stored })
    }
    return found.sort((a, b) => b.stored.seq - a.stored.seq || (a.backupId < b.backupId ? 1 : -1))
  }

  /** Copies a state that is about to be replaced, at the first save of a session and once a day after. */
  async copyOnOccasion(stored: StoredArticle): Promise<void> {
    const last = this.lastCopy.get(stored.id)
    const now = this.context.clock()
    if (last !== undefined && Math.abs(now - last) < day) return
    await this.copy(stored)
    this.lastCopy.set(stored.id, now)
  }

  /** Copies this state, unless it is kept already, and lets the oldest copies go. */
  async copy(stored: StoredArticle): Promise<void> {
    const kept = await this.read(stored.id)
    if (kept.some((copy) => copy.stored.seq === stored.seq && copy.stored.sha256 === stored.sha256)) return
    const { id, seq, parentSeq, savedAt } = stored
    await writeArticleFile(this.context, this.context.mine.backup(id, freshId(this.context)), privateModes, { id, seq, parentSeq, savedAt }, stored.article)
    for (const { backupId } of kept.slice(copies - 1)) await removeDurably(this.context.disk, this.context.mine.backup(id, backupId))
  }
}
