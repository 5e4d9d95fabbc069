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
    const plan = planOf([...paragraphs, { type: 'image', url: 'https://a.example/1.jpg', caption: 'Perahu di dermaga', alt: 'Dua perahu kayu' }, { type: 'table', rows: [['Hari', 'Perahu'], ['Senin', 3], ['Selasa', 3]] }, { type: 'raw_html', content: '<p>Peta <b>jalur</b> perahu</p>' }, { ...paragraph(texts[0]!), title: 'Dari hulu' }])
    expect(told(plan).body).toEqual([...texts, texts[0]!].map(shown))
    expect(told(plan).removed).toEqual(['picture-missing: Perahu di dermaga | Dua perahu kayu', 'text-box: Hari | Perahu | Senin | 3 | Selasa | 3', 'text-box: Peta jalur perahu', 'text-box: Dari hulu'])
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
