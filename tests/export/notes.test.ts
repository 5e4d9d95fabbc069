import { describe, expect, test } from 'vitest'
import { planNotes } from '@shared/export/notes'
import type { PublicArticle } from '@shared/export/public-article'
import { body, confirmed, footnote, lineBreak, mark, paragraph, passage, published, source, words } from '../support/articles'

const sources = [source('s1', 'Ratna Maheswari'), source('s2', 'Dewan Seruni'), source('s3', 'Laporan Audit')]

/** The text of a body with its references between the words: `kata¹` is written `kata[1]`. */
function withReferences({ body: doc, attributions }: PublicArticle): string {
  const { at, ofFootnote } = planNotes(doc, attributions)
  const signs = (position: number): string => (at.get(position) ?? []).map(({ number, nth }) => `[${number}${nth === 1 ? '' : `.${nth}`}]`).join('')
  const blocks: string[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    let text = ''
    node.forEach((child, offset) => {
      const start = position + 1 + offset
      if (child.isText) text += [...child.text!].map((letter, index) => signs(start + index) + letter).join('')
      else text += signs(start) + (child.type.name === 'hardBreak' ? '/' : `[${ofFootnote.get(start)?.number}]`)
    })
    blocks.push(text + signs(position + 1 + node.content.size))
    return false
  })
  return blocks.join('\n')
}

const named = (article: PublicArticle) =>
  planNotes(article.body, article.attributions).notes.map((note) => [note.number, note.kind === 'source' ? note.source.name : note.footnote.textContent, note.references])

describe('the notes of an article', () => {
  test('one passage has one note, though it holds bold, a link and a break [5.4]', () => {
    const a = passage('a')
    const said = paragraph(words('Kami ', a), words('menolak', a, mark('bold')), words(' angka', a, mark('link', { href: 'https://contoh.id/' })), lineBreak(a), words('itu', a), ', katanya.')
    const article = published({ body: body(said), attributions: confirmed({ a: ['s1'] }) }, sources)
    expect(withReferences(article)).toBe('Kami menolak angka/itu,[1] katanya.')
  })

  test('a source cited twice keeps its number [5.4]', () => {
    const article = published(
      {
        body: body(paragraph(words('satu', passage('a')), ' ', words('dua', passage('b')), ' ', words('tiga', passage('c')))),
        attributions: confirmed({ a: ['s1'], b: ['s2'], c: ['s1'] }),
      },
      sources,
    )
    expect(withReferences(article)).toBe('satu[1] dua[2] tiga[1.2]')
    expect(named(article)).toEqual([[1, 'Ratna Maheswari', 2], [2, 'Dewan Seruni', 1]])
  })

  test('footnotes and sources share one sequence, in the order of reading', () => {
    const article = published(
      { body: body(paragraph('Awal', footnote('Lihat lampiran.'), ' lalu ', words('angka', passage('a')), '.', footnote('Dibulatkan.'))), attributions: confirmed({ a: ['s3'] }) },
      sources,
    )
    expect(withReferences(article)).toBe('Awal[1] lalu angka.[2][3]')
    expect(named(article)).toEqual([[1, 'Lihat lampiran.', 1], [2, 'Laporan Audit', 1], [3, 'Dibulatkan.', 1]])
  })

  test('overlapping passages are each cited at their own end, several sources of one passage side by side', () => {
    const article = published(
      {
        body: body(paragraph(words('satu ', passage('a')), words('dua', passage('a'), passage('b')), words(' tiga', passage('b')), '.')),
        attributions: confirmed({ a: ['s1'], b: ['s2', 's3'] }),
      },
      sources,
    )
    expect(withReferences(article)).toBe('satu dua[1] tiga.[2][3]')
  })

  test('the reference stands before the blanks and breaks that end a passage', () => {
    const a = passage('a')
    const article = published({ body: body(paragraph(words('kata  ', a), lineBreak(a), words(' ', a), 'lain')), attributions: confirmed({ a: ['s1'] }) }, sources)
    expect(withReferences(article)).toBe('kata[1]  / lain')
  })

  test('the reference stands behind the closing mark and the punctuation of its passage, and tears no word and no number apart [14.11]', () => {
    const cited = (...content: readonly (ReturnType<typeof words> | string)[]) => withReferences(published({ body: body(paragraph(...content)), attributions: confirmed({ a: ['s1'] }) }, sources))
    const a = passage('a')
    expect([
      cited('“', words('Air surut', a), '”, kata dia.'),
      cited('”', words('Air surut', a), ',” kata dia.'),
      cited('“', words('Air surut', a), ' [tadi]”'),
      cited('Tarif ', words('2', a), ',5 persen'),
      cited(words('Waller', a), '’s gauge'),
      cited('“', words('Air', a), words('”', mark('bold')), words(', lalu', mark('bold'))),
    ]).toEqual(['“Air surut”,[1] kata dia.', '”Air surut,”[1] kata dia.', '“Air surut[1] [tadi]”', 'Tarif 2[1],5 persen', 'Waller[1]’s gauge', '“Air”,[1] lalu'])
  })

  test('a quotation split round its cue, or running over paragraphs, is one passage; far apart it is two', () => {
    const part = (text: string) => words(text, passage('a'))
    const split = published({ body: body(paragraph(part('satu'), ', kata dia, ', part('dua')), paragraph(part('tiga'))), attributions: confirmed({ a: ['s1'] }) }, sources)
    expect(withReferences(split)).toBe('satu, kata dia, dua\ntiga[1]')
    const apart = published({ body: body(paragraph(part('satu')), paragraph('antara'), paragraph(part('dua'))), attributions: confirmed({ a: ['s1'] }) }, sources)
    expect(withReferences(apart)).toBe('satu[1]\nantara\ndua[1.2]')
  })

  test('a passage whose record is missing, proposed, dismissed or off the record has no note', () => {
    const passages = ['none', 'proposed', 'dismissed', 'secret'].map((id) => words(id, passage(id)))
    const records = {
      ...confirmed({ proposed: ['s1'] }, { state: 'proposed' }),
      ...confirmed({ dismissed: ['s1'] }, { state: 'dismissed' }),
      ...confirmed({ secret: ['s1'] }, { terms: 'offRecord' }),
    }
    expect(named(published({ body: body(paragraph(...passages)), attributions: records }, sources))).toEqual([])
  })
})
