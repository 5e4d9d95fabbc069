import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPicture } from '@shared/pictures'
import { newSource } from '@shared/source'
import { sample } from '../import/text/stories'
import { jpeg } from '../pictures/files'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

const samples = resolve(import.meta.dirname, '../../resources/samples')

interface Exported {
  readonly file: string
  readonly written: readonly string[]
  readonly warnings: readonly string[]
  readonly findings?: readonly { readonly rule: string }[]
  readonly overrides?: readonly { readonly rule: string; readonly reason: string }[]
}

let cli: BuiltCli
let folder: string
const at = (...names: readonly string[]): string => join(folder, ...names)
const run = async (...args: readonly string[]) => {
  const ran = await cli.run(['export', ...args], { cwd: folder })
  return { ...ran, lines: linesOf(ran.out) as readonly Exported[] }
}
const clean = (name: string, title = 'Jembatan Putus', text = 'Warga menutup jalan desa.'): string => {
  writeFileSync(at(name), `---\ntitle: ${title}\nauthor: Ratri Wulandari\ndate: 2026-11-20T08:00:00+07:00\n---\n\n${text}\n`)
  return name
}

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redaksi-export-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('redaksi export', () => {
  it('writes a page, a fragment and Markdown into the folder, and says which [8.1]', async () => {
    const name = clean('a.md')
    const page = await run(name, '--to', 'html', '--out', 'out')
    expect({ code: page.code, err: page.err, lines: page.lines }).toEqual({ code: 0, err: '', lines: [{ file: 'a.md', written: ['out/jembatan-putus.html'], warnings: [] }] })
    expect(readFileSync(at('out/jembatan-putus.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<h1>Jembatan Putus<\/h1>/i)
    await run(name, '--to', 'html', '--profile', 'fragment', '--out', 'part')
    expect(readFileSync(at('part/jembatan-putus.html'), 'utf8')).toMatch(/^<article/)
    await run(name, '--to', 'markdown', '--profile', 'gfm', '--out', 'out')
    expect(readFileSync(at('out/jembatan-putus.md'), 'utf8')).toContain('Warga menutup jalan desa.\n')
  })

  it('gives the same bytes again, and the same names [5.6]', async () => {
    const name = clean('a.md')
    const first = await run(name, '--to', 'html', '--out', 'out')
    const bytes = readFileSync(at('out/jembatan-putus.html'))
    expect((await run(name, '--to', 'html', '--out', 'out')).out).toBe(first.out)
    expect(readdirSync(at('out'))).toEqual(['jembatan-putus.html'])
    expect(readFileSync(at('out/jembatan-putus.html'))).toEqual(bytes)
  })

  it('says in one line that --out is no folder', async () => {
    const name = clean('a.md')
    writeFileSync(at('out'), 'a file')
    const ran = await Promise.all([run(name, '--to', 'html', '--out', 'out'), run(name, '--to', 'html', '--out', 'out/below')])
    expect(ran.map(({ code, out, err }) => ({ code, out, err }))).toEqual([
      { code: 2, out: '', err: 'redaksi: a.md: --out out is a file or lies below one; name a folder.\n' },
      { code: 2, out: '', err: 'redaksi: a.md: --out out/below is a file or lies below one; name a folder.\n' },
    ])
    expect(readFileSync(at('out'), 'utf8')).toBe('a file')
  })

  it('writes nothing for a file that preflight blocks', async () => {
    writeFileSync(at('raw.txt'), sample('raw-id.txt'))
    const { code, lines } = await run('raw.txt', clean('a.md'), '--to', 'html', '--out', 'out')
    expect(code).toBe(1)
    expect(lines.map(({ file, written, findings }) => [file, written, findings?.[0]?.rule])).toEqual([
      ['raw.txt', [], 'unattributed-quote'],
      ['a.md', ['out/jembatan-putus.html'], undefined],
    ])
    expect(readdirSync(at('out'))).toEqual(['jembatan-putus.html'])
  })

  it('writes it with a reason, records that, and still exits with 1 [4.3] [8.2]', async () => {
    writeFileSync(at('raw.txt'), sample('raw-id.txt'))
    const { code, lines } = await run('raw.txt', '--to', 'html', '--out', 'out', '--override', 'Disetujui redaktur piket')
    expect(code).toBe(1)
    expect(lines[0]?.overrides).toEqual([{ rule: 'unattributed-quote', reason: 'Disetujui redaktur piket' }])
    expect(lines[0]?.findings?.map(({ rule }) => rule)).toContain('byline-missing')
    const html = readFileSync(at(lines[0]!.written[0]!), 'utf8')
    expect(html).not.toMatch(/Share:|Penulis|"author":\s*(\[\]|"")|Disetujui/)
  })

  it.each([
    [['--to', 'pdf', '--out', 'out']],
    [['--to', 'html']],
    [['--to', 'html', '--profile', 'gfm', '--out', 'out']],
    [['--to', 'html', '--out', 'out', '--override', ' ']],
    [['--to', 'html', '--out', 'out', '--library', 'nowhere']],
  ])('refuses %j in one line', async (args: readonly string[]) => {
    const { code, out, err } = await run(clean('a.md'), ...args)
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
    expect(existsSync(at('out'))).toBe(false)
  })
})

describe('the folder that is written to', () => {
  it('keeps every file that is not ours, the input too [5.9]', async () => {
    const name = clean('jembatan-putus.md')
    const before = readFileSync(at(name), 'utf8')
    const { lines } = await run(name, '--to', 'markdown', '--out', '.')
    expect(lines[0]).toMatchObject({ written: ['jembatan-putus-2.md'], warnings: ['Another file has the name jembatan-putus.md; it was left as it is.'] })
    expect(readFileSync(at(name), 'utf8')).toBe(before)
  })

  it('holds two articles of one headline under two names', async () => {
    const { lines } = await run(clean('a.md'), clean('b.md', 'Jembatan Putus', 'Rakit sudah datang.'), '--to', 'html', '--out', 'out')
    expect(lines.map(({ written }) => written)).toEqual([['out/jembatan-putus.html'], ['out/jembatan-putus-2.html']])
  })

  it('is not left through a link, nor by the name of an article [5.9]', async () => {
    mkdirSync(at('out'))
    writeFileSync(at('precious.html'), 'precious')
    symlinkSync(at('precious.html'), at('out/jembatan-putus.html'))
    const { lines } = await run(clean('a.md'), clean('b.md', '../../precious'), '--to', 'html', '--out', 'out')
    expect(lines.map(({ written }) => written)).toEqual([['out/jembatan-putus-2.html'], ['out/precious.html']])
    expect(readFileSync(at('precious.html'), 'utf8')).toBe('precious')
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'b.md', 'out', 'precious.html'])
  })

  it('is complained of when it cannot be one', async () => {
    writeFileSync(at('out'), 'a file')
    const { code, err } = await run(clean('a.md'), '--to', 'html', '--out', 'out')
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 2, lines: 2 })
  })
})

