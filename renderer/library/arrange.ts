import { articleStatuses, type ArticleStatus } from '@shared/article'
import { isFor } from '@shared/handover'
import type { ArticleSummary, Preferences } from '@shared/ipc'
import { fold } from '@shared/text/fold'

export type Sort = Preferences['sort']

/** An article with what it is found and ordered by, so that a key in a library of tens of thousands costs little. */
export interface Line {
  readonly article: ArticleSummary
  /** The words of the headline, folded, each with a space before it. */
  readonly text: string
  /** The last change, in milliseconds since 1970. */
  readonly at: number
}

export interface Choice {
  /** Words of a headline, in any order, of which each may be a beginning; case and diacritics do not matter. */
  readonly query: string
  /** `mine`: those that whoever works here has now. */
  readonly status: ArticleStatus | 'any' | 'mine'
  /** The name of whoever works here; '' while there is none. */
  readonly me: string
  /** The trash instead of the articles. */
  readonly trash: boolean
}

const known = new WeakMap<ArticleSummary, Line>()

const spaced = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`

/** Folded once for each state of an article: while one is written its line alone is made anew. */
function lineOf(article: ArticleSummary): Line {
  const line = known.get(article) ?? { article, text: spaced(article.headline), at: Date.parse(article.updatedAt) }
  known.set(article, line)
  return line
}

/** The lines of `articles`, in their order. */
export const linesOf = (articles: readonly ArticleSummary[]): readonly Line[] => articles.map(lineOf)

type Order = (a: Line, b: Line) => number

export const latestFirst: Order = (a, b) => b.at - a.at || (a.article.id < b.article.id ? 1 : -1)

const place = ({ article }: Line): number => articleStatuses.indexOf(article.status)

function orderOf(sort: Sort, locale: string): Order {
  switch (sort) {
    case 'updated':
      return latestFirst
    case 'status':
      return (a, b) => place(a) - place(b) || latestFirst(a, b)
    case 'headline': {
      const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
      return (a, b) =>
        Number(a.article.headline === '') - Number(b.article.headline === '') || compare(a.article.headline, b.article.headline) || latestFirst(a, b)
    }
  }
}

/** The lines in the order of `sort`; articles without a headline stand last in the alphabet of `locale` (BCP 47). */
export const ordered = (lines: readonly Line[], sort: Sort, locale: string): readonly Line[] => [...lines].sort(orderOf(sort, locale))

/** The articles that a person asked for, in the order of the lines. */
export function chosen(lines: readonly Line[], { query, status, trash, me }: Choice): readonly ArticleSummary[] {
  const words = spaced(query).split(' ').filter(Boolean).map((word) => ` ${word}`)
  const isChosen = (article: ArticleSummary): boolean => status === 'any' || (status === 'mine' ? isFor(article.assignee, me) : article.status === status)
  return lines
    .filter(({ article, text }) => article.trashed === trash && isChosen(article) && words.every((word) => text.includes(word)))
    .map(({ article }) => article)
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
    const at = (first + step) % articles.length
    if (fold(articles[at]!.headline).startsWith(beginning)) return at
  }
  return -1
}

/** The articles of `now` that stood in the list of `before` and have gone to the trash since. */
export function newlyTrashed(before: readonly ArticleSummary[], now: readonly ArticleSummary[]): readonly ArticleSummary[] {
  if (before === now) return []
  const stood = new Set(before.filter((article) => !article.trashed).map((article) => article.id))
  return now.filter((article) => article.trashed && stood.has(article.id))
}
