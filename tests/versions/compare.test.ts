import { describe, expect, it } from 'vitest'
import { newArticle, type Article, type Attribution, type NodeJson } from '@shared/article'
import type { VersionSummary } from '@shared/ipc'
import { byDay } from '../../renderer/versions/by-day'
import { compareArticles, plainText } from '../../renderer/versions/compare'
import { byParagraph, changedPieces } from '../../renderer/versions/paragraphs'

const article = (headline: string, ...paragraphs: readonly string[]): Article => ({
  ...newArticle('id', '2026-03-01T08:00:00+07:00'),
  headline,
  body: { type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
})

describe('a version beside the text of now', () => {
  it('tells the words that came and went, the headline among them', () => {
    const comparison = compareArticles(article('Harga naik', 'Beras mahal.'), article('Harga beras naik', 'Beras masih mahal.'))
    expect(comparison).toEqual({
      headline: [{ kind: 'same', text: 'Harga ' }, { kind: 'added', text: 'beras ' }, { kind: 'same', text: 'naik' }],
      deck: [],
      body: [{ kind: 'same', text: 'Beras ' }, { kind: 'added', text: 'masih ' }, { kind: 'same', text: 'mahal.' }],
      added: 2,
      removed: 0,
      wordsChanged: true,
      beside: [],
      isSame: false,
    })
  })

  it('can be read as it was', () => {
    const comparison = compareArticles(article('Lama', 'Satu.', 'Dua.'), article('Baru', 'Satu.', 'Tiga.', 'Dua.'))
    const { headline, body } = plainText(comparison)
    expect({ headline: headline.map(({ text }) => text).join(''), body: body.map(({ text }) => text).join('') }).toEqual({ headline: 'Lama', body: 'Satu.\n\nDua.' })
  })
})

describe('a version that reads as the text of now', () => {
  const version = article('Judul', 'Satu.')
  const told = (present: Article) => {
    const { added, removed, beside, isSame } = compareArticles(version, present)
    return { added, removed, beside, isSame }
  }
  const body = (...content: readonly NodeJson[]): Pick<Article, 'body'> => ({ body: { type: 'doc', content } })
  const record: Attribution = {
    id: 'a', kind: 'directQuote', sourceIds: ['s'], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: 'Satu.', originalLanguage: '',
  }

  it('is the same when a restore would change nothing, whatever main has written beside it', () => {
    expect(told({ ...version, updatedAt: '2026-03-02T08:00:00+07:00' })).toEqual({ added: 0, removed: 0, beside: [], isSame: true })
  })

  it.each<readonly [string, Partial<Article>, readonly string[]]>([
    ['formatting', body({ type: 'paragraph', content: [{ type: 'text', text: 'Satu.', marks: [{ type: 'bold' }] }] }), ['formatting']],
    ['a mark', body({ type: 'paragraph', content: [{ type: 'text', text: 'Satu.', marks: [{ type: 'attribution', attrs: { id: 'a' } }] }] }), ['formatting']],
    ['a level', body({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Satu.' }] }), ['formatting']],
    ['a field', { tags: ['beras'] }, ['fields']],
    ['a flag', { flags: { legal: true, sensitive: false, notForPublication: false } }, ['fields']],
    ['a decision', { attributions: { a: record } }, ['decisions']],
    ['a section, beside a note that a restore leaves', { notes: { n: { state: 'open' } }, section: 'Ekonomi' }, ['fields']],
  ])('is not the same where %s is lost, and can be restored', (_what, change, beside) => {
    expect(told({ ...version, ...change })).toEqual({ added: 0, removed: 0, beside, isSame: false })
  })

  it('is not the same where a space alone came', () => {
    expect(told(article('Judul', 'Sa tu.')).isSame).toBe(false)
  })
})

describe('the list of versions', () => {
  const version = (versionId: string, seq: number, savedAt: string): VersionSummary => ({ versionId, seq, savedAt, reason: 'autosave', name: '', byId: '', by: '', headline: '', words: 1 })

  it('stands in the order of the states, though the clock was moved back between them', () => {
    const versions = [version('d', 4, '2026-03-01T09:00:00Z'), version('c', 3, '2026-03-02T09:00:00Z'), version('b', 2, '2026-03-01T08:00:00Z'), version('a', 1, '2026-03-01T07:00:00Z')]
    const days = byDay(versions, ({ savedAt }) => savedAt.slice(0, 10))
    expect(days.map(({ name, versions: kept }) => [name, kept.map(({ seq }) => seq)])).toEqual([
      ['2026-03-01', [4]],
      ['2026-03-02', [3]],
      ['2026-03-01', [2, 1]],
    ])
  })
})

describe('the paragraphs of a comparison', () => {
  it('are those of the text, whatever the changes run over', () => {
    expect(byParagraph([{ kind: 'same', text: 'One.\n\nTw' }, { kind: 'added', text: 'o.\n\nThree.' }])).toEqual([
      [{ kind: 'same', text: 'One.' }],
      [{ kind: 'same', text: 'Tw' }, { kind: 'added', text: 'o.' }],
      [{ kind: 'added', text: 'Three.' }],
    ])
  })

  it('are shown where they changed, with their neighbours; the others are counted', () => {
    const same = { kind: 'same', text: '1\n\n2\n\n3\n\n4\n\n' } as const
    const changes = [same, { kind: 'added', text: '5' } as const, { kind: 'same', text: '\n\n6\n\n7' } as const]
    expect(changedPieces(changes)).toEqual([
      { kind: 'unchanged', paragraphs: 3 },
      { kind: 'paragraph', changes: [{ kind: 'same', text: '4' }] },
      { kind: 'paragraph', changes: [{ kind: 'added', text: '5' }] },
      { kind: 'paragraph', changes: [{ kind: 'same', text: '6' }] },
      { kind: 'unchanged', paragraphs: 1 },
    ])
  })
})
