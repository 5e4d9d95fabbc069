import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPicture } from '@shared/pictures'
import { jpeg, png, secret } from '../pictures/files'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

let cli: BuiltCli
let folder: string
const run = (args: readonly string[]) => cli.run(args, { cwd: folder, stdin: '' })

const referenceOf = (bytes: Uint8Array): string => {
  const { kind, bytes: clean } = readPicture(bytes, 'x')
  return `asset:${createHash('sha256').update(clean).digest('hex')}.${kind}`
}

const [beside, within, outside] = [png(4, 3), png(40, 30), png(7, 7)]
const story = 'Warga desa memperbaiki jalan yang rusak karena hujan sejak pekan lalu, kata kepala desa setempat.'
const page = `<!doctype html><html lang="id"><title>Jalan Desa</title><link rel="canonical" href="https://kabar.example/jalan"><h1>Warga Perbaiki Jalan Desa</h1><p>${story}</p>
<figure><img src="https://cdn.kabar.example/jalan.png" data-src="./Jalan%20Desa_files/jalan.png?x=1" alt="Jalan"><figcaption>Jalan desa. Foto: Rina Sari</figcaption></figure>
<p>${story}</p><figure><img src="data:image/png;base64,${within.toString('base64')}" alt="Peta"><figcaption>Peta jalan</figcaption></figure>
<p>${story}</p><figure><img src="https://cdn.kabar.example/jauh.jpg" alt="Jauh"><figcaption>Dari jauh</figcaption></figure>
<p>${story}</p><figure><img src="../rahasia.png" alt="Atas"></figure><figure><img src="Jalan Desa_files/tautan.png" alt="Tautan"></figure><figure><img src="Jalan Desa_files/bukan.png" alt="Bukan"></figure></html>`

beforeAll(async () => {
  cli = await buildCli()
  const root = mkdtempSync(join(tmpdir(), 'redaksi-cli-pictures-'))
  folder = join(root, 'unduhan')
  mkdirSync(join(folder, 'Jalan Desa_files'), { recursive: true })
  writeFileSync(join(root, 'rahasia.png'), outside)
  writeFileSync(join(folder, 'Jalan Desa_files', 'jalan.png'), beside)
  writeFileSync(join(folder, 'Jalan Desa_files', 'bukan.png'), 'bukan gambar')
  symlinkSync(join(root, 'rahasia.png'), join(folder, 'Jalan Desa_files', 'tautan.png'))
  writeFileSync(join(folder, 'Jalan Desa.html'), page)
})
afterAll(() => {
  cli.remove()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

interface Line {
  readonly article: { readonly body: { readonly content: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[] } }
  readonly removed: readonly { readonly text: string; readonly reason: string }[]
  readonly warnings: readonly string[]
}

const figuresOf = ({ article }: Line) => article.body.content.filter(({ type }) => type === 'figure').map(({ attrs }) => [attrs?.['alt'], attrs?.['src'], attrs?.['width'], attrs?.['credit']])

it('a saved page brings the pictures of the folder beside it and those that it carries, and lists the others [18.20]', async () => {
  const { code, out, err } = await run(['import', 'Jalan Desa.html', '--json', '--out', 'hasil'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const [line] = linesOf(out) as readonly [Line]
  expect(figuresOf(line)).toEqual([
    ['Jalan', referenceOf(beside), 4, 'Rina Sari'],
    ['Peta', referenceOf(within), 40, 'Sari Wulan / Kantor & Berita'],
    ['Jauh', '', 0, ''],
    ['Atas', '', 0, ''],
    ['Tautan', '', 0, ''],
    ['Bukan', '', 0, ''],
  ])
  expect(line.removed.filter(({ reason }) => reason === 'picture-elsewhere').map(({ text }) => text)).toEqual([
    'https://cdn.kabar.example/jauh.jpg', 'https://kabar.example/rahasia.png', 'https://kabar.example/Jalan%20Desa_files/tautan.png', 'https://kabar.example/Jalan%20Desa_files/bukan.png',
  ])
  const kept = readdirSync(join(folder, 'hasil', 'assets')).sort()
  expect(kept).toEqual([beside, within].map((bytes) => referenceOf(bytes).slice('asset:'.length)).sort())
  expect(kept.some((name) => readFileSync(join(folder, 'hasil', 'assets', name)).includes(secret))).toBe(false)
})

it('a picture that an interrupted run left half is written whole, and no link in its place is followed [1.1] [5.9]', async () => {
  const assets = join(folder, 'separuh', 'assets')
  mkdirSync(assets, { recursive: true })
  const [half, linked] = [beside, within].map((bytes) => ({ bytes: readPicture(bytes, 'x').bytes, path: join(assets, referenceOf(bytes).slice('asset:'.length)) })) as [{ bytes: Uint8Array; path: string }, { bytes: Uint8Array; path: string }]
  writeFileSync(half.path, half.bytes.slice(0, 20))
  expect((await run(['import', 'Jalan Desa.html', '--json', '--out', 'separuh'])).code).toBe(0)
  expect(readFileSync(half.path).equals(half.bytes)).toBe(true)
  expect(readdirSync(assets).length).toBe(2)

  const elsewhere = join(folder, 'lain.png')
  writeFileSync(elsewhere, 'lain')
  rmSync(linked.path)
  symlinkSync(elsewhere, linked.path)
  const { code, err } = await run(['import', 'Jalan Desa.html', '--json', '--out', 'separuh'])
  expect({ code, told: err.includes('assets'), left: readFileSync(elsewhere, 'utf8') }).toEqual({ code: 2, told: true, left: 'lain' })
})

it('a page is exported with the pictures that came with it [18.20]', async () => {
  const { out } = await run(['export', 'Jalan Desa.html', '--to', 'html', '--out', 'keluar', '--override', 'uji'])
  const [line] = linesOf(out) as readonly [{ readonly written: readonly string[] }]
  expect(line.written.filter((name) => name.endsWith('.png')).length).toBe(2)
})

it('a page in one file brings the pictures of its archive [18.20]', async () => {
  const bytes = jpeg()
  const lines = ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://kabar.example/a', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="--Batas"', '', '----Batas', 'Content-Type: text/html', 'Content-Transfer-Encoding: binary', 'Content-Location: https://kabar.example/a', '', `<!doctype html><html><h1>Judul Berita Desa</h1><p>${story}</p><figure><img src="https://cdn.kabar.example/f.jpg" alt="Foto"></figure><p>${story}</p></html>`, '----Batas', 'Content-Type: image/jpeg', 'Content-Transfer-Encoding: base64', 'Content-Location: https://cdn.kabar.example/f.jpg', '', bytes.toString('base64').replace(/.{76}/g, '$&\r\n'), '----Batas--', '']
  writeFileSync(join(folder, 'arsip.mhtml'), lines.join('\r\n'))
  const [line] = linesOf((await run(['import', 'arsip.mhtml', '--json'])).out) as readonly [Line]
  expect(figuresOf(line).map(([alt, src]) => [alt, src])).toEqual([['Foto', referenceOf(bytes)]])
  expect(line.warnings).toContain('1 picture came with the file; --out DIR keeps it in DIR/assets.')
})
