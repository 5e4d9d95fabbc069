import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const read = (html: string) => told(planPage(html, { origin: 'page.html', now: '2026-11-23T09:00:00+07:00' }))

/** The words of each block of the body. */
const linesOf = (html: string): readonly string[] => read(html).body.map((block) => [...block.matchAll(/"([^"]*)"/g)].map(([, words]) => words).join(' ')).filter(Boolean)

const page = (body: string, title = 'The lamp at Quay Row'): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`
const [first, second, third] = ['The lamp went out.', 'A boy had cut the wire.', 'It burns again.'] as const
const long = 'Wick Tanner, who lit the lamps of Quay Row for forty years, put down his pole on Saturday evening.'
const other = 'Fares on the Pell ferry will rise by a fifth in spring, the company that runs it told passengers at both landings on Tuesday.'

describe('no page loses the words of its story', () => {
  it('keeps a story of three short sentences beside a long foot [18.2]', () => {
    const html = page(`<h1>The lamp at Quay Row</h1><div><div>${first}</div><div>${second}</div><div>${third}</div></div><div>© 2026 Quay Post. All rights reserved. No part of this page may be copied without the leave of its publisher, who lives abroad.</div>`)
    expect(linesOf(html)).toEqual([first, second, third])
  })

  it('keeps curt questions and answers beside a foot with a sentence that is longer than they are [18.2]', () => {
    const html = page(`<article><h1>The lamp at Quay Row</h1><div class="entry-content"><p><b>Who cut it?</b></p><p>A boy.</p><p><b>Why?</b></p><p>For a kite.</p></div></article><footer><p>Quay Post is printed four times a year on paper made from straw, and sent to readers in nineteen countries by slow post.</p></footer>`)
    expect(linesOf(html)).toEqual(['Who cut it?', 'A boy.', 'Why?', 'For a kite.'])
  })

  it('keeps what stands right below the headline where longer texts of other stories follow their titles [18.2]', () => {
    const teaser = (at: number): string => `<div><h3><a href="/${at}">A title of another story</a></h3><p>${other}</p></div>`
    const html = page(`<h1>The lamp at Quay Row</h1><div><p>${first} ${second}</p><p>${third}</p></div><div><h2>More</h2>${[1, 2, 3].map(teaser).join('')}</div>`)
    expect(linesOf(html)).toEqual([`${first} ${second}`, third])
  })

  it('keeps the sentences between the headline and a part that holds more text than they do [18.2]', () => {
    const html = page(`<div><div><h1>The lamp at Quay Row</h1><p>${second}</p><p>${third}</p></div><div><h3>The street</h3><p>${long}</p><p>${other}</p></div></div>`)
    expect(linesOf(html)).toEqual([second, third, 'The street', long, other])
  })

  it('keeps paragraphs that stand beside the part with most of the text [18.2]', () => {
    expect(linesOf(page(`<h1>The lamp at Quay Row</h1><div><p>${long}</p><p>${other}</p></div><p>Nobody has been charged with it so far.</p>`))).toEqual([long, other, 'Nobody has been charged with it so far.'])
  })

  it('reads what a page shows where no program runs, when it shows no story otherwise [18.2]', () => {
    expect(linesOf(page(`<div id="root"></div><noscript><div><h1>The lamp at Quay Row</h1><p>${long}</p><p>${third}</p></div></noscript>`))).toEqual([long, third])
    expect(() => read(page('<div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>'))).toThrow('holds no text')
  })

  it('takes the part that a page calls its body and that follows the headline, however much stands around it [18.1]', () => {
    const html = page(`<h1>The lamp at Quay Row</h1><div class="article-body"><p>${first} ${second}</p></div><div><p>${other}</p><p>${long}</p></div>`)
    expect(linesOf(html)).toEqual([`${first} ${second}`])
  })

  it('loses no more than a third of what stands below the headline, however many parts lead to the story [18.2]', () => {
    const beside = ['Gulls took the wick for their nests in May.', 'Nobody on the quay had seen them do it.', 'A smith made a cage for the lamp in June.', 'It has cost the town eleven pounds so far.'] as const
    const nested = beside.reduceRight((inner, text) => `<div><div>${inner}</div><div><div><p>${text}</p></div></div></div>`, `<div><p>${long}</p><p>${other}</p></div>`)
    const kept = linesOf(page(`<h1>The lamp at Quay Row</h1>${nested}`))
    const lengthOf = (lines: readonly string[]): number => lines.join('').length
    expect(lengthOf(kept) / lengthOf([long, other, ...beside])).toBeGreaterThanOrEqual(0.65)
    expect(kept.slice(0, 3)).toEqual([long, other, beside[3]])
  })

  it('takes the title that the page shows and tells for others, not the name of the place in the head of the page [18.1]', () => {
    const html = `<!doctype html><html lang="en"><head><title>Parish of Quay Row - News</title><meta property="og:title" content="The lamp burns again"></head><body><header><h1>Parish of Quay Row</h1></header><div><div class="post_title"><span>The lamp burns again</span></div><div class="post_commentbox"><a>Ada Lorne</a> <span>14 May 2026 09:12</span> <span>88 views</span></div><div><p>${long}</p><p>${third}</p></div></div></body></html>`
    const { fields, body } = read(html)
    expect([fields['headline'], fields['date'], fields['authors']]).toEqual(['The lamp burns again', '14 May 2026 09:12', ['Ada Lorne (writer)']])
    expect(body).toEqual([`paragraph("${long}")`, `paragraph("${third}")`])
  })

  it('has the headline that stands in the head of the page, also where the page tells another title for others [18.1]', () => {
    for (const title of ['The lamp at Quay Row', 'Why nobody mended it']) expect(read(page(`<header><h1>The lamp at Quay Row</h1></header><div><p>${long}</p><p>${third}</p></div>`, title)).fields['headline']).toBe('The lamp at Quay Row')
  })
})
