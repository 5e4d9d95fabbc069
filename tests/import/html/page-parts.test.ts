import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const opening = 'The mill at Corrin has stood still since the spring, and nobody in the valley will say who owns its wheel.'
const ending = 'The parish council meets on Thursday to hear what the surveyor found beneath the floor of the grain loft.'

const page = (parts: string, { above = '', below = '', head = '' } = {}): string =>
  `<!DOCTYPE html><html lang="en"><head><title>The wheel that nobody owns</title><meta property="og:title" content="The wheel that nobody owns">${head}</head><body><header><a href="/">Valley Sheet</a></header><main><article><h1>The wheel that nobody owns</h1>${above}<div class="story-body"><p>${opening}</p>${parts}<p>${ending}</p></div>${below}</article></main></body></html>`

const read = (html: string) => told(planPage(html, { origin: 'mill.html', now: '2026-11-23T09:00:00+07:00' }))
/** What stands between the first and the last paragraph. */
const between = (parts: string): readonly string[] => read(page(parts)).body.slice(1, -1)

describe('parts of a story on a page', () => {
  it('pictures beside each other are figures each, and what is said of them stands below the last [18.1]', () => {
    expect(between('<figure class="gallery"><img src="/a.jpg" alt="The wheel"><img src="/b.jpg" alt="The race"><figcaption>Both in May.</figcaption></figure>')).toEqual(['figure alt=The wheel credit=', 'figure("Both in May.") alt=The race credit='])
  })

  it('one picture in two sizes is one figure [18.1]', () => {
    expect(between('<figure><img src="/a-small.jpg" alt="The wheel"><img src="/a-large.jpg" alt="The wheel"><figcaption>In May.</figcaption></figure>')).toEqual(['figure("In May.") alt=The wheel credit='])
  })

  it('what a page draws until a picture is there is not the picture [18.1]', () => {
    expect(between('<figure><img src="/grey-placeholder.png"><img src="/wheel.jpg" alt="The wheel"><figcaption>In May.</figcaption></figure>')).toEqual(['figure("In May.") alt=The wheel credit='])
  })

  it('a card that leads to another story is listed with its picture, whatever its tag [18.2]', () => {
    const { body, removed } = read(page('<figure class="card"><a href="/other"><div>A bridge reopens</div><div>Carts cross the Tarn again.</div><img src="/bridge.jpg"></a></figure>'))
    expect(body).toHaveLength(2)
    expect(removed).toEqual(expect.arrayContaining(['linked-story: A bridge reopens', 'linked-story: Carts cross the Tarn again.']))
  })

  it('a quotation with a name beside it says whose it is [18.1]', () => {
    expect(between('<div class="q"><blockquote><p>I heard it turn at night.</p></blockquote><p class="q-author">Ada Lorne, miller</p></div>')).toEqual(['blockquote(paragraph("I heard it turn at night."), attributionLine("Ada Lorne, miller"))'])
  })

  it('lines below a picture are its caption and its credit, in either order [18.1]', () => {
    const lines = ['<div>Valley Sheet/Ada Lorne</div>', '<div>MILL - The wheel seen from the weir on Monday.</div>']
    for (const both of [lines, [...lines].reverse()]) expect(between(`<div><div class="pic"><img src="/w.jpg" alt="Wheel"></div>${both.join('')}</div>`)).toEqual(['figure("MILL - The wheel seen from the weir on Monday.") alt=Wheel credit=Valley Sheet/Ada Lorne'])
  })

  it('a credit in brackets behind a caption is the credit, and one of an archive keeps its word [18.1]', () => {
    const figure = (caption: string): string => between(`<figure><img src="/w.jpg" alt="Wheel"><figcaption>${caption}</figcaption></figure>`)[0]!
    expect(figure('The wheel in May. (Ada Lorne for the Valley Sheet)')).toBe('figure("The wheel in May.") alt=Wheel credit=Ada Lorne for the Valley Sheet')
    expect(figure('The wheel in May. (Dok. Corrin Parish)')).toBe('figure("The wheel in May.") alt=Wheel credit=Dok. Corrin Parish')
    expect(figure('The wheel in May. (It turned twice.)')).toBe('figure("The wheel in May. (It turned twice.)") alt=Wheel credit=')
  })

  it('a caption of a player is no caption of the picture before it [18.2]', () => {
    const { body, removed } = read(page('<figure><img src="/w.jpg" alt="Wheel"></figure><figure><iframe src="https://www.youtube.com/embed/x1"></iframe><figcaption>The wheel, filmed by a neighbour.</figcaption></figure>'))
    expect(body[1]).toBe('figure alt=Wheel credit=')
    expect(removed).toEqual(expect.arrayContaining(['embed: https://www.youtube.com/embed/x1', 'photo-caption: The wheel, filmed by a neighbour.']))
  })

  it('paragraphs that are numbered by hand are a list, and numbered titles in bold are not [18.1]', () => {
    expect(between('<p>1. The wheel</p><p>2. The race</p>')).toEqual(['orderedList(listItem(paragraph("The wheel")), listItem(paragraph("The race")))'])
    expect(between('<p><b>1. The wheel</b></p><p><b>2. The race</b></p>')).toHaveLength(2)
  })

  it('a rule of the author stays where something beside it was taken out; two around that go with it [18.2]', () => {
    const related = '<p class="related"><a href="/x">Read also: A bridge reopens</a></p>'
    expect(between(`${related}<hr><p>In June the race ran dry for the first time in living memory.</p>`)[0]).toBe('horizontalRule')
    expect(between(`<hr>${related}<hr><p>In June the race ran dry for the first time in living memory.</p>`)).toEqual(['paragraph("In June the race ran dry for the first time in living memory.")'])
  })

  it('a short sentence beside a link to another story is a paragraph of the story [18.2]', () => {
    expect(between('<div><p>In June the race ran dry for the first time in living memory.</p><p>“It sang,” she said.</p><div class="related"><p>Read also</p><a href="/x">A bridge reopens</a></div><p>Then it stopped.</p></div>')).toContain('paragraph("Then it stopped.")')
  })

  it('a name in the element beside its label tells who did it [18.1]', () => {
    expect(read(page('', { below: '<div><div>Edited by:</div><div><a href="/p">Ada Lorne</a></div></div>' })).fields['authors']).toEqual(['Ada Lorne (editor)'])
  })

  it('a page tells every writer where its box at the foot names one of them [18.1]', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"The wheel that nobody owns","author":[{"@type":"Person","name":"Ada Lorne"},{"@type":"Person","name":"Tom Quill"}]}</script>'
    expect(read(page('', { head, below: '<div class="card"><p>Ada Lorne</p></div>' })).fields['authors']).toEqual(['Ada Lorne (writer)', 'Tom Quill (writer)'])
  })

  it('how long listening takes is no day [18.1]', () => {
    expect(read(page('', { above: '<div class="reading-time-module">Listen to this article · 7:02 min</div><div class="date">3 May 2026</div>' })).fields['date']).toBe('3 May 2026')
  })

  it('a box of its author between paragraphs stays, and one with links or an offer is listed [18.2]', () => {
    const notes = 'The wheel was cast at Tarn in 1814, and mended twice before the war.'
    expect(between(`<aside><h3>The wheel</h3><p>${notes}</p></aside>`)).toEqual(['heading("The wheel")', `paragraph("${notes}")`])
    for (const box of [`<aside><p><a href="/x">${notes}</a></p></aside>`, '<aside><p>Sign up for a letter from the valley, sent each Friday morning to all who like mills.</p></aside>', `<aside><h3>Read more</h3><p>${notes}</p></aside>`]) expect(between(box)).toEqual([])
  })

  it('words that an element of a line sets again in large type are a pull quote [18.1]', () => {
    const said = 'nobody in the valley will say who owns its wheel'
    expect(between(`<q class="pullquote left">${said}</q>`)).toEqual([`pullquote("${said}")`])
  })

  it('a table whose first row alone is bold has it for its head [18.1]', () => {
    expect(between('<table><tr><td><b>Part</b></td><td><b>Age</b></td></tr><tr><td>Wheel</td><td>212</td></tr></table>')).toEqual(['table(tableRow(tableHeader(paragraph(bold("Part"))), tableHeader(paragraph(bold("Age")))), tableRow(tableCell(paragraph("Wheel")), tableCell(paragraph("212"))))'])
  })

  it('stars behind the last sentence are no part of it [18.2]', () => {
    const { body, removed } = read(page('<p>The wheel has not turned since the spring of the year.***</p>'))
    expect(body[1]).toBe('paragraph("The wheel has not turned since the spring of the year.")')
    expect(removed).toContain('separator: ***')
  })

  it('a place in capitals, a day and an agency are a dateline, below the points in short too [18.1]', () => {
    const points = '<h3>Summary</h3><ul><li>The mill stands still.</li><li>Nobody says who owns the wheel that drove it for so long.</li></ul>'
    const html = page('').replace(`<p>${opening}</p>`, `${points}<div><span>CORRIN, May 3 (Tarnwire) - </span>${opening}</div>`)
    const { fields, body } = read(html)
    expect(fields['place']).toBe('CORRIN')
    expect(body).toContain(`paragraph("${opening}")`)
  })

  it('a page without headings, whose title is its site, has its headline by its letters, and keeps its story [18.1]', () => {
    const html = `<html><head><title>Valley Sheet Online</title></head><body><table><tr><td><a href="a.html">Index</a></td><td><font size="1">3 May 2026</font><br><font size="5"><b>The wheel that nobody owns</b></font><p>${opening}<p>“It sang,” says Tom Quill.<p>${ending}</td></tr></table><center><font size="1">Copyright 2026 Valley Sheet</font></center></body></html>`
    const { fields, body, removed } = read(html)
    expect([fields['headline'], fields['date']]).toEqual(['The wheel that nobody owns', '3 May 2026'])
    expect(body).toEqual([`paragraph("${opening}")`, 'paragraph("“It sang,” says Tom Quill.")', `paragraph("${ending}")`])
    expect(removed).toContain('copyright: Copyright 2026 Valley Sheet')
  })

  it('a short story whose paragraphs bear the name of its body is whole [18.1]', () => {
    const parts = '<p class="pw-post-body-paragraph">The wheel stands still. Nobody minds it any more than the weir.</p><figure><img src="/w.jpg" alt="Wheel"></figure><h2>Who minds</h2><ol><li>The heron</li><li>Tom, twice</li></ol><p class="pw-post-body-paragraph">I go by on Sundays.</p>'
    const html = `<!DOCTYPE html><html lang="en"><head><title>Wheel</title></head><body><article><section><h1>What the heron minds</h1><div>${parts}</div></section></article></body></html>`
    expect(read(html).body).toHaveLength(5)
  })

  it('a body that its page marks is the story, though readers pay for it and notes below are longer [18.1]', () => {
    const notes = '<div class="notes"><p>An earlier version of this story misstated the height of the wheel; it is nine feet and not eleven, as the plans show.</p><p>When we learn of a mistake we say so at the foot of the story, with the date of the change and what was wrong before.</p></div>'
    const html = page('', { below: notes }).replace('class="story-body"', 'name="articleBody" class="metered content"')
    expect(read(html).body.slice(0, 2)).toEqual([`paragraph("${opening}")`, `paragraph("${ending}")`])
  })
})
