import type { Passage } from '@shared/ipc'

/** What the articles lose with a source. */
export interface Loss {
  readonly passages: number
  readonly articles: number
}

/** Counts the passages of a source, each once however many stretches it has, and the articles that they stand in. */
export const lossOf = (passages: readonly Passage[]): Loss => ({
  passages: new Set(passages.map(({ articleId, attributionId }) => `${articleId}:${attributionId}`)).size,
  articles: new Set(passages.map(({ articleId }) => articleId)).size,
})
