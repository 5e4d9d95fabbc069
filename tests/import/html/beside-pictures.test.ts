import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { told } from './support'

const title = 'Pasar Ikan Kutara Buka Sebelum Subuh'
const opening = 'Pasar ikan di Kutara mulai buka pukul tiga dini hari sejak awal bulan karena perahu pulang lebih cepat daripada musim lalu.'
const ending = 'Kepala pasar mengatakan jam buka itu akan dikaji lagi setelah musim angin barat berakhir pada bulan Maret.'

const page = (above: string): string =>
  `<!DOCTYPE html><html lang="id"><head><title>${title}</title></head><body><main><h1>${title}</h1>${above}<div class="story-detail"><p>${opening}</p><p>${ending}</p></div></main></body></html>`

const read = (above: string) => told(planPage(page(above), { origin: 'pasar.html', now: '2026-11-23T09:00:00+07:00' }))

describe('what stands beside or over a picture', () => {
  it('a source in a list of its own below a caption is whose the picture is [18.1]', () => {
    const { body, fields } = read('<div class="story-image"><img src="https://kutara.example/p.jpg" alt="Pasar"><div class="story-ket">Pedagang menata ikan di Kutara.</div><div class="story-source"><p>Sumber :</p><ul><li>KUTARA/Wulan Adiningsih</li></ul></div></div>')
    expect(body[0]).toBe('figure("Pedagang menata ikan di Kutara.") alt=Pasar credit=KUTARA/Wulan Adiningsih')
    expect(fields).not.toHaveProperty('authors')
  })

  it('a name over a picture is whose it is where its caption stands in a part of its own below [18.1]', () => {
    const picture = (over: string): string => `<div data-part="image"><figure><div><img src="https://kutara.example/p.jpg" alt="Pasar"><span>${over}</span></div></figure></div>`
    const caption = '<div data-part="caption"><figcaption>Pedagang menata ikan sebelum subuh</figcaption></div>'
    expect(read(picture('Wulan Adiningsih') + caption).body[0]).toBe('figure("Pedagang menata ikan sebelum subuh") alt=Pasar credit=Wulan Adiningsih')
    expect(read(picture('Ikan pari dijual paling awal') + caption).body[0]).toBe('figure("Ikan pari dijual paling awal") alt=Pasar credit=')
  })

  it('the names of a list below "Oleh" are the authors, each of them [18.1]', () => {
    expect(read('<div class="head"><div class="author-ket"><span>Oleh :</span><ul><li><a href="/u/1">Wulan Adiningsih</a></li><li><a href="/u/2">Seno Baskara</a></li></ul></div></div>').fields).toHaveProperty('authors', ['Wulan Adiningsih (writer)', 'Seno Baskara (writer)'])
  })
})
