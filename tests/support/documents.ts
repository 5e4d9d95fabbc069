import fc from 'fast-check'
import type { Mark, Node } from '@tiptap/pm/model'
import { articleSchema, attributionKinds, attributionTerms, correctionKinds, type Article, type NodeJson } from '@shared/article'
import { schema } from '@shared/document'
import { toPublicArticle, type PublicArticle, type Publisher } from '@shared/export/public-article'
import { sourceKinds, sourceSchema, type Source } from '@shared/source'

/** What the generated documents may hold. Everything is on by default. */
export interface DocumentOptions {
  /** The words and stray strings that text is made of; joined by nothing or by a blank. */
  readonly atoms?: readonly string[]
  /** `gfm`: a header row, one paragraph a cell, no spans. `any`: whatever the schema allows, ragged and spanning too. */
  readonly tables?: 'gfm' | 'any'
}

export const plainWords: readonly string[] = [
  'rapat', 'anggaran', 'kota', 'nelayan', 'jembatan', 'hujan', 'the', 'council', 'vote', 'tide', 'Rp2,5', 'triliun', 'naik', '“tidak', 'benar,”', 'kata', 'dia.',
]

/** Strings that one format or another mistakes for its own signs. All are in NFC. */
export const hostileStrings: readonly string[] = [
  '<script>alert(1)</script>', '</script>', '</style>', '<!--', '-->', ']]>', '<b>', '&amp;', '&', '&#0;', '"', "'", '>', '<', '*', '**', '_', '_x_', '`', '``', '#', '##', '1.', '2)', '-',
  '+', '|', '\\', '~~', '~', '^', '==', '---', '===', '***', '!', '![', '[', ']', '](', '](x)', '[^1]', '[^1]:', '[x]', '$', '{{', '{%', ':::', '{#id}', ':', '@', '...', 'Yes', 'null',
  'https://contoh.id/?a=1&b=2', 'مرحبا', 'שלום', '👩‍👩‍👧', '🇮🇩', '\u00a0', '\u200b', '\u202e', '\u2028', '�', 'naïve', 'İ', 'ß', 'q̃', '„kutip“', '«kutip»', '”…”',
]

const allAtoms: readonly string[] = [...plainWords, ...plainWords, ...hostileStrings]
/** Ids that attribution marks use; `lost` has no record. */
const attributionIds = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'lost'] as const
const hrefs = ['https://contoh.id/berita', 'http://example.com/a_(b)?q=1&r="2"#bagian', 'mailto:redaksi@contoh.id', 'tel:+62-21-5550100', 'https://contoh.id/[x]|%zz'] as const
const styles = ['bold', 'italic', 'strike', 'code', 'subscript', 'superscript', 'highlight'] as const
const hash = (digit: string): string => digit.repeat(64)
const assets = ['', `asset:${hash('a')}.jpg`, `asset:${hash('b')}.png`, `asset:${hash('c')}.webp`] as const

interface Range {
  readonly from: number
  readonly length: number
  readonly mark: Mark
}

const marks: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom(...styles).map((name) => schema.mark(name)),
  fc.constantFrom('en-GB', 'jv', 'und').map((lang) => schema.mark('language', { lang })),
  fc.constantFrom(...hrefs).map((href) => schema.mark('link', { href })),
  fc.constantFrom(...attributionIds).map((id) => schema.mark('attribution', { id })),
)

const run = (atoms: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.tuple(fc.constantFrom(...atoms), fc.constantFrom('', ' ', ' ', ' ')), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat().join(''))

const markAll = (nodes: readonly Node[], ranges: readonly Range[]): readonly Node[] =>
  nodes.map((node, index) =>
    ranges.reduce(
      (marked, { from, length, mark }) => (index >= from && index < from + length ? marked.mark(mark.addToSet(marked.marks)) : marked),
      node,
    ),
  )

const ranges: fc.Arbitrary<readonly Range[]> = fc.array(fc.record({ from: fc.nat(5), length: fc.integer({ min: 1, max: 4 }), mark: marks }), { maxLength: 4 })

const textNode = (atoms: readonly string[]): fc.Arbitrary<Node> => run(atoms).map((text) => schema.text(text))

const footnote = (atoms: readonly string[]): fc.Arbitrary<Node> =>
  fc.tuple(fc.array(textNode(atoms), { minLength: 1, maxLength: 3 }), ranges).map(([nodes, marked]) => schema.node('footnote', null, markAll(nodes, marked)))

const inlineContent = (atoms: readonly string[], breaks = true): fc.Arbitrary<readonly Node[]> => {
  const pieces: fc.WeightedArbitrary<Node>[] = [
    { weight: 8, arbitrary: textNode(atoms) },
    { weight: 1, arbitrary: footnote(atoms) },
  ]
  if (breaks) pieces.push({ weight: 1, arbitrary: fc.constant(schema.node('hardBreak')) })
  return fc.tuple(fc.array(fc.oneof(...pieces), { maxLength: 6 }), ranges).map(([nodes, marked]) => markAll(nodes, marked))
}

