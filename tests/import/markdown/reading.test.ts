import { describe, expect, test } from 'vitest'
import type { NodeJson } from '@shared/article'
import { isFault } from '@shared/errors'
import { readMarkdown } from '@shared/import/markdown'

/** The words and structure of a body in one line, e.g. `p(a strong{b})`. */
function outline(json: NodeJson): string {
  if (json.type === 'text') return (json.marks ?? []).reduceRight((text, mark) => `${mark.type}${mark.attrs?.href ? `=${String(mark.attrs.href)}` : ''}{${text}}`, json.text!)
  const inner = (json.content ?? []).map(outline).join('')
  const names: Readonly<Record<string, string>> = { paragraph: 'p', doc: '', hardBreak: 'br' }
  const attrs = ['level', 'start', 'checked', 'language', 'src', 'alt', 'credit'].flatMap((key) => (json.attrs?.[key] ? [`${key}=${String(json.attrs[key])}`] : []))
  return `${names[json.type] ?? json.type}${attrs.length > 0 ? `[${attrs.join(' ')}]` : ''}(${inner})`
}

const read = (markdown: string, found: boolean = true) => {
  const { fields, body, warnings } = readMarkdown(markdown, found ? { resolveAsset: (path) => (path === 'foto kota.jpg' ? { reference: `asset:${'a'.repeat(64)}.jpg`, width: 4, height: 3 } : null) } : {})
  return { fields, body: outline(body), warnings }
}

interface Case {
  readonly name: string
  readonly markdown: string
  readonly body: string
  readonly warnings?: readonly string[]
}

