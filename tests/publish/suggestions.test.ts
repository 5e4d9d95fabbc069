import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attributionSchema, type Article, type NodeJson } from '@shared/article'
import { madePack, flood, now, openDesk, type TestDesk } from './desk'

/** Words that stand nowhere but where a suggestion put them, or took them away; and who suggested it. */
const inserted = 'Zirkonia'
const deleted = 'Walukubangsa'
const suggester = 'Oktavianus'

const text = (words: string, ...marks: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[]): NodeJson => ({ type: 'text', text: words, marks })
const body = (...content: readonly NodeJson[]): NodeJson => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const attributed = { type: 'attribution', attrs: { id: 'a1' } }

/** In headline, deck and body a word is suggested in the place of another; the one in the body is attributed. */
const disputed = (change: Partial<Article> = {}): Article =>
  flood({
    headline: `Air Surut di ${inserted}`,
    deck: `Warga ${inserted} pulang.`,
    body: body(text('Banjir surut, kata '), text(inserted, attributed), text(' pada Senin.')),
    original: { headline: `Air Surut di ${deleted}`, deck: `Warga ${deleted} pulang.`, body: body(text(`Banjir surut, kata ${deleted} pada Senin.`)) },
    attributions: { a1: attributionSchema.parse({ id: 'a1', kind: 'indirectQuote', state: 'confirmed', words: inserted, originalText: inserted, originalLanguage: 'id' }) },
    suggestions: { s1: { id: 's1', by: 'p1', author: suggester, initials: 'Okt', at: now, kind: 'replacement', deleted, inserted, prefix: 'kata ' } },
    ...change,
  })

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

/** All that stands in the picked folder, names included, and all that the clipboard and the printer were given. */
async function everyByte(): Promise<string> {
  const names = await readdir(desk.out)
  const files = await Promise.all(names.map((name) => readFile(join(desk.out, name), 'utf8')))
  return [...names, ...files, JSON.stringify(desk.asked.clipboard), ...desk.asked.pages].join('\n')
}

const holds = (bytes: string): readonly boolean[] => [inserted, deleted, suggester].map((word) => bytes.toLowerCase().includes(word.toLowerCase()))

describe('an article with suggestions that nobody has decided', () => {
  test('is not written and not copied, whatever reason is given [16.9]', async () => {
    const { id, seq } = await desk.library.create(disputed())
    for (const override of [null, 'Disetujui redaktur malam.']) {
      expect(await desk.publisher.write({ id, formats: ['html', 'markdown'], override })).toMatchObject({ kind: 'blocked', findings: [{ rule: 'open-suggestion', severity: 'blocks', params: { count: 1 } }] })
      expect(await desk.publisher.copy({ id, format: 'html', override })).toMatchObject({ kind: 'blocked' })
    }
    expect([await readdir(desk.out), desk.asked.clipboard, (await desk.library.load(id)).seq]).toEqual([[], [], seq])
  })

  test('leaves as its original text when a person chooses that, in every file, and the record says so [16.9]', async () => {
    const { id } = await desk.library.create(disputed())
    expect(await desk.publisher.write({ id, formats: ['html', 'markdown'], override: null, original: true })).toMatchObject({ kind: 'written', recorded: true })
    for (const format of ['html', 'markdown'] as const) await desk.publisher.copy({ id, format, override: null, original: true })
    await desk.publisher.pdf({ id, override: null, original: true })
    await desk.publisher.print({ id, override: null, original: true })
    await desk.publisher.factCheck.write({ id, withContacts: true })
    expect(holds(await everyByte())).toEqual([false, true, false])
    const { article } = await desk.library.load(id)
    expect(Object.values(article.publicationRecords).map(({ leftOut, gateReport, overrides }) => [leftOut, gateReport.map(({ rule }) => rule), overrides])).toEqual(Array.from({ length: 6 }, () => [1, [], []]))
    expect([article.original?.headline, article.headline]).toEqual([`Air Surut di ${deleted}`, `Air Surut di ${inserted}`])
  })

  test('is previewed as its original text, and as a page too [16.9]', async () => {
    const { id } = await desk.library.create(disputed())
    const previews = await Promise.all((['html', 'markdown'] as const).map((format) => desk.publisher.preview({ id, format })))
    const pack = await desk.publisher.factCheck.preview({ id, withContacts: true })
    expect(holds(JSON.stringify([previews, await desk.publisher.page(id), pack]))).toEqual([false, true, false])
    expect(previews.map(({ undecided, findings }) => [undecided, findings.map(({ rule }) => rule)])).toEqual([[1, ['open-suggestion']], [1, ['open-suggestion']]])
    expect(madePack(pack).markdown.text).toContain('teks asli: 1 usulan yang belum diputuskan tidak disertakan')
  })

  test('is held back by what else blocks in its original, until a reason is given for that', async () => {
    const { id } = await desk.library.create(disputed({ original: { headline: 'Air Surut', deck: '', body: body(text('Banjir surut pada [cek] pagi.')) } }))
    expect(await desk.publisher.write({ id, formats: ['html'], override: null, original: true })).toMatchObject({ kind: 'blocked' })
    expect(await desk.publisher.write({ id, formats: ['html'], override: 'Disetujui.', original: true })).toMatchObject({ kind: 'written' })
    expect(Object.values((await desk.library.load(id)).article.publicationRecords)).toMatchObject([{ leftOut: 1, overrides: [{ rule: 'placeholder', reason: 'Disetujui.' }] }])
  })
})

describe('once its suggestions are decided', () => {
  test('an article leaves with the words that were accepted, and without those that were replaced [16.9]', async () => {
    const { id } = await desk.library.create(disputed({ original: null, suggestions: {} }))
    expect(await desk.publisher.write({ id, formats: ['html', 'markdown'], override: null })).toMatchObject({ kind: 'written' })
    await desk.publisher.copy({ id, format: 'html', override: null })
    await desk.publisher.print({ id, override: null })
    await desk.publisher.factCheck.write({ id, withContacts: false })
    expect(holds(await everyByte())).toEqual([true, false, false])
    expect(Object.values((await desk.library.load(id)).article.publicationRecords).map(({ leftOut }) => leftOut)).toEqual([0, 0, 0, 0])
  })
})
