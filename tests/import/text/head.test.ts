import { describe, expect, it } from 'vitest'
import { imported, paragraphsOf, prose, rolesOf } from './stories'

const story = (...lines: readonly string[]): string => [...lines, ...prose].join('\n\n')
const below = ['body', 'body'] as const

describe('the lines above a story', () => {
  it('give the headline, and the line below it is the deck', () => {
    const text = story('Jembatan Gantung Sungai Kelam Putus Diterjang Banjir', 'Dua desa terputus dan anak sekolah menyeberang dengan rakit')
    expect(rolesOf(text)).toEqual(['headline', 'deck', ...below])
    expect(imported(text).article).toMatchObject({
      headline: 'Jembatan Gantung Sungai Kelam Putus Diterjang Banjir',
      deck: 'Dua desa terputus dan anak sekolah menyeberang dengan rakit',
    })
  })

  it('give a headline that is a question or an exclamation', () => {
    expect(rolesOf(story('Mengapa Jembatan Gantung Sungai Kelam Putus Lagi Tahun Ini?'))).toEqual(['headline', ...below])
    expect(rolesOf(story('“Kami Tidak Akan Pindah Sebelum Jembatan Ini Berdiri Lagi!”'))).toEqual(['headline', ...below])
  })

  it('give none when the story begins at once', () => {
    expect(rolesOf(prose.join('\n\n'))).toEqual(['body', 'body'])
    expect(imported(prose.join('\n\n')).article.headline).toBe('')
  })

  it('give a kicker in capitals, a section by its name and an outlet as a source', () => {
    const text = story('BENCANA', 'Jembatan Gantung Sungai Kelam Putus')
    expect(rolesOf(text)).toEqual(['kicker', 'headline', ...below])
    expect(rolesOf(story('Kompas.com', 'Nasional', 'Jembatan Gantung Sungai Kelam Putus'))).toEqual(['masthead', 'section', 'headline', ...below])
  })

  it('give byline and date in the forms that sites use', () => {
    const text = story('Jembatan Gantung Sungai Kelam Putus', 'Budi Santoso - detikNews', 'Senin, 20 Nov 2026 10:15 WIB')
    expect(rolesOf(text)).toEqual(['headline', 'byline', 'date', ...below])
    const { article, sources } = imported(text)
    expect(article.authors).toEqual([{ name: 'Budi Santoso', role: 'writer' }])
    expect(article.dateline).toEqual({ place: '', date: 'Senin, 20 Nov 2026 10:15 WIB' })
    expect(article.publishedAt).toBe(null)
    expect(sources).toEqual([{ kind: 'media', name: 'detikNews', index: 1 }])
  })

  it('have menus and a repeated title taken out', () => {
    const text = story('Beranda', 'Home > Nasional > Peristiwa', 'Jembatan Gantung Sungai Kelam Putus - Suara Kelam', 'Jembatan Gantung Sungai Kelam Putus')
    expect(rolesOf(text)).toEqual(['residue', 'section', 'residue', 'headline', ...below])
    expect(imported(text).article.section).toBe('Peristiwa')
  })
})

describe('the dateline of a story', () => {
  const paragraph = prose[0]!

  it.each([
    ['JAKARTA, KOMPAS.com – ', { place: 'JAKARTA', date: '' }, [{ kind: 'media', name: 'KOMPAS.com', index: 1 }]],
    ['Jakarta (ANTARA) - ', { place: 'Jakarta', date: '' }, [{ kind: 'wire', name: 'ANTARA', index: 1 }]],
    ['WASHINGTON (AP) — ', { place: 'WASHINGTON', date: '' }, [{ kind: 'wire', name: 'AP', index: 1 }]],
    ['LONDON, Nov 20 (Reuters) - ', { place: 'LONDON', date: 'Nov 20' }, [{ kind: 'wire', name: 'Reuters', index: 1 }]],
    ['Liputan6.com, Jakarta - ', { place: 'Jakarta', date: '' }, [{ kind: 'media', name: 'Liputan6.com', index: 1 }]],
    ['BRUSSELS, (Pikiran).- ', { place: 'BRUSSELS', date: '' }, [{ kind: 'media', name: 'Pikiran', index: 1 }]],
    ['Bandung - ', { place: 'Bandung', date: '' }, []],
    ['LEMBAYUNG -- ', { place: 'LEMBAYUNG', date: '' }, []],
  ])('"%s" moves to its fields and leaves the paragraph', (opening, dateline, sources) => {
    const text = ['Jembatan Gantung Sungai Kelam Putus', `${opening}${paragraph}`, prose[1]].join('\n\n')
    const { article, sources: proposed, moved } = imported(text)
    expect(article.dateline).toEqual(dateline)
    expect(proposed).toEqual(sources)
    expect(paragraphsOf(text)).toEqual(prose)
    expect(moved.filter(({ to }) => to === 'dateline.place')).toEqual([{ text: opening.trim(), to: 'dateline.place', index: 1 }])
  })

  it.each(['Danilov – kepala pusat kajian – ', 'Hasilnya - kata dia - ', 'Jembatan itu: ', 'NATO - '])('is not seen in "%s"', (opening) => {
    const text = ['Jembatan Gantung Sungai Kelam Putus', `${opening}${paragraph}`, prose[1]].join('\n\n')
    expect(paragraphsOf(text)).toEqual([`${opening}${paragraph}`, prose[1]])
  })
})
