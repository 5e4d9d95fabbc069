import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const read = (html: string) => told(planPage(html, { origin: 'tower.html', now: '2026-11-23T09:00:00+07:00' }))

const title = 'The clock tower of Harlow is two towns'
const opening = 'The tower struck thirteen on Tuesday, and the council has asked a man with a ladder to find out why it did so.'
const ending = 'He will climb it on Friday, when the market is closed and the bells are tied up with rope for the day.'
const page = ({ head = '', above = '', below = '', first = opening, inner = '' } = {}): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title><link rel="canonical" href="https://www.harlowpost.example/tower"><meta property="og:site_name" content="Harlow Post">${head}</head><body><main><article>${above}<div class="entry-content"><p>${first}</p>${inner}<p>${ending}</p></div>${below}</article></main></body></html>`
const h1 = `<h1>${title}</h1>`

describe('signs of the site beside a story', () => {
  it('a town that the paper is called after is the place, with its state behind it [18.1]', () => {
    for (const place of ['HARLOW, Kan.', 'HARLOW, Ohio']) {
      const { fields, body, sources } = read(page({ above: h1, first: `${place} — ${opening}` }))
      expect([fields['place'], body[0], sources]).toEqual([place, `paragraph("${opening}")`, ['media: Harlow Post https://www.harlowpost.example/tower']])
    }
  })

  it('the name of the paper beside a place is the paper still [18.1]', () => {
    expect(read(page({ above: h1, first: `TARN, HARLOW POST — ${opening}` })).fields['place']).toBe('TARN')
  })

  it('a picture that is the sign of the site, or of who wrote, is none of the story, above the headline or below it [18.2]', () => {
    const head = '<meta name="author" content="Ada Lorne">'
    for (const alt of ['Harlow Post', 'Harlow Post logo', 'Ada Lorne']) {
      for (const above of [`<div><img src="/l.png" alt="${alt}"></div>${h1}`, `${h1}<div><img src="/l.png" alt="${alt}"></div>`]) expect(read(page({ head, above })).body).toEqual([`paragraph("${opening}")`, `paragraph("${ending}")`])
    }
    expect(read(page({ above: `${h1}<figure><img src="/t.jpg" alt="Harlow Post"><figcaption>The office, under the tower.</figcaption></figure>` })).body[0]).toBe('figure("The office, under the tower.") alt=Harlow Post credit=')
  })

  it('a few words that stand alone in a box between paragraphs stay, and what leads elsewhere is listed [18.2]', () => {
    expect(read(page({ above: h1, inner: '<aside>Nobody <em>sleeps</em></aside>' })).body[1]).toBe('paragraph("Nobody ", italic("sleeps"))')
    for (const inner of ['<aside><a href="/x">A bridge reopens</a></aside>', '<aside>Read more</aside>', '<aside><div>In short</div></aside>']) expect(read(page({ above: h1, inner })).body).toHaveLength(2)
  })

  it('a picture from the writer’s own drawer says so at the end of its caption [18.1]', () => {
    const figure = (end: string): string => read(page({ above: h1, inner: `<figure><img src="/t.jpg" alt="Menara"><figcaption>Menara di pagi hari (${end})</figcaption></figure>` })).body[1]!
    for (const end of ['Dokpri', 'dok. pribadi', 'Dokumentasi pribadi', 'Istimewa']) expect(figure(end)).toBe(`figure("Menara di pagi hari") alt=Menara credit=${end}`)
    expect(figure('dokter pribadi')).toContain('(dokter pribadi)')
  })

  it('a section that its link is marked as is the section of the story [18.1]', () => {
    const meta = (rel: string): string => `${h1}<p>by <a href="/by/ada" rel="author">Ada Lorne</a> | <span>Jan 12, 2026</span> | <a href="/in/works" rel="${rel}">Public works</a></p>`
    expect(read(page({ above: meta('category tag') })).fields['section']).toBe('Public works')
    expect(read(page({ above: meta('tag') })).fields['section']).toBeUndefined()
  })

  it('how long reading takes, and what a site says of its own pages, are none of the story [18.2]', () => {
    const rush = 'Transcripts are created in haste by a machine. This text may change.'
    const site = 'Seluruh informasi di laman ini disediakan hanya untuk belajar dan tidak menggantikan nasihat tukang jam.'
    const { body, removed } = read(page({ above: `${h1}<div>Bacaan 4 menit</div>`, inner: `<p class="note">${rush}</p>`, below: `<div><p>${site}</p></div><div><h3>Punya pertanyaan?</h3></div>` }))
    expect(body).toEqual([`paragraph("${opening}")`, `paragraph("${ending}")`])
    expect(removed).toEqual(expect.arrayContaining(['page-control: Bacaan 4 menit', `copyright: ${rush}`, `copyright: ${site}`, 'page-control: Punya pertanyaan?']))
  })
})