const ids = fc.uniqueArray(fc.constantFrom(...attributionIds), { maxLength: 2 })

function leafBlocks(atoms: readonly string[]): fc.Arbitrary<Node> {
  const inline = inlineContent(atoms)
  return fc.oneof(
    { weight: 5, arbitrary: inline.map((content) => schema.node('paragraph', null, content)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(2, 3, 4), inline).map(([level, content]) => schema.node('heading', { level }, content)) },
    { weight: 1, arbitrary: inline.map((content) => schema.node('pullquote', null, content)) },
    { weight: 1, arbitrary: fc.constant(schema.node('horizontalRule')) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('', 'ts', 'c++'), fc.array(run(atoms), { maxLength: 3 }))
        .map(([language, lines]) => schema.node('codeBlock', { language }, lines.length > 0 ? [schema.text(lines.join('\n'))] : [])),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({
          src: fc.constantFrom(...assets),
          alt: fc.oneof(fc.constant(''), run(atoms)),
          decorative: fc.boolean(),
          credit: fc.oneof(fc.constant(''), run(atoms)),
          width: fc.constantFrom(0, 640),
          height: fc.constantFrom(0, 480),
          attributionIds: ids,
          caption: inline,
        })
        .map(({ caption, ...attrs }) => schema.node('figure', attrs, caption)),
    },
  )
}

const cell = (head: boolean, attrs: Record<string, unknown>, content: readonly Node[]): Node =>
  schema.node(head ? 'tableHeader' : 'tableCell', attrs, content)

function gfmTables(atoms: readonly string[]): fc.Arbitrary<Node> {
  const aligns = fc.array(fc.constantFrom(null, 'left', 'center', 'right'), { minLength: 1, maxLength: 4 })
  return aligns.chain((columns) =>
    fc.tuple(
      ids,
      fc.array(fc.tuple(...columns.map(() => inlineContent(atoms, false))), { minLength: 1, maxLength: 4 }),
    ).map(([attributionIdList, rows]) =>
      schema.node('table', { attributionIds: attributionIdList }, rows.map((cells, row) =>
        schema.node('tableRow', null, cells.map((content, column) => cell(row === 0, { align: columns[column] }, [schema.node('paragraph', null, content)]))),
      )),
    ),
  )
}

function anyTables(content: fc.Arbitrary<Node>): fc.Arbitrary<Node> {
  const span = fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(2, 3, 1000) })
  const one = fc
    .tuple(fc.boolean(), fc.record({ colspan: span, rowspan: span, align: fc.constantFrom(null, 'left', 'center', 'right') }), fc.array(content, { minLength: 1, maxLength: 2 }))
    .map(([head, attrs, blocks]) => cell(head, attrs, blocks))
  const row = fc.array(one, { minLength: 1, maxLength: 3 }).map((cells) => schema.node('tableRow', null, cells))
  return fc.tuple(ids, fc.array(row, { minLength: 1, maxLength: 4 })).map(([attributionIdList, rows]) => schema.node('table', { attributionIds: attributionIdList }, rows))
}

/** Any block, nested up to `depth` levels of lists, quotations and tables. */
function blocks(atoms: readonly string[], tables: 'gfm' | 'any', depth: number): fc.Arbitrary<Node> {
  const leaf = leafBlocks(atoms)
  if (depth === 0) return leaf
  const inner = blocks(atoms, tables, depth - 1)
  const inline = inlineContent(atoms)
  const item = (name: string) =>
    fc
      .tuple(inline, fc.array(inner, { maxLength: 2 }), fc.boolean())
      .map(([first, rest, checked]) => schema.node(name, name === 'taskItem' ? { checked } : null, [schema.node('paragraph', null, first), ...rest]))
  const items = (name: string) => fc.array(item(name), { minLength: 1, maxLength: 3 })
  return fc.oneof(
    { weight: 8, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.array(inner, { minLength: 1, maxLength: 3 }), fc.option(inline), fc.constantFrom('', ...hrefs))
        .map(([content, line, cite]) => schema.node('blockquote', { cite }, line ? [...content, schema.node('attributionLine', null, line)] : content)),
    },
    { weight: 1, arbitrary: items('listItem').map((content) => schema.node('bulletList', null, content)) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(0, 1, 7), items('listItem')).map(([start, content]) => schema.node('orderedList', { start }, content)) },
    { weight: 1, arbitrary: items('taskItem').map((content) => schema.node('taskList', null, content)) },
    { weight: 1, arbitrary: tables === 'gfm' ? gfmTables(atoms) : anyTables(inner) },
  )
}

