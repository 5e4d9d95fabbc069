import type { Node } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { schema } from '@shared/document'
import { neverExported } from '@shared/export/content-types'
import { toMarkdown } from '@shared/export/markdown'
import { blockHandlers } from '@shared/export/markdown/blocks'
import { wraps } from '@shared/export/markdown/phrasing'
import type { PublicSource } from '@shared/export/public-article'
import { bare, markdownOf, roundTrip } from './articles'

const text = (value: string, ...marks: readonly (string | readonly [string, Record<string, unknown>])[]): Node =>
  schema.text(value, marks.map((mark) => (typeof mark === 'string' ? schema.mark(mark) : schema.mark(mark[0], mark[1]))))
const node = (type: string, content: readonly Node[] = [], attrs: Record<string, unknown> | null = null): Node => schema.node(type, attrs, [...content])
const p = (...content: readonly (Node | string)[]): Node => node('paragraph', content.map((part) => (typeof part === 'string' ? text(part) : part)))
const doc = (...content: readonly Node[]): Node => node('doc', content)
const item = (...content: readonly Node[]): Node => node('listItem', content)
const asset = (digit: string): string => `asset:${digit.repeat(64)}.jpg`

interface Golden {
  readonly name: string
  readonly body: Node
  readonly markdown: string
}

