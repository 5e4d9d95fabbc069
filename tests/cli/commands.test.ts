import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { articleSchema, type Article } from '@shared/article'
import { bodyText, checkBody, readBody } from '@shared/document'
import { briefedStory, sample } from '../import/text/stories'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

const samples = resolve(import.meta.dirname, '../../resources/samples')

interface Imported {
  readonly file: string
  readonly article: Article
  readonly text: string
  readonly removed: readonly { readonly text: string; readonly reason: string }[]
  readonly moved: readonly { readonly text: string; readonly to: string }[]
  readonly warnings: readonly string[]
}
interface Entry {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: string
  readonly speaker: string | null
  readonly antecedent: { readonly text: string; readonly start: number; readonly end: number } | null
}

let cli: BuiltCli
let folder: string
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return name
}
const run = (args: readonly string[], stdin = '') => cli.run(args, { cwd: folder, stdin })

beforeAll(async () => {
  cli = await buildCli()
  folder = mkdtempSync(join(tmpdir(), 'redaksi-cli-files-'))
})
afterAll(() => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
})

describe('redaksi import', () => {
  it('prints one line with the article, its text and what left it [8.1]', async () => {
    const story = sample('raw-id.txt')
    const { code, out, err } = await run(['import', file('raw.txt', story), '--json'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [line, ...more] = linesOf(out) as readonly [Imported]
    expect(more).toEqual([])
    expect(Object.keys(line)).toEqual(['file', 'article', 'text', 'removed', 'moved', 'warnings'])
    const blocks = story.split('\n').filter(Boolean)
    expect({ file: line.file, text: line.text, removed: line.removed, moved: line.moved }).toEqual({
      file: 'raw.txt',
      text: blocks.slice(3, -3).join('\n\n'),
      removed: [
        { text: blocks[1], reason: 'site-tagline' },
        { text: 'Share:', reason: 'share-button' },
        { text: 'Penulis:', reason: 'empty-byline' },
      ],
      moved: [
        { text: blocks[0], to: 'source:media' },
        { text: blocks[2], to: 'headline' },
        { text: blocks.at(-3), to: 'creditLine' },
        { text: blocks.at(-3), to: 'source:wire' },
      ],
    })
    expect(articleSchema.parse(line.article)).toEqual(line.article)
    checkBody(line.article.body)
    expect(bodyText(readBody(line.article.body))).toBe(line.text)
  })

  it('gives the same bytes for the same file, wherever it is called from', async () => {
    const name = file('same.txt', sample('raw-en.txt'))
    utimesSync(join(folder, name), 1_700_000_000, 1_700_000_000)
    const once = await run(['import', name])
    expect((await run(['import', name])).out).toBe(once.out)
    expect((linesOf(once.out)[0] as Imported).article.createdAt).toBe('2023-11-14T22:13:20+00:00')
    const fixed = await cli.run(['import', name], { cwd: folder, env: { SOURCE_DATE_EPOCH: '0' } })
    expect((linesOf(fixed.out)[0] as Imported).article.createdAt).toBe('1970-01-01T00:00:00+00:00')
  })

  it('reads Markdown by its front matter and headings', async () => {
    const { out } = await run(['import', file('note.md', '---\ntitle: Jembatan Putus\nlang: id\n---\n\n## Rakit\n\nWarga **menunggu**.\n')])
    const [line] = linesOf(out) as readonly [Imported]
    expect({ headline: line.article.headline, text: line.text, removed: line.removed, moved: line.moved }).toEqual({
      headline: 'Jembatan Putus',
      text: 'Rakit\n\nWarga menunggu.',
      removed: [],
      moved: [],
    })
  })

  it('takes an article of its own output, of the store, and with its sources beside it', async () => {
    const { article, text } = linesOf((await run(['import', file('a.txt', sample('raw-id.txt'))])).out)[0] as Imported
    for (const value of [article, { article, text }, { formatVersion: 1, id: 'x', payload: article }, { article, sources: [] }]) {
      const [line] = linesOf((await run(['import', file('a.json', JSON.stringify(value))])).out) as readonly [Imported]
      expect({ article: line.article, text: line.text, warnings: line.warnings }).toEqual({ article, text, warnings: [] })
    }
  })
})

describe('redaksi quotes', () => {
  const slices = (entries: readonly Entry[], text: string) => {
    for (const { start, end, text: words, antecedent } of entries) {
      expect(text.slice(start, end)).toBe(words)
      if (antecedent) expect(text.slice(antecedent.start, antecedent.end)).toBe(antecedent.text)
    }
  }

  it('prints the bare array for one file, with offsets into the file itself [8.3]', async () => {
    const text = sample('raw-id.txt').replace(/\n/g, '\r\n')
    const { code, out } = await run(['quotes', file('crlf.txt', `\ufeff${text}`), '--json'])
    expect(code).toBe(0)
    const entries = linesOf(out)[0] as readonly Entry[]
    expect(entries.map(({ kind }) => kind)).toEqual(['direct', 'scare', 'direct', 'direct'])
    expect(Object.keys(entries[0]!)).toEqual(['start', 'end', 'text', 'kind', 'speaker', 'cue', 'rule', 'antecedent', 'confidence', 'utterance'])
    slices(entries, text)
    expect(entries.at(-1)?.speaker).toBe(null)
  })

  it('keeps its offsets in a file whose lines are wrapped [8.3]', async () => {
    const long = 'Kami menunggu rakit sejak subuh dan belum ada yang datang, padahal anak-anak harus menyeberang untuk ujian hari ini.'
    const text = `Jembatan Putus\n\nWarga menutup jalan desa pada Selasa pagi setelah jembatan gantung\ndi atas Sungai Kelam putus diterjang banjir semalam suntuk.\n\n“${long.slice(0, 63)}\n${long.slice(64)}” kata Sulastri,\npedagang ikan yang rumahnya berada tepat di seberang jembatan yang\nputus itu.\n`
    const [entries] = linesOf((await run(['quotes', file('wrapped.txt', text)])).out) as readonly [readonly Entry[]]
    expect(entries.map(({ text: words, speaker }) => [words, speaker])).toEqual([[`${long.slice(0, 63)}\n${long.slice(64)}`, 'Sulastri']])
    slices(entries, text)
  })

  it('prints a line a file for several, and for names on standard input, in their order [8.1]', async () => {
    const names = ['satu.txt', 'dua.txt', 'tiga.txt'].map((name) => file(name, `“Siap menunggu sampai pagi,” kata Sulastri di ${name} pada hari Selasa.`))
    const several = await run(['quotes', ...names])
    expect(linesOf(several.out).map((line) => (line as { file: string }).file)).toEqual(names)
    expect(linesOf((await run(['quotes', '--files-from', '-'], `${names.join('\r\n')}\n\n`)).out)).toEqual(linesOf(several.out))
    expect(linesOf((await run(['quotes', '--files-from', '-'], names[0])).out)).toEqual(linesOf(several.out).slice(0, 1))
  })
})

describe('redaksi check', () => {
  it('exits with 1 when something blocks, and tells the place in the file [8.2]', async () => {
    const text = sample('raw-id.txt')
    const { code, out } = await run(['check', file('raw.txt', text), '--json'])
    expect(code).toBe(1)
    const [line] = linesOf(out) as readonly [{ file: string; findings: readonly { rule: string; severity: string; field: string | null; start: number; end: number }[] }]
    expect(line.findings.map(({ rule, severity, field }) => [rule, severity, field])).toEqual([
      ['unattributed-quote', 'blocks', null],
      ['byline-missing', 'warns', 'byline'],
      ['unconfirmed-quote', 'warns', null],
      ['unconfirmed-quote', 'warns', null],
    ])
    expect(text.slice(line.findings[0]!.start, line.findings[0]!.end)).toBe(text.split('“').at(-1)!.split('”')[0])
  })

  it('names a footnote in which something was found, since no offset of the text leads there [8.3]', async () => {
    const noted = file('noted.md', '---\ntitle: Jembatan Putus\nauthor: Ratri Wulandari\n---\n\nWarga menutup jalan desa.[^1] Air surut.[^2]\n\n[^1]: Surat desa.\n\n[^2]: Catatan pos, halaman TK.\n')
    const { code, out } = await run(['check', noted])
    const [line] = linesOf(out) as readonly [{ findings: readonly { rule: string; field: string | null; start: number | null; end: number | null }[] }]
    expect([code, line.findings.map(({ rule, field, start, end }) => [rule, field, start, end])]).toEqual([1, [['placeholder', 'footnote:2', null, null]]])
  })

  it('names a picture by its number, of whose alternative text or credit something was found [8.3]', async () => {
    const pictures = file('pictures.md', '---\ntitle: Jembatan Putus\nauthor: Ratri Wulandari\n---\n\nWarga menutup jalan desa.\n\n![Sawah](sawah.jpg)\n\n![Jembatan TK](jembatan.jpg)\\\nJembatan lama. <small>Foto: XX</small>\n')
    const [line] = linesOf((await run(['check', pictures])).out) as readonly [{ findings: readonly { rule: string; field: string | null; start: number | null; end: number | null }[] }]
    expect(line.findings.filter(({ rule }) => rule === 'placeholder').map(({ field, start, end }) => [field, start, end])).toEqual([['altText:2', null, null], ['credit:2', null, null]])
  })

  it('finds one unattributed quotation in each shipped sample, tells that the others are unverified, and exits with 0 for a clean one', async () => {
    for (const name of ['id.json', 'en.json']) {
      const { code, out } = await run(['check', join(samples, name)])
      expect(code).toBe(1)
      expect((linesOf(out)[0] as { findings: readonly { rule: string }[] }).findings.map(({ rule }) => rule)).toEqual(['unattributed-quote', 'unverified-quote'])
    }
    const clean = file('clean.md', '---\ntitle: Jembatan Putus\nauthor: Ratri Wulandari\n---\n\nWarga menutup jalan desa.\n')
    expect(await run(['check', clean])).toEqual({ code: 0, out: '{"file":"clean.md","findings":[]}\n', err: '' })
  })
})

describe('a file that cannot be read', () => {
  it('costs one line on standard error, not the other files, and exit 2 [8.2]', async () => {
    const good = file('good.txt', sample('raw-id.txt'))
    const bad = [
      file('empty.txt', ''),
      file('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])),
      file('story.docx', 'PK'),
      file('page.html', '<script>document.title</script>'),
      file('broken.json', '{"headline": '),
      file('other.json', '{"body": {"type": "doc", "content": [{"type": "blink"}]}}'),
      'missing.txt',
      '.',
    ]
    const { code, out, err } = await run(['check', ...bad.slice(0, 4), good, ...bad.slice(4)])
    expect(code).toBe(2)
    expect(linesOf(out).map((line) => (line as { file: string }).file)).toEqual(['good.txt'])
    const complaints = err.trimEnd().split('\n')
    expect(complaints.map((line) => line.split(': ')[1])).toEqual(bad)
    expect(complaints[0]).toBe('redaksi: empty.txt: is empty. There is nothing to import.')
    expect(err).not.toMatch(/\n\s+at |node:/)
  })

  it('is refused for more paragraphs than any book has', async () => {
    const { code, err } = await run(['import', file('rows.txt', '- a\n'.repeat(60_000))])
    expect({ code, err }).toEqual({ code: 2, err: 'redaksi: rows.txt: has 60000 paragraphs (the limit is 50000). Split it and import the parts.\n' })
  })

  it('is refused by its size without being read', async () => {
    const { code, err } = await run(['import', file('huge.txt', new Uint8Array(50_000_000))])
    expect({ code, err }).toEqual({ code: 2, err: 'redaksi: huge.txt: is too large (50 MB; the limit is 10 MB). Split it and import the parts.\n' })
  })
})

describe('the command line itself', () => {
  it.each([[[]], [['edit', 'a.txt']], [['import']], [['quotes', '--loud', 'a.txt']], [['import', '--files-from', 'list.txt']]])('refuses %j in one line', async (args: readonly string[]) => {
    const { code, out, err } = await run(args)
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 })
  })

  it('explains itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const name of ['import', 'quotes', 'check', 'export']) expect(out).toContain(`redaksi ${name} `)
  })
})

