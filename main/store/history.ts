import type { Article } from '@shared/article'
import { Fault, isFault } from '@shared/errors'
import { timeOfId, type Id } from '@shared/ids'
import type { UnreadableVersion, VersionReason, VersionSummary } from '@shared/ipc'
import { toIsoTime } from '@shared/time'
import { freshId, type Person, type StoreContext } from './context'
import { sameWork } from './same-work'
import { summarise, type StoredArticle } from './stored-article'
import { versionsToDrop } from './thinning'
import { VersionFiles, type KnownVersion } from './version-files'

/** A state is kept automatically when it is this much younger than the version before it, or when it stood this long. */
const betweenAutosaves = 5 * 60_000

/** The state that a version is kept of, and who made it. */
export interface KeptState {
  readonly seq: number
  readonly savedAt: string
  readonly by?: Person | undefined
}

/** The earlier states of each article, newest first. What a version says is never changed once written. */
export class History {
  private readonly known = new Map<string, KnownVersion>()

  constructor(private readonly context: StoreContext) {}

  /** By seq, newest first. A version that cannot be read is left where it is and out of the list. */
  async list(id: Id): Promise<readonly VersionSummary[]> {
    return (await this.all(id)).map(({ summary }) => summary)
  }

  /** The versions that lie there and cannot be read, newest first. */
  async unreadable(id: Id): Promise<readonly UnreadableVersion[]> {
    const sound = new Set((await this.list(id)).map(({ versionId }) => versionId))
    const damaged = (await new VersionFiles(this.context, id).ids()).filter((versionId) => !sound.has(versionId))
    return damaged.sort().reverse().map((versionId) => ({ versionId, keptAt: toIsoTime(new Date(timeOfId(versionId))) }))
  }

  private async all(id: Id): Promise<readonly KnownVersion[]> {
    const files = new VersionFiles(this.context, id)
    const found: KnownVersion[] = []
    for (const versionId of await files.ids()) {
      const version = this.known.get(versionId) ?? (await files.look(versionId))
      if (!version) continue
      this.known.set(versionId, version)
      found.push(version)
    }
    return found.sort(({ summary: a }, { summary: b }) => b.seq - a.seq || (a.versionId < b.versionId ? 1 : -1))
  }

  async load(id: Id, versionId: Id): Promise<StoredArticle> {
    const stored = await new VersionFiles(this.context, id).load(versionId)
    if (!stored) throw new Fault('notFound', `There is no version ${versionId} of ${id}.`)
    return stored
  }

  /**
   * Keeps `article` as a version of `state`, called `name` ('' for no name), then drops automatic versions that have grown too
   * many. What a person saved is kept only where the newest version says something else: null where it does not.
   */
  async keep(id: Id, article: Article, reason: VersionReason, state: KeptState, name: string = ''): Promise<VersionSummary | null> {
    const others = await this.all(id)
    if (reason === 'save' && others[0] && (await this.saysTheSame(id, others[0].summary.versionId, article))) return null
    const versionId = freshId(this.context)
    const head = { id, seq: state.seq, parentSeq: state.seq, savedAt: state.savedAt, reason, ...(name === '' ? {} : { name }), ...(state.by ? { by: state.by } : {}) }
    const version = await new VersionFiles(this.context, id).write(versionId, head, article, others)
    this.known.set(versionId, version)
    await this.thin(id).catch((error: unknown) => this.context.log(`The versions of ${id} are not thinned: ${String(error)}`))
    return version.summary
  }

  /** Gives a version another name; what it says is not touched. Throws `notFound`. */
  async rename(id: Id, versionId: Id, rename: (name: string) => string): Promise<void> {
    const version = await new VersionFiles(this.context, id).rename(versionId, rename)
    if (!version) throw new Fault('notFound', `There is no version ${versionId} of ${id}.`)
    this.known.set(versionId, version)
  }

  /** False also for a version that was damaged since it was listed. */
  private async saysTheSame(id: Id, versionId: Id, article: Article): Promise<boolean> {
    const kept = await this.load(id, versionId).catch((error: unknown) => {
      if (!isFault(error)) throw error
      return null
    })
    return kept !== null && sameWork(kept.article, article)
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
    const files = new VersionFiles(this.context, id)
    const all = await this.all(id)
    const dropped = new Set(versionsToDrop(all.map(({ summary }) => summary), this.context.clock()).map(({ versionId }) => versionId))
    for (const versionId of dropped) {
      const resting = all.filter(({ base, summary }) => base === versionId && !dropped.has(summary.versionId))
      for (const version of await files.bear(resting)) this.known.set(version.summary.versionId, version)
    }
    // What rests on another goes before that one, so that a crash in between leaves nothing that cannot be read.
    const order = all.filter(({ summary }) => dropped.has(summary.versionId)).sort((a, b) => Number(a.isBase) - Number(b.isBase))
    for (const { summary } of order) {
      await files.remove(summary.versionId)
      this.known.delete(summary.versionId)
    }
  }
}
