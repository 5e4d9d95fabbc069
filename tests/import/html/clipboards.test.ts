import { describe, expect, it } from 'vitest'
import { readBody } from '@shared/document'
import { cleanClipboard } from '@shared/import/html'

/** The blocks that a clipboard becomes, and what is left out of it. */
function pasted(html: string) {
  const { content, remainders, origin } = cleanClipboard(html, 'clipboard')
  const blocks = readBody({ type: 'doc', content }).children
  return { blocks: blocks.map((node) => node.toString()), leftOut: remainders.map(({ reason, text }) => `${reason}: ${text}`), ...origin }
}

const wordHead = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Users/x/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style><!-- p.MsoNormal {margin:0cm;} @list l0:level1 {mso-level-text:"%1."} --></style></head><body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->`
const wordTail = '<!--EndFragment--></body></html>'
const item = (list: string, level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${36 * level}pt;text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>\r\n`

describe('what Word copies', () => {
  it('keeps the levels of its lists, their kind, and numbers that go on after a paragraph [18.5]', () => {
    const html = `${wordHead}${item('l0', 1, '1.', 'satu')}${item('l0', 2, 'a.', 'satu a')}${item('l0', 3, 'i.', 'satu a i')}${item('l0', 2, 'b.', 'satu b')}${item('l0', 1, '2.', 'dua')}<p class=MsoNormal>Sela.<o:p></o:p></p>${item('l0', 1, '3.', 'tiga')}${item('l1', 1, '·', 'butir')}${item('l1', 2, 'o', 'anak butir')}${wordTail}`
    expect(pasted(html).blocks).toEqual([
      'orderedList(listItem(paragraph("satu"), orderedList(listItem(paragraph("satu a"), orderedList(listItem(paragraph("satu a i")))), listItem(paragraph("satu b")))), listItem(paragraph("dua")))',
      'paragraph("Sela.")',
      'orderedList(listItem(paragraph("tiga")))',
      'bulletList(listItem(paragraph("butir"), bulletList(listItem(paragraph("anak butir")))))',
    ])
    const [, , third] = cleanClipboard(html, 'clipboard').content
    expect(third?.attrs).toEqual({ start: 3, numbering: 'decimal' })
  })

  it('lists the words of its text boxes and its hidden words, each once, and not those of a box that it draws as text too', () => {
    const drawing = (words: string): string => `<!--[if gte vml 1]><v:shape id="k" style='position:absolute'><v:textbox><![if !mso]><table><tr><td><![endif]><div><p class=MsoNormal>${words}<o:p></o:p></p></div><![if !mso]></td></tr></table><![endif]></v:textbox></v:shape><![endif]-->`
    const html = `${wordHead}<p class=MsoNormal>Tampak <span style='display:none;mso-hide:all'>kata <b style='mso-hide:all'>rahasia</b></span>saja.${drawing('Isi kotak')}${drawing('Kotak kedua')}<![if !vml]><img src="file:///C:/clip_image003.png" v:shapes="k"><![endif]><v:shape><v:textbox>Kotak lepas</v:textbox></v:shape></p><p class=MsoNormal>Kotak kedua</p>${wordTail}`
    const { blocks, leftOut } = pasted(html)
    expect(blocks).toEqual(['paragraph("Tampak saja.")', 'paragraph("Kotak kedua")'])
    expect(leftOut.filter((line) => !line.startsWith('picture-missing'))).toEqual(['hidden-text: kata rahasia', 'text-box: Isi kotak', 'text-box: Kotak lepas'])
  })

  it('has headings by tag, by style in any language, and by outline level [18.5]', () => {
    const html = `${wordHead}<p class=MsoTitle>Judul naskah<o:p></o:p></p><h2>Bagian<o:p></o:p></h2><p class=Judul3>Anak bagian<o:p></o:p></p><p class=MsoHeading9 style='mso-outline-level:4'>Cucu<o:p></o:p></p><p class=MsoNormal><b>Tebal saja</b></p>${wordTail}`
    expect(cleanClipboard(html, 'clipboard').content.map(({ type, attrs }) => [type, attrs?.['level']])).toEqual([['heading', 2], ['heading', 2], ['heading', 3], ['heading', 4], ['paragraph', undefined]])
  })

  it('has its footnotes where they were referred to; comments, deletions and pictures are left out and listed [18.5]', () => {
    const html = `${wordHead}<p class=MsoNormal>Kalimat<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:11.0pt'>[1]</span></span><![endif]></span></span></a> dengan <a style='mso-comment-reference:RW_1;mso-comment-date:20260101T1000'>angka</a><span class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1" href="#_msocom_1" language=JavaScript name="_msoanchor_1">[RW1]</a><span style='mso-special-character:comment'>&nbsp;</span></span></span> <del cite="mailto:Ratri" datetime="2026-01-01">lama</del><ins cite="mailto:Ratri">baru</ins>.<!--[if gte vml 1]><v:shape id="g"><v:imagedata src="file:///C:/clip_image001.png"/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Users/x/clip_image002.jpg" alt="Grafik panen" v:shapes="g"><![endif]><o:p></o:p></p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Data dinas, 2026.<o:p></o:p></p></div></div><div style='mso-element:comment-list'><![if !supportAnnotations]><hr class=msocomoff><![endif]><div style='mso-element:comment'><div id="_com_1" class=msocomtxt><span style='mso-comment-author:"Ratri W"'></span><p class=MsoCommentText><span class=MsoCommentReference>&nbsp;<a class=msocomoff href="#_msoanchor_1">[RW1]</a></span>Cek lagi angkanya.<o:p></o:p></p></div></div></div>${wordTail}`
    expect(pasted(html)).toEqual({
      blocks: ['paragraph("Kalimat", footnote("Data dinas, 2026."), " dengan angka baru.")'],
      leftOut: ['picture-missing: Grafik panen', 'reviewer-comment: Cek lagi angkanya.', 'deleted-text: lama'],
      url: '',
      application: 'Microsoft Word',
    })
  })

  it('keeps tables with their spans and drops smart tags, spacers and its own marks', () => {
    const html = `${wordHead}<p class=MsoNormal><st1:City w:st="on">Bogor</st1:City>, <span style='mso-spacerun:yes'>&nbsp;&nbsp; </span><b style='mso-bidi-font-weight:normal'>Selasa</b><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><table class=MsoTableGrid border=1><tr><td colspan=2 valign=top><p class=MsoNormal>Kepala<o:p></o:p></p></td></tr><tr><td><p class=MsoNormal>a<o:p></o:p></p></td><td><p class=MsoNormal>b<o:p></o:p></p></td></tr></table>${wordTail}`
    expect(pasted(html).blocks).toEqual(['paragraph("Bogor, ", bold("Selasa"))', 'table(tableRow(tableCell(paragraph("Kepala"))), tableRow(tableCell(paragraph("a")), tableCell(paragraph("b"))))'])
    expect(cleanClipboard(html, 'clipboard').content[1]?.content?.[0]?.content?.[0]?.attrs).toMatchObject({ colspan: 2 })
  })

  it('joins the items that Word for the web copies one list each', () => {
    const one = (level: number, text: string): string => `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-leveltext="●" data-listid="1" data-aria-posinset="1" data-aria-level="${level}" role="listitem" class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">${text}</span></span><span class="EOP">&nbsp;</span></p></li></ul></div>`
    expect(pasted(one(1, 'satu') + one(2, 'anak') + one(1, 'dua')).blocks).toEqual(['bulletList(listItem(paragraph("satu"), bulletList(listItem(paragraph("anak")))), listItem(paragraph("dua")))'])
  })
})

