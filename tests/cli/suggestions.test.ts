import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCli, linesOf, type BuiltCli } from './built-cli'

const [inserted, deleted, suggester] = ['Zirkonia', 'Walukubangsa', 'Oktavianus']
const at = '2026-11-20T08:00:00+07:00'
const body = (word: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: `“Air surut,” kata ${word} pada Senin.` }] }] })
const article = {
  headline: `Surut di ${inserted}`,
  authors: [{ name: 'Ratri Wulandari', role: 'writer' }],
  body: body(inserted),
  original: { headline: `Surut di ${deleted}`, deck: '', body: body(deleted) },
  suggestions: { s1: { id: 's1', by: 'p1', author: suggester, initials: 'Okt', at, kind: 'replacement', deleted, inserted, prefix: 'kata ' } },
  attributions: {},
  createdAt: at,
  updatedAt: at,
}

let cli: BuiltCli
let folder: string
const run = async (...args: readonly string[]) => {
  const ran = await cli.run(args, { cwd: folder })
  return { ...ran, lines: linesOf(ran.out) as readonly { readonly written?: readonly string[]; readonly findings?: readonly { readonly rule: string; readonly message: string }[]; readonly warnings?: readonly string[] }[] }
}
const holds = (bytes: string): readonly boolean[] => [inserted, deleted, suggester].map((word) => bytes.toLowerCase().includes(word!.toLowerCase()))

beforeAll(async () => {
  cli = await buildCli()
})
afterAll(() => cli.remove())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redaksi-suggested-'))
  writeFileSync(join(folder, 'a.json'), JSON.stringify(article))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('an article with suggestions that nobody has decided, on the command line', () => {
  it('is found by check, told whole by import as the article that it is, and read as its original text [16.10]', async () => {
    const ran = [await run('check', 'a.json'), await run('import', 'a.json'), await run('quotes', 'a.json')]
    expect(ran.map(({ code }) => code)).toEqual([1, 0, 0])
    expect(ran[0]!.lines[0]!.findings?.map(({ rule }) => rule)).toContain('open-suggestion')
    expect(ran[1]!.lines[0]!.warnings).toEqual(['The text is the original: 1 suggested change that is not decided is left out.'])
    expect([ran[0]!, ran[2]!].map(({ out, err }) => holds(out + err))).toEqual([[false, true, false], [false, true, false]])
    const [{ text, article: told }] = ran[1]!.lines as readonly [{ readonly text: string; readonly article: typeof article }]
    expect([holds(text), told.original, told.suggestions]).toEqual([[false, true, false], article.original, article.suggestions])
  })

  it('is not exported by a reason, and is by its original text [16.10]', async () => {
    const blocked = await run('export', 'a.json', '--to', 'markdown', '--out', 'out', '--override', 'Disetujui.')
    expect([blocked.code, blocked.lines[0]?.written, blocked.lines[0]?.findings?.map(({ rule }) => rule)]).toEqual([1, [], expect.arrayContaining(['open-suggestion'])])
    const written = await Promise.all([run('export', 'a.json', '--to', 'markdown', '--out', 'md', '--original'), run('export', 'a.json', '--to', 'html', '--out', 'html', '--original')])
    expect(written.map(({ code, lines }) => [code, lines[0]?.written?.length, lines[0]?.warnings?.[0], lines[0]?.findings])).toEqual(
      Array.from({ length: 2 }, () => [0, 1, 'The text is the original: 1 suggested change that is not decided is left out.', undefined]),
    )
    const files = ['md', 'html'].flatMap((out) => readdirSync(join(folder, out)).map((name) => name + readFileSync(join(folder, out, name), 'utf8')))
    expect([...files, ...written.map(({ out, err }) => out + err)].map(holds)).toEqual([[false, true, false], [false, true, false], [false, true, false], [false, true, false]])
  })
})