describe('the story that the program is measured by', () => {
  // It lies beside the repository and is read at run time; where it is absent the shipped sample of the same traits stands for it.
  const text = briefedStory() ?? sample('raw-id.txt')

  it('has its typo, its quotations and its gate as the briefing says', async () => {
    const name = file('story.txt', text)
    const [entries] = linesOf((await run(['quotes', name])).out) as readonly [readonly Entry[]]
    const direct = entries.filter(({ kind }) => kind === 'direct')
    const named = direct.slice(0, 2).map(({ speaker }) => speaker)
    expect(direct.map(({ speaker }) => speaker)).toEqual([named[0], named[0], null])
    expect(named[0]).not.toBe(null)
    for (const { speaker, antecedent } of direct.slice(0, 2)) expect(speaker).toContain(antecedent?.text)
    expect(entries.filter(({ kind }) => kind === 'scare').length).toBe(1)
    expect((await run(['check', name])).code).toBe(1)
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
  })
})

describe('redaksi check --library', () => {
  const lax = { headline: 'Air Surut', authors: [], body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Air surut.' }] }] }, createdAt: '2026-03-03T09:00:00+07:00', updatedAt: '2026-03-03T09:00:00+07:00' }
  const house = (text: string): string => {
    const library = mkdtempSync(join(folder, 'library-'))
    writeFileSync(join(library, 'house-rules.json'), text)
    return library
  }

  it('holds to the rules of the house [4.4]', async () => {
    const name = file('lax.json', JSON.stringify(articleSchema.parse(lax)))
    const strict = await run(['check', name, '--library', house('{ "rules": { "byline-missing": "blocks" } }')])
    expect([strict.code, linesOf(strict.out)]).toMatchObject([1, [{ findings: [{ rule: 'byline-missing', severity: 'blocks' }] }]])
    const loose = await run(['check', name, '--library', house('{ "rules": { "byline-missing": "off" } }')])
    expect([loose.code, linesOf(loose.out)]).toMatchObject([0, [{ findings: [] }]])
  })

  it('stops at a file of rules with a mistake, and names the place [4.5]', async () => {
    const { code, out, err } = await run(['check', 'lax.json', '--library', house('{ "rules": { "embargo": "of" } }')])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/house-rules\.json, rules → embargo: has "of" where "blocks", "warns", "informs" or "off" is expected\. Mend the file first\.\n$/)
  })
})
