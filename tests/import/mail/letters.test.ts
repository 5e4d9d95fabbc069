import { describe, expect, it } from 'vitest'
import { planMail } from '@shared/import/mail'
import { applyPlan } from '@shared/import/text'
import { drawn } from '../html/drawn'

const now = '2026-11-23T09:00:00+07:00'
const head = ['From: Sari Dinas <sari@dinas.example>', 'To: redaksi@harian.example', 'Subject: Jembatan Arjuna ditutup', 'Date: Mon, 1 Jun 2026 09:15:00 +0700', 'MIME-Version: 1.0']
const ascii = (lines: readonly string[]): Uint8Array => Uint8Array.from([...lines.join('\r\n')].map((character) => character.charCodeAt(0)))

/** Fields, blocks of the text and what is listed of a mail that is written in bytes of one character each. */
async function told(...lines: readonly string[]) {
  const { article, removed } = applyPlan(await planMail(ascii(lines), { origin: 'surat.eml', now }), new Map())
  return { headline: article.headline, body: drawn(article.body.content ?? []), removed: removed.map(({ reason, text }) => `${reason}: ${text}`) }
}

const one = 'Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin karena tiangnya retak.'
const two = 'Warga diminta memakai jalur utara sampai perbaikan selesai pada akhir bulan ini, kata dinas.'
const headline = 'Jembatan Arjuna ditutup'

