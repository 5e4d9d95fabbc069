import type { Id } from '@shared/ids'
import type { Backups } from './backups'
import type { Drafts } from './drafts'
import type { History } from './history'
import { summarise, type StoredArticle } from './stored-article'

/** Where a damaged article can be had from. */
export type OfferPlace = 'draft' | 'history' | 'backup'

/** A sound copy of an article whose own file is damaged. */
export interface Offer {
  readonly from: OfferPlace
  readonly seq: number
  readonly savedAt: string
  readonly headline: string
  readonly words: number
}

export interface Copy {
  readonly from: OfferPlace
  readonly stored: StoredArticle
}

export interface Copies {
  readonly drafts: Drafts
  readonly history: History
  readonly backups: Backups
}

/** The newest sound copy of each place, the best first: by seq, a draft before a copy of the same state. */
export async function findCopies({ drafts, history, backups }: Copies, id: Id): Promise<readonly Copy[]> {
  const found: Copy[] = []
  const draft = await drafts.read(id)
  if (draft) found.push({ from: 'draft', stored: draft })
  const newest = (await history.list(id))[0]
  if (newest) found.push({ from: 'history', stored: await history.load(id, newest.versionId) })
  const backup = (await backups.list(id))[0]
  if (backup) found.push({ from: 'backup', stored: backup })
  return found.sort((a, b) => b.stored.seq - a.stored.seq)
}

export function offerOf({ from, stored }: Copy): Offer {
  const { seq, headline, words } = summarise(stored)
  return { from, seq, savedAt: stored.savedAt, headline, words }
}
