import type { Article } from '../article'
import { notesOf } from '../notes'
import { verificationsOf } from '../verification'
import { deedsOf, handOversOf, signOffsOf, ticksOf, type DeedKind } from './model'

/** One thing that happened to an article. `by` is '' where nobody was recorded; `detail` is what it was about, '' for nothing. */
export interface Activity {
  readonly kind: 'created' | 'imported' | 'handedOver' | 'signedOff' | 'noted' | 'settled' | 'checked' | 'published' | 'corrected' | 'ticked' | DeedKind
  readonly at: string
  readonly by: string
  readonly detail: string
}

/** What the records of an article tell of its way, the newest first. A private note is left out. */
export function activityOf(article: Omit<Article, 'body' | 'original' | 'schemaVersion' | 'updatedAt'>): readonly Activity[] {
  const notes = [...notesOf(article).values()].filter(({ kind }) => kind !== 'private')
  const told: readonly Activity[] = [
    { kind: 'created', at: article.createdAt, by: '', detail: '' },
    ...(article.importRecord ? [{ kind: 'imported', at: article.importRecord.retrievedAt, by: '', detail: article.importRecord.origin } as const] : []),
    ...handOversOf(article).map(({ at, by, assignee, message }) => ({ kind: 'handedOver', at, by, detail: [assignee, message].filter(Boolean).join(': ') }) as const),
    ...signOffsOf(article).map(({ at, by }) => ({ kind: 'signedOff', at, by, detail: '' }) as const),
    ...ticksOf(article).map(({ at, by, name }) => ({ kind: 'ticked', at, by, detail: name }) as const),
    ...deedsOf(article).map(({ kind, at, by, detail }) => ({ kind, at, by, detail }) as const),
    ...notes.flatMap(({ entries }) => entries.map(({ at, author, text }) => ({ kind: 'noted', at, by: author, detail: text }) as const)),
    ...notes.filter(({ state }) => state === 'resolved').map(({ stateAt, stateBy, entries }) => ({ kind: 'settled', at: stateAt, by: stateBy, detail: entries[0]?.text ?? '' }) as const),
    ...verificationsOf(article).flatMap(({ checkedAt, checkedBy, checkedText }) => (checkedAt === null ? [] : [{ kind: 'checked', at: checkedAt, by: checkedBy, detail: checkedText } as const])),
    ...Object.values(article.publicationRecords).map(({ at, path }) => ({ kind: 'published', at, by: '', detail: path }) as const),
    ...article.corrections.map(({ at, text }) => ({ kind: 'corrected', at, by: '', detail: text }) as const),
  ]
  return [...told].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}