const cases: readonly Case[] = [
  { name: 'hard-wrapped lines are joined', markdown: 'satu\ndua', body: '(p(satu dua))' },
  { name: 'headings below the fourth level become the fourth', markdown: '##### a', body: '(heading[level=4](a))', warnings: ['Headings below the fourth level became the fourth: a.'] },
  { name: 'a second heading of the first level becomes the second', markdown: '# a\n\n# b', body: '(heading[level=2](b))', warnings: ['Headings of the first level became the second: the first is the headline: b.'] },
  { name: 'known inline tags are formatting', markdown: 'H<sub>2</sub>O <b onclick="x()">a</b><br/>b', body: '(p(Hsubscript{2}O bold{a}br()b))' },
  { name: 'any other HTML is text', markdown: 'a <u>b</u>', body: '(p(a <u>b</u>))', warnings: ['HTML was kept as plain text: <u>, </u>.'] },
  { name: 'a script is text', markdown: '<script>alert(1)</script>', body: '(p(<script>alert(1)</script>))', warnings: ['HTML was kept as plain text: <script>, </script>.'] },
  { name: 'a tag without its partner is text', markdown: '<b>a', body: '(p(<b>a))', warnings: ['HTML was kept as plain text: <b>.'] },
  {
    name: 'an unsafe link keeps its words',
    markdown: '[a](javascript:alert(1)) <a href="data:text/html,x">b</a> [c](/d)',
    body: '(p(a b c))',
    warnings: ['Links that are not to an http, https or mailto address kept their text alone: javascript:alert(1), data:text/html,x, /d.'],
  },
  { name: 'reference links are resolved', markdown: '[a][x] [b]\n\n[x]: https://contoh.id\n[b]: https://contoh.id/b', body: '(p(link=https://contoh.id{a} link=https://contoh.id/b{b}))' },
  { name: 'a definition that nothing refers to is told', markdown: 'a\n\n[x]: https://contoh.id', body: '(p(a))', warnings: ['Definitions of links that nothing refers to were left out: x: https://contoh.id.'] },
  { name: 'a note stands where it is referred to', markdown: 'a[^n] b\n\n[^n]: c *d*', body: '(p(afootnote(c italic{d}) b))' },
  { name: 'a note of several paragraphs is joined', markdown: 'a[^n]\n\n[^n]: b\n\n    c', body: '(p(afootnote(b c)))', warnings: ['Notes of several paragraphs were joined into one: n.'] },
  { name: 'notes within notes are set beside them', markdown: 'a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^1]', body: '(p(afootnote(b)footnote(c)))', warnings: ['Notes within notes were set beside them.'] },
  { name: 'a note that nothing refers to is kept', markdown: 'a\n\n[^n]: b', body: '(p(a)p(b))', warnings: ['Notes that nothing refers to were set at the end: n.'] },
  { name: 'a picture beside the file is a figure', markdown: '![Kota](foto%20kota.jpg)\\\nMalam *hari* <small>Foto: Ayu</small>', body: `(figure[src=asset:${'a'.repeat(64)}.jpg alt=Kota credit=Foto: Ayu](Malam italic{hari}))` },
  { name: 'a picture that is not there leaves its words', markdown: '![Kota](lain.jpg "Judul")', body: '(figure[alt=Kota](Judul))', warnings: ['Pictures were not found beside the file: their figures stand without them: lain.jpg.'] },
  { name: 'a quote names who is quoted', markdown: '> a\n>\n> — *Ayu*, warga', body: '(blockquote(p(a)attributionLine(italic{Ayu}, warga)))' },
  { name: 'a quote of one paragraph that begins with a dash is speech', markdown: '> — Saya tidak tahu.', body: '(blockquote(p(— Saya tidak tahu.)))' },
  { name: 'items with and without a box are parted', markdown: '- [x] a\n- b', body: '(taskList(taskItem[checked=true](p(a)))bulletList(listItem(p(b))))', warnings: ['Lists in which some items have a box were parted.'] },
  { name: 'a table without words in its header has none', markdown: '| | |\n| - | - |\n| a | b |', body: '(table(tableRow(tableCell(p(a))tableCell(p(b)))))' },
  { name: 'an address in plain text is a link where GFM says so, and not where it is escaped', markdown: 'www.x.id www\\.x.id', body: '(p(link=http://www.x.id{www.x.id} www.x.id))' },
  { name: 'a rule at the start is no front matter', markdown: '---\n\na\n\n---', body: '(horizontalRule()p(a)horizontalRule())' },
  {
    name: 'keys that a front matter has twice are told',
    markdown: '---\ntitle: Satu\ntags: [a, b]\nTitle: Dua\ntags: [c]\ntitle: Tiga\n---\n\nb',
    body: '(p(b))',
    warnings: ['Keys of the front matter that an article has no field for were left out: headline: Tiga.', 'Of keys that the front matter has more than once the last counts: the others were left out: tags: a, b, title: Satu.'],
  },
  { name: 'a front matter that is not YAML is kept', markdown: '---\ntitle: [a\n---\n\nb', body: '(codeBlock[language=yaml](title: [a\n)p(b))', warnings: ['The front matter could not be read: it was kept as code at the start.'] },
]

describe('reading Markdown', () => {
  test.each(cases)('$name [2.7]', ({ markdown, body, warnings = [] }) => {
    expect(read(markdown)).toMatchObject({ body, warnings })
  })
})

