import { describe, expect, test } from 'vitest'
import { schema } from '@shared/document'
import { toHtml } from '@shared/export/html'
import { toMarkdown } from '@shared/export/markdown'
import type { PublicArticle } from '@shared/export/public-article'
import { body, confirmed, footnote, heading, mark, paragraph, passage, published, quotation, source, words } from '../../support/articles'
import { all, readHtml, textOf, type HtmlElement } from '../../support/html'
import { needs } from '../../support/tools'
import { nuMessages } from '../../support/vnu'

const rain = body(paragraph('Hujan turun sejak pagi.'))
const pageOf = (article: PublicArticle): string => toHtml(article, { profile: 'page' }).text
const read = (article: PublicArticle): HtmlElement => readHtml(pageOf(article))
const linkedData = (article: PublicArticle): Record<string, unknown> => JSON.parse(textOf(all(read(article), 'script')[0]!)) as Record<string, unknown>
const between = (html: string, start: string, end: string): string => html.slice(html.indexOf(start) + start.length, html.indexOf(end)).trim()
const bodyOf = (article: PublicArticle): string => between(pageOf(article), '</header>', '</article>')

describe('the body of a page', () => {
  test('begins at the second level, whatever the first heading of the body is, and skips none', () => {
    const levels = [4, 4, 2, 4, 3].map((level) => heading(level, 'Judul'))
    expect(bodyOf(published({ body: body(...levels) })).match(/<h\d/g)).toEqual(['<h2', '<h2', '<h2', '<h3', '<h3'])
  })

  test('sets who is quoted outside the words that were said, and cites only web addresses [5.3]', () => {
    const quote = quotation([paragraph('Kami siap.')], 'Yohanes Tobing', 'mailto:a@contoh.id')
    expect(bodyOf(published({ body: body(quote) }))).toBe('<figure>\n<blockquote>\n<p>Kami siap.</p>\n</blockquote>\n<figcaption>Yohanes Tobing</figcaption>\n</figure>')
  })

  test('keeps a stretch whose direction is turned apart from the references and words round it [5.12]', () => {
    const article = published({ body: body(paragraph('Satu \u202edua', footnote('Catatan.'), ' tiga.')), headline: 'Judul \u202eterbalik' })
    expect(bodyOf(article).split('\n')[0]).toBe('<p>Satu <bdi>\u202edua</bdi><sup><a id="ref-1" href="#note-1" role="doc-noteref">1</a></sup> tiga.</p>')
    expect(pageOf(article)).toContain('<h1>Judul \u202eterbalik\u202c</h1>')
  })

  test('says of a picture that nobody has described that it is so, and of one that decorates nothing [5.11]', () => {
    const picture = (attrs: object) => schema.node('figure', { src: `asset:${'a'.repeat(64)}.jpg`, width: 4, height: 3, ...attrs }, [schema.text('Banjir.')])
    const article = (language: string) => ({ ...published({ body: body(picture({}), picture({ decorative: true }), picture({ alt: 'Rumah terendam' })), language, headline: 'Banjir' }) })
    const told = (language: string) => bodyOf(article(language)).match(/alt="[^"]*"/g)
    expect([told('id'), told('en')]).toEqual([['alt="Gambar tanpa keterangan"', 'alt=""', 'alt="Rumah terendam"'], ['alt="Picture without a description"', 'alt=""', 'alt="Rumah terendam"']])
    expect(toHtml(article('id'), { profile: 'page' }).warnings).toEqual(['Pictures have no text for readers who do not see them, and say that nobody has described them: 1.'])
    expect(toMarkdown(article('id'), { profile: 'gfm' }).warnings).toEqual(['Markdown writes a picture without alternative text like one that only decorates.'])
  })

  test('keeps quotation marks as the characters they are [5.3]', () => {
    const said = '”Ya,” katanya. “Tidak,” «mungkin», „nanti“, \'lusa\''
    expect(bodyOf(published({ body: body(paragraph(said)) }))).toBe(`<p>${said}</p>`)
  })

  test('nests each mark once, the longest outermost, whatever the order in the document', () => {
    const [bold, italic, link] = [mark('bold'), mark('italic'), mark('link', { href: 'https://contoh.id/' })]
    const text = paragraph(words('a', bold), words('b', bold, italic), words('c', italic, link), words('d', link))
    expect(bodyOf(published({ body: body(text) }))).toBe('<p><strong>a<em>b</em></strong><a href="https://contoh.id/"><em>c</em>d</a></p>')
  })

  test('never puts a reference into a link or into code', () => {
    const text = paragraph(words('sum', mark('link', { href: 'https://contoh.id/' }), passage('a')), words('ber', mark('link', { href: 'https://contoh.id/' })), words('x', mark('code'), passage('b')))
    const article = published({ body: body(text), attributions: confirmed({ a: ['s'], b: ['s'] }) }, [source('s', 'Ratna')])
    expect(bodyOf(article).split('\n')[0]).toBe(
      '<p><a href="https://contoh.id/">sum</a><sup><a id="ref-1" href="#note-1" role="doc-noteref">1</a></sup><a href="https://contoh.id/">ber</a><code>x</code><sup><a id="ref-1-2" href="#note-1" role="doc-noteref">1</a></sup></p>',
    )
  })

  test('parts two references at one place by a comma', () => {
    const article = published({ body: body(paragraph(words('kata', passage('a')), footnote('Catatan.'))), attributions: confirmed({ a: ['s'] }) }, [source('s', 'Ratna')])
    const [first] = all(read(article), 'p')
    expect(textOf(first!)).toBe('kata1, 2')
  })

  test('leaves out what is empty [5.2]', () => {
    const empty = ['paragraph', 'heading', 'figure', 'codeBlock'].map((name) => schema.node(name))
    const blank = [paragraph('  '), paragraph(schema.node('hardBreak')), quotation([paragraph()], ' ')]
    expect(bodyOf(published({ body: body(...empty, ...blank, paragraph('kata')) }))).toBe('<p>kata</p>')
  })

  test('writes a link whose address may not be printed as plain text, and says so', () => {
    const article = published({ body: body(paragraph(words('tautan', mark('link', { href: 'https://a..b/' })))) })
    expect(bodyOf(article)).toBe('<p>tautan</p>')
    expect(toHtml(article, { profile: 'page' }).warnings).toEqual(['Links whose address cannot be printed stand as plain text: 1.'])
  })
})

