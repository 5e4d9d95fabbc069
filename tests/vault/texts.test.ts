import { describe, expect, test } from 'vitest'
import { articleSchema, emptyBody, newArticle, publicationRecordSchema, type Article } from '@shared/article'
import { readBody, textMap } from '@shared/document'
import { newSource, type Source } from '@shared/source'
import { scanTexts, textsToSearch, withNames } from '@shared/withheld'

const at = '2026-03-03T09:00:00+07:00'
const dewi: Source = { ...newSource('dewi', 'person', 'Dewi Ayuningtyas'), publicLabel: 'seorang saksi' }

/** Where preflight tells a name of `article`: rule and place. */
function told(part: Partial<Article>): readonly string[] {
  const article = articleSchema.parse({ ...newArticle('id', at), ...part })
  const doc = readBody(article.body)
  return withNames([], scanTexts(textsToSearch(article, doc, textMap(doc)), [dewi])).map(({ rule, field, start }) => `${rule} ${field ?? start}`)
}

describe('a protected name in an article', () => {
  test.each<readonly [string, Partial<Article>, readonly string[]]>([
    ['its tags', { tags: ['banjir', 'Dewi Ayuningtyas'] }, ['withheld-name tags']],
    ['its authors', { authors: [{ name: 'Dewi Ayuningtyas', role: 'writer' }] }, ['withheld-name authors']],
    ['the place of its dateline', { dateline: { place: 'Rumah Dewi Ayuningtyas', date: '' } }, ['withheld-name datelinePlace']],
    ['the note to the desk', { edNote: 'Telepon Dewi Ayuningtyas.' }, ['withheld-name-desk edNote']],
    ['a note', { notes: { n1: { id: 'n1', state: 'open', stateAt: at, entries: [{ id: 'e1', at, text: 'Kata siapa?' }, { id: 'e2', at, text: 'Dewi Ayuningtyas.' }] } } }, ['withheld-name-desk notes:n1']],
    ['a hand-over', { handOvers: { h1: { id: 'h1', at, from: 'draft', to: 'desk', message: 'Tanya Dewi Ayuningtyas' } } }, ['withheld-name-desk handOvers:h1']],
    ['the note of a check', { verifications: { v1: { id: 'v1', attributionId: 'a1', note: 'Dewi Ayuningtyas membenarkan.' } } }, ['withheld-name-desk verifications:v1']],
    ['how a check was made', { verifications: { v1: { id: 'v1', attributionId: 'a1', method: 'Telepon ke Dewi Ayuningtyas' } } }, ['withheld-name-desk verifications:v1']],
    ['the right of reply', { rightOfReply: { r1: { id: 'r1', party: 'Dinas', note: 'lewat Dewi Ayuningtyas' } } }, ['withheld-name-desk rightOfReply:r1']],
    ['the reason of an export', { publicationRecords: { p1: publicationRecordSchema.parse({ id: 'p1', format: 'html', path: 'a.html', sha256: '', at, overrides: [{ rule: 'placeholder', reason: 'Dewi Ayuningtyas setuju' }] }) } }, ['withheld-name-desk publicationRecords:p1']],
    ['the text before undecided suggestions', { original: { headline: 'Kata Dewi Ayuningtyas', deck: '', body: emptyBody } }, ['withheld-name-desk suggestions']],
    ['no place at all', { headline: 'Air surut' }, []],
  ])('is told with its place in %s [9.17]', (_place, part, places) => {
    expect(told(part)).toEqual(places)
  })

  test('is found in a footnote, in the description of a picture and in the address of a link, each at its place in the text [9.14]', () => {
    const content = [
      { type: 'paragraph', content: [{ type: 'text', text: 'Air surut.' }, { type: 'footnote', content: [{ type: 'text', text: 'Kata Dewi Ayuningtyas.' }] }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Laman', marks: [{ type: 'link', attrs: { href: 'https://contoh.example/dewi-ayuningtyas' } }] }] },
      { type: 'figure', attrs: { alt: 'Dewi Ayuningtyas di tanggul' } },
    ]
    expect(told({ body: { type: 'doc', content } })).toEqual(['withheld-name 10', 'withheld-name 12', 'withheld-name 19'])
  })

  test('is found in the address of a link within a footnote, whole or one word of it, at the footnote [9.14] [4.13]', () => {
    const footnoteTo = (href: string) => ({ body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Air surut.' }, { type: 'footnote', content: [{ type: 'text', text: 'Laman', marks: [{ type: 'link', attrs: { href } }] }] }] }] } })
    expect(told(footnoteTo('https://contoh.example/dewi-ayuningtyas'))).toEqual(['withheld-name 10'])
    expect(told(footnoteTo('https://contoh.example/profil/ayuningtyas'))).toEqual(['withheld-name-part 10'])
    expect(told(footnoteTo('https://contoh.example/profil'))).toEqual([])
  })

  test('is told as a word of a name for the desk where only its surname stands, and once where both do', () => {
    expect(told({ edNote: 'Ayuningtyas menelepon.' })).toEqual(['withheld-name-part-desk edNote'])
    expect(told({ edNote: 'Dewi Ayuningtyas. Ayuningtyas lagi.' })).toEqual(['withheld-name-desk edNote'])
  })
})
