import { describe, expect, it } from 'vitest'
import type { ArticleSummary } from '@shared/ipc'
import { chosen, linesOf, newlyTrashed, ordered, placeOfTitle, type Choice, type Sort } from '../../renderer/library/arrange'

const article = (id: string, change: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id,
  seq: 1,
  headline: id,
  status: 'draft',
  section: '',
  language: 'id',
  words: 100,
  assignee: '',
  createdAt: '2026-03-01T08:00:00+07:00',
  updatedAt: '2026-03-01T08:00:00+07:00',
  trashed: false,
  ...change,
})

const arrange = (articles: readonly ArticleSummary[], { sort = 'updated', ...choice }: Partial<Choice> & { readonly sort?: Sort } = {}): readonly ArticleSummary[] =>
  chosen(ordered(linesOf(articles), sort, 'id-ID'), { query: '', status: 'any', trash: false, me: '', ...choice })
const answers = (headline: string, query: string): boolean => arrange([article('one', { headline })], { query }).length === 1
const ids = (articles: readonly ArticleSummary[]): readonly string[] => articles.map(({ id }) => id)

describe('the list of articles', () => {
  it('has the article that was changed last at its head, whatever the offset of its time', () => {
    const articles = [
      article('morning', { updatedAt: '2026-03-02T08:00:00+07:00' }),
      article('noon', { updatedAt: '2026-03-02T05:00:00+00:00' }),
      article('night', { updatedAt: '2026-03-01T23:00:00+07:00' }),
    ]
    expect(ids(arrange(articles))).toEqual(['noon', 'morning', 'night'])
  })

  it('is in the order of the alphabet, numbers by their size, articles without a headline last', () => {
    const articles = [article('c', { headline: '' }), article('b', { headline: 'Bab 10' }), article('a', { headline: 'bab 9' }), article('d', { headline: 'Énak' })]
    expect(ids(arrange(articles, { sort: 'headline' }))).toEqual(['a', 'b', 'd', 'c'])
  })

  it('follows an article on its way when it is ordered by status', () => {
    const articles = [article('done', { status: 'final' }), article('begun'), article('read', { status: 'subs' })]
    expect(ids(arrange(articles, { sort: 'status' }))).toEqual(['begun', 'read', 'done'])
  })

  it('shows one status, or the trash alone', () => {
    const articles = [article('draft'), article('held', { status: 'hold' }), article('gone', { trashed: true })]
    expect(ids(arrange(articles, { status: 'hold' }))).toEqual(['held'])
    expect(ids(arrange(articles, { trash: true }))).toEqual(['gone'])
  })

  it('shows what whoever works here has now, however the name is written, and nothing to nobody', () => {
    const articles = [article('mine', { assignee: 'rini  Astuti' }), article('others', { assignee: 'Bayu' }), article('free')]
    expect(ids(arrange(articles, { status: 'mine', me: 'Rini Astuti' }))).toEqual(['mine'])
    expect(ids(arrange(articles, { status: 'mine' }))).toEqual([])
  })

  it('leaves the list that it was given as it is', () => {
    const articles = Object.freeze([article('a'), article('b')])
    expect(ids(arrange(articles, { sort: 'headline' }))).toEqual(['a', 'b'])
  })
})

describe('a headline answers a search', () => {
  it('when each word of the search begins one of its words, in any order, without case and diacritics', () => {
    expect(answers('Tanggul Muara Ditunda, Nelayan Menunggu', 'nel tang')).toBe(true)
    expect(answers('Café di Ubud', 'cafe')).toBe(true)
    expect(answers('“Superthaw” datang', 'super')).toBe(true)
    expect(answers('Tanggul Muara', '  ')).toBe(true)
  })

  it('and does not when a word only stands inside another', () => {
    expect(answers('Tanggul Muara', 'uara')).toBe(false)
    expect(answers('Tanggul Muara', 'tanggul laut')).toBe(false)
  })
})

describe('typing in the list', () => {
  const list = ['Banjir', 'Beras', 'Bandara', 'Kopi'].map((headline) => article(headline))

  it('jumps to the headline that begins with the letters, from the present line on and round the end', () => {
    expect(placeOfTitle(list, 'ban', 0)).toBe(0)
    expect(placeOfTitle(list, 'ban', 1)).toBe(2)
    expect(placeOfTitle(list, 'be', 3)).toBe(1)
  })

  it('goes on to the next when the same letter is typed again', () => {
    expect(placeOfTitle(list, 'b', 0)).toBe(1)
    expect(placeOfTitle(list, 'bb', 1)).toBe(2)
    expect(placeOfTitle(list, 'b', 2)).toBe(0)
  })

  it('stays where no headline begins so', () => {
    expect(placeOfTitle(list, 'x', 0)).toBe(-1)
    expect(placeOfTitle([], 'b', 0)).toBe(-1)
  })
})

describe('what went to the trash', () => {
  it('is what stood in the list before, not what came from another library', () => {
    const before = [article('kept'), article('thrown'), article('old', { trashed: true })]
    const now = [article('kept'), article('thrown', { trashed: true }), article('old', { trashed: true }), article('foreign', { trashed: true })]
    expect(ids(newlyTrashed(before, now))).toEqual(['thrown'])
    expect(newlyTrashed(now, now)).toEqual([])
  })
})
