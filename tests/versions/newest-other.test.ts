import { describe, expect, it } from 'vitest'
import { newArticle, type Article } from '@shared/article'
import { newestOther } from '../../renderer/versions/newest-other'

const article = (words: string, more: Partial<Article> = {}): Article => ({
  ...newArticle('id', '2026-03-01T08:00:00+07:00'),
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
  ...more,
})

const chosen = (present: Article, kept: Readonly<Record<string, Article>>): Promise<string | null> => newestOther(present, Object.keys(kept), async (id) => kept[id]!)

describe('the version that a text is compared with [17.4]', () => {
  const now = article('Air surut.')

  it('is not the one that was just saved or exported, but the newest that says something else', async () => {
    const justSaved = { ...now, updatedAt: '2026-03-01T09:00:00+07:00' }
    expect(await chosen(now, { exported: justSaved, saved: justSaved, morning: article('Air naik.'), night: article('Air tenang.') })).toBe('morning')
  })

  it('also where it differs in a field alone', async () => {
    expect(await chosen(now, { saved: now, named: article('Air surut.', { section: 'Daerah' }) })).toBe('named')
  })

  it('is none where every version is the same, or nothing but a hand-over came since', async () => {
    expect(await chosen(now, { saved: now, before: article('Air surut.', { assignee: 'Rini', handOvers: { h1: {} } }) })).toBeNull()
    expect(await chosen(now, {})).toBeNull()
  })
})
