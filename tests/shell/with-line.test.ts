import { describe, expect, it } from 'vitest'
import type { ArticleSummary, LibraryState } from '@shared/ipc'
import { withLine } from '../../renderer/shell/with-line'

const line = (id: string, headline: string): ArticleSummary => ({
  id, headline, seq: 1, status: 'draft', section: '', language: 'id', words: 0, assignee: '', createdAt: '', updatedAt: '', trashed: false,
})
const library = { articles: [line('a', 'Satu'), line('b', 'Dua')] } as unknown as LibraryState
const headlines = (state: LibraryState) => state.articles.map((article) => article.headline)

describe('the list of the library', () => {
  it('takes the new line of an article, in its place', () => {
    expect(headlines(withLine(library, { id: 'a', line: line('a', 'Satu lagi') }))).toEqual(['Satu lagi', 'Dua'])
  })

  it('takes in an article it did not have, and lets a removed one go', () => {
    expect(headlines(withLine(library, { id: 'c', line: line('c', 'Tiga') }))).toEqual(['Satu', 'Dua', 'Tiga'])
    expect(headlines(withLine(library, { id: 'a', line: null }))).toEqual(['Dua'])
    expect(withLine(library, { id: 'x', line: null })).toBe(library)
  })
})
