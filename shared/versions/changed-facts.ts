import type { Article, Attribution } from '../article'
import { wordsThen } from '../verification'

/** Fields that are compared line by line; headline, deck and body are compared as words. */
export const comparedFields = [
  'kicker', 'byline', 'authors', 'dateline', 'creditLine', 'section', 'tags', 'language', 'status', 'targetWords', 'ignoredWords', 'edNote', 'flags', 'description', 'slug', 'isBasedOn', 'canonicalUrl', 'publishedAt', 'embargoedUntil',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** A field that says something else; '' where it said nothing. */
export interface ChangedField {
  readonly field: ComparedField
  readonly before: string
  readonly after: string
}

/** A decision about words that is not what it was. `sourceIds` are those after the change, or before it where it is gone. */
export interface ChangedDecision {
  readonly kind: 'added' | 'removed' | 'changed' | 'dismissed'
  /** The id of the attribution. */
  readonly id: string
  readonly words: string
  readonly sourceIds: readonly string[]
}

function lineOf(article: Article, field: ComparedField): string {
  switch (field) {
    case 'authors':
      return article.authors.map(({ name, role }) => (role === 'writer' ? name : `${name} (${role})`)).join('; ')
    case 'dateline':
      return [article.dateline.place, article.dateline.date].filter(Boolean).join(', ')
    case 'tags':
    case 'ignoredWords':
      return article[field].join(', ')
    case 'targetWords':
      return article.targetWords === 0 ? '' : String(article.targetWords)
    case 'flags':
      return Object.entries(article.flags).flatMap(([name, isSet]) => (isSet ? [name] : [])).join(', ')
    default:
      return article[field] ?? ''
  }
}

/** The fields in which two articles differ, in the order of the field block. */
export const changedFields = (version: Article, present: Article): readonly ChangedField[] =>
  comparedFields.flatMap((field) => {
    const [before, after] = [lineOf(version, field), lineOf(present, field)]
    return before === after ? [] : [{ field, before, after }]
  })

/** What an attribution says, whatever its id. */
export const toldOf = ({ state, kind, terms, sourceIds }: Attribution): string => JSON.stringify([state, kind, terms, sourceIds])

/** The decisions about whose words are whose in which two articles differ; those that are new first. */
export function changedDecisions(version: Article, present: Article): readonly ChangedDecision[] {
  const [then, now] = [version.attributions, present.attributions]
  const entry = (kind: ChangedDecision['kind'], record: Attribution): ChangedDecision => ({ kind, id: record.id, words: wordsThen(record), sourceIds: record.sourceIds })
  return [
    ...Object.values(now).filter(({ id }) => !then[id]).map((record) => entry(record.state === 'dismissed' ? 'dismissed' : 'added', record)),
    ...Object.values(now).filter((record) => then[record.id] && toldOf(then[record.id]!) !== toldOf(record)).map((record) => entry(record.state === 'dismissed' ? 'dismissed' : 'changed', record)),
    ...Object.values(then).filter(({ id }) => !now[id]).map((record) => entry('removed', record)),
  ]
}
