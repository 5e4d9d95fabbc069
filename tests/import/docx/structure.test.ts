import { describe, expect, it } from 'vitest'
import { planDocx } from '@shared/import/docx'
import { applyPlan } from '@shared/import/text'
import { drawn } from '../html/drawn'
import { del, drawing, end, ins, listed, p, r, style, wordFile, type WordFile } from './word-file'

const now = '2026-11-23T09:00:00+07:00'
const read = async (file: WordFile) => applyPlan(await planDocx(wordFile(file), { origin: 'naskah.docx', now }), new Map())
const lead = 'Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin karena tiangnya retak, kata kepala dinas.'
const body = async (file: WordFile): Promise<readonly string[]> => drawn((await read({ ...file, body: p(r('Jembatan ditutup'), style('Title')) + p(r(lead)) + file.body })).article.body.content ?? []).slice(1)
const box = (inner: string): string => `<w:txbxContent>${inner}</w:txbxContent>`
const shape = (inner: string): string => `<w:drawing><wp:anchor><a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx>${inner}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`

describe('a Word file [22.5]', () => {
  it('has the numbers of its lists: those that go on after a paragraph, begin anew, and count in letters', async () => {
    expect(await body({ body: p(r('satu'), listed(0)) + p(r('dua'), listed(0)) + p(r('Sela.')) + p(r('tiga'), listed(0)) + p(r('tujuh'), listed(0, 4)) + p(r('huruf'), listed(0, 2)) + p(r('romawi'), listed(1, 2)) + p(r('butir'), listed(0, 3)) })).toEqual([
      '1. satu', '2. dua', 'Sela.', '3. tiga', '7. tujuh', 'a. huruf', '  i. romawi', '- butir',
    ])
  })

  it('has the numbers of its headings with them', async () => {
    expect(await body({ body: p(r('Kronologi'), style('Heading2') + listed(0)) + p(r('Isi.')) + p(r('Tanggapan'), style('Heading2') + listed(0)) + p(r('Huruf'), style('Heading2') + listed(0, 2)) })).toEqual(['## 1. Kronologi', 'Isi.', '## 2. Tanggapan', '## a. Huruf'])
  })

  it('has headings by style in any language, by outline and by what is printed large, each under the one above it', async () => {
    const moreStyles = '<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="Judul 1"/></w:style><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Überschrift 2"/></w:style><w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Rubrik Kota"/><w:basedOn w:val="berschrift2"/></w:style>'
    expect(await body({ moreStyles, body: p(r('Kronologi'), style('Judul1')) + p(r('Isi.')) + p(r('Pagi'), style('berschrift2')) + p(r('Siang'), style('Rubrik')) + p(r('Tanggapan'), style('Judul1')) + p(r('Dinas'), '<w:outlineLvl w:val="2"/>') })).toEqual(['## Kronologi', 'Isi.', '### Pagi', '### Siang', '## Tanggapan', '#### Dinas'])
    expect(await body({ body: p(r('Yang ditutup', '<w:b/><w:sz w:val="32"/>')) + p(r('Isi tebal saja', '<w:b/>')) })).toEqual(['## Yang ditutup', '<b>Isi tebal saja</b>'])
  })

  it('has the words of text boxes, content controls, fields, rare breaks and signs, once each', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape(box(p(r('Fakta kotak.'))))}</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box(p(r('Fakta kotak.')))}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await body({ body: p(`${r('Sebelum kotak.')}<w:r>${both}</w:r>`) + p(`${r('Tanpa cadangan.')}<w:r>${shape(box(p(r('Kotak lain.'))))}</w:r>`) })).toEqual(['Sebelum kotak.', 'Fakta kotak.', 'Tanpa cadangan.', 'Kotak lain.'])
    const tick = '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>'
    expect(await body({ body: p(`${tick}${r(' setuju')}`) + `<w:sdt><w:sdtPr/><w:sdtContent>${p(r('Isi kendali.'))}</w:sdtContent></w:sdt>` + p(`<w:fldSimple w:instr=" DATE "><w:r><w:t>3 Mei</w:t></w:r></w:fldSimple>${r(' a')}<w:r><w:cr/></w:r>${r('b')}<w:r><w:ptab/></w:r>${r('c')}<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:smartTag>${r(' Bogor')}</w:smartTag>${r(' 10')}<w:r><w:noBreakHyphen/></w:r>${r('an\u00a0km')}`) })).toEqual([
      '☒ setuju', 'Isi kendali.', '3 Mei a⏎b c€✓ Bogor 10‑an_km',
    ])
  })

  it('has merged cells, quotations and text from right to left', async () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(r(text))}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('Bulan', '<w:vMerge w:val="restart"/>')}${cell('Harga', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('cabai')}${cell('Rp 5')}</w:tr></w:tbl>`
    expect(await body({ body: table + p(r('Kami rugi.'), style('Quote')) + p(r('مرحبا', '<w:rtl/>'), '<w:bidi/>') })).toEqual(['| Bulan{1x2} | Harga{2x1} |', '| cabai | Rp 5 |', '> Kami rugi.', 'مرحبا'])
  })

  it('lists what charts, diagrams and drawings say, and tells words whose looks a file tracks as changed, which are not removed', async () => {
    const chart = '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="Chart 1" descr="Harga per bulan"/><a:graphic><a:graphicData uri="chart"/></a:graphic></wp:inline></w:drawing></w:r>'
    const looks = '<w:b/><w:sz w:val="40"/><w:rPrChange w:id="1" w:author="Ratri" w:date="2026-11-20T08:15:00Z"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    const parts = { 'word/charts/chart1.xml': '<c:chartSpace xmlns:c="c" xmlns:a="a"><a:t>Harga cabai</a:t><c:v>Mei</c:v></c:chartSpace>', 'word/diagrams/data1.xml': '<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><a:t>Lapor</a:t><a:t>Periksa</a:t></dgm:dataModel>' }
    const plan = await planDocx(wordFile({ parts, body: p(r('Jembatan ditutup'), style('Title')) + p(`${r(`${lead} `)}${r('Te', looks)}${r('bal.', looks)}`) + p(`${r('Grafik:')}${chart}`) }), { origin: 'naskah.docx', now })
    const { article, removed } = applyPlan(plan, new Map())
    expect(plan.changedLooks).toEqual(['Tebal.'])
    expect(removed.map(({ reason, text }) => `${reason}: ${text}`)).toEqual(['picture-missing: Harga per bulan', 'picture-missing: Harga cabai · Mei', 'picture-missing: Lapor · Periksa'])
    expect(drawn(article.body.content ?? [])).toEqual([`${lead} <b>Tebal.</b>`, 'Grafik:'])
  })

  it('has words whose looks were changed in the looks of before and of now, as a suggestion of who changed them [22.5]', async () => {
    const looks = (now: string, before: string): string => `${now}<w:rPrChange w:id="1" w:author="Ratri" w:date="2026-11-20T08:15:00Z"><w:rPr>${before}</w:rPr></w:rPrChange>`
    const plan = await planDocx(wordFile({ body: p(r('Jembatan ditutup'), style('Title')) + p(`${r(`${lead} `)}${r('Te', looks('<w:b/>', ''))}${r('bal', looks('<w:b/>', ''))}${r(' dan ')}${r('miring', looks('<w:i w:val="0"/>', '<w:i/>'))}${r(' dan ')}${r('besar.', looks('<w:sz w:val="40"/>', ''))}`) }), { origin: 'naskah.docx', now })
    const { article } = applyPlan(plan, new Map())
    expect(drawn(article.body.content ?? [])).toEqual([`${lead} <b>Tebal</b> dan miring dan besar.`])
    expect(drawn(article.original?.body?.content ?? [])).toEqual([`${lead} Tebal dan <i>miring</i> dan besar.`])
    expect(Object.values(article.suggestions).map((one) => { const { kind, author, deleted, inserted } = one as { kind: string; author: string; deleted: string; inserted: string }; return [kind, author, deleted, inserted] })).toEqual([['format', 'Ratri', 'Tebal', 'Tebal'], ['format', 'Ratri', 'miring', 'miring']])
    expect(plan.changedLooks).toEqual(['besar.'])
  })

  it('has remarks that begin between paragraphs, span several, or stand on no words, on the words they mean', async () => {
    const remark = (id: number, text: string): string => `<w:comment w:id="${id}" w:author="Ratri" w:date="2026-11-20T08:15:00Z">${p(r(text))}</w:comment>`
    const { article } = await read({
      body: `${p(r('Jembatan ditutup'), style('Title'))}${p(r(lead))}<w:commentRangeStart w:id="1"/>${p(r('Satu.'))}${p(r('Dua.'))}<w:commentRangeEnd w:id="1"/>${p(`${r('Tiga')}<w:r><w:commentReference w:id="2"/></w:r>${r(' empat.')}`)}`,
      comments: remark(1, 'Dua alinea') + remark(2, 'Di sini'),
    })
    expect(Object.values(article.notes).map((note) => { const { words, target, entries } = note as { words: string; target: string; entries: readonly { text: string }[] }; return [entries[0]?.text, target, words] })).toEqual([['Dua alinea', 'passage', 'Satu.Dua.'], ['Di sini', 'passage', 'Tiga']])
  })

  it('fetches no picture from elsewhere', async () => {
    const outside = drawing('foto.png', 'Di luar').replace('r:embed="p-foto.png"', 'r:link="l1"')
    const { removed, pictures } = await read({ body: p(r('Jembatan ditutup'), style('Title')) + p(r(lead)) + p(outside), links: { l1: 'https://dinas.example/foto.png' } })
    expect(pictures).toEqual([])
    expect(removed.map(({ text }) => text)).toEqual(['Di luar'])
  })

  it('is read although a picture that it names is not in it', async () => {
    const { article } = await read({ body: p(r('Jembatan ditutup'), style('Title')) + p(r(lead)) + p(drawing('hilang.png', 'Hilang')), links: { 'p-hilang.png': 'media/hilang.png' } })
    expect(drawn(article.body.content ?? [])).toContain(lead)
  })
})

describe('tracked changes of a Word file [22.5]', () => {
  const told = async (file: WordFile) => {
    const { article } = await read({ ...file, body: p(r('Jembatan ditutup'), style('Title')) + p(r(lead)) + file.body })
    return { now: drawn(article.body.content ?? []).slice(1), before: drawn(article.original?.body.content ?? []).slice(1) }
  }
  const row = (properties: string, ...cells: readonly string[]): string => `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((content) => `<w:tc>${content}</w:tc>`).join('')}</w:tr>`
  const change = (name: string): string => `<w:${name} w:id="3" w:author="Bayu" w:date="2026-11-20T08:15:00Z"/>`

  it('hold rows that were put in and taken out', async () => {
    const body = `<w:tbl>${row('', p(r('a')), p(r('b')))}${row(change('ins'), p(ins('Bayu', r('baru'))), p(''))}${row(change('del'), p(del('Bayu', 'lama')), p(''))}</w:tbl>`
    expect(await told({ body })).toEqual({ now: ['| a | b |', '| baru |  |'], before: ['| a | b |', '| lama |  |'] })
  })

  it('hold words that were moved, there before and here now', async () => {
    const moved = (name: string, text: string): string => `<w:${name} w:id="4" w:author="Bayu" w:date="2026-11-20T08:15:00Z">${r(text)}</w:${name}>`
    const mark = (name: string): string => `<w:rPr>${change(name)}</w:rPr>`
    const body = `<w:moveFromRangeStart w:id="1" w:name="move1"/>${p(moved('moveFrom', 'Pindahan.'), mark('moveFrom'))}<w:moveFromRangeEnd w:id="1"/>${p(r('Tengah.'))}<w:moveToRangeStart w:id="2" w:name="move1"/>${p(moved('moveTo', 'Pindahan.'), mark('moveTo'))}<w:moveToRangeEnd w:id="2"/>${p(r('Akhir.'))}`
    expect(await told({ body })).toEqual({ now: ['Tengah.', 'Pindahan.', 'Akhir.'], before: ['Pindahan.', 'Tengah.', 'Akhir.'] })
  })

  it('stand in footnotes too', async () => {
    const footnotes = `<w:footnote w:id="2">${p(`${r('Rapat ')}${del('Bayu', '3')}${ins('Bayu', r('4'))}${r(' November.')}`)}</w:footnote>`
    expect(await told({ body: p(`${r('Tiang')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' retak.')}`), footnotes })).toEqual({ now: ['Tiang[^Rapat 4 November.] retak.'], before: ['Tiang[^Rapat 3 November.] retak.'] })
  })

  it('change the numbers of a list by nothing that stayed', async () => {
    expect(await told({ body: p(r('satu'), listed(0)) + p(ins('Bayu', r('dua')), listed(0) + end('ins', 'Bayu')) + p(r('tiga'), listed(0)) })).toEqual({ now: ['1. satu', '2. dua', '3. tiga'], before: ['1. satu', '2. tiga'] })
  })
})

describe('a hostile Word file [22.2]', () => {
  it('ends in a sentence where it declares entities or nests without end', async () => {
    const bad = async (file: WordFile) => planDocx(wordFile(file), { origin: 'a.docx', now })
    await expect(bad({ body: p(r(lead)), parts: { 'word/comments.xml': '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:comments>&e;</w:comments>' } })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    await expect(bad({ body: '<w:sdt><w:sdtContent>'.repeat(20_000) })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    await expect(bad({ body: `${'<w:smartTag>'.repeat(5_000)}${r('x')}${'</w:smartTag>'.repeat(5_000)}` })).rejects.toMatchObject({ code: 'unsupportedFormat' })
    const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)])
    await expect(planDocx(old, { origin: 'terkunci.docx', now })).rejects.toMatchObject({ code: 'unsupportedFormat' })
  })
})
