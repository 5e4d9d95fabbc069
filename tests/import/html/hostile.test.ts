import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { cleanClipboard, planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'
import { isFault } from '@shared/errors'

const count = (most: number, make: (at: number) => string): string => Array.from({ length: most }, (_, at) => make(at)).join('')

/** Either an article that the schema accepts, or a fault with a sentence; nothing else ever. */
function outcome(html: string): string {
  try {
    const { article } = applyPlan(planPage(html, { origin: 'jahat.html', now: '2026-11-23T07:00:00Z' }), new Map())
    readBody(article.body)
    cleanClipboard(html, 'clipboard')
    return 'read'
  } catch (error) {
    return isFault(error) ? error.code : String(error)
  }
}

const refused: Readonly<Record<string, () => string>> = {
  'nested a hundred thousand levels deep': () => '<div>'.repeat(100_000),
  'nested by marks that never end': () => count(100_000, (at) => `<b a=${at}>`),
  'a million elements': () => `<p>x${'<br>'.repeat(1_000_000)}`,
  'longer than any page': () => `<p>${'k'.repeat(30_000_001)}`,
}

const readable: Readonly<Record<string, () => string>> = {
  'quotations within quotations': () => `${'<blockquote>'.repeat(390)}<p>dalam`,
  'lists within lists': () => `${'<ul><li>'.repeat(390)}dalam`,
  'tables within tables': () => `${'<table><tr><td>'.repeat(190)}dalam`,
  'marks that every paragraph takes up again': () => `${count(300, (at) => `<b a=${at}>`)}${'<p>x'.repeat(3_000)}`,
  'links that cannot hold paragraphs': () => '<a href=x><p>y'.repeat(5_000),
  'ten thousand notes': () => count(10_000, (at) => `<a href="#n${at}" id="r${at}">1</a>`) + count(10_000, (at) => `<p id="n${at}">isi<a href="#r${at}">b</a></p>`),
  'a megabyte of class names': () => `<p class="${'ads share '.repeat(100_000)}">x</p>`,
  'a megabyte of style': () => `<p style="${'a:b;'.repeat(250_000)}">x</p>`,
  'five megabytes of a picture': () => `<p>x<img alt="foto kopi" src="data:image/png;base64,${'A'.repeat(5_000_000)}"></p>`,
  'linked data without end': () => `<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script><p>x</p>`,
  'linked data with a prototype': () => `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"x"},"headline":{"toString":1},"author":[[[["x"]]]],"datePublished":5}</script><p>x</p>`,
  'cells as wide as a table': () => `<table>${'<tr><td colspan=99999 rowspan=99999>x</td></tr>'.repeat(500)}</table>`,
  'numbers that are none': () => '<ol start="-5"><li>x</li></ol><ol start="99999999999"><li>y</li></ol><ol start="NaN"><li>z</li></ol>',
  'parts beside each other that are one line': () => `<p>${'<span class="baca-juga">a</span>'.repeat(15_000)}`,
  'pictures without end': () => `<div>${'<img src=a.jpg>'.repeat(15_000)}</div><p>x</p>`,
  'sets of pictures without end': () => `<figure><img alt=x srcset="${'https://x.example/a.jpg 1w, '.repeat(100_000)}"></figure>`,
  'pictures that are said to be data': () => `<figure><img alt=x src="data:image/png;base64,${'A'.repeat(1_000_000)}"></figure><p>x</p>`,
  'hidden parts within hidden parts': () => `${'<div aria-hidden=true>'.repeat(390)}${'kata '.repeat(100_000)}`,
  'shadows within shadows': () => '<div><template shadowrootmode=open><p>x</p>'.repeat(100),
  'lines without end in one paragraph': () => `<p>${'1. baris<br>'.repeat(15_000)}`,
  'entities that a document type declares': () => `<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "${'&a;'.repeat(1000)}">]><p>${'&b;'.repeat(1000)}`,
  'half characters and nulls': () => '<p>\ud800 x \u0000 \udc00</p>',
}

/** The words of the article and of the report, apart. */
function wordsOf(html: string): { readonly article: string; readonly report: readonly string[] } {
  const { article, removed } = applyPlan(planPage(html, { origin: 'jahat.html', now: '2026-11-23T07:00:00Z' }), new Map())
  return { article: readBody(article.body).textContent, report: removed.map(({ text, reason }) => `${reason}: ${text}`) }
}

describe('hostile HTML', () => {
  it('takes nothing from what no reader sees, and lists what is only told to some [18.2]', () => {
    const kept = '<p>Kalimat berita yang cukup panjang supaya menjadi paragraf di dalam naskah ini.</p>'
    const hidden = '<p style="display:none">rahasia1</p><p hidden>rahasia2</p><template><p>rahasia3</p></template><p style="visibility:hidden">rahasia4</p><math><semantics><mi>luas</mi><annotation encoding="application/x-tex">rahasia5</annotation></semantics></math><svg><script>rahasia6</script><title>rahasia7</title></svg><meta http-equiv="refresh" content="0;url=https://rahasia8.example/">'
    const told = '<p>Kata <span aria-hidden="true">hiasan</span> <span style="font-size:0">takterlihat</span> <span class="visually-hidden">bisikan</span> <span style="color:#fff;background:#fff">putih</span> tetap ada di naskah ini.</p>'
    expect(wordsOf(`${kept}${hidden}${told}${kept}`)).toEqual({
      article: 'Kalimat berita yang cukup panjang supaya menjadi paragraf di dalam naskah ini.luasKata putih tetap ada di naskah ini.Kalimat berita yang cukup panjang supaya menjadi paragraf di dalam naskah ini.',
      report: ['hidden-text: hiasan', 'hidden-text: takterlihat', 'hidden-text: bisikan'],
    })
  })

  it('keeps a story that stands behind an open dialog or within shadow roots [18.2]', () => {
    const kept = '<p>Kalimat berita yang cukup panjang supaya menjadi paragraf di dalam naskah ini, dan masih ada kalimat berikutnya yang juga panjang.</p>'
    expect(wordsOf(`<div id="app" aria-hidden="true">${kept}${kept}</div><x-story><template shadowrootmode="open">${kept}</template></x-story>`).article.match(/Kalimat berita/g)?.length).toBe(3)
  })

  it('turns no letters round [18.3]', () => {
    expect(wordsOf('<title>a\u202eb</title><p>Harga \u202e000.1\u202c rupiah dan \u2066teks\u2069 biasa untuk semua warga desa.</p>').article).toBe('Harga 000.1 rupiah dan teks biasa untuk semua warga desa.')
  })

  it.each(Object.keys(refused))('that is %s ends in a sentence [18.4]', (name) => {
    expect(outcome(refused[name]!())).toBe('tooLarge')
  })

  it.each(Object.keys(readable))('with %s is read [18.4]', (name) => {
    expect(outcome(readable[name]!())).toBe('read')
  })

  it('leaves no script, no handler and no address but http, https and mailto [18.3]', () => {
    const html = `<p onclick="x()">a <a href="javascript:x()">b</a> <a href=" java\nscript:x()">c</a> <a href="data:text/html,x">d</a> <a href="file:///etc/passwd">e</a> <a href="//contoh.example/f">f</a> <a href="https://contoh.example/g?utm_source=1&id=2#:~:text=x">g</a></p><img src=x onerror=x() alt="h i j"><svg onload=x()><a xlink:href="javascript:x()"><text>k</text></a></svg><form action="javascript:x()"><button formaction="javascript:x()">l</button></form><blockquote cite="javascript:x()"><p>m</p></blockquote><base href="javascript:x()"><meta http-equiv=refresh content="0;url=javascript:x()">`
    const text = JSON.stringify(cleanClipboard(html, 'clipboard').content)
    expect(text).not.toMatch(/javascript|onclick|onerror|file:|data:|utm_/i)
    expect(text.match(/"href":"[^"]*"/g)).toEqual(['"href":"https://contoh.example/g?id=2"'])
  })

  it('gives the addresses behind redirections, absolute and without trackers [18.3]', () => {
    const links = ['/a', 'https://www.google.com/url?q=https://tujuan.example/x%3Fid%3D1&sa=D', 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ftujuan.example%2Fy&data=05', 'https://l.facebook.com/l.php?u=https%3A%2F%2Ftujuan.example%2Fz%3Ffbclid%3D1', 'mailto:redaksi@contoh.example', '#bagian']
    const html = `<base href="https://asal.example/berita/1"><p>${links.map((href, at) => `<a href="${href}">t${at}</a> `).join('')}</p>`
    expect(JSON.stringify(cleanClipboard(html, 'clipboard').content).match(/"href":"[^"]*"/g)).toEqual([
      '"href":"https://asal.example/a"', '"href":"https://tujuan.example/x?id=1"', '"href":"https://tujuan.example/y"', '"href":"https://tujuan.example/z"', '"href":"mailto:redaksi@contoh.example"',
    ])
  })
})
