import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'

const own = ['Perahu dari hulu baru merapat di dermaga Muara Sipi lewat tengah hari pada Senin.', '"Kami menunggu sejak subuh," kata Siti Amaranti, pedagang sirih di pasar itu.', 'Kepala dermaga, Nurdin Bahar, menyebut kabut tebal sebagai sebab kelambatan perahu.', 'Perahu berikutnya dijadwalkan berangkat pada Selasa pagi bila kabut sudah hilang.']
const other = Array.from({ length: 9 }, (_one, at) => `Panen kopi di lereng timur turun untuk tahun yang ke-${at + 2}, kata petani yang menjual hasilnya di pasar.`)
const inTags = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
const title = 'Perahu datang terlambat'

const page = (shown: readonly string[], data: unknown): string => `<!doctype html><html lang="id"><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><main><article><h1>${title}</h1>${inTags(shown)}</article></main><script id="__NEXT_DATA__" type="application/json">${JSON.stringify(data)}</script></body></html>`

const made = (html: string) => {
  const { article } = applyPlan(planPage(html, { origin: 'x.html', now: '2026-11-23T07:00:00Z' }), new Map())
  return { headline: article.headline, authors: article.authors.map(({ name }) => name), body: readBody(article.body).children.map((node) => node.textContent) }
}

const strange: Readonly<Record<string, unknown>> = {
  'a related story of parts': { related: [{ headline: 'Panen kopi turun', author: 'Made Rahayu', body: other.map((text) => ({ type: 'paragraph', text })) }] },
  'the next story': { next: { title: 'Panen kopi turun', author: 'Made Rahayu', content: inTags(other) } },
  'a text that has no headline': { texts: { author: 'Made Rahayu', privacy: inTags([...other, ...other]) } },
  'its own story beside a longer one': { article: { headline: title, body: own.map((text) => ({ type: 'paragraph', text })) }, related: { headline: 'Panen kopi turun', author: 'Made Rahayu', body: other.map((text) => ({ type: 'paragraph', text })) } },
  'a list of titled stories within its own': { article: { title, related: [{ title: 'Panen kopi turun', content: inTags(other) }, { title: 'Harga kopi naik', content: inTags(other) }] } },
}

describe('a page with the stories of others in its data', () => {
  it.each(Object.keys(strange))('keeps its own short story: %s [18.1]', (name) => {
    expect(made(page(own, strange[name]))).toEqual({ headline: title, authors: [], body: own })
  })

  it.each(Object.keys(strange).filter((name) => !/no headline|beside/.test(name)))('has no story rather than that of others where it shows none: %s [18.1]', (name) => {
    expect(made(page([], strange[name]))).toEqual({ headline: title, authors: [], body: [''] })
  })

  it('has its own story, although that of others is longer, where it shows none [18.1]', () => {
    expect(made(page([], strange['its own story beside a longer one']))).toEqual({ headline: title, authors: [], body: own })
  })

  it('has the rest of a story of which it shows the beginning [18.1]', () => {
    expect(made(page(own.slice(0, 1), { article: { headline: title, author: 'Wati Laras', body: own.map((text) => ({ type: 'paragraph', text })) } })).body).toEqual(own)
    expect(made(page(own.slice(0, 1), { next: { headline: 'Panen kopi turun', body: own.map((text) => ({ type: 'paragraph', text })) } })).body).toEqual(own.slice(0, 1))
  })
})
