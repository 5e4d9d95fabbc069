import { describe, expect, it } from 'vitest'
import { newArticle, type ArticleFacts } from '@shared/article'
import type { ArticleSummary } from '@shared/ipc'
import { lineOf, withOpenLine } from '../../renderer/library/open-line'
import { createStore } from '../../renderer/shell/store'

const at = '2026-03-01T08:00:00+07:00'
const listed: ArticleSummary = { id: 'a', seq: 1, headline: '', status: 'draft', section: '', language: 'id', words: 0, assignee: '', createdAt: at, updatedAt: at, trashed: false }
const other: ArticleSummary = { ...listed, id: 'b', headline: 'Lain' }
const open = (headline: string, words: number) => {
  const facts: ArticleFacts = { ...newArticle('id', at), headline }
  return { id: 'a', facts: createStore(facts), words: createStore(words) }
}

describe('the line of the open article [6.7]', () => {
  it('follows headline and words as they are written, unsaved', () => {
    const line = lineOf([other, listed], open(' Air Naik ', 43), null)
    expect(line).toEqual({ ...listed, headline: 'Air Naik', words: 43 })
    expect(withOpenLine([other, listed], line)).toEqual([other, { ...listed, headline: 'Air Naik', words: 43 }])
  })

  it('stays the same while nothing of it changes, so that nothing is drawn', () => {
    const line = lineOf([listed], open('Air', 3), null)
    expect(lineOf([listed], open('Air', 3), line)).toBe(line)
    expect(lineOf([{ ...listed, headline: 'Air', words: 3 }], open('Air', 3), line)).toBeNull()
  })

  it('is that of the library once a newer state was saved', () => {
    const line = lineOf([listed], open('Air', 3), null)
    const saved = [{ ...listed, seq: 2, headline: 'Air Naik', words: 9 }]
    expect(withOpenLine(saved, line)).toBe(saved)
  })
})