describe('what a page tells machines', () => {
  test('an article without a date of publication has no date anywhere', () => {
    const page = pageOf(published({ body: rain, headline: 'Hujan' }))
    expect(page).not.toMatch(/<time|datePublished|dateModified|published_time|modified_time|2026/)
  })

  test('the modification is told with the publication and never lies before it', () => {
    const dates = (publishedAt: string, updatedAt: string) => {
      const { datePublished, dateModified } = linkedData(published({ body: rain, publishedAt, updatedAt }))
      return [datePublished, dateModified]
    }
    expect(dates('2026-10-01T08:00:00+07:00', '2026-10-02T08:00:00Z')).toEqual(['2026-10-01T08:00:00+07:00', '2026-10-02T08:00:00+00:00'])
    expect(dates('2026-10-01T08:00:00+07:00', '2026-10-01T00:59:59Z')).toEqual(['2026-10-01T08:00:00+07:00', '2026-10-01T08:00:00+07:00'])
  })

  test.each([
    ['2026-10-01T08:05:00+07:00', 'id', '1 Oktober 2026, 08.05 WIB'],
    ['2026-10-01T08:05:00+09:00', 'id', '1 Oktober 2026, 08.05 WIT'],
    ['2026-10-01T08:05:00-03:30', 'id-ID', '1 Oktober 2026, 08.05 UTC−3:30'],
    ['2026-10-01T08:05:59.25Z', 'en-GB', '1 October 2026, 08:05 UTC'],
    ['2026-10-01T08:05:00+07:00', 'de', '1 October 2026, 08:05 UTC+7'],
  ])('%s in “%s” is shown as %s', (publishedAt, language, shown) => {
    const [time] = all(read(published({ body: rain, publishedAt, language })), 'time')
    expect(textOf(time!)).toBe(shown)
    expect(time!.attributes.get('datetime')).toMatch(/^2026-10-01T08:05:\d\d[+-]\d\d:\d\d$/)
  })

  test.each([
    ['id', 'id', 'ltr'], ['en_GB', 'en-GB', 'ltr'], ['AR', 'ar', 'rtl'], ['fa-IR', 'fa-IR', 'rtl'], ['he', 'he', 'rtl'], ['ur', 'ur', 'rtl'], ['az-Arab', 'az-Arab', 'rtl'], ['ms-arab', 'ms-Arab', 'rtl'],
    ['ar-Latn', 'ar-Latn', 'ltr'], ['bahasa indonesia', 'und', 'ltr'], ['', 'und', 'ltr'],
  ])('the language “%s” is told as %s, %s', (language, lang, dir) => {
    const [html] = all(read(published({ body: rain, language })), 'html')
    expect([...html!.attributes]).toEqual([['lang', lang], ['dir', dir]])
  })

  test.each([
    ['Oleh Laras dan Dimas', 'id', ['Laras', 'Dimas']],
    ['By Mara Ellery, Tom Okafor and Ines Calloway', 'en', ['Mara Ellery', 'Tom Okafor', 'Ines Calloway']],
    ['Laras Ayuningtyas', 'id', ['Laras Ayuningtyas']],
  ])('a byline “%s” without recorded writers names them', (byline, language, names) => {
    expect(linkedData(published({ body: rain, byline, language })).author).toEqual(names.map((name) => ({ '@type': 'Person', name })))
  })

  test('the publisher is the desk’s own house and never a source [2.3]', () => {
    const article = published({ body: body(paragraph(words('kata', passage('a')))), attributions: confirmed({ a: ['s'] }) }, [source('s', 'Kantor Berita Pesisir', { kind: 'media', url: 'https://pesisir.contoh.id/' })])
    expect(linkedData(article)).not.toHaveProperty('publisher')
    expect(linkedData(article).citation).toEqual([{ '@type': 'NewsArticle', name: 'Kantor Berita Pesisir', url: 'https://pesisir.contoh.id/' }])
  })
})