describe('a library', () => {
  const source = newSource('01JDR5T8QW0000000000000001', 'person', 'Sulastri')
  const picture = Buffer.from(readPicture(jpeg(), '').bytes)
  const hash = createHash('sha256').update(picture).digest('hex')
  const library = (...sources: readonly (readonly [string, unknown])[]): void => {
    mkdirSync(at('library/sources'), { recursive: true })
    for (const [name, value] of sources) writeFileSync(at('library/sources', name), typeof value === 'string' ? value : JSON.stringify(value))
  }
  const article = {
    headline: 'Jembatan Putus',
    authors: [{ name: 'Ratri Wulandari', role: 'writer' }],
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: '“' },
            { type: 'text', marks: [{ type: 'attribution', attrs: { id: 'a' } }], text: 'Kami menunggu rakit sejak subuh' },
            { type: 'text', text: ',” kata Sulastri.' },
          ],
        },
        { type: 'figure', attrs: { src: `asset:${hash}.jpg`, alt: 'Tiang miring', width: 4, height: 3 } },
      ],
    },
    attributions: { a: { id: 'a', kind: 'directQuote', sourceIds: [source.id], state: 'confirmed' } },
    createdAt: '2026-11-20T08:00:00+07:00',
    updatedAt: '2026-11-20T08:00:00+07:00',
  }

  it('gives the sources and the pictures; what it lacks is warned of', async () => {
    writeFileSync(at('a.json'), JSON.stringify(article))
    const { lines } = await run('a.json', '--to', 'html', '--out', 'bare')
    expect(lines[0]).toMatchObject({ written: ['bare/jembatan-putus.html'] })
    expect(lines[0]?.warnings).toEqual(expect.arrayContaining([`The source ${source.id} is not in the library; it is left out.`, 'Pictures are missing from the library or cannot be freed of their metadata, so their files are not beside the page: jembatan-putus-1.jpg.']))

    library([`${source.id}.json`, { formatVersion: 1, payload: source }], ['distinct.json', { formatVersion: 1, payload: [] }])
    mkdirSync(at('library/articles/01/01JDR5T8QW0000000000000001/assets'), { recursive: true })
    writeFileSync(at('library/articles/01/01JDR5T8QW0000000000000001/assets', `${hash}.jpg`), picture)
    const found = await run('a.json', '--to', 'html', '--out', 'out', '--library', 'library')
    expect({ code: found.code, line: found.lines[0] }).toEqual({
      code: 0,
      line: { file: 'a.json', written: ['out/jembatan-putus.html', 'out/jembatan-putus-1.jpg'], warnings: [] },
    })
    expect(readFileSync(at('out/jembatan-putus-1.jpg')).equals(picture)).toBe(true)
    expect(readFileSync(at('out/jembatan-putus.html'), 'utf8')).toContain('Sulastri')
  })

  it.each([
    ['an age file', '01JDR5T8QW0000000000000002.age', 'age-encryption.org/v1'],
    ['a stub', '01JDR5T8QW0000000000000002.json', { id: '01JDR5T8QW0000000000000002', publicLabel: 'seorang pejabat', confidentiality: 'withholdName' }],
    ['the mark of a lost record', '01JDR5T8QW0000000000000002.lost', {}],
    ['a record that cannot be read', '01JDR5T8QW0000000000000002.json', '{"id":'],
  ])('that holds %s is refused, and nothing is written [8.4]', async (_what, name, value) => {
    library([`${source.id}.json`, source], [name, value])
    const { code, out, err } = await run(clean('a.md'), '--to', 'html', '--out', 'out', '--library', 'library')
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
    expect(err).toContain('confidential')
    expect(existsSync(at('out'))).toBe(false)
  })

  it('may be replaced by sources in the file; a withheld name among them is never written, not even with a reason', async () => {
    const withheld = { ...source, confidentiality: 'withholdName', publicLabel: 'seorang pedagang ikan' }
    writeFileSync(at('a.json'), JSON.stringify({ article, sources: [withheld] }))
    const { code, out, err } = await run('a.json', '--to', 'html', '--out', 'out', '--override', 'mendesak')
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
    expect(err).not.toContain('Sulastri')
    expect(existsSync(at('out')) ? readdirSync(at('out')) : []).toEqual([])
  })

  it('is not needed for an article that brings its sources', async () => {
    const { code, lines } = await run(join(samples, 'id.json'), '--to', 'html', '--out', 'out', '--override', 'contoh')
    expect({ code, warnings: lines[0]?.warnings }).toEqual({ code: 1, warnings: [] })
    expect(readFileSync(at(lines[0]!.written[0]!), 'utf8')).toContain('Lestari Anindita')
  })
})
