import { describe, expect, it } from 'vitest'
import { planPage } from '@shared/import/html'
import { applyPlan, planImport } from '@shared/import/text'
import { drawn } from './drawn'

const now = '2026-11-23T09:00:00+07:00'

function read(html: string, isPicked = false) {
  const { article, removed } = applyPlan(planPage(html, { origin: 'salinan.html', now, ...(isPicked ? { isPicked } : {}) }), new Map())
  return { headline: article.headline, body: drawn(article.body.content ?? []), removed: removed.map(({ reason, text }) => `${reason}: ${text}`) }
}

const lead = 'Dermaga kayu di Teluk Renggas ambruk pada Senin pagi ketika dua kapal merapat bersamaan, kata kepala desa.'
const second = 'Tidak ada yang terluka, tetapi dua belas keranjang ikan hanyut dan belum ditemukan sampai Selasa sore.'

describe('what a person copied', () => {
  it('keeps a stretch of a page whole where a part of it stands outside of the rest, and leaves out its labels and buttons', () => {
    const html = `<meta charset='utf-8'><div><div><h1>Dermaga Renggas Ambruk</h1><p>${lead}</p><p>${second}</p></div></div><div><p>Warga kini menyeberang dengan sampan.</p></div><div><p>Bagikan</p></div><blockquote><p>Sampan kami cukup.</p></blockquote>`
    const whole = ['Dermaga kayu di Teluk Renggas ambruk pada Senin pagi ketika dua kapal merapat bersamaan, kata kepala desa.', second, 'Warga kini menyeberang dengan sampan.', '> Sampan kami cukup.']
    expect(read(html)).toEqual({ headline: 'Dermaga Renggas Ambruk', body: whole, removed: ['share-button: Bagikan'] })
    const saved = `<!doctype html><html><head><title>Dermaga</title></head><body>${html.slice(23).replace(lead, `${lead} ${second}`)}</body></html>`
    const longer = [`${lead} ${second}`, ...whole.slice(1)]
    expect(read(saved).body).not.toEqual(longer)
    expect(read(saved, true).body).toEqual(longer)
  })

  it('takes a letter for a letter: its bold line for the headline, what it answers and its signature listed', () => {
    const html = `<html><head></head><body><p>Yth. Nila,</p><p><b>Dermaga Renggas ambruk</b></p><p>${lead}</p><p>${second}</p><div class="moz-cite-prefix">On 18/01/2026 10:02, Nila wrote:<br></div><blockquote type="cite" cite="mid:a@b.example"><p>Sudah ada naskah?</p></blockquote><pre class="moz-signature">-- \nBimo\nWarga</pre></body></html>`
    expect(read(html)).toEqual({
      headline: 'Dermaga Renggas ambruk',
      body: ['Yth. Nila,', lead, second],
      removed: ['earlier-mail: On 18/01/2026 10:02, Nila wrote:', 'earlier-mail: Sudah ada naskah?', 'earlier-mail: -- \nBimo\nWarga'],
    })
  })

  it('takes the subject in the head of a letter for its headline, set in one paragraph or line by line', () => {
    const head = ['From: Humas <humas@teluk.example>', 'Sent: Senin, 19 Januari 2026 08.31', 'To: Redaksi <meja@desk.example>', 'Subject: FW: Dermaga Renggas ambruk']
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body><p class=MsoNormal>${head.map((line) => line.replace('<', '&lt;').replace('>', '&gt;')).join('<br>')}</p><p class=MsoNormal>Rekan-rekan,</p><p class=MsoNormal>${lead}</p></body></html>`
    const removed = head.slice(0, 3).map((line) => `mail-header: ${line}`)
    expect(read(word)).toEqual({ headline: 'Dermaga Renggas ambruk', body: ['Rekan-rekan,', lead], removed })
    const plain = applyPlan(planImport([...head, '', 'Rekan-rekan,', '', lead].join('\n'), { origin: 'surat.txt', now }), new Map())
    expect([plain.article.headline, plain.removed.map(({ reason, text }) => `${reason}: ${text}`)]).toEqual(['Dermaga Renggas ambruk', removed])
  })

  it('joins the lines that a viewer of printed pages marks, however few, and has what stands above them for itself', () => {
    const lines = ['Laporan Panitia Irigasi', 'Panitia bertemu sembilan kali antara Juni dan Novem-', 'ber. Ia mendengar empat puluh satu keluarga yang lumbung-', 'nya terendam.', 'Tidak seorang pun dari dinas hadir. Ketua menyebut ketidak-', 'hadiran itu sebuah jawaban.']
    const html = `<div class="page"><div class="textLayer">${lines.map((line) => `<span role="presentation" dir="ltr">${line}</span><br role="presentation">`).join('')}</div></div>`
    expect(read(html)).toEqual({ headline: 'Laporan Panitia Irigasi', body: ['Panitia bertemu sembilan kali antara Juni dan November. Ia mendengar empat puluh satu keluarga yang lumbungnya terendam.', 'Tidak seorang pun dari dinas hadir. Ketua menyebut ketidakhadiran itu sebuah jawaban.'], removed: [] })
  })

  it('has the first rows of a copied table for its head where they alone are bold, and a sentence behind a source for a sentence', () => {
    const html = `<b style="font-weight:normal" id="docs-internal-guid-1"><table><tr><td><p><b>Desa</b></p></td><td><p><b>Sumur</b></p></td></tr><tr><td><p>Lor</p></td><td><p>12</p></td></tr><tr><td><p><b>Jumlah</b></p></td><td><p><b>12</b></p></td></tr></table><p>Sumber: laporan pagi. Jangan pakai angka kemarin.</p></b>`
    expect(read(html).body).toEqual(['| !<b>Desa</b> | !<b>Sumur</b> |', '| Lor | 12 |', '| <b>Jumlah</b> | <b>12</b> |', 'Sumber: laporan pagi. Jangan pakai angka kemarin.'])
  })

  it('says the hour of a message once', () => {
    const message = (clock: string, words: string): string => `<div><div class="copyable-text" data-pre-plain-text="[${clock}, 20/1/2026] Pak Lurah: "><span>${words}</span></div><div><span dir="auto">${clock}</span></div></div>`
    expect(read(`<!--StartFragment-->${message('09.12', 'Warga mengungsi pukul 04.30.')}${message('09.14', 'Jumlahnya 214.')}`).body).toEqual(['[09.12, 20/1/2026] Pak Lurah: Warga mengungsi pukul 04.30.', '[09.14, 20/1/2026] Pak Lurah: Jumlahnya 214.'])
  })
})

describe('more of what is copied', () => {
  const head = '<hr><div id="divRplyFwdMsg"><b>Dari:</b> Humas &lt;humas@teluk.example&gt;<br><b>Dikirim:</b> Senin, 19 Januari 2026<br><b>Kepada:</b> Meja<br><b>Subjek:</b> Dermaga Renggas ambruk</div>'

  it('has the mail below a line or two for the story, and below paragraphs for what was answered', () => {
    expect(read(`<html><head></head><body><div>Mas, ini rilisnya.</div>${head}<div>${lead}</div><div>${second}</div></body></html>`)).toMatchObject({ headline: 'Dermaga Renggas ambruk', body: ['Mas, ini rilisnya.', lead, second] })
    expect(read(`<html><head></head><body><div>${lead}</div>${head}<div>${second}</div></body></html>`)).toMatchObject({ body: [lead] })
  })

  it('keeps every line that a page sets like those of the story, struck words of programs that track no changes, and a typed rule as one', () => {
    const line = (words: string): string => `<div class="xdj"><div dir="auto">${words}</div></div>`
    expect(read(`<meta charset='utf-8'>${line(lead)}${line('Bawa sampan 🙏')}${line(second)}`).body).toEqual([lead, 'Bawa sampan 🙏', second])
    expect(read(`<!-- notionvc: 1 --><p>${lead}</p><p>***</p><p>Papan itu <del>dibuang</del> dicat.</p>`).body).toEqual([lead, '***', 'Papan itu <s>dibuang</s> dicat.'])
  })

  it('reads the notes of a page whose references bear its whole address, and lists what a program for mail calls a signature', () => {
    expect(read(`<meta charset='utf-8'><h1>Dermaga Renggas</h1><p>${lead}<sup id="cite_ref-1"><a href="https://ensi.example/wiki/Renggas#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1"><a href="https://ensi.example/wiki/Renggas#cite_ref-1">^</a> Atlas Teluk, hlm. 14.</li></ol>`).body).toEqual([`${lead}[^Atlas Teluk, hlm. 14.]`])
    expect(read(`<div dir="ltr"><div>${lead}</div><div class="gmail_signature"><div>Bimo</div><div>0800-000</div></div></div>`)).toMatchObject({ body: [lead], removed: ['mail-signature: Bimo', 'mail-signature: 0800-000'] })
  })
})
