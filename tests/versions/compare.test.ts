import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newArticle, type Article, type Attribution, type NodeJson } from '@shared/article'
import { readBody } from '@shared/document'
import type { VersionSummary } from '@shared/ipc'
import { compareArticles, earlierText, type Row } from '@shared/versions'
import { byDay } from '../../renderer/versions/by-day'

const words = (text: string, ...marks: readonly string[]): NodeJson => ({ type: 'text', text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) })
const paragraph = (...content: readonly NodeJson[]): NodeJson => ({ type: 'paragraph', content })
const withBody = (headline: string, ...content: readonly NodeJson[]): Article => ({ ...newArticle('id', '2026-03-01T08:00:00+07:00'), headline, body: { type: 'doc', content } })
const article = (headline: string, ...paragraphs: readonly string[]): Article => withBody(headline, ...paragraphs.map((text) => paragraph(words(text))))

/** A row in short: = same, ~ changed, + added, - removed; the words with [-gone-] and {+come+}, and {word:+gained-lost}. */
const short = ({ kind, pieces }: Row): string => {
  const sign = { same: '=', changed: '~', added: '+', removed: '-' }[kind]
  const told = pieces.map(({ kind: what, text, gained, lost }) => {
    if (what === 'same') return text
    if (what === 'restyled') return `{${text}:${[...gained.map((name) => `+${name}`), ...lost.map((name) => `-${name}`)].join('')}}`
    return what === 'added' ? `{+${text}+}` : `[-${text}-]`
  })
  return `${sign} ${told.join('')}`
}
const rows = (before: Article, after: Article): readonly string[] => compareArticles(before, after).rows.map(short)

