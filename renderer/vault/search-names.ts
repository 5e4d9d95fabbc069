import type { Node } from '@tiptap/pm/model'
import type { Article } from '@shared/article'
import type { TextMap } from '@shared/document'
import { isFault } from '@shared/errors'
import type { NameHit, VaultState } from '@shared/vault'
import { textsToSearch } from '@shared/withheld'
import { api } from '../bridge'

/** An article as it stands in the window, with its body read. */
interface Searched {
  readonly id: string
  readonly article: Article
  readonly doc: Node
  readonly map: TextMap
}

/** Where an article and the names of its versions hold names that lie in the vault; null where they could not be looked for, because it is locked. */
export async function searchNames({ status, withheldCount }: VaultState, { id, article, doc, map }: Searched): Promise<readonly NameHit[] | null> {
  if (status === 'none' || withheldCount === 0) return []
  if (status === 'locked') return null
  try {
    return await api['vault.scan']({ texts: textsToSearch(article, doc, map), versionsOf: id, language: article.language })
  } catch (error) {
    if (isFault(error) && error.code === 'vaultLocked') return null
    throw error
  }
}
