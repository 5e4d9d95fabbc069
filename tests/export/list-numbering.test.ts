import { expect, test } from 'vitest'
import { newArticle, type NodeJson } from '@shared/article'
import { checkBody } from '@shared/document'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { toPublicArticle } from '@shared/export/public-article'

const listed = (numbering: string): NodeJson => ({
  type: 'orderedList',
  attrs: { start: 2, numbering },
  content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'rel' }] }] }],
})
const publicOf = (numbering: string) =>
  toPublicArticle({ ...newArticle('id', '2026-11-23T09:00:00+07:00'), headline: 'Rel', body: { type: 'doc', content: [listed(numbering)] } }, new Map(), null)

test('a list counted in letters or Roman numbers is so on a page [18.9]', () => {
  const types = ['decimal', 'lowerAlpha', 'upperAlpha', 'lowerRoman', 'upperRoman'].map((numbering) => /<ol[^>]*>/.exec(toHtml(publicOf(numbering), { profile: 'fragment' }).text)?.[0])
  expect(types).toEqual(['<ol start="2">', '<ol start="2" type="a">', '<ol start="2" type="A">', '<ol start="2" type="i">', '<ol start="2" type="I">'])
})

test('Markdown counts in digits alone, and that is said before it is written [18.9]', () => {
  expect(toMarkdown(publicOf('lowerAlpha'), { profile: 'gfm' }).warnings).toEqual(['Markdown numbers every list with digits: letters and Roman numbers became such.'])
  expect(toMarkdown(publicOf('decimal'), { profile: 'gfm' }).warnings).toEqual([])
})

test('a list counted in no known way is no text of an article', () => {
  expect(() => checkBody({ type: 'doc', content: [listed('lowerAlpha')] })).not.toThrow()
  expect(() => checkBody({ type: 'doc', content: [listed('__proto__')] })).toThrow('expected one of decimal, lowerAlpha')
})
