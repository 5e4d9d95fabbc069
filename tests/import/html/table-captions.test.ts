import { expect, it } from 'vitest'
import { planClipboard, planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'

const options = { origin: 'story.html', now: '2026-11-23T09:00:00+07:00' }
const story = (tables: string): string =>
  `<h1>Harbour wall cracks again</h1><p>The harbour wall at Corrin has cracked again, two years after it was mended, engineers of the council said.</p>${tables}<p>The council met on Friday and put off a decision until the report of its engineers is there in spring.</p>`
const page = (tables: string): string => `<!DOCTYPE html><html lang="en"><head><title>Harbour wall cracks again</title></head><body><main><article>${story(tables)}</article></main></body></html>`
const table = (caption: string): string => `<table>${caption}<thead><tr><th>Year</th><th>Money</th></tr></thead><tbody><tr><td>2024</td><td>12</td></tr><tr><td>2025</td><td>31</td></tr></tbody></table>`

it('the caption of a table that becomes a paragraph before it is told, of a page and of a clipboard [2.1]', () => {
  for (const plan of [planPage(page(table('<caption>Money <b>spent</b></caption>')), options), planClipboard(story(table('<caption>Money <b>spent</b></caption>')), options)]) {
    expect(plan.tableCaptions).toEqual(['Money spent'])
    const { article } = applyPlan(plan, new Map())
    const types = article.body.content?.map(({ type }) => type)
    expect(types?.slice(-3)).toEqual(['paragraph', 'table', 'paragraph'])
  }
})

it('nothing is told of a table without a caption, or of one that only sets a page', () => {
  for (const tables of [table(''), table('<caption> </caption>'), `<table role="presentation"><caption>Frame</caption><tr><td>One cell only.</td></tr></table>`]) expect(planPage(page(tables), options).tableCaptions).toBeUndefined()
})
