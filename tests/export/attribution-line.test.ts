import { describe, expect, test } from 'vitest'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import { schema } from '@shared/document'
import { body, confirmed, paragraph, passage, published, quotation, source, words } from '../support/articles'

const listed = schema.node('bulletList', null, [schema.node('listItem', null, [paragraph('butir'), quotation([paragraph('Dua.')], '–Sekar')])])
const article = published(
  { body: body(quotation([paragraph('Satu.')], '— Budi Santoso'), listed, paragraph('— bukan nama, ', words('“ya”', passage('a')))), attributions: confirmed({ a: ['s'] }) },
  [source('s', 'Ayu')],
)

describe('an attribution line that was typed with a dash', () => {
  test('has one dash in Markdown, at the top and within a list', () => {
    const { text } = toMarkdown(article, { profile: 'gfm' })
    expect(text).toContain('> — Budi Santoso\n')
    expect(text).toContain('> — Sekar\n')
    expect(text).toContain('— bukan nama, “ya”[^1]')
  })

  test('has none of its own in HTML, where the style sheet sets it', () => {
    const { text } = toHtml(article, { profile: 'fragment' })
    expect([...text.matchAll(/<figcaption>([^<]*)/g)].map(([, line]) => line)).toEqual(['Budi Santoso', 'Sekar'])
  })
})
