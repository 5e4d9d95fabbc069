import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const title = 'Perahu datang terlambat'
const texts = ['Perahu dari hulu baru merapat di dermaga Muara Sipi lewat tengah hari pada Senin.', 'Kepala dermaga, Nurdin Bahar, menyebut kabut tebal sebagai sebab kelambatan perahu itu.', 'Perahu berikutnya dijadwalkan berangkat pada Selasa pagi bila kabut sudah hilang.']
const planOf = (body: readonly unknown[]) => planPage(`<!doctype html><html lang="id"><head><title>${title}</title></head><body><div id="app"></div><script type="application/json">${JSON.stringify({ post: { headline: title, body } })}</script></body></html>`, { origin: 'x.html', now: '2026-11-23T07:00:00Z' })
const paragraph = (text: string) => ({ type: 'paragraph', text })
const paragraphs = texts.map(paragraph)
const shown = (text: string): string => `paragraph(${JSON.stringify(text)})`

describe('a story from the data of a page', () => {
  it.each([
    ['citation', { type: 'quote', text: 'Kami menunggu lima jam di dermaga.', citation: 'Siti Amaranti' }],
    ['a thing that says who', { type: 'quote', content: [paragraph('Kami menunggu lima jam di dermaga.')], attribution: { name: 'Siti Amaranti' } }],
    ['a citation with a content', { type: 'quote', content_elements: [{ type: 'text', content: 'Kami menunggu lima jam di dermaga.' }], citation: { type: 'text', content: 'Siti Amaranti' } }],
  ])('says whose a quotation is: %s [18.1]', (_name, quote) => {
    expect(told(planOf([...paragraphs, quote])).body).toEqual([...texts.map(shown), 'blockquote(paragraph("Kami menunggu lima jam di dermaga."), attributionLine("Siti Amaranti"))'])
  })

  it('lists the words of the parts that are no text of it: captions, cells, posts, and what stands beside a text [18.2]', () => {
    const plan = planOf([...paragraphs, { type: 'image', caption: 'Perahu di dermaga', alt: 'Dua perahu kayu' }, { type: 'table', title: 'Hari', values: 3, rows: ['Senin', 'Selasa'] }, { type: 'raw_html', content: '<p>Peta <b>jalur</b> perahu</p>' }, { ...paragraph(texts[0]!), title: 'Dari hulu' }])
    expect(told(plan).body).toEqual([...texts, texts[0]!].map(shown))
    expect(told(plan).removed).toEqual(['picture-missing: Perahu di dermaga | Dua perahu kayu', 'text-box: Hari | Senin | Selasa', 'text-box: Peta jalur perahu', 'text-box: Dari hulu'])
  })

  it.each([
    ['rows of cells under heads', { type: 'table', header: [{ type: 'text', content: 'Hari' }, { type: 'text', content: 'Perahu' }], rows: [[{ type: 'text', content: 'Senin' }, { type: 'text', content: '3' }]] }],
    ['a tree of rows and cells', { nodeType: 'table', content: [['header', 'Hari', 'Perahu'], ['cell', 'Senin', '3']].map(([kind, ...cells]) => ({ nodeType: 'table-row', content: cells.map((value) => ({ nodeType: kind === 'header' ? 'table-header-cell' : 'table-cell', content: [{ nodeType: 'paragraph', content: [{ nodeType: 'text', value }] }] })) })) }],
    ['data that say that they have headings', { type: 'table', data: { withHeadings: true, content: [['Hari', 'Perahu'], ['Senin', 3]] } }],
  ])('draws a table: %s [18.1]', (_name, table) => {
    const cell = (kind: string, text: string): string => `table${kind}(paragraph("${text}"))`
    expect(told(planOf([...paragraphs, table])).body.at(-1)).toBe(`table(tableRow(${cell('Header', 'Hari')}, ${cell('Header', 'Perahu')}), tableRow(${cell('Cell', 'Senin')}, ${cell('Cell', '3')}))`)
  })

  it('draws a picture with what is said of it and whose it is, and fetches nothing [18.1] [18.3]', () => {
    const image = { type: 'image', url: 'https://a.example/1.jpg"onerror="x', caption: 'Perahu di dermaga.', alt_text: 'Dua perahu', credits: { by: [{ name: 'Siti Amaranti' }] } }
    expect(told(planOf([...paragraphs, image])).body.at(-1)).toBe('figure("Perahu di dermaga.") alt=Dua perahu credit=Siti Amaranti')
  })

  it('tells the words of what is nested too deep, and of what is beyond its length [18.2]', () => {
    const nested = Array.from({ length: 70 }).reduce<unknown>((inner) => ({ type: 'section', children: [inner] }), paragraph('Kata di dasar sumur'))
    expect(JSON.stringify(told(planOf([...paragraphs, nested])).removed)).toContain('Kata di dasar sumur')
    const long = Array.from({ length: 80 }, (_one, at) => paragraph(`${'Kabut turun lagi di hulu sungai itu. '.repeat(800)}${at}.`))
    const cut = told(planOf([...long, paragraph('Perahu terakhir berangkat.')]))
    expect(cut.body.length).toBeLessThan(80)
    expect(cut.removed.at(-1)).toContain('Perahu terakhir berangkat.')
  })
})
