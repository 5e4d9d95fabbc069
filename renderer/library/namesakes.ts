import type { ArticleSummary } from '@shared/ipc'

/** An article among those of one headline, from 1 in the order in which they were made. */
export interface Namesake {
  readonly number: number
  readonly count: number
}

const byAge = (a: ArticleSummary, b: ArticleSummary): number => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1)

/** Which of `articles` have the headline of another one, by id: a copy has that of what it was made from, and must not be taken for it. */
export function namesakes(articles: readonly ArticleSummary[]): ReadonlyMap<string, Namesake> {
  const byHeadline = new Map<string, ArticleSummary[]>()
  for (const article of articles) {
    const headline = article.headline.trim()
    if (headline === '') continue
    const group = byHeadline.get(headline)
    if (group) group.push(article)
    else byHeadline.set(headline, [article])
  }
  const groups = [...byHeadline.values()].filter(({ length }) => length > 1)
  return new Map(groups.flatMap((group) => group.toSorted(byAge).map(({ id }, at) => [id, { number: at + 1, count: group.length }] as const)))
}