describe('what Google Docs copies', () => {
  const span = (text: string, style = 'font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline'): string => `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${style};white-space:pre;white-space:pre-wrap;">${text}</span>`
  const li = (level: number, text: string): string => `<li dir="ltr" style="list-style-type:decimal;font-size:11pt;white-space:pre;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;margin-top:0pt;" role="presentation">${span(text)}</p></li>`

  it('has its own wrapper off, formats by style, nests its lists and unwraps its links [18.5]', () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-6a7"><h2 dir="ltr">${span('Bagian', 'font-weight:700;font-style:normal')}</h2><p dir="ltr">${span('Biasa, ')}${span('tebal', 'font-weight:700;font-style:normal')}${span(', ')}${span('miring', 'font-weight:400;font-style:italic')}${span(', H')}${span('2', 'font-weight:400;font-style:normal;vertical-align:sub')}${span('O, ')}<a href="https://www.google.com/url?q=https://data.example/beras&amp;sa=D&amp;source=editors" style="text-decoration:none;">${span('data', 'font-weight:400;text-decoration:underline')}</a>${span('.')}</p><br /><ol style="margin-top:0;" start="4">${li(1, 'empat')}<ol>${li(2, 'anak')}</ol>${li(1, 'lima')}</ol></b>`
    expect(pasted(html)).toEqual({
      blocks: ['heading("Bagian")', 'paragraph("Biasa, ", bold("tebal"), ", ", italic("miring"), ", H", subscript("2"), "O, ", link("data"), ".")', 'orderedList(listItem(paragraph("empat"), orderedList(listItem(paragraph("anak")))), listItem(paragraph("lima")))'],
      leftOut: [],
      url: '',
      application: 'Google Docs',
    })
    expect(JSON.stringify(cleanClipboard(html, 'clipboard').content)).toContain('"href":"https://data.example/beras"')
    expect(cleanClipboard(html, 'clipboard').content[2]?.attrs).toEqual({ start: 4, numbering: 'decimal' })
  })

  it('makes of its exported comments a notice and of its exported notes footnotes', () => {
    const html = `<b style="font-weight:normal" id="docs-internal-guid-1"><p>Isi<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> ini<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a>&nbsp;Catatannya.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Benarkah?</span></p></div></b>`
    expect(pasted(html)).toMatchObject({ blocks: ['paragraph("Isi", footnote("Catatannya."), " ini.")'], leftOut: ['reviewer-comment: Benarkah?'] })
  })
})

