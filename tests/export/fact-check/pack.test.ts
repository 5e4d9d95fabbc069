import { describe, expect, it } from 'vitest'
import { newArticle } from '@shared/article'
import { newSource } from '@shared/source'
import { html, markdown, packOf, piece } from './piece'

describe('a fact-check pack', () => {
  const pack = packOf('id')

  it('numbers passages in reading order, fields first and what is gone last, with the sources that each rests on [11.1]', () => {
    expect(pack.passages.map(({ number, place, words, sources }) => [number, place, words, sources])).toEqual([
      [1, 'deck', '“tertinggi”', [1]],
      [2, 'body', 'Kami menunggu rakit sejak subuh.', [2]],
      [3, 'body', 'menurut pejabat', [3]],
      [4, 'body', 'Tiga perahu', [1]],
      [5, 'figure', 'Perahu kandas', [2]],
      [6, 'gone', 'Kalimat yang sudah dihapus.', [2]],
    ])
    expect(pack.sources.map(({ number, name, passages }) => [number, name, passages])).toEqual([
      [1, 'Catatan Curah Hujan', [1, 4]],
      [2, 'Sulastri Wening', [2, 5, 6]],
      [3, 'seorang pejabat pelabuhan', [3]],
    ])
  })

  it('shows where each passage begins and ends in the draft', () => {
    expect(pack.draft.map(({ kind, pieces }) => [kind, pieces.map(({ text, begins, ends }) => `${begins.join('')}<${text}>${ends.join('')}`).join('')])).toEqual([
      ['heading', '<Di dermaga>'],
      ['paragraph', '<“>2<Kami menunggu rakit sejak subuh.>2<” kata Sulastri. Rapat ditunda, >3<menurut pejabat>3< itu. TK>'],
      ['item', '4<Tiga perahu>4'],
      ['item', '<Dua rakit>'],
      ['caption', '<Perahu di mulut sungai>5'],
    ])
    expect(pack.deck.map(({ text, begins }) => [text, begins])).toEqual([['Curah hujan ', []], ['“tertinggi”', [1]], [' sejak 2019.', []]])
  })

  it('asks what is open: what preflight found, and every passage that is not verified as it stands [11.2]', () => {
    expect(pack.questions.map(({ severity, passage, text }) => [severity, passage, text])).toEqual([
      ['blocks', null, '“TK” tampaknya masih harus diisi. Lengkapi dahulu.'],
      ['blocks', null, 'Ada gambar tanpa berkas. Tambahkan berkasnya, atau hapus gambarnya.'],
      ['warns', null, 'PT Rakit Maju tidak menjawab sampai batas waktu, dan naskah belum menyebutnya. Muat bahwa tidak ada jawaban.'],
      ['warns', 4, 'Sumber untuk “Tiga perahu” tidak ada di daftar sumber. Pilih lagi sumbernya.'],
      ['warns', 4, 'Berubah sejak diverifikasi: Tiga perahu'],
      ['informs', 1, 'Belum diverifikasi: “tertinggi”'],
      ['informs', 3, 'Belum diverifikasi: menurut pejabat'],
      ['informs', 5, 'Belum diverifikasi: Perahu kandas'],
    ])
  })

  it('keeps the log of checks, those of other words too', () => {
    expect(pack.passages.flatMap(({ number, status, isChanged, log }) => log.map((check) => [number, status, isChanged, check.status, check.holds, check.secondSource, check.by]))).toEqual([
      [2, 'verified', false, 'verified', true, 1, 'Dian Pertiwi'],
      [4, 'unchecked', true, 'verified', false, null, 'Dian Pertiwi'],
    ])
  })

  it('tells of replies with their state, and of what was let through', () => {
    expect(pack.replies.map(({ party, state }) => [party, state])).toEqual([['PT Rakit Maju', 'noAnswer']])
    expect(pack.overrides).toEqual([{ rule: 'placeholder', severity: 'blocks', reason: 'disetujui redaktur malam', by: 'Dian Pertiwi', at: '2026-11-22T21:00:00+07:00', paths: ['rakit.html'] }])
  })

  it('names what was let through by its rule, once for all files of one export [11.1]', () => {
    const { publicationRecords, ...rest } = piece
    const record = publicationRecords['p1']!
    const both = { ...rest, publicationRecords: { p1: record, p2: { ...record, id: 'p2', format: 'markdown', path: 'rakit.md' } } }
    expect(packOf('en', { article: both }).overrides.map(({ rule, paths }) => [rule, paths])).toEqual([['placeholder', ['rakit.html', 'rakit.md']]])
    for (const write of [html, markdown]) expect(write('en', packOf('en', { article: both })).split('disetujui redaktur malam')).toHaveLength(2)
    expect(markdown('en', packOf('en', { article: both }))).toMatch(/\| Placeholder[^|]* \| disetujui redaktur malam \|/)
  })

  it('has contacts only where a person asks for them, and of a withheld source nothing but its label [11.3]', () => {
    for (const write of [html, markdown]) {
      expect(write('id')).not.toMatch(/0812|sulastri@/)
      expect(write('id', packOf('id', { withContacts: true }))).toMatch(/0812-5550-0001/)
    }
    const leaky = packOf('id', {
      withContacts: true,
      sources: new Map([['pejabat', { ...pack.sources[0]!, id: 'pejabat', kind: 'person', name: 'Rosa Dewi', aliases: ['Bu Ros'], honorific: '', jobTitle: 'kepala dermaga', affiliation: 'Pelabuhan', contact: ['0899'], confidentiality: 'withholdName', publicLabel: 'seorang pejabat', reasonForAnonymity: 'takut', credibility: 'credible', url: 'https://rosa.id', accessedAt: null, evidence: [{ file: 'rosa.pdf', sha256: '', note: '', id: '' }], mergedInto: null }]]),
    })
    for (const write of [html, markdown]) expect(write('id', leaky)).not.toMatch(/Rosa|Bu Ros|kepala dermaga|0899|takut/)
  })

  it('says of a source that is withheld whole not even what it is [11.3]', () => {
    const kindsOf = (confidentiality: 'withholdName' | 'withholdAll') => {
      const pejabat = { ...newSource('pejabat', 'person', ''), confidentiality, publicLabel: 'seorang pejabat' }
      const made = packOf('id', { sources: new Map([['pejabat', pejabat]]) })
      return [made.sources.map(({ name, kind }) => [name, kind]), /\bOrang\b/.test(html('id', made))]
    }
    expect(kindsOf('withholdAll')).toEqual([[['seorang pejabat', null]], false])
    expect(kindsOf('withholdName')).toEqual([[['seorang pejabat', 'person']], true])
  })

  it('is marked as internal in its title and at its head, and the same pack gives the same bytes [11.1]', () => {
    for (const language of ['en', 'id'] as const) {
      expect(html(language)).toMatch(/<title>INTERNAL – /)
      expect(html(language)).toContain('noindex')
      expect(markdown(language)).toMatch(/^\*\*INTERNAL – /)
      expect([html(language), markdown(language)]).toEqual([html(language), markdown(language)])
      const one = packOf(language)
      expect([html(language, one), markdown(language, one)]).toEqual([html(language, one), markdown(language, one)])
    }
  })

  it('is a whole pack of an empty article too', () => {
    const empty = packOf('en', { article: newArticle('en', '2026-11-23T09:00:00+07:00'), findings: [] })
    expect([empty.passages, empty.sources, empty.questions]).toEqual([[], [], []])
    expect(html('en', empty)).toContain('Nothing is attributed yet.')
    expect(markdown('en', empty)).toContain('Nothing is attributed yet.')
  })
})
