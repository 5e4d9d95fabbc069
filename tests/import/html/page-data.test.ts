import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'

const first = 'Pasar terapung di hulu kembali ramai setelah dermaga baru dibuka pada hari Sabtu.'
const second = '"Perahu saya penuh sejak subuh," kata Nurbaya, pedagang jeruk dari kampung seberang.'
const third = 'Dermaga itu panjangnya empat puluh meter dan dibangun dengan uang iuran warga.'

const shell = (script: string): string => `<!doctype html><html lang="id"><head><title>Pasar Terapung Ramai Lagi</title></head><body><div id="app"><p>Memuat</p></div>${script}</body></html>`
const json = (data: unknown, id = '__NEXT_DATA__'): string => shell(`<script id="${id}" type="application/json">${JSON.stringify(data)}</script>`)

const made = (html: string) => {
  const { article } = applyPlan(planPage(html, { origin: 'x.html', now: '2026-11-23T07:00:00Z' }), new Map())
  return { body: readBody(article.body).children.map(String), headline: article.headline, authors: article.authors.map(({ name }) => name), publishedAt: article.publishedAt }
}

const body = [`paragraph(${JSON.stringify(first)})`, 'heading("Dari Seberang")', `paragraph(${JSON.stringify(second)})`, 'bulletList(listItem(paragraph("jeruk")), listItem(paragraph("pisang")))', `paragraph(${JSON.stringify(third)})`]
const told = { body, headline: 'Pasar Terapung Ramai Lagi', authors: ['Sahrul Banjar'], publishedAt: '2026-09-05T08:00:00+08:00' }
const around = { title: 'Pasar Terapung Ramai Lagi', author: { name: 'Sahrul Banjar' }, publishedAt: '2026-09-05T08:00:00+08:00' }

const markup = `<p>${first}</p><h2>Dari Seberang</h2><p>${second} </p><ul><li>jeruk</li><li>pisang</li></ul><p>${third}</p><!-- é😀 -->`
const streamed = (data: string): string => [data.slice(0, 150), data.slice(150)].map((piece) => `<script>self.__next_f.push([1,${JSON.stringify(piece).replace(/</g, '\\u003c')}])</script>`).join('')

const forms: Readonly<Record<string, string>> = {
  'one text in HTML': json({ props: { pageProps: { post: { ...around, content: `<p>${first}</p><h2>Dari Seberang</h2><p>${second}</p><ul><li>jeruk</li><li>pisang</li></ul><p>${third}</p>` } } } }),
  'parts that name their kinds': json({ data: { article: { ...around, body: [{ type: 'paragraph', text: first }, { type: 'heading', level: 2, text: 'Dari Seberang' }, { type: 'paragraph', text: second }, { type: 'list', items: ['jeruk', 'pisang'] }, { type: 'ad', text: 'Iklan baris' }, { type: 'paragraph', text: third }] } } }),
  'a tree of nodes with leaves of text': json({ page: { ...around, body: { nodeType: 'document', content: [first, ['Dari Seberang'], second, { list: ['jeruk', 'pisang'] }, third].map((one) => (typeof one === 'string' ? { nodeType: 'paragraph', content: [{ nodeType: 'text', value: one, marks: [] }] } : Array.isArray(one) ? { nodeType: 'heading-2', content: [{ nodeType: 'text', value: one[0] }] } : { nodeType: 'unordered-list', content: one.list.map((item) => ({ nodeType: 'list-item', content: [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value: item }] }] })) })) } } }),
  'blocks of spans': json({ doc: { ...around, body: [{ _type: 'block', style: 'normal', children: [{ _type: 'span', text: first }] }, { _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'Dari Seberang' }] }, { _type: 'block', style: 'normal', children: [{ _type: 'span', text: second.slice(0, 20) }, { _type: 'span', text: second.slice(20), marks: ['em'] }] }, { _type: 'block', style: 'normal', listItem: 'bullet', children: [{ _type: 'span', text: 'jeruk' }] }, { _type: 'block', style: 'normal', listItem: 'bullet', children: [{ _type: 'span', text: 'pisang' }] }, { _type: 'block', style: 'normal', children: [{ _type: 'span', text: third }] }] } }, '__PAGE__'),
  'pieces that are sent one after the other': shell(streamed(`1:I[7,[],""]\n2:T${new TextEncoder().encode(markup).length.toString(16)},${markup}3:${JSON.stringify({ post: { ...around, content: '$2' } })}\n`)),
  'a variable of a program': shell(`<script>window.Fusion=window.Fusion||{};Fusion.globalContent=${JSON.stringify({ ...around, content_elements: [{ type: 'text', content: first }, { type: 'header', level: 2, content: 'Dari Seberang' }, { type: 'text', content: second }, { type: 'list', list_type: 'unordered', items: [{ type: 'text', content: 'jeruk' }, { type: 'text', content: 'pisang' }] }, { type: 'text', content: third }] })};Fusion.deployment="7"</script>`),
}

describe('a page that a program draws', () => {
  it.each(Object.keys(forms))('has its story from the data that it brings along: %s [18.1]', (name) => {
    expect(made(forms[name]!)).toEqual(told)
  })

  it('takes comments and lists of other stories for no story', () => {
    const other = { slug: 'lain', title: 'Cerita lain', excerpt: third, content: third.repeat(9) }
    const html = json({ story: { ...around, content: `<p>${first}</p><p>${second}</p>` }, related: [other, { ...other, slug: 'lagi' }], comments: [{ user: 'A', text: third.repeat(9) }, { user: 'B', text: third.repeat(9) }].map(({ user, text }) => ({ user, note: text })) })
    expect(made(html).body).not.toContain('Cerita lain')
  })

  it('leaves a page alone whose story it shows', () => {
    const html = `<!doctype html><html lang="id"><body><article><h1>Judul yang Tampak</h1>${`<p>${first} ${second} ${third}</p>`.repeat(5)}</article><script type="application/json">${JSON.stringify({ content: `<p>Rahasia dagang yang tidak tampak di halaman ini sama sekali.</p>`.repeat(40) })}</script></body></html>`
    expect(JSON.stringify(made(html))).not.toContain('Rahasia')
  })

  it('runs nothing of it, and reads data of any shape in time [18.3] [18.4]', () => {
    const scripted = json({ a: { ...around, content: `<p onclick="rahasia()">${first}</p><script>rahasia()</script><p><a href="javascript:rahasia()">${second}</a></p><img src=x onerror=rahasia()>` } }).replace(/<script>rahasia\(\)<\/script>/g, '')
    expect(JSON.stringify(made(scripted).body)).not.toContain('rahasia')
    for (const data of ['['.repeat(300_000) + ']'.repeat(300_000), `[${'"<li>",'.repeat(400_000)}1]`, `{"content":"${'<li>'.repeat(1_000_000)}"}`, `{"body":[${'{"type":"list","items":["satu dua tiga empat lima enam tujuh delapan, sembilan."]},'.repeat(20_000)}""]}`, `${'{"content":['.repeat(500)}"x"${']}'.repeat(500)}`]) {
      expect(() => planPage(shell(`<script type="application/json">${data}</script>`), { origin: 'x.html', now: '2026-11-23T07:00:00Z' })).not.toThrow()
    }
  })
})
