import { describe, expect, it } from 'vitest'
import type { CommandId } from '@shared/commands'
import type { ArticleSummary } from '@shared/ipc'
import { namedArticles, paletteEntries, type Entry } from '../../renderer/palette/entries'
import { bestMatches, foldedWords, matchScore } from '../../renderer/palette/match'
import { createTranslate } from '../../renderer/shell/messages'

const article = (headline: string, updatedAt: string, trashed = false): ArticleSummary => ({
  id: headline, seq: 1, headline, status: 'draft', section: '', language: 'en', words: 1, assignee: '', createdAt: updatedAt, updatedAt, trashed,
})

const all = (): boolean => true
const labels = (entries: readonly Entry[]): readonly string[] => entries.map((entry) => entry.label)
const entriesFor = (query: string, canRun: (id: CommandId) => boolean = all, language: 'en' | 'id' = 'en'): readonly Entry[] =>
  paletteEntries({
    query,
    canRun,
    t: createTranslate(language),
    articles: namedArticles([
      article('A version of events', '2026-03-01T08:00:00+07:00'),
      article('Versions of the truth', '2026-03-02T08:00:00+07:00'),
      article('Version thrown away', '2026-03-03T08:00:00+07:00', true),
    ]),
  })

describe('the palette', () => {
  it('finds a command by the beginnings of its words in any order', () => {
    expect(labels(entriesFor('short keyb'))).toEqual(['Keyboard shortcuts'])
    expect(labels(entriesFor('cop mark'))).toEqual(['Copy as Markdown'])
  })

  it('finds commands in the language of the window', () => {
    expect(labels(entriesFor('artikel baru', all, 'id'))).toEqual(['Artikel baru'])
  })

  it('lists articles by headline after the commands, a whole word first, then the latest, and none of the trash', () => {
    expect(labels(entriesFor('version'))).toEqual(['Keep a version now', 'Versions', 'Compare versions', 'A version of events', 'Versions of the truth'])
    expect(labels(entriesFor('vers'))).toEqual(['Versions', 'Compare versions', 'Keep a version now', 'Versions of the truth', 'A version of events'])
  })

  it('says why a command cannot run and puts it after those that can', () => {
    const found = entriesFor('save', (id) => id !== 'article.save').filter((entry) => entry.kind === 'command')
    expect(found.map(({ label, reason }) => ({ label, reason }))).toEqual([
      { label: 'Save PDF proof…', reason: null },
      { label: 'Save', reason: 'Needs an article that can be edited' },
    ])
  })

  it('lists everything before a word is typed, what cannot run at the end', () => {
    const found = entriesFor('', (id) => !id.startsWith('format.'))
    expect(found.slice(-1).map(({ kind, label }) => ({ kind, label }))).toEqual([{ kind: 'command', label: 'Line break' }])
    expect(labels(found).filter((label) => label.startsWith('Versions'))).toEqual(['Versions', 'Versions of the truth'])
  })
})

describe('a label', () => {
  it('answers better with the beginning of a word than with a part or with its letters in order', () => {
    const found = bestMatches(['Reports', 'Export…', 'Paste export'], 'exp', foldedWords, 9)
    expect(found).toEqual(['Export…', 'Paste export'])
    expect(matchScore(['export'], ['exp'])).toBeGreaterThan(matchScore(['reexport'], ['exp']))
    expect(matchScore(['reexport'], ['exp'])).toBeGreaterThan(matchScore(['extrapages'], ['exp']))
  })
})
