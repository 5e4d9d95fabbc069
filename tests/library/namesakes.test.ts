import { expect, it } from 'vitest'
import type { ArticleSummary } from '@shared/ipc'
import { namesakes } from '../../renderer/library/namesakes'

const article = (id: string, headline: string, createdAt: string): ArticleSummary => ({ id, seq: 1, headline, status: 'draft', section: '', language: 'id', words: 1, assignee: '', createdAt, updatedAt: createdAt, trashed: false })

it('articles of one headline are numbered in the order in which they were made, a copy behind what it was made from; those without a headline are not [6.8]', () => {
  const articles = [
    article('c', 'Banjir Surut', '2026-03-02T08:00:00+07:00'),
    article('a', 'Banjir Surut ', '2026-03-01T08:00:00+07:00'),
    article('d', 'Pasar Pagi', '2026-03-01T08:00:00+07:00'),
    article('e', '', '2026-03-01T08:00:00+07:00'),
    article('f', '', '2026-03-01T08:00:00+07:00'),
    article('b', 'Banjir Surut', '2026-03-02T08:00:00+07:00'),
  ]
  expect([...namesakes(articles)]).toEqual([
    ['a', { number: 1, count: 3 }],
    ['b', { number: 2, count: 3 }],
    ['c', { number: 3, count: 3 }],
  ])
})
