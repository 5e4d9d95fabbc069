import { describe, expect, it } from 'vitest'
import { restoreBlock } from '@shared/import/text'
import { imported, sample } from './stories'

const record = imported(sample('raw-id.txt')).article.importRecord!

describe('a block that import took out', () => {
  it('comes back as a paragraph at its old place, and leaves the record', () => {
    const restored = restoreBlock(record, 12)
    expect(restored).toEqual({
      paragraph: { type: 'paragraph', content: [{ type: 'text', text: 'Share:' }] },
      textBlocksBefore: 8,
      fields: [],
      record: { ...record, removedBlocks: record.removedBlocks.filter(({ index }) => index !== 12) },
    })
  })

  it('tells the fields that it had been moved to', () => {
    expect(restoreBlock(record, 2)).toMatchObject({ textBlocksBefore: 0, fields: ['headline'] })
    expect(restoreBlock(record, 11)).toMatchObject({ textBlocksBefore: 8, fields: ['creditLine', 'source:wire'] })
  })

  it('comes back once', () => {
    expect(restoreBlock(restoreBlock(record, 12)!.record, 12)).toBe(null)
    expect(restoreBlock(record, 5)).toBe(null)
  })

  it('stays where a person keeps it, by choosing its role', () => {
    const { removed, article } = imported(sample('raw-id.txt'), new Map([[12, 'body'], [5, 'residue']]))
    expect(removed.map(({ index, reason }) => [index, reason])).toEqual([[1, 'site-tagline'], [5, 'chosen-by-person'], [13, 'empty-byline']])
    expect(article.body.content?.at(-1)).toEqual({ type: 'paragraph', content: [{ type: 'text', text: 'Share:' }] })
  })
})