describe('what others copy', () => {
  it('LibreOffice: headings, lists and footnotes without its fonts', () => {
    const html = `<html><head><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style>@page { margin: 2cm }</style></head><body lang="id-ID" dir="ltr"><h1 class="western">Kepala</h1><p style="line-height: 100%"><font face="Liberation Serif, serif"><font size="3"><b>Tebal</b></font></font> biasa<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup></p><ul><li><p>satu</p><ul><li><p>anak</p></li></ul></li></ul><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Catatan kaki.</p></div></body></html>`
    expect(pasted(html)).toEqual({ blocks: ['heading("Kepala")', 'paragraph(bold("Tebal"), " biasa", footnote("Catatan kaki."))', 'bulletList(listItem(paragraph("satu"), bulletList(listItem(paragraph("anak")))))'], leftOut: [], url: '', application: 'LibreOffice' })
  })

  it('Chrome: a stretch of a news page without its share bar, its advertisement and its links to other stories', () => {
    const style = 'style="box-sizing: border-box; margin: 0px; color: rgb(45, 45, 45); font-weight: 400; white-space: normal;"'
    const html = `<html><body><!--StartFragment--><h1 ${style}>Harga Cabai Turun</h1><div class="share-bar"><a href="#">Bagikan</a></div><p ${style}>Harga cabai di Pasar Induk turun sejak Senin, kata pedagang setempat kepada wartawan.</p><p ${style}><strong>Baca juga: </strong><a href="https://x.example/1">Petani Cabai Merugi</a></p><div class="ads"><p>Iklan</p></div><p ${style}>Pemerintah<span class="Apple-converted-space">&nbsp;</span>belum menanggapi penurunan harga itu sampai berita ini terbit.</p><!--EndFragment--></body></html>`
    expect(pasted(html)).toEqual({
      blocks: ['heading("Harga Cabai Turun")', 'paragraph("Harga cabai di Pasar Induk turun sejak Senin, kata pedagang setempat kepada wartawan.")', 'paragraph("Pemerintah belum menanggapi penurunan harga itu sampai berita ini terbit.")'],
      leftOut: ['share-button: Bagikan', 'related-link: Baca juga: Petani Cabai Merugi', 'advertisement: Iklan'],
      url: '',
      application: '',
    })
  })

  it('Chrome on Windows: where the page stood is known', () => {
    const html = 'Version:0.9\r\nStartHTML:0000000105\r\nSourceURL:https://kabar.example/berita/7?utm_source=x\r\n<html><body><!--StartFragment--><p>Isi <a href="/lain">lain</a>.</p><!--EndFragment--></body></html>'
    expect(pasted(html.slice(html.indexOf('SourceURL'))).url).toBe('https://kabar.example/berita/7')
  })

  it('Firefox: words within a line stay within a line', () => {
    expect(pasted('<i>miring</i> dan <b>tebal</b>').blocks).toEqual(['paragraph(italic("miring"), " dan ", bold("tebal"))'])
  })

  it('Outlook and Gmail: paragraphs of a letter, its table for looks taken apart, what it answers as a quotation', () => {
    const outlook = `${wordHead}<table class=MsoNormalTable width="100%"><tr><td><table><tr><td><p class=MsoNormal>Rekan-rekan,<o:p></o:p></p><p class=MsoNormal>rilis terlampir.<o:p></o:p></p></td></tr></table></td></tr></table>${wordTail}`
    expect(pasted(outlook).blocks).toEqual(['paragraph("Rekan-rekan,")', 'paragraph("rilis terlampir.")'])
    const gmail = '<div dir="ltr"><div>Baik, saya muat.</div><div><br></div><div>Salam</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Pada Sen, 1 Jun 2026, Sari menulis:<br></div><blockquote class="gmail_quote" style="margin:0px"><div>Mohon dimuat.</div></blockquote></div>'
    expect(pasted(gmail)).toMatchObject({ blocks: ['paragraph("Baik, saya muat.")', 'paragraph("Salam")', 'paragraph("Pada Sen, 1 Jun 2026, Sari menulis:")', 'blockquote(paragraph("Mohon dimuat."))'], application: 'Gmail' })
  })
})
