import type { Article } from '@shared/article'
import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { VersionReason, VersionSummary } from '@shared/ipc'
import { freshId, type StoreContext } from './context'
import { namesIn, removeDurably } from './durable'
import { idsOfFiles } from './layout'
import { readArticleFile, readIfSound, summarise, writeArticleFile, type StoredArticle } from './stored-article'
import { versionsToDrop } from './thinning'

/** A state is kept automatically when it is this much younger than the version before it, or when it stood this long. */
const betweenAutosaves = 5 * 60_000

const summaryOf = (versionId: Id, stored: StoredArticle): VersionSummary => {
  const { headline, words, seq } = summarise(stored)
  return { versionId, reason: stored.reason ?? 'autosave', name: stored.name, savedAt: stored.savedAt, seq, headline, words }
}

/** The earlier states of each article, newest first. A version is never changed once written. */
export class History {
  private readonly known = new Map<string, VersionSummary>()

  constructor(private readonly context: StoreContext) {}

  /** By seq, newest first. A version that cannot be read is left where it is and out of the list. */
  async list(id: Id): Promise<readonly VersionSummary[]> {
    const found: VersionSummary[] = []
    for (const versionId of idsOfFiles(await namesIn(this.context.disk, this.context.layout.history(id)))) {
      const summary = this.known.get(versionId) ?? (await this.readSummary(id, versionId))
      if (!summary) continue
      this.known.set(versionId, summary)
      found.push(summary)
    }
    return found.sort((a, b) => b.seq - a.seq || (a.versionId < b.versionId ? 1 : -1))
  }

  private async readSummary(id: Id, versionId: Id): Promise<VersionSummary | null> {
    const stored = await readIfSound(this.context, this.context.layout.version(id, versionId), id, this.context.modes)
    return stored && summaryOf(versionId, stored)
  }

  async load(id: Id, versionId: Id): Promise<StoredArticle> {
    const stored = await readArticleFile(this.context, this.context.layout.version(id, versionId), id, this.context.modes)
    if (!stored) throw new Fault('notFound', `There is no version ${versionId} of ${id}.`)
    return stored
  }

  /** Keeps `article` as a version of state `seq`, called `name` ('' for no name), then drops automatic versions that have grown too many. */
  async keep(id: Id, article: Article, reason: VersionReason, state: { readonly seq: number; readonly savedAt: string }, name: string = ''): Promise<VersionSummary> {
    const versionId = freshId(this.context)
    const path = this.context.layout.version(id, versionId)
    const head = { id, seq: state.seq, parentSeq: state.seq, savedAt: state.savedAt, reason, ...(name === '' ? {} : { name }) }
    const stored = await writeArticleFile(this.context, path, this.context.modes, head, article)
    const summary = summaryOf(versionId, stored)
    this.known.set(versionId, summary)
    await this.thin(id)
    return summary
  }

  /** Keeps a state that is about to be replaced, unless one nearly as young is kept already. */
  async keepAutomatically(stored: StoredArticle): Promise<void> {
    const versions = await this.list(stored.id)
    const newest = versions[0]
    if (newest?.seq === stored.seq) return
    const saved = Date.parse(stored.savedAt)
    const sinceVersion = newest ? Math.abs(saved - Date.parse(newest.savedAt)) : Infinity
    if (sinceVersion < betweenAutosaves && Math.abs(this.context.clock() - saved) < betweenAutosaves) return
    const { words, headline } = summarise(stored)
    if (words === 0 && headline.trim() === '') return
    await this.keep(stored.id, stored.article, 'autosave', stored)
  }

  private async thin(id: Id): Promise<void> {
    for (const { versionId } of versionsToDrop(await this.list(id), this.context.clock())) {
      await removeDurably(this.context.disk, this.context.layout.version(id, versionId))
      this.known.delete(versionId)
    }
  }
}
