import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { articleSchema } from '@shared/article'
import { bodyText, countWords, passagesOf, readBody } from '@shared/document'
import { findIndirectQuotes, findQuotes } from '@shared/quotes'
import { sourceSchema } from '@shared/source'
import { sample } from './text/stories'

const read = (name: string) => z.object({ article: articleSchema, sources: z.array(sourceSchema) }).parse(JSON.parse(sample(name)))

describe.each(['id.json', 'en.json'])('the shipped sample %s', (name) => {
  const { article, sources } = read(name)
  const doc = readBody(article.body)
  const text = bodyText(doc)

  it('is an article of 400 to 500 words with headline, deck and authors', () => {
    expect(countWords(text)).toBeGreaterThanOrEqual(400)
    expect(countWords(text)).toBeLessThanOrEqual(500)
    for (const field of [article.headline, article.deck, article.kicker, article.section, article.description]) expect(field).not.toBe('')
    expect(article.authors.map(({ role }) => role)).toEqual(['writer', 'editor'])
  })

  it('has a record for each marked passage, a passage for each record, and its sources beside it', () => {
    expect([...new Set(passagesOf(doc).map(({ id }) => id))].sort()).toEqual(Object.keys(article.attributions).sort())
    const cited = new Set(Object.values(article.attributions).flatMap(({ sourceIds }) => sourceIds))
    expect([...cited].sort()).toEqual(sources.map(({ id }) => id).sort())
  })

  it('has direct quotations, one of them unattributed, an indirect statement, a quoted word and brackets [3.4]', () => {
    const quotes = findQuotes(text, article.language)
    const marked = passagesOf(doc).map((passage) => passage.text)
    const unmarked = quotes.filter((quote) => !marked.includes(quote.text)).map(({ kind }) => kind)
    expect(unmarked.sort()).toEqual(['direct', 'scare'])
    expect(Object.values(article.attributions).map(({ kind }) => kind).sort()).toEqual(['directQuote', 'directQuote', 'directQuote', 'document', 'indirectQuote', 'partialQuote'])
    expect(findIndirectQuotes(text, article.language).length).toBeGreaterThan(0)
    expect(text).toMatch(/\[[^\]]+\]/)
  })
})