describe('the facts of a front matter', () => {
  const fieldsOf = (yaml: string) => read(`---\n${yaml}\n---\n\na`)

  test('of the profiles and their kin [2.7]', () => {
    expect(
      fieldsOf(
        'title: Yes\nsubtitle: "Deck: satu"\ndescription: Ringkas\nkicker: Kota\nslug: rapat\nauthors:\n  - Ayu\n  - name: Bima\n    role: photographer\ndate: 2026-11-23 10:00:00 +0700\nlastmod: 2026-11-24\nlang: id\ncategories: [Kota, Jalan]\ntags: anggaran, dprd\ncredit: Antara\nsource: https://contoh.id/asal\ncanonical_url: https://contoh.id/b',
      ),
    ).toEqual({
      fields: {
        headline: 'Yes', deck: 'Deck: satu', description: 'Ringkas', kicker: 'Kota', slug: 'rapat', authors: [{ name: 'Ayu', role: 'writer' }, { name: 'Bima', role: 'photographer' }],
        publishedAt: '2026-11-23T10:00:00+07:00', language: 'id', section: 'Kota', tags: ['Jalan', 'anggaran', 'dprd'], creditLine: 'Antara', isBasedOn: 'https://contoh.id/asal', canonicalUrl: 'https://contoh.id/b',
      },
      body: '(p(a))',
      warnings: [],
    })
  })

  test('are absent where they are empty, and dates stay text where they name no moment', () => {
    expect(fieldsOf('title:\nauthor: ~\ntags: []\ndate: 2026-11-23')).toEqual({
      fields: { dateline: { place: '', date: '2026-11-23' } },
      body: '(p(a))',
      warnings: ['A date without time and offset was read as the date of the dateline: 2026-11-23.'],
    })
  })

  test('name the keys that an article has no field for', () => {
    expect(fieldsOf('layout: post\ntitle: a').warnings).toEqual(['Keys of the front matter that an article has no field for were left out: layout: post.'])
  })

  test('come from the first heading where there is no title, and the headline is not repeated', () => {
    expect(read('# Rapat *kota*\n\na')).toEqual({ fields: { headline: 'Rapat kota' }, body: '(p(a))', warnings: [] })
    expect(read('---\ntitle: Rapat\n---\n# Rapat\n\na')).toEqual({ fields: { headline: 'Rapat' }, body: '(p(a))', warnings: [] })
  })

  test('do not grow by aliases, tags or prototypes', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((key, index) => `${key}: &${key} [${Array.from({ length: 9 }, () => `*${'abcdefghi'[index]}`).join(', ')}]`)].join('\n')
    expect(fieldsOf(`${bomb}\ntitle: b`).fields).toEqual({ headline: 'b' })
    expect(fieldsOf('__proto__:\n  polluted: yes\ntitle: !!js/function "x"').fields).toEqual({ headline: 'x' })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('what no article is', () => {
  const refused = (markdown: string): string => {
    try {
      readMarkdown(markdown)
      return 'read'
    } catch (error) {
      return isFault(error) ? error.code : String(error)
    }
  }

  test.each([
    ['11 MB', 'a'.repeat(11 * 1024 * 1024)],
    ['a hundred thousand lines and one', 'a\n'.repeat(100_001)],
    ['many paragraphs of many signs', `${'*a_'.repeat(2_000)}\n\n`.repeat(5)],
    ['a paragraph of signs', '*a_'.repeat(20_000)],
    ['a line of quote markers', '>'.repeat(5_000)],
    ['a line of list markers', '- '.repeat(5_000)],
    ['items ever further in', Array.from({ length: 300 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n')],
  ])('%s is refused with a message', (_, markdown) => expect(refused(markdown)).toBe('tooLarge'))

  test('blocks and marks nested deeply are read as text from the fiftieth level on', () => {
    const quotes = read(`${'> '.repeat(90)}a`)
    expect(quotes.body).toBe(`(${'blockquote('.repeat(50)}p(a)${')'.repeat(51)}`)
    expect(quotes.warnings).toEqual(['Blocks nested more than 50 levels deep were read as text.'])
    expect(read(`${'<b>'.repeat(3)}a`).body).toBe('(p(<b><b><b>a))')
  })

  test('references cannot multiply a file', () => {
    const { body } = readMarkdown(`${'[^1]'.repeat(1_900)}\n\n[^1]: ${'x'.repeat(100_000)}`)
    expect(JSON.stringify(body).length).toBeLessThan(6_000_000)
  })

  test('a chain of notes is read to its end', () => {
    const { body } = readMarkdown(`a[^0]\n\n${Array.from({ length: 1_500 }, (_, index) => `[^${index}]: b[^${index + 1}]`).join('\n')}`)
    expect(body.content![0]!.content).toHaveLength(1_501)
  })
})
