import { describe, expect, test } from 'vitest'
import { articleSchema, attributionSchema, newArticle, type NodeJson } from '@shared/article'
import { plainText } from '@shared/export/plain-text'

const at = '2026-03-03T09:00:00+07:00'
const text = (words: string, ...marks: readonly NonNullable<NodeJson['marks']>[number][]): NodeJson => ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) })
const block = (type: string, ...content: readonly NodeJson[]): NodeJson => ({ type, content })
const doc = (...content: readonly NodeJson[]): NodeJson => ({ type: 'doc', content })

describe('an article as plain text', () => {
  test('tells every field, the body with numbered footnotes, and apart from them what is not for publication', () => {
    const article = articleSchema.parse({
      ...newArticle('id', at),
      kicker: 'BANJIR',
      headline: 'Air Surut',
      deck: 'Warga pulang.',
      byline: 'Ratna Wijaya, Kontributor',
      authors: [{ name: 'Ratna Wijaya' }, { name: 'Budi Santoso', role: 'editor' }],
      dateline: { place: 'Semarang', date: '3 Maret' },
      section: 'Daerah',
      tags: ['banjir', 'cuaca'],
      description: 'Ringkasan.',
      creditLine: 'Kabar Bahari',
      isBasedOn: 'https://a.example/1',
      translationOf: 'https://b.example/2',
      canonicalUrl: 'https://c.example/3',
      publishedAt: at,
      slug: 'air-surut',
      edNote: 'Tunggu hakim.',
      embargoedUntil: at,
      flags: { legal: true, sensitive: false, notForPublication: true },
      corrections: [{ kind: 'ralat', at, text: 'Nama salah.' }],
      attributions: { a1: attributionSchema.parse({ id: 'a1', kind: 'directQuote', state: 'confirmed', originalText: 'The water fell.' }) },
      importRecord: { origin: 'a.txt', retrievedAt: at, removedBlocks: [{ text: 'Baca juga', reason: 'promo', index: 0 }] },
      notes: { n1: { text: 'Telepon lagi.' } },
      body: doc(
        block('paragraph', text('Air surut'), block('footnote', text('Menurut BMKG.')), text(' sejak '), text('pagi', { type: 'link', attrs: { href: 'https://d.example/' } }), text('.')),
        block('paragraph', text('Lalu cerah.'), block('footnote', text('Catatan kedua.'))),
      ),
    })
    expect(plainText(article)).toBe(`BANJIR

Air Surut

Warga pulang.

Ratna Wijaya, Kontributor

Penulis: Ratna Wijaya
Penyunting: Budi Santoso

Semarang, 3 Maret

Air surut[1] sejak pagi <https://d.example/>.

Lalu cerah.[2]

[1] Menurut BMKG.
[2] Catatan kedua.

Kredit: Kabar Bahari
Rubrik: Daerah
Tag: banjir, cuaca
Deskripsi: Ringkasan.
Berdasarkan: https://a.example/1
Terjemahan dari: https://b.example/2
Alamat: https://c.example/3
Terbit: ${at}
Bahasa: id
Slug: air-surut
Ralat (${at}): Nama salah.

TIDAK UNTUK DITERBITKAN
Catatan untuk redaksi: Tunggu hakim.
Status: draft
Embargo sampai: ${at}
Tanda: hukum, tidak untuk diterbitkan
Kata-kata asli: The water fell.
Disisihkan saat impor: Baca juga
Catatan lain: {"text":"Telepon lagi."}
`)
  })

  test('keeps lists, quotations, tables, pictures and breaks apart', () => {
    const cell = (words: string): NodeJson => block('tableCell', block('paragraph', text(words)))
    const one = (words: string): NodeJson => block('paragraph', text(words))
    const body = doc(
      block('bulletList', block('listItem', one('satu')), block('listItem', one('dua'), block('orderedList', block('listItem', one('dalam'))))),
      block('blockquote', one('Kami pulang.'), block('attributionLine', text('Sri'))),
      block('table', block('tableRow', cell('a'), cell('b')), block('tableRow', cell('c'), cell('d'))),
      { type: 'figure', attrs: { alt: 'Perahu', credit: 'Foto: Budi' }, content: [text('Perahu di tepi.')] },
      block('paragraph', text('baris'), { type: 'hardBreak' }, text('baru')),
    )
    expect(plainText({ ...newArticle('en', at), body })).toBe(`- satu
- dua

  1. dalam

> Kami pulang.
>
> — Sri

a | b
c | d

[Perahu]
Perahu di tepi.
(Foto: Budi)

baris
baru

Language: en

NOT FOR PUBLICATION
Status: draft
`)
  })

  test('with suggestions that nobody has decided holds both texts, each named [1.11]', () => {
    const article = { ...newArticle('en', at), headline: 'Air Naik', body: doc(block('paragraph', text('Warga pindah.'))), original: { headline: 'Air Surut', deck: '', body: doc(block('paragraph', text('Warga pulang.'))) } }
    expect(plainText(article)).toBe(`Air Naik

Warga pindah.

Language: en

NOT FOR PUBLICATION
Status: draft
The text before suggestions that are not decided: Air Surut

Warga pulang.
`)
  })

  test('of a body that this program does not know still holds the words', () => {
    const body = doc(block('hologram', text('kata yang harus selamat')))
    expect(plainText({ ...newArticle('en', at), body })).toContain('kata yang harus selamat\n')
  })
})