/** Documents that the schema accepts, over every node and mark, with overlapping attributions and hostile text. */
export const documents = ({ atoms = allAtoms, tables = 'any' }: DocumentOptions = {}): fc.Arbitrary<Node> =>
  fc.array(blocks(atoms, tables, 2), { minLength: 1, maxLength: 6 }).map((content) => {
    const doc = schema.node('doc', null, content)
    doc.check()
    return doc
  })

/** An article with the register it needs, as the desk has them. */
export interface DeskCase {
  readonly article: Article
  readonly sources: ReadonlyMap<string, Source>
  readonly publisher: Publisher | null
}

/** Names of the generated sources that must never be printed. */
export const withheldNames: readonly string[] = ['Sekar Prabaningtyas', 'Wicaksana Rahadian', 'Lintang Kusumawardhani']

const source = (fields: Partial<Source> & Pick<Source, 'id' | 'kind' | 'name'>): Source => sourceSchema.parse({ contact: ['+62 811 5550 1234'], ...fields })

const register = (kind: Source['kind'], hostile: string): ReadonlyMap<string, Source> =>
  new Map(
    [
      source({ id: 's1', kind: 'person', name: 'Raka Wirayuda', jobTitle: 'Kepala Dinas', affiliation: 'Kota Seruni' }),
      source({ id: 's2', kind: 'document', name: `Laporan ${hostile}`, url: 'https://contoh.id/laporan.pdf', accessedAt: '2026-10-02T08:00:00+07:00' }),
      source({ id: 's3', kind, name: 'Kantor Berita Pesisir', url: 'https://contoh.id/pesisir' }),
      source({ id: 's4', kind: 'person', name: 'Sekar Prabaningtyas', confidentiality: 'withholdName', publicLabel: 'seorang pejabat kota', jobTitle: 'Wicaksana Rahadian' }),
      source({ id: 's5', kind: 'person', name: 'Lintang Kusumawardhani', confidentiality: 'withholdAll' }),
    ].map((each) => [each.id, each]),
  )

/** Articles with all their fields, records and a register in which some sources are withheld. */
export function deskCases(options: DocumentOptions = {}): fc.Arbitrary<DeskCase> {
  const line = fc.oneof(fc.constant(''), run(options.atoms ?? allAtoms))
  const time = fc.date({ min: new Date('2001-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }).map((date) => `${date.toISOString().slice(0, 19)}+07:00`)
  const address = fc.constantFrom('', ...hrefs, 'bukan alamat', 'https://contoh.id/asal')
  const record = (id: string) =>
    fc.record({
      id: fc.constant(id),
      kind: fc.constantFrom(...attributionKinds),
      sourceIds: fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 's4', 's5', 'absent'), { maxLength: 3 }),
      state: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'proposed', 'dismissed'),
      terms: fc.constantFrom('onRecord', 'onRecord', ...attributionTerms),
    })
  const records = fc.tuple(...attributionIds.filter((id) => id !== 'lost').map(record)).map((all) => Object.fromEntries(all.map((each) => [each.id, each])))
  const article = fc.record({
    headline: line,
    kicker: line,
    deck: line,
    slug: fc.constantFrom('', 'rapat-anggaran'),
    byline: line,
    authors: fc.array(fc.record({ name: line, role: fc.constantFrom('writer', 'editor', 'translator', 'photographer') }), { maxLength: 3 }),
    dateline: fc.record({ place: line, date: line }),
    language: fc.constantFrom('id', 'en', 'ar', 'en-GB', 'de'),
    section: line,
    tags: fc.array(line, { maxLength: 3 }),
    description: line,
    creditLine: line,
    isBasedOn: address,
    translationOf: address,
    canonicalUrl: address,
    publishedAt: fc.option(time),
    edNote: fc.constant('CATATAN-MEJA-RAHASIA'),
    corrections: fc.array(fc.record({ kind: fc.constantFrom(...correctionKinds), at: time, text: line }), { maxLength: 2 }),
    body: documents(options).map((doc) => doc.toJSON() as NodeJson),
    attributions: records,
    createdAt: time,
    updatedAt: time,
  })
  const publisher: fc.Arbitrary<Publisher | null> = fc.option(fc.record({ name: line, url: address, logo: address }))
  return fc
    .tuple(article, publisher, fc.constantFrom(...sourceKinds), run(options.atoms ?? allAtoms))
    .map(([fields, house, kind, hostile]) => ({ article: articleSchema.parse(fields), sources: register(kind, hostile), publisher: house }))
}

/** `deskCases`, seen through the public projection. */
export const publicArticles = (options: DocumentOptions = {}): fc.Arbitrary<PublicArticle> =>
  deskCases(options).map(({ article, sources, publisher }) => toPublicArticle(article, sources, publisher))
