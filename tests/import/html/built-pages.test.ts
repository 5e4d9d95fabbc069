import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const read = (html: string) => told(planPage(html, { origin: 'bridge.html', now: '2026-11-23T09:00:00+07:00' }))

const title = 'The bridge that hums at noon'
const opening = 'The iron bridge at Fennel Lock has hummed at noon since the first day of May, and the ferrymen have begun to set their clocks by it.'
const middle = 'Engineers of the canal sent two men with tuning forks, who agreed after a week that the note is a low B flat.'
const page = (body: string, head = ''): string => `<!DOCTYPE html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="Fennel Post">${head}</head><body>${body}</body></html>`

describe('pages that builders set together of parts', () => {
  const part = (kind: string, inner: string): string => `<div class="sqb-block ${kind}-block"><div class="sqb-inner">${inner}</div></div>`
  const head = `<article><div class="top"><h1>${title}</h1></div>`

  it('a story in parts beside each other is whole, with its pictures and quotations [18.2]', () => {
    const parts = [part('html', `<p>${opening}</p><p>${middle}</p>`), part('image', '<figure><img src="https://fennel.example/b.jpg" alt="Bridge"><figcaption>At noon.</figcaption></figure>'), part('quote', '<blockquote>It never rests.</blockquote>'), part('html', '<h3>The night</h3><p>Silence. Then owls.</p>')]
    expect(read(page(`${head}<div class="grid">${parts.join('')}</div></article>`)).body).toEqual([`paragraph("${opening}")`, `paragraph("${middle}")`, 'figure("At noon.") alt=Bridge credit=', 'blockquote(paragraph("It never rests."))', 'heading("The night")', 'paragraph("Silence. Then owls.")'])
  })

  it('parts that are called by their width alone do not make one story [18.2]', () => {
    const beside = 'Rowers may book again on Monday.'
    expect(read(page(`${head}<div class="grid"><div class="col"><div><p>${opening}</p><p>${middle}</p></div></div><div class="col"><p>${beside}</p></div></div></article>`)).body).toEqual([`paragraph("${opening}")`, `paragraph("${middle}")`])
  })
})