describe('two states of an article beside each other [17.4]', () => {
  it('tell the words that came and went, the headline among them', () => {
    const { fields, added, removed, wordsChanged, isSame } = compareArticles(article('Harga naik', 'Beras mahal.'), article('Harga beras naik', 'Beras masih mahal.'))
    expect(fields.map(({ field, pieces }) => [field, pieces.map(({ kind, text }) => [kind, text])])).toEqual([['headline', [['same', 'Harga '], ['added', 'beras '], ['same', 'naik']]]])
    expect({ added, removed, wordsChanged, isSame }).toEqual({ added: 2, removed: 0, wordsChanged: true, isSame: false })
  })

  it('align their passages, also where others came and went between', () => {
    expect(rows(article('', 'Satu tetap.', 'Dua akan pergi.', 'Tiga lama sekali di sini.', 'Empat.'), article('', 'Satu tetap.', 'Tiga baru sekali di sini.', 'Baru sama sekali.', 'Empat.'))).toEqual([
      '= Satu tetap.',
      '- [-Dua akan pergi.-]',
      '~ Tiga [-lama-]{+baru+} sekali di sini.',
      '+ {+Baru sama sekali.+}',
      '= Empat.',
    ])
  })

  it('tell formatting, links and attributions word by word', () => {
    const link = { type: 'text', text: 'berita', marks: [{ type: 'link', attrs: { href: 'https://example.id/' } }] }
    const said = { type: 'text', text: 'aman', marks: [{ type: 'attribution', attrs: { id: 'a1' } }] }
    expect(rows(withBody('', paragraph(words('Kata '), words('tebal', 'bold'), words(' dan berita, aman'))), withBody('', paragraph(words('Kata tebal dan '), link, words(', '), said)))).toEqual([
      '~ Kata {tebal:-bold} dan {berita:+link https://example.id/}, {aman:+attribution a1}',
    ])
  })

  it('tell a passage of another type, and things that are no words', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [words('Banjir')] }
    const figure = (alt: string): NodeJson => ({ type: 'figure', attrs: { alt, credit: 'Antara' }, content: [words('Air setinggi lutut.')] })
    const list = (type: string): NodeJson => ({ type, content: [{ type: 'listItem', content: [paragraph(words('satu'))] }, { type: 'listItem', content: [paragraph(words('dua'))] }] })
    const compared = compareArticles(withBody('', paragraph(words('Banjir')), figure('Rumah'), list('bulletList'), paragraph(words('a'), { type: 'footnote', content: [words('catatan')] })), withBody('', heading, figure('Rumah terendam'), list('orderedList'), paragraph(words('a'))))
    expect(compared.rows.map(({ before, after }) => [before?.type, after?.type])).toEqual([['paragraph', 'heading2'], ['figure', 'figure'], ['bulletList', 'orderedList'], ['paragraph', 'paragraph']])
    expect(compared.rows.map(short)).toEqual(['~ Banjir', '~ Rumah {+terendam +}· Antara\nAir setinggi lutut.', '~ 1. satu\n2. dua', '~ a[-[catatan]-]'])
  })

  it('show lists with their levels, numbers and letters and rows of cells in a line; a number alone is no change of an item', () => {
    const item = (text: string, ...more: readonly NodeJson[]): NodeJson => ({ type: 'listItem', content: [paragraph(words(text)), ...more] })
    const letters = (...items: readonly NodeJson[]): NodeJson => ({ type: 'orderedList', attrs: { start: 1, numbering: 'lowerAlpha' }, content: items })
    const numbers = (start: number, ...items: readonly NodeJson[]): NodeJson => ({ type: 'orderedList', attrs: { start, numbering: 'decimal' }, content: items })
    const cell = (text: string): NodeJson => ({ type: 'tableCell', content: [paragraph(words(text))] })
    const table: NodeJson = { type: 'table', content: [{ type: 'tableRow', content: [cell('a'), cell('b')] }, { type: 'tableRow', content: [cell('c'), cell('d')] }] }
    const tasks = (checked: boolean): NodeJson => ({ type: 'taskList', content: [{ type: 'taskItem', attrs: { checked }, content: [paragraph(words('cek'))] }] })
    const then = withBody('', numbers(3, item('satu', letters(item('dalam'), item('lagi'))), item('dua')), table, tasks(false))
    const now = withBody('', numbers(3, item('nol'), item('satu', letters(item('dalam'), item('lagi'))), item('dua')), table, tasks(true))
    const compared = compareArticles(then, now)
    expect(compared.rows.map(short)).toEqual(['~ 3. {+nol\n+}{+4. +}satu\n\u2003a. dalam\n\u2003b. lagi\n5. dua', '= | a | b\n| c | d', '~ [-☐ -]{+☑ +}cek'])
    expect(compared.rows[0]!.pieces.filter(({ kind }) => kind !== 'added').map(earlierText).join('')).toBe('3. satu\n\u2003a. dalam\n\u2003b. lagi\n4. dua')
    expect([compared.added, compared.removed]).toEqual([1, 0])
  })

  it('leave out no word of either, whatever became of them', () => {
    const sentence = fc.array(fc.constantFrom('air ', 'naik ', 'turun, ', 'kata ', 'warga. '), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('').trim())
    const text = fc.array(sentence, { minLength: 1, maxLength: 12 })
    const plain = (body: NodeJson): readonly string[] => readBody(body).content.content.map((node) => node.textContent)
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [then, now] = [article('', ...before), article('', ...after)]
        const { rows: compared, isSame } = compareArticles(then, now)
        const side = (gone: string, at: 'before' | 'after'): readonly string[] => compared.filter((row) => row[at] !== null).map(({ pieces }) => pieces.filter(({ kind }) => kind !== gone).map((piece) => piece.text).join(''))
        expect(side('added', 'before')).toEqual(plain(then.body))
        expect(side('removed', 'after')).toEqual(plain(now.body))
        expect(compared.flatMap((row) => row.before?.index ?? [])).toEqual(before.map((_line, place) => place))
        expect(compared.flatMap((row) => row.after?.index ?? [])).toEqual(after.map((_line, place) => place))
        expect(isSame).toBe(before.join('\n') === after.join('\n'))
      }),
      { seed: 20261123, numRuns: 400 },
    )
  })

  it('are told where nothing of a long text stayed', () => {
    const long = (word: string): Article => article('', ...Array.from({ length: 600 }, (_, line) => `${word} ${line} `.repeat(30).trim()))
    expect(compareArticles(long('lama'), long('baru')).rows.length).toBeGreaterThan(599)
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
    ['formatting', body(paragraph(words('Satu.', 'bold'))), ['formatting']],
    ['a mark', body(paragraph({ type: 'text', text: 'Satu.', marks: [{ type: 'attribution', attrs: { id: 'a' } }] })), ['decisions']],
    ['the place of a note', body(paragraph({ type: 'text', text: 'Satu.', marks: [{ type: 'note', attrs: { id: 'n' } }] })), ['formatting']],
    ['a level', body({ type: 'heading', attrs: { level: 2 }, content: [words('Satu.')] }), ['formatting']],
    ['a field', { tags: ['beras'] }, ['fields']],
    ['a flag', { flags: { legal: true, sensitive: false, notForPublication: false } }, ['fields']],
    ['a decision', { attributions: { a: record } }, ['decisions']],
    ['a section, beside a note that a restore leaves', { notes: { n: { state: 'open' } }, section: 'Ekonomi' }, ['fields']],
  ])('is not the same where %s is lost, and can be restored', (_what, change, beside) => {
    expect(told({ ...version, ...change })).toEqual({ added: 0, removed: 0, beside, isSame: false })
  })

  it('names what differs and nothing else: an attribution is a decision, a bold word beside it is formatting too', () => {
    const said = (...marks: readonly NodeJson[]) => paragraph({ type: 'text', text: 'Satu.', marks: [...marks, { type: 'attribution', attrs: { id: 'a' } }] } as NodeJson)
    const attributed = { ...version, attributions: { a: record } }
    expect(told({ ...attributed, ...body(said()) }).beside).toEqual(['decisions'])
    expect(told({ ...attributed, ...body(said({ type: 'bold' })) }).beside).toEqual(['formatting', 'decisions'])
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
