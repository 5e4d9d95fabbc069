import { articleStatuses, type ArticleStatus } from '@shared/article'
import type { ArticleSummary, Preferences } from '@shared/ipc'

export type Sort = Preferences['sort']

export interface Arrangement {
  /** Words of a headline, in any order, of which each may be a beginning; case and diacritics do not matter. */
  readonly query: string
  readonly status: ArticleStatus | 'any'
  readonly sort: Sort
  /** The trash instead of the articles. */
  readonly trash: boolean
  /** BCP 47: the alphabet's order. */
  readonly locale: string
}

/** `text` without case and diacritics, for comparing what was typed with what is written. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** True when every word of `query` begins a word of `headline`. */
export function answers(headline: string, query: string): boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return true
  const text = ` ${fold(headline).replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  return words.every((word) => text.includes(` ${word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`))
}

type Order = (a: ArticleSummary, b: ArticleSummary) => number

const latestFirst: Order = (a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt) || (a.id < b.id ? 1 : -1)

function orderOf(sort: Sort, locale: string): Order {
  switch (sort) {
    case 'updated':
      return latestFirst
    case 'status':
      return (a, b) => articleStatuses.indexOf(a.status) - articleStatuses.indexOf(b.status) || latestFirst(a, b)
    case 'headline': {
      const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
      return (a, b) => Number(a.headline === '') - Number(b.headline === '') || compare(a.headline, b.headline) || latestFirst(a, b)
    }
  }
}

/** The lines of the list as a person asked for them; articles without a headline stand last in the alphabet. */
export function arrange(articles: readonly ArticleSummary[], { query, status, sort, trash, locale }: Arrangement): readonly ArticleSummary[] {
  return articles
    .filter((article) => article.trashed === trash && (status === 'any' || article.status === status) && answers(article.headline, query))
    .sort(orderOf(sort, locale))
}

/**
 * The place of the next headline that begins with `letters`, looked for from `from` on and round the end; -1 when there is none.
 * One letter typed again goes on to the next headline that begins with it.
 */
export function placeOfTitle(articles: readonly ArticleSummary[], letters: string, from: number): number {
  const sought = fold(letters)
  const repeated = new Set(sought).size === 1
  const beginning = repeated ? sought.slice(0, 1) : sought
  const first = from + (repeated ? 1 : 0)
  for (let step = 0; step < articles.length; step += 1) {
    const place = (first + step) % articles.length
    if (fold(articles[place]!.headline).startsWith(beginning)) return place
  }
  return -1
}

/** The articles of `now` that stood in the list of `before` and have gone to the trash since. */
export function newlyTrashed(before: readonly ArticleSummary[], now: readonly ArticleSummary[]): readonly ArticleSummary[] {
  if (before === now) return []
  const stood = new Set(before.filter((article) => !article.trashed).map((article) => article.id))
  return now.filter((article) => article.trashed && stood.has(article.id))
}
