import { describe, expect, it } from 'vitest'
import { cleanClipboard, planPage } from '@shared/import/html'
import { applyPlan, planImport } from '@shared/import/text'
import { drawn } from './drawn'

const pasted = (html: string): readonly string[] => {
  const { content, remainders } = cleanClipboard(html, 'clipboard')
  return [...drawn(content), ...remainders.map(({ reason, text }) => `(${reason}) ${text}`)]
}

function opened(html: string) {
  const { article, removed } = applyPlan(planPage(html, { origin: 'salinan.html', now: '2026-11-23T09:00:00+07:00' }), new Map())
  return { headline: article.headline, deck: article.deck, authors: article.authors.map(({ name }) => name), tags: article.tags, body: drawn(article.body.content ?? []), removed: removed.map(({ reason, text }) => `${reason}: ${text}`) }
}

const word = (body: string, head = '<meta name=Generator content="Microsoft Word 15">'): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>${head}</head><body>${body}</body></html>`
const lead = 'Kincir di Desa Sruni berputar lagi pada Jumat pagi setelah dua tahun diam, kata pengurus koperasi.'
const second = 'Listriknya menerangi empat puluh rumah dan satu sekolah sampai pukul sepuluh malam setiap hari.'

describe('what further programs copy', () => {
  it('a copied stretch has the one heading that it begins with for its headline, and none where others stand beside that', () => {
    const start = '<meta charset="utf-8"><article><h5 class="sr-only">Anda berkata:</h5><div>ringkas</div></article><article>'
    expect(opened(`${start}<h2>Kincir Sruni berputar lagi</h2><p>${lead}</p><h3>Listrik</h3><p>${second}</p></article>`)).toMatchObject({ headline: 'Kincir Sruni berputar lagi', body: [lead, '## Listrik', second] })
    expect(opened(`<meta charset="utf-8"><h2>Kincir lama</h2><p>${lead}</p><h2>Kincir baru</h2><p>${second}</p>`)).toMatchObject({ headline: '', body: ['## Kincir lama', lead, '## Kincir baru', second] })
  })

  it('editors that set a box in each block have their headings, and their lists by the depth that they name', () => {
    const box = (words: string): string => `<div class="public-DraftStyleDefault-block"><span data-text="true">${words}</span></div>`
    const item = (depth: number, words: string): string => `<li class="public-DraftStyleDefault-unorderedListItem public-DraftStyleDefault-depth${depth}">${box(words)}</li>`
    expect(pasted(`<div data-contents="true"><h2>${box('Kincir')}</h2><ul>${item(0, 'satu')}${item(1, 'anak')}${item(0, 'dua')}</ul></div>`)).toEqual(['## Kincir', '- satu', '  - anak', '- dua'])
    const saved = (depth: number, words: string): string => `<ul class="c1 lst-kix_ab1-${depth} start"><li class="c2"><span class="c0">${words}</span></li></ul>`
    const head = '<style>@import url(https://themes.googleusercontent.com/fonts/css?kit=x);.c0{font-weight:400}.c3{background-color:#ffff00}</style>'
    expect(pasted(`<html><head>${head}</head><body class="doc-content">${saved(0, 'satu')}${saved(1, 'anak')}${saved(0, 'dua')}<p><span class="c3">penting</span></p></body></html>`)).toEqual(['- satu', '  - anak', '- dua', '<mark>penting</mark>'])
  })

  it('notes programs have their ticks and what they marked', () => {
    expect(pasted('<ul style="--en-todo:true;"><li style="--en-checked:true;"><div>cat kincir</div></li><li style="--en-checked:false;"><div>beli tali</div></li></ul><div>Biaya <span style="--en-highlight:yellow;background-color: #ffef9e;">Rp2 juta</span>.</div>')).toEqual(['[x] cat kincir', '[ ] beli tali', 'Biaya <mark>Rp2 juta</mark>.'])
  })

  it('a message has no deck: what follows its bold line is its text; buttons and hashtags below it are told', () => {
    const message = `<div class="text-content"><b data-entity-type="MessageEntityBold">Kincir Sruni Jalan</b><br><br>Kincir berputar lagi mulai Sabtu pagi ini 🌬<br><br>${second}<br>#kincir #sruni</div><div><button><span>41</span></button></div>`
    expect(opened(message)).toMatchObject({ headline: 'Kincir Sruni Jalan', deck: '', tags: ['kincir', 'sruni'], body: ['Kincir berputar lagi mulai Sabtu pagi ini 🌬', second], removed: ['page-control: 41'] })
  })

  it('a mail passed through other programs keeps what they call its parts; warnings from outside and what ends newsletters are listed', () => {
    const mail = `<div><table><tr><td>You don't often get email from kincir@sruni.example. Learn why this is important</td></tr></table><p>CAUTION: This email originated from outside of the organization.</p><div class="x_elementToProof"><b>Kincir Sruni Jalan</b></div><div>${lead}</div><div>${second}</div><div id="x_Signature"><div>Bayu</div></div></div>`
    expect(opened(`<html><head></head><body>${mail}</body></html>`)).toMatchObject({ headline: 'Kincir Sruni Jalan', body: [lead, second], removed: ["mail-header: You don't often get email from kincir@sruni.example. Learn why this is important", 'mail-header: CAUTION: This email originated from outside of the organization.', 'mail-signature: Bayu'] })
    const letter = `<div class="a3s"><table id="m_88bodyTable"><tr><td><table><tr><td><h1>Kincir Sruni</h1><p>${lead}</p><p>${second}</p></td></tr></table><table><tr><td><h2>Umurnya</h2><ul><li>kincir: 31 tahun</li><li>tali: 2 tahun</li></ul><p>Baca <a href="https://sruni.example/a">catatannya</a>.</p></td></tr></table></td></tr><tr><td id="m_88templateFooter"><p>Surat Sruni, Jalan Kincir 1</p><p>Anda menerima email ini karena pernah mendaftar.</p></td></tr></table></div>`
    expect(opened(letter)).toMatchObject({ headline: 'Kincir Sruni', body: [lead, second, '## Umurnya', '- kincir: 31 tahun', '- tali: 2 tahun', 'Baca <a https://sruni.example/a>catatannya</a>.'], removed: ['navigation: Surat Sruni, Jalan Kincir 1', 'navigation: Anda menerima email ini karena pernah mendaftar.'] })
  })

  it('a document whose title left the text has its headings from the second level on, its hour beside its day, and what is typed for a rule as one', () => {
    const line = (size: number, words: string): string => `<p class=MsoNormal><span style='font-size:${size}pt'>${size > 12 ? `<b>${words}</b>` : words}</span></p>`
    expect(opened(word(`${line(30, 'Kincir Sruni')}${line(11, lead)}${line(22, 'Listrik')}${line(11, second)}`))).toMatchObject({ headline: 'Kincir Sruni', body: [lead, expect.stringMatching(/^## /), second] })
    expect(opened(word(`<h1>Kincir Sruni jalan lagi</h1><p class=MsoNormal>Senin, 19 Januari 2026</p><p class=MsoNormal>16.20</p><p class=MsoNormal>${lead}</p><p class=MsoNormal>${second}</p>`)).removed).toEqual(['second-date: 16.20'])
    expect(opened(`<html><head><meta name="qrichtext" content="1" /></head><body><p><span style="font-size:20pt; font-weight:700;">Kincir Sruni</span></p><p>${lead}</p><p style="text-align:center">#</p><p>${second}</p></body></html>`)).toMatchObject({ headline: 'Kincir Sruni', body: [lead, '***', second] })
  })

  it('LibreOffice’s mark of a comment is listed, and a hash that is set for the eyes alone stays with its word', () => {
    expect(pasted('<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body><p>Kincir berputar.<a class="comment" name="_anc1" href="#_cmt1"><font size="1">[NA1]</font></a> Lagi.</p></body></html>')).toEqual(['Kincir berputar. Lagi.', '(reviewer-comment) [NA1]'])
    expect(pasted('<p><a href="https://pos.example/t"><span><span aria-hidden="true">#</span>kincir</span></a></p>')).toEqual(['<a https://pos.example/t>#kincir</a>'])
  })

  it('who wrote is told by what was written too, and signs of desks and systems for pages below a story are listed', () => {
    const read = (lines: readonly string[]) => applyPlan(planImport(lines.join('\n\n'), { origin: 'a.txt', now: '2026-11-23T09:00:00+07:00' }), new Map())
    const { article, removed } = read(['Kincir Sruni berputar lagi', 'Teks dan foto: Bayu Sadewa', lead, '[gallery ids="52,53"]', second, '(E-12)***'])
    expect(article.authors).toEqual([{ name: 'Bayu Sadewa', role: 'writer' }])
    expect(removed.map(({ reason, text }) => `${reason}: ${text}`)).toEqual(['page-control: [gallery ids="52,53"]', 'sign-off: (E-12)***'])
    expect(read([lead, '[musik pelan]', second]).removed).toEqual([])
  })

  it('a mail that is passed on as a quotation is the story, with its own bold line, name and place, and its signature listed', () => {
    const head = (label: string, words: string): string => `<div><b>${label}: </b>${words}<br></div>`
    const copy = `<div><b>Kincir Sruni jalan</b></div><div>Oleh Bayu Sadewa</div><div>Sruni, 12 Januari 2026 – ${lead}</div><div>${second}</div><div>—<br>Bayu<br>0800 000 000</div>`
    const html = `<html><head></head><body>Untuk Jumat?<br><div><blockquote type="cite"><div>Begin forwarded message:</div>${head('From', 'Bayu &lt;bayu@sruni.example&gt;')}${head('Subject', '[Rilis] Fwd: kincir')}${head('To', 'meja@desk.example')}<div>${copy}</div></blockquote></div></body></html>`
    const { headline, authors, body, removed } = opened(html)
    expect([headline, authors, body]).toEqual(['Kincir Sruni jalan', ['Bayu Sadewa'], ['Untuk Jumat?', lead, second]])
    expect(removed.at(-1)).toBe('mail-signature: Bayu\n0800 000 000')
    expect(opened(html.replace('<b>Kincir Sruni jalan</b>', 'Halo,')).headline).toBe('kincir')
  })

  it('text that HTML only sets as it was typed is text, code stays code, and no heading holds several paragraphs', () => {
    const typed = `Kincir Sruni Jalan Lagi\n    ${lead.slice(0, 50)}\n${lead.slice(51)}\n    ${second}\n`
    expect(pasted(`<pre style="white-space: pre-wrap">${typed}</pre>`)).toEqual(['Kincir Sruni Jalan Lagi', `${lead.slice(0, 50)} ${lead.slice(51)}`, second])
    expect(opened(`<html><body><pre>${typed}</pre></body></html>`)).toMatchObject({ headline: 'Kincir Sruni Jalan Lagi', body: [`${lead.slice(0, 50)} ${lead.slice(51)}`, second] })
    expect(pasted('<pre>const kincir = { putar: () => { listrik(1); return true; } };\nkincir.putar();</pre>')).toEqual(['```const kincir = { putar: () => { listrik(1); return true; } };\nkincir.putar();```'])
    expect(pasted(`<h1 dir="auto">${lead}<br><br>${second}</h1>`)).toEqual([lead, second])
  })

  it('lines that a desk labels are what they are called, and a message opens with its bold line', () => {
    const line = (label: string, words: string): string => `<p class=MsoNormal><b>${label}:</b> ${words}</p>`
    expect(opened(word(`${line('Judul', 'Kincir Sruni Jalan')}${line('Subjudul', 'Dua tahun diam')}${line('Teks', 'Bayu Sadewa')}<p class=MsoNormal>Sruni (13/1) - ${lead}</p><p class=MsoNormal>${second}</p><p class=MsoNormal>(312 kata)</p>`))).toEqual({ headline: 'Kincir Sruni Jalan', deck: 'Dua tahun diam', authors: ['Bayu Sadewa'], tags: [], body: [lead, second], removed: ['page-control: (312 kata)'] })
    expect(opened(`<meta charset="utf-8"><span style="white-space: pre-wrap"><strong>Kincir Sruni Jalan</strong>\n\n${lead}\n\n${second}</span>`)).toMatchObject({ headline: 'Kincir Sruni Jalan', body: [lead, second] })
  })

  it('boxes that a program draws are ticks, the caption of a table is no heading, and a table stays whatever stands beside it', () => {
    expect(pasted('<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span>cat</span></li></ul><ul class="to-do-list"><li><div class="checkbox checkbox-off"></div> <span>tali</span></li></ul>')).toEqual(['[x] cat', '[ ] tali'])
    expect(opened(word(`<p class=MsoNormal>${lead}</p><p class=MsoCaption>Tabel 1. Rumah terang</p><table><tr><td>Lor</td><td>12</td></tr></table><p class=MsoNormal>${second}</p>`)).body).toEqual([lead, 'Tabel 1. Rumah terang', '| Lor | 12 |', second])
    expect(opened(`<meta charset="utf-8"><p>${lead}</p><div class="table-block has-export-button"><table><tr><th>Desa</th></tr><tr><td>Lor</td></tr></table></div><p>${second}</p>`).body).toEqual([lead, '| !Desa |', '| Lor |', second])
  })
})