describe('a letter [22.3]', () => {
  it('in quoted-printable Windows characters, the formatted of two versions taken', async () => {
    const html = `<html><body><p>${one}</p><p>=93Tiangnya <b>retak</b>,=94 kata kepala dinas =96 sambil menunjuk =80 5 juta yang =\r\nhilang dari kas kota.</p></body></html>`
    expect(await told(...head, 'Content-Type: multipart/alternative; boundary=b', '', '--b', 'Content-Type: text/plain; charset=us-ascii', '', 'lain', '--b', 'Content-Type: text/html; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable', '', html, '--b--')).toEqual({
      headline, body: [one, '“Tiangnya <b>retak</b>,” kata kepala dinas – sambil menunjuk € 5 juta yang hilang dari kas kota.'], removed: [],
    })
  })

  it('in UTF-16 within base64, and in bytes that name no characters', async () => {
    const wide = Buffer.from(`${one}\r\n\r\n“Ya,” kata Sari kepada wartawan di kantornya kemarin sore.`, 'utf16le').toString('base64').replace(/(.{76})/g, '$1\r\n')
    expect(await told(...head, 'Content-Type: text/plain; charset=utf-16le', 'Content-Transfer-Encoding: base64', '', wide)).toEqual({ headline, body: [one, '“Ya,” kata Sari kepada wartawan di kantornya kemarin sore.'], removed: [] })
    expect((await told(...head, 'Content-Type: text/plain', 'Content-Transfer-Encoding: 8bit', '', one, '', `\x93Tidak,\x94 kata warga Kaf\xe9 Merdeka yang menunggu di tepi jalan sejak pagi.`)).body).toEqual([one, '“Tidak,” kata warga Kafé Merdeka yang menunggu di tepi jalan sejak pagi.'])
  })

  it('of two versions in different characters is read in those of each', async () => {
    const bytesOf = (plain: readonly string[], text: Buffer, html: Buffer): Uint8Array =>
      Buffer.concat([ascii([...head, 'Content-Type: multipart/alternative; boundary=b', '', '--b', ...plain, 'Content-Transfer-Encoding: 8bit', '', '']), text, ascii(['', '--b', 'Content-Type: text/html', 'Content-Transfer-Encoding: 8bit', '', '']), html, ascii(['', '--b--', ''])])
    const written = async (bytes: Uint8Array) => drawn(applyPlan(await planMail(bytes, { origin: 'surat.eml', now }), new Map()).article.body.content ?? [])
    const words = Buffer.from(`“Ya” – “kami” – “menunggu” – “lama” – “sekali” – “di sini”, kata warga. ${one}`)
    const windows = Buffer.from(`<p>${one}</p><p>\x93Kami menunggu\x94, kata ibu itu di tepi jalan sejak pagi buta.</p>`, 'latin1')
    const read = [one, '“Kami menunggu”, kata ibu itu di tepi jalan sejak pagi buta.']
    expect(await written(bytesOf(['Content-Type: text/plain; charset=utf-8'], words, windows))).toEqual(read)
    const utf = Buffer.from(`<p>${one}</p><p>“Kami menunggu”, kata ibu itu di tepi jalan sejak pagi buta.</p>`)
    expect(await written(bytesOf(['Content-Type: text/plain'], Buffer.from('\x93Ya\x94', 'latin1'), utf))).toEqual(read)
  })

  it('in UTF-8 that names no characters, with one that is damaged, keeps all the others', async () => {
    const words = '“Tidak,” kata warga Café Merdeka – yang “menunggu” di tepi jalan.'
    const bytes = Buffer.concat([ascii([...head, 'Content-Type: text/plain', 'Content-Transfer-Encoding: 8bit', '', one, '', '']), Buffer.from(words), Buffer.from([0xc3, 0x20]), Buffer.from('Tamat sudah ceritanya di sini.\r\n')])
    const { article } = applyPlan(await planMail(bytes, { origin: 'surat.eml', now }), new Map())
    expect(drawn(article.body.content ?? [])).toEqual([one, `${words}\ufffd Tamat sudah ceritanya di sini.`])
  })

  it('whose lines flow, joins them; whose lines are wrapped, too', async () => {
    const flowed = ['Pemerintah kota menutup Jembatan ', 'Arjuna selama dua pekan mulai ', 'Senin karena tiangnya retak.', '', two]
    expect((await told(...head, 'Content-Type: text/plain; charset=utf-8; format=flowed', '', ...flowed)).body).toEqual([one, two])
    const parted = ['Pemerintah kota menutup Jembatan Arju ', 'na selama dua pekan mulai Senin ka ', 'rena tiangnya retak.', '', two]
    expect((await told(...head, 'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes', '', ...parted)).body).toEqual([one, two])
  })

  it('in narrow lines of one width has its paragraphs joined, and its subject for its headline', async () => {
    const narrow = ['Tangga kayu di Pasar Lor roboh', 'karena hujan besar yang turun', 'sejak sore.', '', '"Tidak ada yang terluka," kata Ruslan.', '', 'Salam,', 'Bagus']
    const lead = 'Tangga kayu di Pasar Lor roboh karena hujan besar yang turun sejak sore.'
    expect(await told(...head, 'Content-Type: text/plain; charset=utf-8', '', ...narrow)).toEqual({ headline, body: [lead, '"Tidak ada yang terluka," kata Ruslan.', 'Salam,', 'Bagus'], removed: [] })
    const poem = ['Di tepi kali yang sepi', 'aku menunggu pagi', 'dan kabar dari seberang jembatan', 'yang tak kunjung tiba']
    expect((await told(...head, 'Content-Type: text/plain; charset=utf-8', '', one, '', ...poem, '', two)).body).toEqual([one, ...poem, two])
    const list = ['Warga meminta tiga hal ini:', 'Dana untuk perbaikan tangga', 'Lampu di sepanjang jalan pasar', 'Posko jaga yang buka malam hari.']
    expect((await told(...head, 'Content-Type: text/plain; charset=utf-8', '', one, '', ...list, '', two)).body).toEqual([one, ...list, two])
  })

  it('with a headline of its own has its subject in the list, unless it says the same', async () => {
    const own = (line: string): Promise<unknown> => told(...head, 'Content-Type: text/plain; charset=utf-8', '', line, '', one, '', two)
    expect(await own('Tiang Retak, Jembatan Arjuna Tutup Dua Pekan')).toEqual({ headline: 'Tiang Retak, Jembatan Arjuna Tutup Dua Pekan', body: [one, two], removed: ['mail-subject: Jembatan Arjuna ditutup'] })
    expect(await own('JEMBATAN ARJUNA DITUTUP')).toEqual({ headline: 'JEMBATAN ARJUNA DITUTUP', body: [one, two], removed: [] })
    expect(await own('Jembatan ditutup Senin. Warga memutar.')).toEqual({ headline: 'Jembatan Arjuna ditutup', body: ['Jembatan ditutup Senin. Warga memutar.', one, two], removed: [] })
    const html = await told(...head, 'Content-Type: text/html; charset=utf-8', '', `<h1>Tiang Retak, Jembatan Arjuna Tutup Dua Pekan</h1><p>${one}</p><p>${two}</p>`)
    expect([html.headline, html.removed]).toEqual(['Tiang Retak, Jembatan Arjuna Tutup Dua Pekan', ['mail-subject: Jembatan Arjuna ditutup']])
  })

  it('that was forwarded is the story, and the heads above it are listed', async () => {
    const forwarded = (line: string): readonly string[] => [...head, 'Content-Type: text/plain; charset=utf-8', '', line, 'From: Humas Kota <humas@kota.example>', 'Date: Sun, 31 May 2026 at 08:00', 'Subject: Rilis jembatan', 'To: <sari@dinas.example>', '', one, '', two]
    for (const line of ['---------- Forwarded message ---------', 'Begin forwarded message:', '---------- Pesan terusan ----------', '-------- Forwarded Message --------']) {
      const { body, removed } = await told(...forwarded(line))
      expect(body, line).toEqual([one, two])
      expect(removed.map((text) => text.split(':')[0]), line).toEqual(['earlier-mail', 'mail-header', 'mail-header', 'mail-header', 'mail-header'])
    }
  })

  it('that answers another is its own words; the other is listed, in whatever way it is quoted', async () => {
    const plain = (...quoted: readonly string[]): Promise<{ body: readonly string[]; removed: readonly string[] }> => told(...head, 'Content-Type: text/plain; charset=utf-8', '', one, '', two, '', ...quoted)
    for (const quoted of [
      ['Pada Sen, 1 Jun 2026 pukul 09.15 Bayu Desk <bayu@harian.example>', 'menulis:', '', '> Kapan ditutup?'],
      ['On Mon, Jun 1, 2026 at 9:15 AM Bayu Desk <bayu@harian.example> wrote:', '', '> Kapan ditutup?'],
      ['-----Original Message-----', 'From: Bayu Desk', 'Sent: Monday, June 1, 2026', 'To: Sari', 'Subject: Jembatan', '', 'Kapan ditutup?'],
      ['Dari: Bayu Desk <bayu@harian.example>', 'Dikirim: Senin, 1 Juni 2026', 'Kepada: Sari', 'Subjek: Jembatan', '', 'Kapan ditutup?'],
      ['________________________________', 'From: Bayu Desk', 'Sent: Monday, June 1, 2026', 'To: Sari', 'Subject: Jembatan', '', 'Kapan ditutup?'],
    ]) {
      const { body, removed } = await plain(...quoted)
      expect(body, quoted[0]).toEqual([one, two])
      expect(removed.join('\n'), quoted[0]).toContain('Kapan ditutup?')
      expect(removed.join('\n'), quoted[0]).toContain('Bayu Desk')
    }
    const html = `<html><body><p>${one}</p><p>${two}</p><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif"><b>From:</b> Bayu Desk &lt;bayu@harian.example&gt;<br><b>Sent:</b> Monday, June 1, 2026<br><b>To:</b> Sari<br><b>Subject:</b> Jembatan</font><div>&nbsp;</div></div><div><p>Kapan ditutup?</p></div></body></html>`
    const outlook = await told(...head, 'Content-Type: text/html; charset=utf-8', '', html)
    expect(outlook.body).toEqual([one, two])
    expect(outlook.removed.join('\n')).toContain('Kapan ditutup?')
    const gmail = await told(...head, 'Content-Type: text/html; charset=utf-8', '', `<div dir="ltr"><p>${one}</p><p>${two}</p></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Pada Sen, 1 Jun 2026 09.15 Bayu Desk &lt;b@x.example&gt; menulis:<br></div><blockquote class="gmail_quote"><div>Kapan ditutup?</div></blockquote></div>`)
    expect(gmail.body).toEqual([one, two])
    expect(gmail.removed.join('\n')).toContain('Kapan ditutup?')
  })

  it('lists what hangs on it by its name, a letter within it too, and its signature', async () => {
    const { body, removed } = await told(
      ...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', one, '', two, '', 'Salam,', 'Sari', '', '-- ', 'Sari', 'Humas Dinas Perhubungan', '',
      '--b', "Content-Type: application/pdf; name*=utf-8''rilis%20%C3%A9.pdf", "Content-Disposition: attachment; filename*=utf-8''rilis%20%C3%A9.pdf", 'Content-Transfer-Encoding: base64', '', 'JVBERi0=',
      '--b', 'Content-Type: message/rfc822; name="asli.eml"', 'Content-Disposition: attachment; filename="asli.eml"', '', 'Subject: Asli', 'Content-Type: text/plain', '', 'Isi surat asli.', '--b--',
    )
    expect(body.slice(0, 2)).toEqual([one, two])
    expect(removed.join('\n')).toContain('mail-signature: Humas Dinas Perhubungan')
    expect(removed).toContain('attachment: rilis é.pdf')
    expect([...body, ...removed].join('\n')).toMatch(/asli\.eml|Isi surat asli\./)
  })

  it('that was made to hurt ends in time, with a sentence or a text', async () => {
    const nested = Array.from({ length: 4_000 }, (_, at) => [`Content-Type: multipart/mixed; boundary=b${at}`, '', `--b${at}`]).flat()
    for (const lines of [[...head, ...nested, '', 'isi'], [...head, `X-A: ${'a'.repeat(4_000_000)}`, '', one], [...head, 'Content-Type: text/html', '', `${'<blockquote>'.repeat(300)}${one}`], [...head, 'Content-Type: text/plain', '', '>'.repeat(2_000_000)]]) {
      await told(...lines).catch((error: unknown) => expect(error).toMatchObject({ code: expect.stringMatching(/unsupportedFormat|emptyFile|tooLarge/) }))
    }
    // So much that what grows with the square does not come to its end: the runner's limit is the clock.
  }, 120_000)
})
