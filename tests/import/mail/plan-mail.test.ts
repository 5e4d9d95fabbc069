import { describe, expect, it } from 'vitest'
import { bodyText, readBody } from '@shared/document'
import { plainSubject, planMail } from '@shared/import/mail'
import { applyPlan } from '@shared/import/text'

const now = '2026-11-23T09:00:00+07:00'
const bytes = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(lines.join('\r\n'))
const read = async (...lines: readonly string[]) => applyPlan(await planMail(bytes(...lines), { origin: 'siaran.eml', now }), new Map())

const head = ['From: =?utf-8?Q?Ratri_Wulandari?= <ratri@dinas.example>', 'To: redaksi@harian.example', 'Subject: =?utf-8?B?RndkOiBKZW1iYXRhbiBBcmp1bmEgZGl0dXR1cCBkdWEgcGVrYW4=?=', 'Date: Fri, 20 Nov 2026 08:15:00 +0700', 'MIME-Version: 1.0']
const lead = 'Pemerintah kota menutup Jembatan Arjuna selama dua pekan mulai Senin karena tiangnya retak, kata kepala dinas.'
const second = 'Warga yang biasa menyeberang diminta memakai jalur utara sampai perbaikan selesai pada akhir bulan ini.'

describe('an e-mail [22.3]', () => {
  it('gives its story, its subject as the headline, and who sent it as a source', async () => {
    const { article, sources, removed } = await read(...head, 'Content-Type: text/plain; charset=utf-8; format=flowed', '', lead, '', second, '', '-- ', 'Ratri Wulandari', 'Humas Dinas', '', 'Pada Kamis 19 Nov Bayu menulis:', '> Kapan ditutup?', '')
    expect(article.headline).toBe('Jembatan Arjuna ditutup dua pekan')
    expect(bodyText(readBody(article.body))).toBe(`${lead}\n\n${second}`)
    expect(sources.map(({ name, kind }) => [kind, name])).toEqual([['person', 'Ratri Wulandari']])
    const told = removed.map(({ text }) => text).join('\n')
    for (const words of ['Humas Dinas', 'Bayu menulis', 'Kapan ditutup?']) expect(told).toContain(words)
  })

  it('keeps the formatting of its HTML, decodes what was packed, and lists attachments', async () => {
    const html = `<html><body><p>${lead.replace('retak', '<b>retak</b>')}</p><script>alert(1)</script><p>${second} <a href="https://dinas.example/?utm_campaign=a">Rilis</a></p></body></html>`
    const { article, removed } = await read(
      ...head, 'Content-Type: multipart/mixed; boundary=xx', '', '--xx', 'Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from(html).toString('base64'),
      '--xx', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename="rilis.pdf"', 'Content-Transfer-Encoding: base64', '', 'JVBERi0=', '--xx--', '',
    )
    expect(JSON.stringify(article.body)).toContain('{"type":"text","marks":[{"type":"bold"}],"text":"retak"}')
    expect(JSON.stringify(article.body)).toContain('"href":"https://dinas.example/"')
    expect(JSON.stringify(article.body)).not.toContain('alert')
    expect(removed.map(({ reason, text }) => [reason, text])).toEqual([['attachment', 'rilis.pdf']])
  })

  it('has the pictures that it carries for its text in its figures, and lists those that nothing shows [22.3]', async () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const html = `<p>${lead}</p><p><img src="cid:tiang@dinas" alt="Tiang yang retak"></p><p>${second}</p>`
    const picture = (id: string, name: string): readonly string[] => ['--xx', `Content-Type: image/png; name="${name}"`, `Content-ID: <${id}>`, `Content-Disposition: inline; filename="${name}"`, 'Content-Transfer-Encoding: base64', '', dot]
    const { article, pictures, removed } = await read(...head, 'Content-Type: multipart/related; boundary=xx', '', '--xx', 'Content-Type: text/html; charset=utf-8', '', html, ...picture('tiang@dinas', 'tiang.png'), ...picture('logo@dinas', 'logo.png'), '--xx--', '')
    expect(pictures.map(({ figure, bytes }) => [figure, bytes.length])).toEqual([[0, Buffer.from(dot, 'base64').length]])
    expect(article.body.content?.map(({ type, attrs }) => [type, attrs?.['alt']])).toEqual([['paragraph', undefined], ['figure', 'Tiang yang retak'], ['paragraph', undefined]])
    expect(removed.map(({ reason, text }) => [reason, text])).toEqual([['attachment', 'logo.png']])
  })

  it('takes what programs put before a subject off, however often', () => {
    expect(plainSubject(`${'Re: '.repeat(20)}[redaksi] Fwd: Jembatan: ditutup`)).toBe('Jembatan: ditutup')
    expect(plainSubject('Re:'.repeat(100_000)).length).toBeLessThan(1_000)
  })

  it('lists its subject where a person takes one of its lines for the headline', async () => {
    const plan = await planMail(bytes(...head, 'Content-Type: text/plain; charset=utf-8', '', lead, '', second, ''), { origin: 'siaran.eml', now })
    const chosen = applyPlan(plan, new Map([[plan.blocks[1]!.index, 'headline']]))
    expect(chosen.article.headline).toBe(second)
    expect(chosen.article.importRecord?.removedBlocks.map(({ text, reason }) => [reason, text])).toEqual([['mail-subject', 'Jembatan Arjuna ditutup dua pekan']])
    expect(applyPlan(plan, new Map()).removed).toEqual([])
  })

  it('says in a sentence that it holds no text', async () => {
    await expect(planMail(bytes(...head, '', ''), { origin: 'a.eml', now })).rejects.toMatchObject({ code: 'emptyFile' })
  })
})
