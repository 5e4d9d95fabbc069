import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const opening = 'The kiln at Marrow Hill burned for nine days, and the potters slept in turns beside it on sacks of straw.'
const middle = 'Nobody in the village had fired it since the flood, and three of the bricks in its door were new.'
const ending = 'The pots will be sold at the fair on Sunday, and the cracked ones given to whoever asks first.'

const read = (html: string) => told(planPage(html, { origin: 'kiln.html', now: '2026-11-23T09:00:00+07:00' }))
const page = ({ head = '', above = '', first = opening, parts = '', below = '', after = '' }): string =>
  `<!DOCTYPE html><html lang="en"><head><title>The kiln that burned for nine days</title><meta property="og:title" content="The kiln that burned for nine days"><meta property="og:site_name" content="marrow.example">${head}</head><body><header><a href="/">Marrow</a></header><main><article><h1>The kiln that burned for nine days</h1>${above}<div class="story-body"><p>${first}</p>${parts}<p>${middle}</p><p>${ending}</p>${after}</div>${below}</article></main></body></html>`

const words = (made: ReturnType<typeof read>): string => made.body.join('\n')

describe('kinds of pages and what stands in them', () => {
  it('a page of a film tells its author and its day by the data of the film that has its name [18.1]', () => {
    const data = (name: string): string => `<script type="application/ld+json">{"@type":"VideoObject","name":"${name}","uploadDate":"2026-05-03T10:00:00+07:00","author":{"@type":"Person","name":"Ada Lorne"}}</script>`
    const { authors, publishedAt } = read(page({ head: data('The kiln that burned for nine days') })).fields
    expect({ authors, publishedAt }).toEqual({ authors: ['Ada Lorne (writer)'], publishedAt: '2026-05-03T10:00:00+07:00' })
    expect(read(page({ head: data('A goat on a roof') })).fields).not.toHaveProperty('authors')
  })

  it('the address of the site before the first words is no part of them [18.1]', () => {
    const { body, sources } = read(page({ first: `marrow.example - ${opening}` }))
    expect(body[0]).toBe(`paragraph("${opening}")`)
    expect(sources).toContain('media: marrow.example')
  })

  it('a caption that ends with the site and a name tells whose the picture is [18.1]', () => {
    expect(read(page({ parts: '<figure><img src="/k.jpg" alt="Kiln"><figcaption>The door of the kiln in May. marrow/Ada Lorne</figcaption></figure>' })).body[1]).toBe('figure("The door of the kiln in May.") alt=Kiln credit=marrow/Ada Lorne')
  })

  it('a licence beside whose the picture is belongs to the credit [18.1]', () => {
    const caption = '<span class="caption">The door of the kiln.</span> <span class="attribution"><span class="source">Ada Lorne</span>, <a class="license" href="https://creativecommons.example/by">CC BY</a></span>'
    expect(read(page({ parts: `<figure><img src="https://marrow.example/k.jpg" alt="Kiln"><figcaption>${caption}</figcaption></figure>` })).body[1]).toBe('figure("The door of the kiln.") alt=Kiln credit=Ada Lorne, CC BY')
  })

  it('a short story around a picture with its caption stays text [18.2]', () => {
    const html = '<!DOCTYPE html><html><head><title>The kiln</title></head><body><h1>The kiln that burned</h1><div id="story"><div class="storyimg"><img src="k.jpg" alt="Kiln"><p class="caption">Hot: the kiln</p></div><p>The kiln burned for nine days and nights on the hill.</p><p>Potter Tom Quill said: “We slept in turns.”</p></div></body></html>'
    expect(read(html).body).toEqual(['figure("Hot: the kiln") alt=Kiln credit=', 'paragraph("The kiln burned for nine days and nights on the hill.")', 'paragraph("Potter Tom Quill said: “We slept in turns.”")'])
  })

  it('a picture in the link to another story goes with the title [18.2]', () => {
    const made = read(page({ after: '<div class="more"><h2>More photos</h2><a href="/other"><img src="/goat.jpg" alt="Goat"><span>A goat climbs the roof of the inn</span></a></div>' }))
    expect(words(made)).not.toContain('Goat')
    expect(made.removed).toContain('linked-story: Goat')
  })

  it('a photograph without a description on a page that does not tell its address stays [18.2]', () => {
    expect(read(page({ parts: '<p><img src="img/k.jpg" alt=""></p>' })).body[1]).toBe('figure alt= credit=')
  })

  it('a label and what it says are one line [18.1]', () => {
    expect(words(read(page({ parts: '<div><span class="time-label">Firing time: </span><span class="time">nine days</span></div>' })))).toContain('paragraph("Firing time: nine days")')
  })

  it('a line in bold behind the last paragraph heads nothing [18.1]', () => {
    const made = read(page({ after: '<p><b>Office of the Parish of Marrow Hill</b></p>', below: `<div><p>${middle} It was seen from afar.</p></div>` }))
    expect(words(made)).not.toContain('heading(')
    expect(words(made)).toContain('paragraph(bold("Office of the Parish of Marrow Hill"))')
  })

  it('who helped to report is told in the text and is no author [18.1]', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The kiln that burned for nine days","author":[{"@type":"Person","name":"Ada Lorne"},{"@type":"Person","name":"Tom Quill"}]}</script>'
    expect(words(read(page({ head, after: '<p><em>Tom Quill contributed reporting from Tarn.</em></p>' })))).toContain('Tom Quill contributed reporting from Tarn.')
  })

  it('a sign that leads on behind a byline is no part of it [18.1]', () => {
    expect(read(page({ above: '<div class="byline">By <a href="/a">Ada Lorne</a> »</div>' })).fields['authors']).toEqual(['Ada Lorne (writer)'])
  })

  it('services for releases and their slashes part the place from the first words [18.1]', () => {
    for (const start of ['MARROW, Ohio, May 3, 2026 /TarnWire/ -- ', 'MARROW, Ohio, May 3, 2026 (TARN NEWSWIRE) -- ', 'MARROW, Ohio--(BUSINESS WIRE)--']) {
      const { fields, body } = read(page({ first: `${start}${opening}` }))
      expect([fields['place'], body[0]]).toEqual(['MARROW, Ohio', `paragraph("${opening}")`])
    }
  })

  it('a section behind the day above a headline is no part of the day [18.1]', () => {
    const html = `<html><head><title>Suara Tarn</title></head><body><table><tr><td><font size="1">Jumat, 14 Maret 2003 &nbsp; Berita Utama</font></td></tr><tr><td><font size="5"><b>Tungku Bukit Sumsum Menyala</b></font></td></tr><tr><td><p>Tungku di Bukit Sumsum menyala sembilan hari dan dijaga bergantian oleh para perajin.<p>Api dipadamkan Minggu malam.</td></tr></table></body></html>`
    const { date, section } = read(html).fields
    expect({ date, section }).toEqual({ date: 'Jumat, 14 Maret 2003', section: 'Berita Utama' })
  })

  it('a note of the desk above the first words leaves the dateline to the paragraph below [18.1]', () => {
    const { fields, body } = read(page({ first: 'Editor’s note: An earlier version misstated the height of the kiln, which is nine feet.', parts: `<p>MARROW (AP) — ${opening}</p>` }))
    expect([fields['place'], body[1]]).toEqual(['MARROW', `paragraph("${opening}")`])
  })

  it('labels of a list above a story are no part of it [18.1]', () => {
    expect(words(read(page({ above: '<dl><dt>From:</dt><dd>Parish of Marrow</dd></dl>' })))).not.toContain('From:')
  })

  it.each(['Do you have a story? Email desk@marrow.example', 'Jump to Recipe Print Recipe', '4.9 from 22 votes', 'Tried this recipe? Let us know how it was!', 'Republish our articles for free, online or in print.', 'Tweet loading', 'Don’t have time to read about kilns as much as you’d like? Get a weekly roundup in your inbox instead.'])('“%s” is no part of a story [18.2]', (line) => {
    const made = read(page({ parts: `<p>${line}</p>` }))
    expect(made.body).toHaveLength(3)
    expect(made.removed.join('\n')).toContain(line)
  })
})
