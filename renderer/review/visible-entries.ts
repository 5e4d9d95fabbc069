import { filterEntries, type LedgerEntry, type LedgerFilter, type Told } from '@shared/ledger'
import type { ArticleFacts } from '@shared/article'
import type { Source } from '@shared/source'
import { checkOf, checksByAttribution, passageWords, statusOf } from '@shared/verification'
import { speakerOf } from './entry-speaker'

/** What the list's filters ask of an entry: its speaker as shown, and whether a confirmed one has not been checked as it stands. */
export function toldOf(facts: Pick<ArticleFacts, 'verifications'>, sources: readonly Source[]): Told {
  const register = new Map(sources.map((source) => [source.id, source]))
  const checks = checksByAttribution(facts)
  return {
    speakerOf: (entry) => speakerOf(entry, register),
    isUnchecked: (entry) => {
      if (entry.state !== 'confirmed') return false
      const words = passageWords(entry.stretches.length > 0 ? entry.stretches : [entry])
      return statusOf(checkOf(words, checks.get(entry.record.id) ?? [])) === 'unchecked'
    },
  }
}

/** The entries that the list shows and the keys walk. */
export const visibleEntries = (entries: readonly LedgerEntry[], filter: LedgerFilter, facts: Pick<ArticleFacts, 'verifications'>, sources: readonly Source[]): readonly LedgerEntry[] =>
  filterEntries(entries, filter, toldOf(facts, sources))
