import { articleSchema, schemaVersion, type Article, type NodeJson } from '@shared/article'
import { Fault, isFault } from '@shared/errors'
import { bodyText, countWords, readBody } from '@shared/document'
import type { Id } from '@shared/ids'
import type { ArticleSummary } from '@shared/ipc'
import { keepingUnknown } from '@shared/loose'
import type { Person, StoreContext } from './context'
import type { Modes } from './disk'
import { seal, type Envelope, type Head } from './envelope'
import { readRecord, writeRecord } from './record-file'

/** An article as it lies in a file, with what its envelope says. */
export interface StoredArticle {
  readonly id: Id
  readonly seq: number
  readonly parentSeq: number
  readonly savedAt: string
  readonly trashedAt: string | undefined
  readonly reason: Envelope['reason']
  /** What a person called this version; '' for no name. */
  readonly name: string
  /** Who worked here when it was written; undefined where nobody had given a name. */
  readonly by: Person | undefined
  readonly sha256: string
  readonly article: Article
}

/** Keys that this version does not know are kept, so that saving loses nothing of another version's data. */
const storedSchema = keepingUnknown(articleSchema)

/** The article of an envelope. Throws `damaged`, or `newerFormat` for a payload of a later schema. Its body is not checked. */
export function openEnvelope(envelope: Envelope): StoredArticle {
  const parsed = storedSchema.safeParse(envelope.payload)
  if (!parsed.success) throw new Fault('damaged', `Not an article: ${parsed.error.message}`, { what: 'article' })
  if (parsed.data.schemaVersion > schemaVersion) throw new Fault('newerFormat', 'Written by a newer version of Redaksi.', { found: parsed.data.schemaVersion })
  const { id, seq, parentSeq, savedAt, trashedAt, reason, name = '', by, sha256 } = envelope
  return { id, seq, parentSeq, savedAt, trashedAt, reason, name, by, sha256, article: parsed.data }
}

/** The article in the file at `path`, or null. Throws `damaged` (also when it is another article's), `newerFormat`, disk faults. */
export async function readArticleFile(context: StoreContext, path: string, id: Id, modes: Modes): Promise<StoredArticle | null> {
  const envelope = await readRecord(context.disk, path, modes)
  if (!envelope) return null
  if (envelope.id !== id) throw new Fault('damaged', `The file of ${id} holds ${envelope.id}.`, { what: 'id' })
  return openEnvelope(envelope)
}

/** Writes an article and its envelope; when this resolves they survive a loss of power. */
export async function writeArticleFile(context: StoreContext, path: string, modes: Modes, head: Head, article: Article): Promise<StoredArticle> {
  const envelope = seal(head, { ...article, schemaVersion })
  await writeRecord(context.disk, path, modes, envelope)
  return openEnvelope(envelope)
}

/** As `readArticleFile`, but what cannot be understood is null: for copies that are only offered. Throws the disk's faults. */
export async function readIfSound(context: StoreContext, path: string, id: Id, modes: Modes): Promise<StoredArticle | null> {
  try {
    return await readArticleFile(context, path, id, modes)
  } catch (error) {
    if (!isFault(error) || (error.code !== 'damaged' && error.code !== 'newerFormat')) throw error
    context.log(`${path}: ${error.message}`)
    return null
  }
}

interface Measure {
  readonly size: number
  readonly words: number
}

/** Bodies are never changed in place, so that one is measured once. */
const measured = new WeakMap<NodeJson, Measure>()

function measureBody(body: NodeJson): Measure {
  const doc = readBody(body)
  const text = bodyText(doc)
  let things = 0
  doc.descendants((node) => {
    if (node.isLeaf && !node.isText) things += 1
  })
  return { size: text.trim().length + things, words: countWords(text) }
}

function measureOnce(body: NodeJson): Measure {
  const found = measured.get(body) ?? measureBody(body)
  measured.set(body, found)
  return found
}

/** How much a body holds: characters and things, so that a figure counts too; and its words. Throws `unknownContent`, also for the text before undecided suggestions. */
export function measure({ body, original }: Article): Measure {
  if (original) measureOnce(original.body)
  return measureOnce(body)
}

function wordsOf(article: Article): number {
  try {
    return measure(article).words
  } catch {
    return 0
  }
}

/** The line of the list for a stored article; a body that this version does not know counts no words. */
export const summarise = (stored: StoredArticle): ArticleSummary => ({
  id: stored.id,
  seq: stored.seq,
  headline: stored.article.headline.trim(),
  status: stored.article.status,
  section: stored.article.section,
  language: stored.article.language,
  words: wordsOf(stored.article),
  assignee: stored.article.assignee,
  createdAt: stored.article.createdAt,
  updatedAt: stored.article.updatedAt,
  trashed: stored.trashedAt !== undefined,
})

/** The sources that an article's attributions name, each once. */
export const sourceIdsOf = (article: Article): readonly Id[] => [
  ...new Set(Object.values(article.attributions).flatMap((attribution) => attribution.sourceIds)),
]