describe('words of headline and deck that have sources', () => {
  const at = (name: 'headline' | 'deck', exact: string) => ({ name, exact, prefix: '', suffix: '' })
  const register = [source('s', 'Ratna Maheswari'), source('t', 'Laporan Audit', { kind: 'document' })]
  const article = published(
    {
      headline: 'Ratna: ‘Kami Sendirian’', deck: 'Kerugian tiga miliar rupiah', body: body(paragraph('“', words('Air surut', passage('a')), '”, kata Ratna.')),
      attributions: {
        ...confirmed({ a: ['s'] }), ...confirmed({ d: ['t'] }, { kind: 'factFigure', field: at('deck', 'tiga miliar') }), ...confirmed({ h: ['s'] }, { field: at('headline', 'Kami Sendirian') }),
        ...confirmed({ gone: ['t'] }, { field: at('headline', 'Kami Bertiga') }),
      },
    },
    register,
  )

  test('are cited in the linked data and bear no reference in the header [14.11]', () => {
    const { citation, hasPart } = linkedData(article) as { citation: unknown; hasPart: readonly { text: string }[] }
    expect(citation).toEqual(['Ratna Maheswari', { '@type': 'CreativeWork', name: 'Laporan Audit' }])
    expect(hasPart.map(({ text }) => text)).toEqual(['Air surut', 'Kami Sendirian'])
    expect(all(read(article), 'header').map((each) => textOf(each)).join()).toContain('Ratna: ‘Kami Sendirian’')
    expect(all(read(article), 'a', 'role', 'doc-noteref')).toHaveLength(1)
  })

  test('are told as lost where nothing can cite them [5.8]', () => {
    const lost = 'Sources that stand behind the headline or the deck alone are left out.'
    expect([toHtml(article, { profile: 'fragment' }).warnings, toHtml(article, { profile: 'page' }).warnings, toMarkdown(article, { profile: 'gfm' }).warnings]).toEqual([[lost], [], [lost]])
  })
})

