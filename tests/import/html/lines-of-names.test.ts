import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const title = 'Perajin Layar di Tambora Menenun Lagi'
const opening = 'Sebelas perajin layar di Tambora kembali menenun sejak awal pekan karena pesanan dari pulau seberang datang berturut-turut.'
const ending = 'Pemerintah kabupaten menjanjikan benang yang lebih murah sebelum musim pelayaran dimulai pada bulan April.'

const page = (above: string, { head = '', before = '', below = '', first = opening } = {}): string =>
  `<!DOCTYPE html><html lang="id"><head><title>${title}</title>${head}</head><body>${before}<main><h1>${title}</h1>${above}<div class="story-detail"><p>${first}</p><p>${ending}</p></div>${below}</main></body></html>`

const read = (html: string) => told(planPage(html, { origin: 'layar.html', now: '2026-11-23T09:00:00+07:00' }))

describe('lines with names, places and days', () => {
  it('how many have read it, behind names and a date, hides neither [18.1]', () => {
    const { fields } = read(page('<small>Penulis: Mirna Sasmita | Kamis, 08/01/2026 10:21 WIB | Dibaca 415 kali</small>'))
    expect(fields).toMatchObject({ authors: ['Mirna Sasmita (writer)'], date: 'Kamis, 08/01/2026 10:21 WIB' })
    expect(fields).not.toHaveProperty('deck')
  })

  it('what a logo says is the site where the page tells no other, and no part of the place [18.1]', () => {
    const { fields, body } = read(page('', { before: '<div id="logo"><img src="/logo.png" alt="Warta Tambora"></div>', first: `<b>Tambora, Wartatambora</b> - ${opening}` }))
    expect(fields).toMatchObject({ place: 'Tambora' })
    expect(body).toEqual([`paragraph("${opening}")`, `paragraph("${ending}")`])
  })

  it('what somebody did before a name is no part of the name, in data and in lines [18.1]', () => {
    const head = '<meta name="author" content="Red: Seno Baskara">'
    expect(read(page('', { head })).fields).toMatchObject({ authors: ['Seno Baskara (editor)'] })
    expect(read(page('<div class="by"><p>Rep: Mirna Sasmita/ Red: Seno Baskara</p></div>', { head })).fields).toMatchObject({ authors: ['Mirna Sasmita (writer)', 'Seno Baskara (editor)'] })
  })

  it('a place and the site in parts of what the page calls the source open the first paragraph [18.1]', () => {
    const source = '<div class="source"><cite class="source__cite"><span class="source__location">Elmwood, Ohio</span><span class="source__text">Globe24</span> &nbsp;—&nbsp;</cite></div>'
    const { fields, body } = read(page('', { head: '<meta property="og:site_name" content="Globe24">' }).replace('<div class="story-detail">', `<div class="story-detail">${source}`))
    expect(fields).toMatchObject({ place: 'Elmwood, Ohio' })
    expect(body).toEqual([`paragraph("${opening}")`, `paragraph("${ending}")`])
  })

  it('the day of first publishing below a story is its date where nothing else tells one [18.1]', () => {
    const below = '<div class="story-foot"><p>Pertama kali terbit pada 9 Januari 2026</p></div>'
    expect(read(page('', { below })).fields).toMatchObject({ date: '9 Januari 2026' })
    expect(read(page('<div class="date">Senin, 12 Januari 2026</div>', { below })).fields).toMatchObject({ date: 'Senin, 12 Januari 2026' })
  })
})
