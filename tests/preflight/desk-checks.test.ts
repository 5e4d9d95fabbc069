import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { articleSchema } from '@shared/article'
import { runPreflight } from '@shared/preflight'
import { sourceSchema } from '@shared/source'
import { article, attribution, findings, heading, linked, now, paragraph, register, told } from './desk'

const body = (text: string) => article({}, paragraph(text))
const rulesOf = (text: string): readonly string[] => findings(body(text)).map(({ rule }) => rule)

describe('an ordinary clean article', () => {
  it.each(['id', 'en'])('of ours in %s has no warning but for what it is there to show', (language) => {
    const sample = z.object({ article: articleSchema, sources: z.array(sourceSchema) }).parse(JSON.parse(readFileSync(join('resources', 'samples', `${language}.json`), 'utf8')))
    const found = runPreflight({ article: sample.article, sources: new Map(sample.sources.map((source) => [source.id, source])), now })
    expect([...new Set(found.map(({ rule }) => rule))].filter((rule) => !['unattributed-quote', 'unconfirmed-quote', 'unverified-quote'].includes(rule))).toEqual([])
  })
})

describe('a word that stands twice running', () => {
  it('warns in the text and in a field, and can be taken out', () => {
    const found = findings(article({ deck: 'Warga dan dan nelayan' }, paragraph('Jalan yang Yang putus.')))
    expect(found.map(({ rule, field, start, end, fix }) => ({ rule, field, start, end, fix }))).toEqual([
      { rule: 'doubled-word', field: 'deck', start: null, end: null, fix: { start: 9, end: 13, was: ' dan', text: '' } },
      { rule: 'doubled-word', field: null, start: 10, end: 15, fix: { start: 10, end: 15, was: ' Yang', text: '' } },
    ])
  })

  it('is no slip in a name, in a reduplication, in an idiom, across paragraphs or inside code', () => {
    for (const text of ['Ia terbang ke Pago Pago.', 'Anak-anak bermain.', 'He had had enough.', 'Harga 10 10 rupiah.', 'Saya, saya tidak tahu.', 'kupu-kupu-kupu'])
      expect([text, rulesOf(text)]).toEqual([text, []])
    expect(told(article({}, paragraph('Kami datang'), paragraph('datang lagi.')))).toEqual([])
    expect(told(article({}, { type: 'codeBlock', content: [{ type: 'text', text: 'let let  = 1' }] }))).toEqual([])
  })
})

describe('a sign that nobody sees and that turns the text', () => {
  it('warns in the text and in a field, and can be taken out', () => {
    const found = findings(article({ deck: 'Ayam\u202eputih' }, paragraph('Kata \u202eterbalik.')))
    expect(found.filter(({ rule }) => rule === 'turned-text').map(({ severity, field, start, params, fix }) => ({ severity, field, start, params, fix }))).toEqual([
      { severity: 'warns', field: 'deck', start: null, params: { sign: 'RLO' }, fix: { start: 4, end: 5, was: '\u202e', text: '' } },
      { severity: 'warns', field: null, start: 5, params: { sign: 'RLO' }, fix: { start: 5, end: 6, was: '\u202e', text: '' } },
    ])
  })

  it('is no slip where it stands apart and is ended, as names in another script need it', () => {
    expect(rulesOf('Kata \u2067\u05d3\u05df\u2069 sampai di sini.')).toEqual([])
  })
})

describe('spacing', () => {
  it('informs where two spaces stand between words, and offers one', () => {
    expect(findings(body('Jalan  putus.')).map(({ rule, severity, fix }) => [rule, severity, fix])).toEqual([['double-space', 'informs', { start: 5, end: 7, was: '  ', text: ' ' }]])
    expect(rulesOf('  Menjorok.')).toEqual([])
  })
})

describe('quotation marks', () => {
  it('warn where one has no other half', () => {
    expect(told(article({}, paragraph('Rapat itu disebut “luar biasa oleh panitia.')))).toEqual([['unclosed-quote', 'warns', '“']])
  })

  it('are well in a quotation of several paragraphs, in Indonesian fashion, and beside a length', () => {
    const running = article({}, paragraph('Ia berkata, “Kami pulang dulu ke kampung kami.'), paragraph('“Besok kami kembali,” kata Sulastri.'))
    expect(findings(running).filter(({ rule }) => rule === 'unclosed-quote')).toEqual([])
    for (const text of ['Kata ”pagar” itu.', 'Layar 12" itu pecah.']) expect([text, rulesOf(text)]).toEqual([text, []])
  })

  it('inform once where their shapes are mixed', () => {
    const mixed = article({}, paragraph('Mereka menyebutnya “pagar” dan “tanggul”, bukan "dinding".'))
    expect(told(mixed).filter(([rule]) => rule === 'mixed-quote-marks')).toEqual([['mixed-quote-marks', 'informs', '"']])
    expect(rulesOf('Mereka menyebutnya ”pagar” dan “tanggul”.')).not.toContain('mixed-quote-marks')
  })
})

