import { describe, expect, it } from 'vitest'
import { cleanClipboard, planPage } from '@shared/import/html'
import { applyPlan } from '@shared/import/text'
import { drawn } from './drawn'

/** What is pasted, and what the paste lists. */
const pasted = (html: string): readonly string[] => {
  const { content, remainders } = cleanClipboard(html, 'clipboard')
  return [...drawn(content), ...remainders.map(({ reason, text }) => `(${reason}) ${text}`)]
}

/** What a file of the same becomes: headline, deck, body, and what is listed. */
function opened(html: string) {
  const { article, removed } = applyPlan(planPage(html, { origin: 'salinan.html', now: '2026-11-23T09:00:00+07:00' }), new Map())
  return { headline: article.headline, deck: article.deck, body: drawn(article.body.content ?? []), removed: removed.map(({ reason, text }) => `${reason}: ${text}`) }
}

const word = (body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body>${body}</body></html>`
const lead = 'Perahu tambang di Sungai Lebak berhenti jalan pada Rabu pagi karena talinya putus, kata juru mudi.'
const second = 'Warga dua dusun berjalan memutar empat kilometer lewat jembatan lama sampai tali baru dipasang.'

describe('what programs copy that say it in their own ways', () => {
  it('code in a frame of its page is code, and the language and the buttons of the frame are listed', () => {
    const frame = '<pre class="overflow-visible!"><div class="contain-inline bg-token-sidebar-surface"><div>bash</div><div><button>Copy code</button></div><div><code><span>cd tali\n</span><span>make</span></code></div></div></pre>'
    expect(pasted(`<p>${lead}</p>${frame}<p>${second}</p>`)).toEqual([lead, '```cd tali\nmake```', second, '(page-control) bash', '(page-control) Copy code'])
    expect(pasted('<div><p>Jalankan:</p><codeblock class="Bash"><code>cd tali<br>make</code></codeblock></div>')).toEqual(['Jalankan:', '```cd tali\nmake```'])
    expect(pasted('<pre><div>satu</div><div>dua</div></pre>')).toEqual(['```satu\ndua```'])
    expect(pasted(`<pre><p>${lead}</p></pre>`)).toEqual([lead])
  })

  it('the line above notes goes with them, and the address of a link in a note is listed', () => {
    const notes = '<section class="footnotes"><h2 class="sr-only">Footnotes</h2><ol><li id="fn-1"><p>Buku tamu, <a href="https://arsip.example/tamu">arsip desa</a>. <a href="#fnref-1">↩</a></p></li></ol></section>'
    expect(pasted(`<p>Tali itu dipasang 1998.<sup><a href="#fn-1" id="fnref-1">1</a></sup></p><h2>Catatan</h2><p>${second}</p>${notes}`)).toEqual(['Tali itu dipasang 1998.[^Buku tamu, arsip desa.]', '## Catatan', second, '(navigation) Footnotes', '(note-link) arsip desa (https://arsip.example/tamu)'])
  })

  it('a large first letter in a frame belongs to its paragraph, a subtitle is the deck, and the number of a note touches its word', () => {
    const cap = `<div style='mso-element:frame;mso-element:dropcap-dropped;mso-element-linespan:3'><p class=MsoNormal>P</p></div><p class=MsoNormal>${lead.slice(1)}</p>`
    expect(opened(word(`<p class=MsoTitle>Tali Putus di Lebak</p><p class=MsoSubtitle>Dua dusun memutar</p>${cap}<p class=MsoNormal>${second}</p>`))).toMatchObject({ headline: 'Tali Putus di Lebak', deck: 'Dua dusun memutar', body: [lead, second] })
    expect(pasted('<p><span>Tali itu </span><span><strong>putus</strong></span><span><sup>2</sup></span> kemarin.</p>')).toEqual(['Tali itu <b>putus</b><sup>2</sup> kemarin.'])
  })

  it('Word for the web names its headings at their words and the heads of its columns', () => {
    const line = (style: string, words: string): string => `<div class="OutlineElement"><p class="Paragraph"><span class="TextRun"><span class="NormalTextRun" data-ccp-parastyle="${style}">${words}</span></span></p></div>`
    const cell = (role: string, words: string): string => `<td role="${role}"><p class="Paragraph">${words}</p></td>`
    const table = `<table><tr>${cell('rowheader', 'Dusun')}${cell('columnheader', 'Warga')}</tr><tr>${cell('rowheader', 'Lor')}${cell('', '80')}</tr></table>`
    expect(pasted(`<div class="OutlineElement"></div>${line('heading 1', 'Tali')}${line('Normal', lead)}${line('heading 2', 'Dusun')}${table}<ul><li data-listid="1" data-aria-level="1">x</li></ul>`)).toEqual(['## Tali', lead, '## Dusun', '| !Dusun | !Warga |', '| !Lor | 80 |', '- x'])
  })

  it('a message has its bold first line for a headline, and never several sentences', () => {
    const message = (words: string): string => `<div class="text-content" dir="auto"><b data-entity-type="MessageEntityBold">Tali putus di Lebak</b><br>${words}</div>`
    expect(opened(message(`${lead}<br><br>${second}`))).toMatchObject({ headline: 'Tali putus di Lebak', body: [lead, second] })
    expect(opened('<b data-stringify-type="bold">Rapat</b> pindah.<br>Bawa tali.<br><br>Jangan lupa.')).toMatchObject({ headline: '', body: ['<b>Rapat</b> pindah.⏎Bawa tali.', 'Jangan lupa.'] })
  })

  it('what is said of a line and not in it is listed: that it was edited, that a source is missing', () => {
    expect(pasted(`<p>${lead}<sup class="noprint Inline-Template">[<i>butuh rujukan</i>]</sup></p><p>${second}</p>`)).toEqual([lead, second, '(hidden-text) [butuh rujukan]'])
    expect(pasted('<p>Siap.<span class="c-message__edited_label">(edited)</span></p>')).toEqual(['Siap.', '(hidden-text) (edited)'])
  })

  it('the signature and the earlier mail of further programs are listed, and what is said above the story stays', () => {
    const proton = `<div>Salam,</div><div>${lead}</div><div class="protonmail_signature_block"><div>Lina</div></div><div class="protonmail_quote">Pada Senin, 19 Januari 2026, Budi menulis:<blockquote type="cite">Ada kabar?</blockquote></div>`
    expect(opened(proton)).toMatchObject({ headline: '', body: ['Salam,', lead], removed: ['mail-signature: Lina', 'earlier-mail: Pada Senin, 19 Januari 2026, Budi menulis:', 'earlier-mail: Ada kabar?'] })
    const yahoo = `<div class="ydp1style"><div>${lead}</div><div class="ydp1signature">Lina</div></div><div id="ydp1yahoo_quoted_2" class="ydp1yahoo_quoted"><div>On Monday, 19 January 2026 at 10:00, Jo &lt;jo@x.example&gt; wrote:</div><div>Any news?</div></div>`
    expect(opened(yahoo)).toMatchObject({ body: [lead], removed: ['mail-signature: Lina', 'earlier-mail: On Monday, 19 January 2026 at 10:00, Jo <jo@x.example> wrote:', 'earlier-mail: Any news?'] })
    expect(opened(`<div dir="ltr">Naskah saya di bawah<div><b>Tali Putus di Lebak</b></div><div>${lead}</div><div>${second}</div><div class="gmail_signature">Lina</div></div>`)).toMatchObject({ headline: 'Tali Putus di Lebak', body: ['Naskah saya di bawah', lead, second] })
    const answer = '<p class=MsoNormal><b>From:</b> Budi &lt;b@x.example&gt;<br><b>Sent:</b> 19 January 2026<br><b>To:</b> Meja<br><b>Subject:</b> RE: tali</p><p class=MsoNormal>Kapan siap?</p>'
    expect(opened(word(`<p class=MsoNormal>${lead}</p>${answer}`))).toMatchObject({ body: [lead], removed: ['earlier-mail: From: Budi <b@x.example>', 'earlier-mail: Sent: 19 January 2026', 'earlier-mail: To: Meja', 'earlier-mail: Subject: RE: tali', 'earlier-mail: Kapan siap?'] })
  })

  it('a document that nobody gave a title has none, and styles of smaller word processors count', () => {
    const html = `<html><head><title>Untitled</title><meta name="generator" content="http://www.abisource.com/"></head><body><div><p class="normal"><b>Tali putus</b></p><p>${lead}</p><p class="heading_1">Dusun</p><p>${second}</p></div></body></html>`
    expect(opened(html)).toMatchObject({ headline: 'Tali putus', body: [lead, '## Dusun', second] })
  })
})
