import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Article } from '@shared/article'
import { Fault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { StoredPicture } from '@shared/picture-methods'
import { largestPicture, picturesOf, readPicture } from '@shared/pictures'
import type { StoreContext } from './context'
import { isMissing } from './disk-faults'
import { readBytes, writeDurably } from './durable'
import type { Gate } from './gate'

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The pictures of a library's articles: each beside its article under its hash. A file is never changed, and never removed before its article is. */
export class Pictures {
  /** Files that were found whole, each with its size and time of then: they are read again where those have changed. */
  private readonly known = new Map<string, string>()

  constructor(
    private readonly gate: Gate,
    private readonly context: StoreContext,
    private readonly isKnown: (id: Id) => boolean,
  ) {}

  private path(articleId: Id, reference: string): string {
    return join(this.context.layout.articleFolder(articleId), 'assets', reference.slice('asset:'.length))
  }

  /** The bytes that a reference stands for, or null where they are gone or are others. */
  private async whole(articleId: Id, reference: string): Promise<Buffer | null> {
    const bytes = await readBytes(this.context.disk, this.path(articleId, reference), largestPicture).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    return bytes && reference.startsWith(`asset:${sha256Of(bytes)}.`) ? bytes : null
  }

  private async isWhole(articleId: Id, reference: string): Promise<boolean> {
    const path = this.path(articleId, reference)
    const found = await this.context.disk.stat(path).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (!found?.isFile()) return false
    const state = `${found.size} ${found.mtimeMs} ${found.ino}`
    if (this.known.get(path) === state) return true
    if (!(await this.whole(articleId, reference))) return false
    this.known.set(path, state)
    return true
  }

  /** Those of an article's references whose files are gone, or are others now. Throws the disk's faults. */
  async lost(articleId: Id, references: readonly string[]): Promise<readonly string[]> {
    const lost: string[] = []
    for (const reference of new Set(references)) if (!(await this.isWhole(articleId, reference))) lost.push(reference)
    return lost
  }

  private async put(articleId: Id, reference: string, bytes: Uint8Array): Promise<void> {
    if (await this.whole(articleId, reference)) return
    await writeDurably(this.context.disk, this.path(articleId, reference), bytes, this.context.modes)
  }

  /** Stores a picture freed of metadata; when this resolves it survives a loss of power. Throws `otherPicture`, `notPicture`, `tooLarge`, `notFound` and what the library throws. */
  store(articleId: Id, name: string, bytes: Uint8Array): Promise<StoredPicture> {
    return this.gate.change(articleId, [], async () => {
      if (!this.isKnown(articleId)) throw new Fault('notFound', `There is no article ${articleId}.`)
      const { kind, bytes: clean, width, height, said } = readPicture(bytes, name)
      const reference = `asset:${sha256Of(clean)}.${kind}`
      await this.put(articleId, reference, clean)
      return { reference, width, height, ...said }
    })
  }

  /** Copies what a copy of an article names; answers the references that could not be had. */
  carryAll(from: Id, to: Id, article: Article): Promise<readonly string[]> {
    return this.carry(from, to, picturesOf(article))
  }

  /** Copies pictures of one article to another; answers the references that could not be had. */
  carry(from: Id, to: Id, references: readonly string[]): Promise<readonly string[]> {
    return this.gate.change(to, [], async () => {
      const lost: string[] = []
      for (const reference of new Set(references)) {
        if (await this.whole(to, reference)) continue
        const bytes = await this.whole(from, reference)
        if (bytes) await this.put(to, reference, bytes)
        else lost.push(reference)
      }
      return lost
    })
  }
}
