import { describe, expect, it } from 'vitest'
import { readMarkdown } from '@shared/import/markdown'
import { splitFrontMatter } from '@shared/import/markdown/front-matter'

const leftOut = 'Keys of the front matter that an article has no field for were left out'
const read = (front: string) => readMarkdown(`${front}\n\nIsi.\n`)
const toml = (lines: string) => read(`+++\n${lines}\n+++`)

describe('a Markdown file with its front matter in TOML', () => {
  it('has the fields of the article in it, dates and lists as they are written', () => {
    const { fields, body, warnings } = toml('title = "Judul: \\"Senja\\" \\u2013 dua \\U0001F309" # catatan\ndate = 2026-11-23T09:00:00+07:00\ntags = [\n  \'jembatan\',\n  "kota", # akhir\n]\ndescription = """\nBaris satu."""\nlang = "id"')
    expect(fields).toMatchObject({ headline: 'Judul: "Senja" – dua 🌉', tags: ['jembatan', 'kota'], description: 'Baris satu.', language: 'id', publishedAt: '2026-11-23T09:00:00+07:00' })
    expect(body.content).toEqual([{ type: 'paragraph', content: [{ type: 'text', text: 'Isi.' }] }])
    expect(warnings).toEqual([])
  })

  it('has each value in a field or in the report, however its tables and dotted keys are nested [2.7]', () => {
    const { fields, warnings } = toml(
      'author.name = "Ayu Lestari"\nauthor.mail = "ayu@contoh.id"\nweight = 3\nlastmod = 2026-11-24\n[cover]\nimage = "gudang.jpg"\n[cover.size]\nwide = 640\n[params]\nrubrik = "Pasar"\n[params.social]\nakun = "@pasar"\n[params.peta]\ntitik = [1.5, 2]\n[[resources]]\nsrc = "a.jpg"\n[[resources]]\nsrc = "b.jpg"\n[resources.lampiran]\nisi = true',
    )
    expect(fields).toEqual({ authors: [{ name: 'Ayu Lestari', role: 'writer' }] })
    expect(warnings).toEqual([
      `${leftOut}: author.mail: ayu@contoh.id, weight: 3, cover.image: gudang.jpg, cover.size.wide: 640, params.rubrik: Pasar, params.social.akun: @pasar, params.peta.titik: 1.5, 2, resources.src: a.jpg, resources.src: b.jpg, resources.lampiran.isi: true.`,
    ])
  })

  it('has whole numbers of any length as they are written [2.7]', () => {
    expect(toml('title = "Judul"\nid = 12345678901234567890\ntebal = [9007199254740993, -9007199254740993, 640]')).toMatchObject({
      fields: { headline: 'Judul' },
      warnings: [`${leftOut}: id: 12345678901234567890, tebal: 9007199254740993, -9007199254740993, 640.`],
    })
  })

  it('is kept as code where it cannot be read, and is no front matter where it is none', () => {
    expect(toml('title = "tak selesai').body.content?.[0]).toEqual({ type: 'codeBlock', attrs: { language: 'toml' }, content: [{ type: 'text', text: 'title = "tak selesai\n' }] })
    expect(JSON.stringify(toml('hanya kata').body)).toContain('hanya kata')
  })

  it('is read or kept whatever it was made to hurt with', () => {
    const hostile = [
      `a = ${'['.repeat(60_000)}`, `a = "${'\\\\'.repeat(30_000)}`, `${'a.'.repeat(30_000)}a = 1`, `[${'a.'.repeat(30_000)}a]`, `a = """${'"" '.repeat(20_000)}`, `${'a = 1 #'.repeat(7_000)}`,
      '[[a]]\n'.repeat(10_000), `a = [${'{b.c = 1},'.repeat(6_000)}]`, `__proto__ = "x"\n[constructor]\nb = "c"`,
    ]
    for (const lines of hostile) expect(splitFrontMatter(`+++\n${lines}\n+++\n\nIsi.\n`).body).toContain('Isi.')
    expect(toml('__proto__.b = "x"\ntitle = "y"')).toMatchObject({ fields: { headline: 'y' }, warnings: [`${leftOut}: __proto__.b: x.`] })
  })
})

describe('a front matter in YAML', () => {
  it('has each value in a field or in the report, however deep it stands [2.7]', () => {
    const { fields, warnings } = read('---\ntitle: Satu\nheadline: Dua\nauthors:\n  - name: Bima\n    role: photographer\n    url: https://contoh.id/bima\n  - name: Sari\n    role: juru masak\nparams:\n  social:\n    akun: "@pasar"\n    daftar: [a, {b: c}]\n---')
    expect(fields).toEqual({ headline: 'Dua', authors: [{ name: 'Bima', role: 'photographer' }, { name: 'Sari', role: 'writer' }] })
    expect(warnings).toEqual([`${leftOut}: headline: Satu, authors.url: https://contoh.id/bima, authors.role: juru masak, params.social.akun: @pasar, params.social.daftar: a, params.social.daftar.b: c.`])
  })

  it('names every key that no field takes, however many and long they are [2.7]', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `kunci${at}: ${'nilai yang panjang '.repeat(8)}${at}`)
    const [warning] = read(`---\n${lines.join('\n')}\n---`).warnings
    for (const line of lines) expect(warning).toContain(line)
  })

  it('made to tell far more than it holds is told in measure, and how many more there are [2.7]', () => {
    const keys = (most: number, value = 'x'): string => Array.from({ length: most }, (_, at) => `a${at}: ${value}`).join(', ')
    const long = read(`---\n? ${'k'.repeat(30_000)}\n: {${keys(2_000)}}\n---`).warnings[0]!
    expect(long.length).toBeLessThan(110_000)
    expect(long).toContain(`${leftOut}: ${'k'.repeat(79)}….a0: x, ${'k'.repeat(79)}….a1: x, `)
    expect(long).toMatch(/x, …, and \d+ more\.$/)
    expect(long.split(': x').length - 1 + Number(/(\d+) more\.$/.exec(long)![1])).toBe(2_000)
    const aliased = read(`---\na: &a ${'x'.repeat(20_000)}\nb: [${'*a, '.repeat(5_000)}]\nc: {${keys(2_000, '*a')}}\n---`).warnings[0]!
    expect(aliased.length).toBeLessThan(110_000)
    const deep = read(`---\na: ${`{${'k'.repeat(100)}: `.repeat(90)}x${'}'.repeat(90)}\n---`).warnings[0]!
    expect(deep.length).toBeLessThan(1_000)
  })

  it('ends in time, whatever refers to whatever', () => {
    const aliases = `a: &a x\nb:\n${'- *a\n'.repeat(12_000)}title: c`
    expect(splitFrontMatter(`---\n${aliases}\n---\n`).values?.get('title')).toBe('c')
    expect(read('---\na: &a [*a]\ntitle: c\n---').body.type).toBe('doc')
  })
})
