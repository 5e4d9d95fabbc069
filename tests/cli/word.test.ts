import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NodeJson } from '@shared/article'
import { del, ins, p, r, style, wordFile } from '../import/docx/word-file'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

let cli: BuiltCli
let folder: string
const run = (args: readonly string[]) => cli.run(args, { cwd: folder, stdin: '' })

const words = '“Tiangnya retak sejak pekan lalu,” kata Kepala Dinas Perhubungan Yayat Hidayat kepada wartawan, Sabtu (2/5/2026).'

beforeAll(async () => {
  cli = await buildCli()
  folder = mkdtempSync(join(tmpdir(), 'redaksi-cli-word-'))
  writeFileSync(
    join(folder, 'naskah.docx'),
    wordFile({ body: [p(r('Jembatan Arjuna ditutup dua pekan'), style('Title')), p(r(words)), p(`${r('Warga diminta memakai jalur ')}${del('Ratri', 'selatan')}${ins('Ratri', r('utara'))}${r(' sampai perbaikan selesai pada akhir bulan ini.')}`)].join('') }),
  )
})
afterAll(() => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('redaksi on a Word file', () => {
  it('imports its text as it was before what is not decided, and says so [22.1]', async () => {
    const { code, out, err } = await run(['import', 'naskah.docx', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [line] = linesOf(out) as readonly [{ article: { headline: string; body: NodeJson; original: { body: NodeJson } | null; suggestions: Readonly<Record<string, { author: string }>> }; text: string; warnings: readonly string[] }]
    expect(line.article.headline).toBe('Jembatan Arjuna ditutup dua pekan')
    expect(line.text).toBe(`${words}\n\nWarga diminta memakai jalur selatan sampai perbaikan selesai pada akhir bulan ini.`)
    expect([JSON.stringify(line.article.body).includes('utara'), JSON.stringify(line.article.original).includes('selatan')]).toEqual([true, true])
    expect(Object.values(line.article.suggestions).map(({ author }) => author)).toEqual(['Ratri'])
    expect(line.warnings.join(' ')).toContain('suggested change')
  })

  it('finds its quotations, and exports it', async () => {
    const [quotes] = linesOf((await run(['quotes', 'naskah.docx', '--json'])).out) as readonly [readonly { speaker: string | null }[]]
    expect(quotes.map(({ speaker }) => speaker)).toEqual(['Yayat Hidayat'])
    const { code, err } = await run(['export', 'naskah.docx', '--to', 'markdown', '--out', 'out', '--override', 'uji', '--original'])
    expect({ isDone: (code ?? 2) < 2, err }).toEqual({ isDone: true, err: '' })
    const markdown = readFileSync(join(folder, 'out/jembatan-arjuna-ditutup-dua-pekan.md'), 'utf8')
    expect(markdown).toContain('jalur selatan')
    expect(markdown).not.toContain('utara')
  })
})

describe('redaksi on an e-mail', () => {
  it('imports its story under its subject [22.3]', async () => {
    const mail = ['From: Ratri <r@dinas.example>', 'Subject: Re: Jembatan ditutup', 'Content-Type: text/plain; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable', '', 'Pemerintah kota menutup jembatan di depan kaf=E9 tua selama dua pekan, kata kepala dinas kepada wartawan.', '']
    writeFileSync(join(folder, 'surat.eml'), mail.join('\r\n'))
    const { code, out, err } = await run(['import', 'surat.eml', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [line] = linesOf(out) as readonly [{ article: { headline: string }; text: string }]
    expect([line.article.headline, line.text]).toEqual(['Jembatan ditutup', 'Pemerintah kota menutup jembatan di depan kafé tua selama dua pekan, kata kepala dinas kepada wartawan.'])
  })
})