describe('the two profiles', () => {
  const article = published({ body: body(paragraph(words('kata', passage('a')))), attributions: confirmed({ a: ['s'] }), headline: 'Hujan', slug: 'hujan' }, [source('s', 'Ratna')])

  test('a fragment is the article element alone, its anchors kept apart by the name of the file', () => {
    const { children } = readHtml(toHtml(article, { profile: 'fragment' }).text)
    expect(children.map((child) => (typeof child === 'string' ? child : child.tag))).toEqual(['article', '\n'])
    expect(all(readHtml(toHtml(article, { profile: 'fragment' }).text), 'li')[0]!.attributes.get('id')).toBe('hujan-note-1')
  })

  test('a page has one style, one script of linked data and no other', () => {
    const root = read(article)
    expect(['style', 'script'].map((tag) => all(root, tag).length)).toEqual([1, 1])
    expect(all(root, 'script')[0]!.attributes.get('type')).toBe('application/ld+json')
  })
})

test('a mark that begins between a letter and its accent does not tear them apart; one without a letter stands on a blank', () => {
  const bold = mark('bold')
  expect(bodyOf(published({ body: body(paragraph('re', words('\u0301sume\u0301', bold))) }))).toBe('<p>ré<strong>sumé</strong></p>')
  expect(bodyOf(published({ body: body(paragraph(words('\u0301', bold))) }))).toBe('<p><strong>\u00a0\u0301</strong></p>')
})

test('characters that no page may hold are left out and counted', () => {
  const exported = toHtml(published({ body: body(paragraph('a\u0000b\u0085c\ufffed\ue000e\ud800f')) }), { profile: 'page' })
  expect(between(exported.text, '</header>', '</article>')).toBe('<p>abcde\ufffdf</p>')
  expect(exported.warnings).toEqual(['Control characters and characters of private use, which a page may not hold, were left out: 4.'])
})

test('a page stays valid at the odd ends of what an article can hold', (context) => {
  needs(context, 'java')
  const odd: readonly PublicArticle[] = [
    published({ body: body(paragraph('\ue000 \ud800 \ufffe \u0085 \ufeff \u00ad'), paragraph('a', words('\u0301b', mark('bold')))), headline: '\u200b', language: '??' }),
    published({ body: body(heading(2, footnote('Hanya catatan.')), heading(4, ' ')), headline: 'Baris\nkedua\u2028ketiga', publishedAt: '2024-02-29T23:59:59.123456Z', canonicalUrl: 'https://contoh.id/?a=b|c' }),
    published({ body: body(paragraph('kata \u202eterbalik', footnote('Catatan.'), '\u2067lagi')), headline: 'A'.repeat(400), kicker: '\u202eterbalik', slug: 'нато', tags: ['', ' ', 'a'], dateline: { place: '', date: '1 Mei' } }),
  ]
  expect(nuMessages(new Map(odd.map((article, index) => [`odd-${index}`, pageOf(article)])), { languages: false })).toEqual([])
})

test('an article of 100,000 words is written whole', () => {
  const long = Array.from({ length: 2000 }, (_, index) => paragraph('Rapat anggaran kota ditunda. '.repeat(12), words('penting', mark('bold'), passage(`p${index}`)), '.'))
  const records = confirmed(Object.fromEntries(long.map((_, index) => [`p${index}`, ['s']])))
  const article = published({ body: body(...long), attributions: records }, [source('s', 'Ratna')])
  expect(pageOf(article).length).toBeGreaterThan(700_000)
})
