import { expect, test } from 'vitest'
import { articleFromMarkdown } from '@shared/import/from-markdown'

test('a name that an earlier file wrote with two dashes has none in the article', () => {
  const { article } = articleFromMarkdown('> “Ya.”\n>\n> — — Budi Santoso\n', { origin: 'a.md', now: '2026-11-23T09:00:00+07:00', language: 'id' })
  expect(article.body.content).toEqual([
    {
      type: 'blockquote',
      attrs: { cite: '' },
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '“Ya.”' }] },
        { type: 'attributionLine', content: [{ type: 'text', text: 'Budi Santoso' }] },
      ],
    },
  ])
})
