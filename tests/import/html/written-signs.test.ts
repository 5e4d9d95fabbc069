import { describe, expect, it } from 'vitest'
import { cleanClipboard } from '@shared/import/html'
import { drawn } from './drawn'

const lines = (html: string): readonly string[] => {
  const { content, remainders } = cleanClipboard(html, 'clipboard')
  return [...drawn(content), ...remainders.map(({ reason, text }) => `(${reason}) ${text}`)]
}

const word = (body: string): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"></head><body>${body}</body></html>`

describe('what a copy shows by signs', () => {
  it('has letters in a font of signs as the signs that a reader saw, and words that were set in one by mistake as words', () => {
    const sign = (letter: string, font: string): string => `<span style='font-family:${font};mso-char-type:symbol;mso-symbol-font-family:${font}'><span style='mso-char-type:symbol;mso-symbol-font-family:${font}'>${letter}</span></span>`
    expect(lines(word(`<p class=MsoNormal>naik ${sign('à', 'Wingdings')} turun ${sign('\uf0fc', 'Wingdings')} beres ${sign('J', 'Wingdings')}, ${sign('³', 'Symbol')} 5 ${sign('m', 'Symbol')}m</p><p class=MsoNormal style='font-family:Symbol'>Kalimat biasa</p>`))).toEqual(['naik → turun ✓ beres ☺, ≥ 5 μm', 'Kalimat biasa'])
  })

  it('keeps the numbers that Word counts before its headings, in a style by any name, as a Word file does: the text may refer to them', () => {
    const heading = (number: string, words: string): string => `<p class=Judul2 style='mso-list:l2 level2 lfo3'><![if !supportLists]><span><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}</p>`
    expect(lines(word(`<h1>Laporan</h1>${heading('1.1', 'Pasar lama')}${heading('1.2', 'Pasar baru')}${heading('Pasal 3', 'Sewa')}`))).toEqual(['## Laporan', '## 1.1 Pasar lama', '## 1.2 Pasar baru', '## Pasal 3 Sewa'])
  })

  it('keeps headings apart that stand under a title which is one by its looks alone', () => {
    expect(lines(word(`<p class=MsoNormal style='font-size:26.0pt'>Kebun Terbakar</p><p class=MsoNormal>Awal.</p><h1>Kejadian</h1><p class=MsoNormal>Isi satu.</p><h2>Kerugian</h2><p class=MsoNormal>Isi dua.</p>`))).toEqual(['## Kebun Terbakar', 'Awal.', '## Kejadian', 'Isi satu.', '### Kerugian', 'Isi dua.'])
  })

  it('makes lists of paragraphs and lines that were typed as such, and none of speech behind long dashes', () => {
    expect(lines(word('<p>•<span>\t</span>satu</p><p>• dua</p><p>Lalu:</p><p>1) tiga</p><p>2) empat</p><p>— Ayo.</p><p>— Baik.</p>'))).toEqual(['- satu', '- dua', 'Lalu:', '1. tiga', '2. empat', '— Ayo.', '— Baik.'])
    expect(lines('<div class="copyable-text" data-pre-plain-text="[09:15, 11/10/2026] Mo: "><span>Bawa:\n- tali\n- paku</span></div>')).toEqual(['[09:15, 11/10/2026] Mo: Bawa:', '- tali', '- paku'])
  })

  it('lists the comment of a spreadsheet’s cell and puts it back on the cell', () => {
    const html = '<html><head><meta name="generator" content="LibreOffice 7.4"/></head><body><table><tr><td>Desa</td><td>Sumur</td></tr><tr><td>Lor</td><td sdval="12"><a class="comment-indicator"></a><comment>hitung ulang</comment> 12</td></tr></table></body></html>'
    expect(lines(html)).toEqual(['| Desa | Sumur |', '| Lor | 12 |', '(reviewer-comment) hitung ulang'])
    expect(cleanClipboard(html, 'clipboard').remainders[0]?.place).toEqual({ textBlock: 3, offset: 0, isAlone: false })
  })
})
