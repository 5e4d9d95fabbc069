import type { LedgerEntry } from '@shared/ledger'
import { publicName, resolveSource, type Source } from '@shared/source'

/** The name that stands for an entry on the page and in the list; '' when nobody is named. */
export function speakerOf(entry: LedgerEntry, sources: ReadonlyMap<string, Source>): string {
  if (!('record' in entry)) return entry.speaker ?? ''
  if ('speaker' in entry && entry.speaker !== null) return entry.speaker
  const names = entry.record.sourceIds.flatMap((id) => {
    const source = resolveSource(sources, id)
    return source ? [publicName(source)] : []
  })
  return names.join(', ')
}

/** Whom the text names for the words of an entry, each of several; nobody where it names none, or a person has named somebody. */
export function namedFor(entry: LedgerEntry): readonly string[] {
  if ('speakers' in entry && entry.speakers) return entry.speakers
  return 'speaker' in entry && entry.speaker !== null ? [entry.speaker] : []
}

/** True where an entry's name is the public label of a source that is withheld. */
export const isWithheld = (entry: LedgerEntry, sources: ReadonlyMap<string, Source>): boolean =>
  'record' in entry && entry.record.sourceIds.some((id) => (resolveSource(sources, id)?.confidentiality ?? 'none') !== 'none')