describe('a heading', () => {
  it('warns when it leaves a level out, or has no words', () => {
    expect(told(article({}, paragraph('Awal.'), heading(3, 'Akibat'), heading(2, 'Sebab'), heading(3, 'Hujan'), heading(4, 'Angin')))).toEqual([['skipped-heading', 'warns', 'Akibat']])
    expect(told(article({}, paragraph('Awal.'), { type: 'heading', attrs: { level: 2 } })).map(([rule]) => rule)).toEqual(['empty-heading'])
  })
})

describe('a link', () => {
  it.each(['http://localhost/laporan', 'http://127.0.0.1:8080/', 'https://192.168.1.4/a', 'https://cms.local/1', 'https://intranet/kabar', 'http://user@10.0.0.1/', 'http://[::1]/'])(
    'warns when %s leads nowhere for a reader',
    (href) => expect(told(article({}, linked(href)))).toEqual([['local-link', 'warns', 'laporan']]),
  )

  it('warns when it carries a tracking code', () => {
    expect(told(article({}, linked('https://contoh.id/a?id=4&utm_medium=wa')))).toEqual([['tracking-link', 'warns', 'laporan']])
    expect(told(article({}, linked('https://contoh.id/a?fbclid=1')))).toEqual([['tracking-link', 'warns', 'laporan']])
  })

  it('is well when it leads to a public page or an address', () => {
    for (const href of ['https://contoh.id/a?id=4', 'mailto:redaksi@contoh.id', 'https://10.example.org/', 'https://localhost.example.org/', 'https://[2001:db8::1]/'])
      expect([href, told(article({}, linked(href)))]).toEqual([href, []])
  })
})

describe('a source', () => {
  const said = article({ attributions: attribution('a', { kind: 'factFigure' }) }, paragraph(['a', 'Tiga rumah'], ' rusak.'), paragraph(['a', 'Lima ternak'], ' hanyut.'))

  it('warns at every passage when the desk has marked it as not credible', () => {
    const sources = register({ credibility: 'notCredible' })
    expect(told(said, { sources })).toEqual([['not-credible', 'warns', 'Tiga rumah'], ['not-credible', 'warns', 'Lima ternak']])
  })

  it('informs once when nobody can say who that person is', () => {
    expect(told(said, { sources: register({ jobTitle: '' }) })).toEqual([['bare-source', 'informs', 'Tiga rumah']])
    expect(told(said, { sources: register({ jobTitle: '', kind: 'document' }) })).toEqual([])
    expect(told(said, { sources: register({ jobTitle: '', confidentiality: 'withholdName' }) })).toEqual([])
  })
})

describe('the fields', () => {
  it('warn about a date of publication to come', () => {
    expect(told(article({ publishedAt: '2026-11-23T02:00:01Z' }))).toEqual([['future-date', 'warns', 'publishedAt']])
    expect(told(article({ publishedAt: '2026-11-23T02:00:00Z' }))).toEqual([])
  })

  it('warn when the deck says the headline again', () => {
    expect(told(article({ deck: 'jembatan putus.' }))).toEqual([['repeated-deck', 'warns', 'deck']])
  })

  it('block with a placeholder in a name, a tag, a dateline, a caption, a credit and an alternative text', () => {
    const figure = { type: 'figure', attrs: { src: `asset:${'a'.repeat(64)}.jpg`, alt: 'TK', credit: 'Foto: [nama]' }, content: [{ type: 'text', text: 'Warga di ???' }] }
    const subject = article({ authors: [{ name: '[nama]', role: 'writer' }], tags: ['banjir', 'XX'], dateline: { place: 'TK', date: '' } }, paragraph('Awal.'), figure)
    expect(told(subject)).toEqual([
      ['placeholder', 'blocks', 'datelinePlace'],
      ['placeholder', 'blocks', 'authors'],
      ['placeholder', 'blocks', 'tags'],
      ['placeholder', 'blocks', 'Warga di ???'],
      ['placeholder', 'blocks', 'Warga di ???'],
      ['placeholder', 'blocks', '???'],
    ])
  })
})