const golden: readonly Golden[] = [
  { name: 'a paragraph keeps its curly quotes', body: doc(p('“Kami tidak tahu,” katanya.')), markdown: '“Kami tidak tahu,” katanya.\n' },
  { name: 'what looks like HTML or an entity stays text', body: doc(p('<b>tebal</b> &amp; &copy;')), markdown: '\\<b>tebal\\</b> \\&amp; \\&copy;\n' },
  { name: 'what looks like Markdown stays text', body: doc(p('1. satu'), p('# dua'), p('- tiga'), p('> empat'), p('*lima* _enam_ `tujuh`')), markdown: '1\\. satu\n\n\\# dua\n\n\\- tiga\n\n\\> empat\n\n\\*lima\\* \\_enam\\_ \\`tujuh\\`\n' },
  { name: 'headings have the level they have', body: doc(node('heading', [text('Dua')], { level: 2 }), node('heading', [text('Empat #')], { level: 4 })), markdown: '## Dua\n\n#### Empat \\#\n' },
  { name: 'blanks leave the marks', body: doc(p('kata ', text(' tebal ', 'bold'), 'lagi')), markdown: 'kata  **tebal** lagi\n' },
  { name: 'the mark that reaches farthest stands outside', body: doc(p(text('satu ', 'bold'), text('dua', 'bold', 'italic'), text(' tiga', 'bold'))), markdown: '**satu *dua* tiga**\n' },
  { name: 'crossing marks are closed and opened again', body: doc(p(text('satu ', 'bold'), text('dua', 'bold', 'italic'), text(' tiga', 'italic'))), markdown: '**satu _dua_**_&#x20;tiga_\n' },
  { name: 'marks within a word hold beside punctuation', body: doc(p('kata', text('“ya”', 'bold'), 'kata')), markdown: 'kat&#x61;**“ya”**&#x6B;ata\n' },
  { name: 'what GFM has no sign for is a tag', body: doc(p('H', text('2', 'subscript'), 'O, m', text('2', 'superscript'), ', ', text('penting', 'highlight'))), markdown: 'H<sub>2</sub>O, m<sup>2</sup>, <mark>penting</mark>\n' },
  { name: 'a link keeps its address', body: doc(p(text('tautan', ['link', { href: 'https://contoh.id/a_(b)?q=1&r=2' }]))), markdown: '[tautan](https://contoh.id/a_\\(b\\)?q=1\\&r=2)\n' },
  { name: 'code and strikethrough', body: doc(p(text('a`b', 'code'), ' ', text('salah', 'strike'))), markdown: '``a`b`` ~~salah~~\n' },
  { name: 'a hard break is a backslash, at the end of a block a tag', body: doc(p('satu', node('hardBreak'), 'dua', node('hardBreak'))), markdown: 'satu\\\ndua<br>\n' },
  {
    name: 'lists of short items are tight, and two in a row stay two',
    body: doc(node('bulletList', [item(p('satu'), node('bulletList', [item(p('dua'))]))]), node('bulletList', [item(p('tiga'))]), node('orderedList', [item(p('empat')), item(p('lima'))], { start: 4 })),
    markdown: '- satu\n  - dua\n\n* tiga\n\n4. empat\n5. lima\n',
  },
  { name: 'items with boxes', body: doc(node('taskList', [node('taskItem', [p('cek nama')], { checked: true }), node('taskItem', [p()], { checked: false })])), markdown: '- [x] cek nama\n- [ ] &#x20;\n' },
  {
    name: 'a block quote names the one who is quoted in its last line',
    body: doc(node('blockquote', [p('“Kami menunggu.”'), node('attributionLine', [text('Ayu, ', 'italic'), text('warga')])])),
    markdown: '> “Kami menunggu.”\n>\n> — *Ayu,* warga\n',
  },
  { name: 'a last paragraph that begins with a dash by chance is no such line', body: doc(node('blockquote', [p('satu'), p('— dua')])), markdown: '> satu\n>\n> &mdash; dua\n' },
  {
    name: 'a picture stands above its caption and credit',
    body: doc(node('figure', [text('Jembatan '), text('lama', 'italic')], { src: asset('a'), alt: 'Jembatan [kayu]', credit: 'Foto: Ayu/Antara', width: 640, height: 480 })),
    markdown: '![Jembatan \\[kayu\\]](artikel-1.jpg)\\\nJembatan *lama* <small>Foto: Ayu/Antara</small>\n',
  },
  {
    name: 'a table with a header row and aligned columns',
    body: doc(
      node('table', [
        node('tableRow', [node('tableHeader', [p('Tahun')]), node('tableHeader', [p('Rp | US$')], { align: 'right' })]),
        node('tableRow', [node('tableCell', [p('2026')]), node('tableCell', [p('5', node('hardBreak'), '6')], { align: 'right' })]),
      ]),
    ),
    markdown: '| Tahun | Rp \\| US$ |\n| - | -: |\n| 2026 | 5<br>6 |\n',
  },
  { name: 'a table without headers has an empty header row', body: doc(node('table', [node('tableRow', [node('tableCell', [p('a')]), node('tableCell', [p('b')])])])), markdown: '| | |\n| - | - |\n| a | b |\n' },
  { name: 'code blocks and rules', body: doc(node('codeBlock', [text('a\n\n```\nb')], { language: 'ts' }), node('horizontalRule')), markdown: '````ts\na\n\n```\nb\n````\n\n---\n' },
  { name: 'footnotes are numbered in order of appearance', body: doc(p('satu', node('footnote', [text('Catatan '), text('miring', 'italic')]), ' dua', node('footnote', [text('Lain')]))), markdown: 'satu[^1] dua[^2]\n\n[^1]: Catatan *miring*\n\n[^2]: Lain\n' },
]

describe('golden Markdown', () => {
  test.each(golden)('$name', ({ body, markdown }) => {
    body.check()
    expect(markdownOf(body)).toBe(markdown)
    expect(markdownOf(roundTrip(body))).toBe(markdown)
  })
})

const source = (id: string, name: string, more: Partial<PublicSource> = {}): PublicSource => ({ id, kind: 'person', name, jobTitle: '', affiliation: '', url: '', accessedAt: null, ...more })

