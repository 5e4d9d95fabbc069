import { describe, expect, it } from 'vitest'
import { imported, paragraphsOf, prose, rolesOf } from './stories'

const story = (...lines: readonly string[]): string => ['Jembatan Gantung Sungai Kelam Putus', ...prose, ...lines].join('\n\n')
const tail = (...lines: readonly string[]) => rolesOf(story(...lines)).slice(3)
const reasons = (text: string) => imported(text).removed.map(({ reason }) => reason)

describe('the byline', () => {
  it.each([
    ['Penulis: Ratri Wulandari', [{ name: 'Ratri Wulandari', role: 'writer' }]],
    ['Oleh: Ratri Wulandari dan Budi Santoso', [{ name: 'Ratri Wulandari', role: 'writer' }, { name: 'Budi Santoso', role: 'writer' }]],
    ['By Ann Lee, Bob Ray and Jo Park', [{ name: 'Ann Lee', role: 'writer' }, { name: 'Bob Ray', role: 'writer' }, { name: 'Jo Park', role: 'writer' }]],
    ['Reporter: Ratri Wulandari | Editor: Hendra Kusnadi', [{ name: 'Ratri Wulandari', role: 'writer' }, { name: 'Hendra Kusnadi', role: 'editor' }]],
    ['Penulis: Ratri Wulandari Editor: Hendra Kusnadi', [{ name: 'Ratri Wulandari', role: 'writer' }, { name: 'Hendra Kusnadi', role: 'editor' }]],
    ['Reporting by Ann Lee; Editing by Jo Park', [{ name: 'Ann Lee', role: 'writer' }, { name: 'Jo Park', role: 'editor' }]],
    ['(Reporting by Ann Lee; Editing by Jo Park)', [{ name: 'Ann Lee', role: 'writer' }, { name: 'Jo Park', role: 'editor' }]],
    ['By Ann Lee, Staff Writer', [{ name: 'Ann Lee', role: 'writer' }]],
    ['Penerjemah: Sinta Maharani', [{ name: 'Sinta Maharani', role: 'translator' }]],
    ['OLEH BUDI SANTOSO', [{ name: 'BUDI SANTOSO', role: 'writer' }]],
  ])('"%s" names its authors', (line, authors) => {
    expect(imported(story(line)).article.authors).toEqual(authors)
    expect(paragraphsOf(story(line))).toEqual(prose)
  })

  it.each(['Penulis:', 'Oleh :', 'By:', 'Editor:', 'Penulis: -'])('"%s" without a name is taken out, and says why', (line) => {
    expect(imported(story(line)).article.authors).toEqual([])
    expect(reasons(story(line))).toEqual(['empty-byline'])
  })

  it.each(['By Monday the water had reached the second step of the school.', 'Oleh karena itu warga menunggu di balai desa sampai malam tiba.'])(
    'is not seen in the sentence "%s"',
    (line) => {
      expect(paragraphsOf(story(line))).toEqual([...prose, line])
    },
  )
})

describe('the credit line', () => {
  it.each([
    ['Sumber: Kantor Berita Lintas', 'Kantor Berita Lintas', 'wire'],
    ['Source: Associated Press', 'Associated Press', 'wire'],
    ['(Antara)', 'Antara', 'wire'],
    ['(ANTARA/Reuters)', 'ANTARA/Reuters', 'wire'],
    ['Sputnik News', 'Sputnik News', 'wire'],
    ['Kompas.com', 'Kompas.com', 'media'],
  ])('"%s" becomes the credit and a proposed source', (line, creditLine, kind) => {
    const { article, sources } = imported(story(line))
    expect(article.creditLine).toBe(creditLine)
    expect(sources).toEqual([{ kind, name: creditLine, index: 3 }])
  })
})

describe('what a web page leaves behind', () => {
  it.each([
    'Share:', 'Bagikan:', 'Share on Facebook', 'Bagikan ke WhatsApp', 'Tweet', 'WhatsApp', 'Copy link', 'Salin tautan', 'Facebook Twitter WhatsApp', '12 shares',
  ])('"%s" is a share button', (line) => {
    expect(reasons(story(line))).toEqual(['share-button'])
  })

  it.each([
    ['ADVERTISEMENT', 'advertisement'],
    ['SCROLL TO CONTINUE WITH CONTENT', 'advertisement'],
    ['Lanjutkan membaca artikel', 'advertisement'],
    ['Baca juga: Tiga Jembatan Lain Terancam Putus', 'related-link'],
    ['Read also: Three more bridges at risk', 'related-link'],
    ['Komentar', 'comments'],
    ['3 Comments', 'comments'],
    ['Copyright © 2026 Suara Kelam', 'copyright'],
    ['Ikuti berita terkini dari Suara Kelam di Google News', 'newsletter'],
    ['(abc/xyz)', 'sign-off'],
    ['***', 'separator'],
    ['Foto: Jembatan yang putus (Suara Kelam/Budi)', 'photo-caption'],
  ])('"%s" is taken out as %s', (line, reason) => {
    expect(reasons(story(line))).toEqual([reason])
    expect(paragraphsOf(story(line))).toEqual(prose)
  })

  it('is taken out between paragraphs too', () => {
    const text = ['Jembatan Gantung Sungai Kelam Putus', prose[0], 'Baca juga: Tiga Jembatan Lain Terancam Putus', 'ADVERTISEMENT', prose[1]].join('\n')
    expect(paragraphsOf(text)).toEqual(prose)
    expect(reasons(text)).toEqual(['related-link', 'advertisement'])
  })

  it('holds the titles of other stories below their heading', () => {
    expect(tail('Berita Terkait', 'Tiga Jembatan Lain Terancam Putus', 'Apa Itu Jembatan Gantung?')).toEqual(['residue', 'residue', 'residue'])
  })

  it('holds captions, job titles and invitations to watch', () => {
    const text = story('By Ann Lee', 'Diplomatic correspondent', 'Image caption', 'The bridge from the north bank', 'Saksikan Video Pilihan Berikut Ini:', 'Lanjutkan Membaca ↓')
    expect(imported(text).removed.map(({ text: line, reason }) => [line, reason])).toEqual([
      ['Diplomatic correspondent', 'author-title'],
      ['Image caption', 'photo-caption'],
      ['The bridge from the north bank', 'photo-caption'],
      ['Saksikan Video Pilihan Berikut Ini:', 'related-link'],
      ['Lanjutkan Membaca ↓', 'advertisement'],
    ])
  })

  it('gives the tags', () => {
    expect(imported(story('Tags: banjir, jembatan gantung, Sungai Kelam')).article.tags).toEqual(['banjir', 'jembatan gantung', 'Sungai Kelam'])
    expect(imported(story('#banjir #jembatan')).article.tags).toEqual(['banjir', 'jembatan'])
    expect(imported(story('Tags:', 'banjir', 'jembatan gantung')).article.tags).toEqual(['banjir', 'jembatan gantung'])
  })

  it.each(['“Siap,” ujarnya.', 'Warga menunggu.', 'Ia meminta warga membagikan kabar ini kepada tetangga yang tidak memiliki telepon.'])('does not hold the sentence "%s"', (line) => {
    expect(paragraphsOf(story(line))).toEqual([...prose, line])
  })
})
