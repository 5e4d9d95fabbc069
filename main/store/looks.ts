import { createHash } from 'node:crypto'
import type { Article } from '@shared/article'
import { isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { Look } from '@shared/look-methods'
import { isoNow, type StoreContext } from './context'
import { privateModes } from './disk'
import { readBytes, writeDurably } from './durable'
import { seal } from './envelope'
import { openEnvelope } from './stored-article'
import { largestFile } from './strict-json'
import { packVersion, unpackVersion } from './version-file'

/** A look is written each time that an article is left, and lasts until the next: time counts for more than room. */
const quick = 6

/** Articles as each person of this machine saw them last, outside the library: packed as versions are. */
export class Looks {
  constructor(private readonly context: StoreContext) {}

  /** No name and no id of a person becomes part of a path. */
  private path(id: Id, personId: string): string {
    return this.context.mine.look(id, createHash('sha256').update(personId).digest('hex').slice(0, 32))
  }

  /** The last look, or null where there is none or it cannot be read any more: nothing hangs on it. */
  async load(id: Id, personId: string): Promise<Look | null> {
    try {
      const bytes = await readBytes(this.context.disk, this.path(id, personId), largestFile)
      if (!bytes) return null
      const { head, json } = unpackVersion(bytes)
      const { article, savedAt } = openEnvelope({ ...head, payload: JSON.parse(await json(async () => '')) })
      return { article, at: savedAt }
    } catch (error) {
      if (!isFault(error)) throw error
      this.context.log(`A look at ${id}: ${error.message}`)
      return null
    }
  }

  async keep(id: Id, personId: string, article: Article): Promise<void> {
    const { schemaVersion, payload, formatVersion: _format, sha256: _sha, ...head } = seal({ id, seq: 0, parentSeq: 0, savedAt: isoNow(this.context) }, article)
    const { bytes } = await packVersion({ ...head, schemaVersion, headline: '', words: 0, json: JSON.stringify(payload) }, null, quick)
    await writeDurably(this.context.disk, this.path(id, personId), bytes, privateModes)
  }

  /** Forgets every look at an article that is removed for good. */
  async forget(id: Id): Promise<void> {
    await this.context.disk.rm(this.context.mine.looksAt(id), { recursive: true, force: true })
  }
}