test('sources are notes in one sequence with the footnotes, and a source named twice has one [5.4]', () => {
  const raka = source('s1', 'Raka Wirayuda', { jobTitle: 'Kepala Dinas' })
  const report = source('s2', 'Laporan', { kind: 'document', url: 'https://contoh.id/l.pdf', accessedAt: '2026-10-02T08:00:00+07:00' })
  const attributed = (value: string, id: string, ...marks: readonly string[]) => text(value, ['attribution', { id }], ...marks)
  const body = doc(
    p(attributed('“Kami ', 'a1'), attributed('tidak', 'a1', 'bold'), attributed(' tahu,”', 'a1'), ' katanya', node('footnote', [text('Senin')]), '.'),
    p(attributed('Naik lima persen', 'a2'), '.'),
  )
  const attributions = new Map([
    ['a1', { id: 'a1', kind: 'directQuote' as const, sources: [raka] }],
    ['a2', { id: 'a2', kind: 'factFigure' as const, sources: [report, raka] }],
  ])
  const { text: file } = toMarkdown({ ...bare, body, attributions }, { profile: 'gfm' })
  expect(file.split('---\n\n')[1]).toBe(`“Kami **tidak** tahu,”[^1] katanya[^2].

Naik lima persen.[^3][^1]

[^1]: Raka Wirayuda, Kepala Dinas

[^2]: Senin

[^3]: Laporan, [https://contoh.id/l.pdf](https://contoh.id/l.pdf) (diakses 2026-10-02)
`)
})

test('what GFM cannot say of a document is told, once for each kind [5.8]', () => {
  const spanned = node('table', [
    node('tableRow', [node('tableCell', [p('a'), p('b')], { colspan: 2, align: 'left' }), node('tableCell', [p('c')])]),
    node('tableRow', [node('tableHeader', [p('d')]), node('tableCell', [p('e')]), node('tableCell', [p('f')])]),
  ])
  const body = doc(spanned, node('blockquote', [p('q')], { cite: 'https://contoh.id/' }), node('figure'), p('www.contoh.id \u0007'))
  const { text: file, warnings } = toMarkdown({ ...bare, body }, { profile: 'gfm' })
  expect(file.split('---\n\n')[1]).toBe(`| | | |
| :- | - | - |
| a<br>b | | c |
| d | e | f |

> q

www\\.contoh.id
`)
  expect(warnings).toEqual([
    'An address stands in plain text: some readers of Markdown will make it a link.',
    'Control characters and broken characters were left out or replaced.',
    'A Markdown table has header cells in its first row alone: other header cells became ordinary ones, and the first row is headers throughout.',
    'Markdown tables have no merged cells: they were split, and the added cells are empty.',
    'A cell of a Markdown table holds one line: paragraphs, lists and other blocks in cells became lines joined by <br>.',
    'A Markdown table aligns whole columns: cells aligned otherwise follow the first of their column.',
    'Markdown has no place for the address of a block quote: it was left out.',
    'Pictures have no file: their captions and credits were written alone.',
  ])
})

test('every block and mark of the schema has a handler', () => {
  const byTheirBlock = ['doc', 'text', 'hardBreak', 'footnote', 'attributionLine', 'listItem', 'taskItem', 'tableRow', 'tableHeader', 'tableCell']
  expect([...Object.keys(blockHandlers), ...byTheirBlock].sort()).toEqual(Object.keys(schema.nodes).sort())
  expect([...Object.keys(wraps), 'code', 'attribution', 'language', ...neverExported].sort()).toEqual(Object.keys(schema.marks).sort())
})

test('the same article gives the same bytes: NFC, LF and one final line feed [5.6]', () => {
  const body = doc(p('cafe\u0301\r\nbaru'), node('codeBlock', [text('a\r\nb')]))
  const once = toMarkdown({ ...bare, body }, { profile: 'gfm' })
  expect(toMarkdown({ ...bare, body }, { profile: 'gfm' })).toEqual(once)
  expect(once.text.split('---\n\n')[1]).toBe('café baru\n\n```\na\nb\n```\n')
})
