import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

let cli: BuiltCli
let folder: string
const run = (args: readonly string[]) => cli.run(args, { cwd: folder, stdin: '' })

beforeAll(async () => {
  cli = await buildCli()
  folder = mkdtempSync(join(tmpdir(), 'redaksi-cli-pages-'))
  copyFileSync(resolve(import.meta.dirname, '../import/html/pages/detik-like.html'), join(folder, 'jembatan.html'))
})
afterAll(() => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
})

const words = '"Uji beban sudah selesai kemarin," kata Kepala Dinas Perhubungan Yayat Hidayat kepada wartawan, Sabtu (2/5/2026).'

describe('redaksi on a saved web page', () => {
  it('says of a page and of Markdown that do not tell how they are written that their letters were guessed [2.6]', async () => {
    const page = '<h1>Kafé Tutup</h1><p>Kafé di tepi dermaga tutup sejak Senin, kata pemiliknya kepada wartawan.</p>'
    writeFileSync(join(folder, 'tebak.html'), Buffer.from(page, 'latin1'))
    writeFileSync(join(folder, 'tebak.md'), Buffer.from('# Kafé Tutup\n\nKafé di tepi dermaga tutup.\n', 'latin1'))
    writeFileSync(join(folder, 'tahu.html'), Buffer.from(`<meta charset="windows-1252">${page}`, 'latin1'))
    const { out } = await run(['import', 'tebak.html', 'tebak.md', 'tahu.html', '--json'])
    const guessed = 'The file is not UTF-8 and was read as Windows-1252; check its accents and quotation marks.'
    expect((linesOf(out) as readonly { article: { headline: string }; warnings: readonly string[] }[]).map(({ article, warnings }) => [article.headline, warnings.includes(guessed)])).toEqual([['Kafé Tutup', true], ['Kafé Tutup', true], ['Kafé Tutup', false]])
  })

  it('imports its story, and lists what left it [8.1] [18.1]', async () => {
    const { code, out, err } = await run(['import', 'jembatan.html', '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [line] = linesOf(out) as readonly [{ text: string; article: { headline: string; canonicalUrl: string; publishedAt: string | null; isBasedOn: string }; removed: readonly { reason: string }[]; moved: readonly { to: string }[]; warnings: readonly string[] }]
    expect(Object.keys(line)).toEqual(['file', 'article', 'text', 'removed', 'moved', 'warnings'])
    expect(line.article.headline).toBe('Jembatan Ciawi Baru Dibuka Akhir Pekan Ini')
    expect([line.article.canonicalUrl, line.article.publishedAt, line.article.isBasedOn === line.article.canonicalUrl]).toEqual(['https://news.arus.example/berita/d-7001/jembatan-ciawi-baru-dibuka', '2026-05-02T11:20:00+07:00', true])
    expect(line.text.split('\n\n')).toEqual([
      'Jembatan Ciawi dari udara.',
      'Jembatan Ciawi yang baru akan dibuka untuk umum pada Minggu besok. Pengendara dari arah Bogor diminta memakai lajur kiri.',
      words,
      'Yayat menambahkan, jembatan lama tetap dipakai untuk sepeda motor.',
    ])
    expect(line.removed.filter(({ reason }) => reason === 'advertisement' || reason === 'share-button' || reason === 'related-link')).toMatchObject([
      { text: 'ADVERTISEMENT', reason: 'advertisement' },
      { text: 'SCROLL TO CONTINUE WITH CONTENT', reason: 'advertisement' },
      { text: 'Baca juga: Macet Ciawi Mengular Sampai Gadog', reason: 'related-link' },
      { text: 'Gulir untuk melanjutkan', reason: 'advertisement' },
      { text: 'Simak Video: Detik-detik Uji Beban Jembatan', reason: 'related-link' },
      { text: 'Hide Ads Bagikan', reason: 'share-button' },
      { text: 'Berita Terkait', reason: 'related-link' },
      { text: 'Warga Bogor Keluhkan Angkot Ngetem di Depan Pasar', reason: 'related-link' },
    ])
    expect(line.warnings).toEqual([])
  })

  it('finds its quotations at the offsets of the text that import prints [8.3]', async () => {
    const imported = linesOf((await run(['import', 'jembatan.html', '--json'])).out) as readonly [{ text: string }]
    const [quotes] = linesOf((await run(['quotes', 'jembatan.html', '--json'])).out) as readonly [readonly { start: number; end: number; text: string; speaker: string | null }[]]
    expect(quotes.map(({ start, end, speaker }) => [imported[0].text.slice(start, end), speaker])).toEqual([['Uji beban sudah selesai kemarin,', 'Yayat Hidayat']])
  })

  it('checks and exports it', async () => {
    const checked = await run(['check', 'jembatan.html', '--json'])
    expect(checked.err).toBe('')
    const { code, out, err } = await run(['export', 'jembatan.html', '--to', 'markdown', '--out', 'out', '--override', 'uji'])
    expect({ err, isDone: code === 0 || code === 1 }).toEqual({ err: '', isDone: true })
    expect((linesOf(out)[0] as { written: readonly string[] }).written).toEqual(['out/jembatan-ciawi-baru-dibuka-akhir-pekan-ini.md'])
  })

  it('says of one without a visible word that it holds none [18.4]', async () => {
    writeFileSync(join(folder, 'kosong.html'), '<!doctype html><title>x</title><body><script>1</script><p style="display:none">a</p></body>')
    const { code, err } = await run(['import', 'kosong.html', '--json'])
    expect({ code, err }).toEqual({ code: 2, err: 'redaksi: kosong.html: holds no text that a reader could see.\n' })
  })
})
