import type { Article } from '@shared/article'
import { isFault } from '@shared/errors'
import type { NameHit, VaultState } from '@shared/vault'
import { api } from '../bridge'
import { textsToSearch } from './name-findings'

/** Where an article holds names that lie in the vault; null where they could not be looked for, because it is locked. */
export async function searchNames({ status, withheldCount }: VaultState, article: Article, text: string): Promise<readonly NameHit[] | null> {
  if (status === 'none' || withheldCount === 0) return []
  if (status === 'locked') return null
  try {
    return await api['vault.scan']({ texts: textsToSearch(article, text) })
  } catch (error) {
    if (isFault(error) && error.code === 'vaultLocked') return null
    throw error
  }
}
