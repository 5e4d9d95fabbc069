import { expect, test } from 'vitest'
import { newArticle, type NodeJson } from '@shared/article'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { toPublicArticle } from '@shared/export/public-article'

const words: NodeJson = { type: 'text', text: 'Air surut di muara.' }
const pullquote: NodeJson = { type: 'pullquote', content: [words] }
const publicOf = (...content: readonly NodeJson[]) =>
  toPublicArticle({ ...newArticle('id', '2026-11-23T09:00:00+07:00'), headline: 'Muara', body: { type: 'doc', content } }, new Map(), null)
const fragment = (...content: readonly NodeJson[]): string => toHtml(publicOf(...content), { profile: 'fragment' }).text

test('a pull quote stands beside the text of a page, and in a header cell, which may hold no such part, as a paragraph [19.10]', () => {
  expect(fragment(pullquote)).toContain('<aside>\n<p>Air surut di muara.</p>\n</aside>')
  const row = (type: string, ...content: readonly NodeJson[]): NodeJson => ({ type: 'tableRow', content: [{ type, content }] })
  const table: NodeJson = { type: 'table', content: [row('tableHeader', pullquote), row('tableCell', { type: 'paragraph', content: [words] })] }
  expect(fragment(table)).not.toContain('<aside>')
  expect(fragment({ type: 'pullquote' })).not.toContain('<aside>')
})

test('a pull quote is a block quote in Markdown, and that is said [19.10]', () => {
  const { text, warnings } = toMarkdown(publicOf(pullquote), { profile: 'gfm' })
  expect(text.trimEnd().split('\n').at(-1)).toBe('> Air surut di muara.')
  expect(warnings).toEqual(['Markdown has no pull quotes: they were written as block quotes.'])
})
