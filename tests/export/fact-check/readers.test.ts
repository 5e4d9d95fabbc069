import { Parser } from 'commonmark'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { findProtected } from '@shared/export/protected-names'
import { runPreflight } from '@shared/preflight'
import { deskCases, withheldNames } from '../../support/documents'
import { all, elementsOf, readHtml, textOf } from '../../support/html'
import { runs as numRuns, seed } from '../../support/seed'
import { needs } from '../../support/tools'
import { nuMessages } from '../../support/vnu'
import { html, markdown, now, packOf, piece } from './piece'

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')

/** Packs of whatever an article may hold; the desk's note and withheld names among it. */
const packs = deskCases().map(({ article, sources }) => packOf('en', { article, sources, findings: runPreflight({ article, sources, now }) }))

describe('the pack as a page', () => {
  it('has no error and no warning in the Nu checker, whatever the article holds [11.4]', (context) => {
    needs(context, 'java')
    const pages = new Map([['en', html('en')], ['id', html('id')], ...fc.sample(packs, { seed, numRuns: 12 }).map((pack, index) => [`case-${index}`, html('en', pack)] as const)])
    expect(nuMessages(pages, { languages: false })).toEqual([])
  })

  it('keeps the rows and columns of a table of the draft, empty cells too, one table apart from the next, and the number of what a table bears [11.4] [11.1]', () => {
    const cell = (...texts: readonly string[]) => ({ type: 'tableCell', content: texts.map((text) => ({ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) })) })
    const row = (...cells: readonly ReturnType<typeof cell>[]) => ({ type: 'tableRow', content: cells })
    const body = { type: 'doc', content: [{ type: 'table', content: [row(cell('Dermaga'), cell('Kapal')), row(cell('Utara', 'ditutup'), cell('')), row(cell(''), cell('12'))] }, { type: 'table', attrs: { attributionIds: ['a4'] }, content: [row(cell('Selatan'), cell(''))] }] }
    const page = readHtml(html('id', packOf('id', { article: { ...piece, body } })))
    const draft = elementsOf(page).find(({ attributes }) => attributes.get('id') === 'draft-text')!
    const tables = all(draft, 'table').map((table) => all(table, 'tr').map((line) => all(line, 'td').map((one) => textOf(one))))
    expect(tables).toEqual([[['Dermaga', 'Kapal'], ['Utaraditutup', ''], ['', '12']], [['SelatanP2 → S2', '']]])
  })

  it('leads from the draft to each passage and source, and back', () => {
    const page = readHtml(html('en'))
    const ids = new Set(elementsOf(page).flatMap(({ attributes }) => attributes.get('id') ?? []))
    const links = all(page, 'a').map(({ attributes }) => attributes.get('href') ?? '')
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)))).toEqual([])
  })

  it('never holds a name that is withheld, though the article says whose words they are [11.3]', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        expect(findProtected(`${html('en', pack)}\n${markdown('en', pack)}`, withheldNames)).toEqual([])
      }),
      { seed, numRuns: Math.ceil(numRuns / 3) },
    )
  })
})

describe('the pack as Markdown', () => {
  const tableCells = (source: string): readonly string[] => new MarkdownIt().parse(source, {}).flatMap((token, index, tokens) => (token.type === 'td_open' || token.type === 'th_open' ? [tokens[index + 1]?.content ?? ''] : []))

  it('is read by parsers of another family with its headings, its tables and every word [11.4]', () => {
    const source = markdown('en')
    const tokens = new MarkdownIt().parse(source, {})
    const headings = tokens.flatMap((token, index) => (token.type === 'heading_open' ? [`${token.tag} ${tokens[index + 1]?.children?.map(({ content }) => content).join('') ?? ''}`] : []))
    expect(headings).toEqual([
      'h1 INTERNAL – Fact-check: Rakit <Muara> | Terlambat', 'h2 Note to the desk (never published)', 'h2 Open questions', 'h2 Annotated draft', 'h3 Rakit <Muara> | Terlambat', 'h4 Di dermaga',
      'h2 Passages', 'h2 Sources', 'h2 Verification log', 'h2 Right of reply', 'h2 Let through at the gate',
    ])
    expect(tokens.filter(({ type }) => type === 'table_open')).toHaveLength(4)
    expect(tableCells(source)).toContain('cocok | persis')
    const walker = new Parser().parse(source).walker()
    const words: string[] = []
    for (let event = walker.next(); event; event = walker.next()) if (event.entering && event.node.type === 'text') words.push(event.node.literal ?? '')
    expect(squeezed(words.join(''))).toContain(squeezed('“⟦P2: Kami menunggu rakit sejak subuh.⟧ (S2)” kata Sulastri. Rapat ditunda, ⟦P3: menurut pejabat⟧ (S3) itu. TK'))
  })

  it('is plain text for every parser: no HTML of an article is run, no cell breaks its table', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const tokens = new MarkdownIt({ html: true }).parse(markdown('en', pack), {})
        expect(tokens.flatMap((token) => [token, ...(token.children ?? [])]).filter(({ type }) => type.startsWith('html'))).toEqual([])
        const rows = pack.passages.length === 0 ? 0 : pack.passages.length + 1
        const [first = []] = tokens.reduce<string[][]>((tables, { type }) => (type === 'table_open' ? [...tables, []] : tables.map((table, at) => (at === tables.length - 1 ? [...table, type] : table))), [])
        expect(first.filter((type) => type === 'tr_open')).toHaveLength(rows)
      }),
      { seed, numRuns: Math.ceil(numRuns / 3) },
    )
  })

  it('says what the page says', () => {
    const words = squeezed(textOf(all(readHtml(html('en')), 'main')[0]!))
    for (const { words: passage } of packOf('en').passages) expect(words).toContain(squeezed(passage))
  })
})
