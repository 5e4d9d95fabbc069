import { describe, expect, it } from 'vitest'
import { attributionSchema, newArticle, type Article } from '@shared/article'
import { changedDecisions, changedFields, comparedFields } from '@shared/versions'

const article = (change: Partial<Article> = {}): Article => ({ ...newArticle('id', '2026-03-01T08:00:00+07:00'), ...change })
const record = (id: string, change: object = {}) => attributionSchema.parse({ id, kind: 'directQuote', state: 'confirmed', sourceIds: ['s1'], words: `kata ${id}`, ...change })

describe('what changed beside the words', () => {
  it('is told field by field, with nothing for what was empty', () => {
    const then = article({ section: 'Daerah', tags: ['laut'], authors: [{ name: 'Rini', role: 'writer' }], targetWords: 400, ignoredWords: ['kelong'] })
    const now = article({ section: 'Ekonomi', authors: [{ name: 'Rini', role: 'writer' }, { name: 'Bayu', role: 'editor' }], flags: { legal: true, sensitive: false, notForPublication: false }, dateline: { place: 'Tegal', date: '' }, ignoredWords: ['kelong', 'bagan'] })
    expect(changedFields(then, now)).toEqual([
      { field: 'authors', before: 'Rini', after: 'Rini; Bayu (editor)' },
      { field: 'dateline', before: '', after: 'Tegal' },
      { field: 'section', before: 'Daerah', after: 'Ekonomi' },
      { field: 'tags', before: 'laut', after: '' },
      { field: 'targetWords', before: '400', after: '' },
      { field: 'ignoredWords', before: 'kelong', after: 'kelong, bagan' },
      { field: 'flags', before: '', after: 'legal' },
    ])
  })

  it('is nothing for an article and itself', () => {
    expect([changedFields(article(), article()), changedDecisions(article(), article())]).toEqual([[], []])
    expect(new Set(comparedFields).size).toBe(comparedFields.length)
  })

  it('is told decision by decision: made, made otherwise, taken back', () => {
    const then = article({ attributions: { a: record('a'), b: record('b'), c: record('c') } })
    const now = article({ attributions: { a: record('a'), b: record('b', { sourceIds: ['s2'] }), d: record('d'), e: record('e', { state: 'dismissed', sourceIds: [] }) } })
    expect(changedDecisions(then, now)).toEqual([
      { kind: 'added', id: 'd', words: 'kata d', sourceIds: ['s1'] },
      { kind: 'dismissed', id: 'e', words: 'kata e', sourceIds: [] },
      { kind: 'changed', id: 'b', words: 'kata b', sourceIds: ['s2'] },
      { kind: 'removed', id: 'c', words: 'kata c', sourceIds: ['s1'] },
    ])
  })
})
