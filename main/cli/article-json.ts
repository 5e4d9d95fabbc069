import { createHash } from 'node:crypto'
import { z } from 'zod'
import { articleSchema, schemaVersion, type Article } from '@shared/article'
import { Fault } from '@shared/errors'
import { sourceSchema, type Source } from '@shared/source'
import { parseStrictly } from '../store/strict-json'

/** An article read from JSON, and what came with it. */
export interface ArticleJson {
  readonly article: Article
  /** Sources that stand beside the article in the same file. */
  readonly sources: readonly Source[]
  readonly warnings: readonly string[]
}

const object = z.record(z.string(), z.unknown())
const wrapping = z.object({ article: object, sources: z.array(sourceSchema).default([]) })
const envelope = z.object({ payload: object, sha256: z.string().optional() })

interface Unwrapped {
  readonly payload: Readonly<Record<string, unknown>>
  readonly sources: readonly Source[]
  readonly warnings: readonly string[]
}

const changedByHand = 'The checksum of the envelope does not match: the file was changed outside Redaksi.'

/** The article within an envelope of the store, a line of `import`, an article with its sources, or the article itself. */
function unwrap(value: unknown): Unwrapped | null {
  const stored = envelope.safeParse(value)
  if (stored.success) {
    const { payload, sha256 } = stored.data
    const sound = sha256 === undefined || createHash('sha256').update(JSON.stringify(payload)).digest('hex') === sha256
    return { payload, sources: [], warnings: sound ? [] : [changedByHand] }
  }
  const wrapped = wrapping.safeParse(value)
  if (wrapped.success) return { payload: wrapped.data.article, sources: wrapped.data.sources, warnings: [] }
  const plain = object.safeParse(value)
  return plain.success ? { payload: plain.data, sources: [], warnings: [] } : null
}

/** The article that `bytes` say. `now` stands in for times that a hand-made file leaves out. Throws `damaged`, `newerFormat`. */
export function readArticleJson(bytes: Buffer, now: string): ArticleJson {
  const found = unwrap(parseStrictly(bytes))
  const parsed = found && articleSchema.safeParse({ createdAt: now, updatedAt: now, ...found.payload })
  if (!found || !parsed?.success) {
    const issue = parsed?.error?.issues[0]
    const what = issue ? `${issue.path.join('.') || 'the file'}: ${issue.message}` : 'it holds no object'
    throw new Fault('damaged', `is not an article (${what}); give the article object of "redaksi import" or a file of the library`, { what })
  }
  if (parsed.data.schemaVersion > schemaVersion) throw new Fault('newerFormat', 'was written by a newer version of Redaksi; update the program', {})
  return { article: parsed.data, sources: found.sources, warnings: found.warnings }
}
