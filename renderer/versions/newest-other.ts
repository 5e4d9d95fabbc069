import type { Article } from '@shared/article'
import { isSameState } from '@shared/versions'

/** The first of `ids`, the newest first, whose version differs from `present`; null where none does. */
export async function newestOther(present: Article, ids: readonly string[], load: (versionId: string) => Promise<Article>): Promise<string | null> {
  for (const versionId of ids) if (!isSameState(await load(versionId), present)) return versionId
  return null
}
