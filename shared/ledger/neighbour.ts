import { inReadingOrder, type LedgerEntry } from './entries'

/** Entries whose words stand in the body and are, or may be, somebody's: those that can be joined. */
const isPassage = ({ on, state, stretches }: LedgerEntry): boolean => on === 'body' && state !== 'dismissed' && stretches.length > 0

/** The passage of the body that is read right after (1) or before (-1) `entry`, whatever the order of the list; undefined for none. */
export function neighbourOf(entries: readonly LedgerEntry[], entry: LedgerEntry, by: 1 | -1): LedgerEntry | undefined {
  const passages = entries.filter(isPassage).sort(inReadingOrder)
  const at = passages.findIndex(({ key }) => key === entry.key)
  return at < 0 ? undefined : passages[at + by]
}

const kindOf = (entry: LedgerEntry): string => {
  const kind = 'record' in entry ? entry.record.kind : entry.kind
  return kind === 'partialQuote' ? 'directQuote' : kind
}

/** True where two passages may become one: words that nobody quoted do not become part of a quotation. */
export const canJoin = (a: LedgerEntry, b: LedgerEntry): boolean => kindOf(a) === kindOf(b)
