import type { Passage } from '@shared/ipc'

/** The passages of one article, in the order of its text. */
export interface ArticlePassages {
  readonly articleId: string
  readonly headline: string
  readonly passages: readonly Passage[]
}

/** Passages under their articles, the article with the most first. */
export function passagesByArticle(passages: readonly Passage[]): readonly ArticlePassages[] {
  const articles = new Map<string, Passage[]>()
  for (const passage of passages) {
    const before = articles.get(passage.articleId)
    if (before) before.push(passage)
    else articles.set(passage.articleId, [passage])
  }
  return [...articles].map(([articleId, all]) => ({ articleId, headline: all[0]!.headline, passages: all })).sort((a, b) => b.passages.length - a.passages.length)
}
