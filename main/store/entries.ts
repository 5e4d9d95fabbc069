import { isFault } from '@shared/errors'
import type { Id } from '@shared/ids'
import type { ArticleSummary } from '@shared/ipc'
import { decodeTime } from 'ulid'
import { toIsoTime } from '@shared/time'
import type { Entry } from './catalogue'
import type { StoreContext } from './context'
import { diskFault, isMissing } from './disk-faults'
import { usesIn } from './passages'
import { readArticleFile, sourceIdsOf, summarise, type StoredArticle } from './stored-article'

const nothing: Pick<Entry, 'size' | 'mtimeMs'> = { size: -1, mtimeMs: -1 }

/** How an article's file looks without being read, or null when it is not there. */
export async function fingerprint(context: StoreContext, id: Id): Promise<Pick<Entry, 'size' | 'mtimeMs'> | null> {
  const path = context.layout.article(id)
  try {
    const { size, mtimeMs } = await context.disk.stat(path)
    return { size, mtimeMs }
  } catch (error) {
    if (isMissing(error)) return null
    throw diskFault(error, path)
  }
}

/** The line for an article that was just read or written. Its file is looked at once more, so that a later change is noticed. */
export async function entryOf(context: StoreContext, stored: StoredArticle): Promise<Entry> {
  const seen = await fingerprint(context, stored.id).catch(() => null)
  return { summary: summarise(stored), state: 'sound', sourceIds: sourceIdsOf(stored.article), uses: usesIn(stored.article), ...(seen ?? nothing) }
}

const unnamed = (id: Id): ArticleSummary => {
  const made = toIsoTime(new Date(decodeTime(id)))
  return { id, seq: 0, headline: '', status: 'draft', section: '', language: '', words: 0, assignee: '', createdAt: made, updatedAt: made, trashed: false }
}

/** The line for an article whose file cannot be read; what was last known of it is kept. */
export const entryWithoutFile = (id: Id, state: 'damaged' | 'newer', known: ArticleSummary | undefined): Entry => ({
  summary: known ?? unnamed(id),
  state,
  sourceIds: [],
  uses: [],
  ...nothing,
})

/** What a look at an article's file found. `unreachable`: the disk did not answer, so nothing is said about the file. */
export type Look =
  | { readonly kind: 'sound'; readonly entry: Entry }
  | { readonly kind: 'absent' | 'damaged' | 'newer' | 'unreachable' }

export async function lookAt(context: StoreContext, id: Id): Promise<Look> {
  try {
    const stored = await readArticleFile(context, context.layout.article(id), id, context.modes)
    return stored ? { kind: 'sound', entry: await entryOf(context, stored) } : { kind: 'absent' }
  } catch (error) {
    if (!isFault(error)) throw error
    context.log(`${id}: ${error.message}`)
    if (error.code === 'damaged') return { kind: 'damaged' }
    return { kind: error.code === 'newerFormat' ? 'newer' : 'unreachable' }
  }
}
