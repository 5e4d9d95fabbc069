import { describe, expect, it } from 'vitest'
import { catalogues } from '@shared/messages'
import { reasons } from '@shared/import/text'
import { briefedStory, imported, paragraphsOf, plan, sample } from './stories'

const stories = [
  { name: 'raw-id.txt', text: sample('raw-id.txt'), language: 'id', paragraphs: 8 },
  { name: 'raw-en.txt', text: sample('raw-en.txt'), language: 'en', paragraphs: 9 },
  // Without the briefing folder the shipped samples stand for it: they have the same traits.
  ...[briefedStory()].flatMap((text) => (text === null ? [] : [{ name: 'the briefed story', text, language: 'id', paragraphs: 8 }])),
]

describe.each(stories)('$name, pasted from a web page', ({ text, language, paragraphs }) => {
  const blocks = text.split('\n').map((line) => line.trim()).filter(Boolean)

  it('has its masthead, tagline, headline, credit, share button and empty byline told apart [2.2]', () => {
    const found = plan(text).blocks.map(({ role, reason }) => `${role}: ${reason}`)
    expect(found).toEqual([
      'masthead: masthead-first-line',
      'tagline: site-tagline',
      'headline: headline-line',
      ...Array.from({ length: paragraphs }, () => 'body: prose'),
      expect.stringMatching(/^credit: credit-(wire|outlet)$/),
      'residue: share-button',
      'residue: empty-byline',
    ])
  })

  it('becomes an article without an empty author [2.3] [5.2]', () => {
    const { article, sources, removed, moved } = imported(text)
    const credit = blocks.at(-3)
    expect({ headline: article.headline, authors: article.authors, creditLine: article.creditLine, language: article.language }).toEqual({
      headline: blocks[2],
      authors: [],
      creditLine: credit,
      language,
    })
    expect(paragraphsOf(text)).toEqual(blocks.slice(3, -3))
    expect(sources).toEqual([
      { kind: 'media', name: blocks[0], index: 0 },
      { kind: 'wire', name: credit, index: blocks.length - 3 },
    ])
    expect(removed.map(({ text: line, reason }) => [line, reason])).toEqual([
      [blocks[1], 'site-tagline'],
      ['Share:', 'share-button'],
      [blocks.at(-1), 'empty-byline'],
    ])
    expect(moved.map(({ text: line, to }) => [line, to])).toEqual([
      [blocks[0], 'source:media'],
      [blocks[2], 'headline'],
      [credit, 'creditLine'],
      [credit, 'source:wire'],
    ])
    expect(article.importRecord).toEqual({ origin: 'berita.txt', retrievedAt: '2026-11-23T09:00:00+07:00', removedBlocks: removed, movedBlocks: moved })
  })

  it('is decided about by nobody: no passage is marked and no record is made [3.3]', () => {
    const { article } = imported(text)
    expect(article.attributions).toEqual({})
    expect(JSON.stringify(article.body)).not.toContain('attribution')
  })

  it('says that no author is named [2.2]', () => {
    expect(plan(text).warnings).toEqual(['no-byline'])
  })
})

describe('every reason and warning', () => {
  it('has a sentence in every language', () => {
    for (const { importAssistant } of Object.values(catalogues)) {
      expect(Object.keys(importAssistant.reason).sort()).toEqual([...reasons].sort())
      expect(Object.keys(importAssistant.warning).sort()).toEqual(['guessed-letters', 'no-body', 'no-byline', 'no-headline'])
    }
  })
})
