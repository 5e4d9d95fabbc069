import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '@shared/ids'
import { newSource } from '@shared/source'
import { openLibrary } from '../../main/store'
import { flood, openDesk, withBody, withheld, type TestDesk } from './desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const unfinished = withBody('Banjir di Kampung Muara surut pada [cek] pagi.')

describe('an article that preflight holds back', () => {
  test('is not written, and the findings say why', async () => {
    const { id, seq } = await desk.library.create(flood(unfinished))
    const report = await desk.publisher.write({ id, formats: ['html'], override: null })
    expect(report).toMatchObject({ kind: 'blocked', findings: [{ rule: 'placeholder', severity: 'blocks' }] })
    expect(await readdir(desk.out)).toEqual([])
    expect((await desk.library.load(id)).seq).toBe(seq)
  })

  test('is not let through by blanks in place of a reason [4.3]', async () => {
    const { id } = await desk.library.create(flood(unfinished))
    expect(await desk.publisher.write({ id, formats: ['html'], override: '  \n' })).toMatchObject({ kind: 'blocked' })
    expect(await desk.publisher.copy({ id, format: 'html', override: ' ' })).toMatchObject({ kind: 'blocked' })
    expect(desk.asked.clipboard).toEqual([])
  })

  test('leaves with a reason, which its record keeps beside what was found [4.3]', async () => {
    const { id } = await desk.library.create(flood(unfinished))
    const report = await desk.publisher.write({ id, formats: ['html'], override: 'Disetujui redaktur malam.' })
    expect(report).toMatchObject({ kind: 'written', recorded: true })
    const [record] = Object.values((await desk.library.load(id)).article.publicationRecords)
    expect(record).toMatchObject({
      gateReport: [{ rule: 'placeholder', severity: 'blocks' }],
      overrides: [{ rule: 'placeholder', severity: 'blocks', reason: 'Disetujui redaktur malam.', by: 'Dian Pertiwi' }],
    })
  })

  test('leaves with a reason for each rule, which is kept with it, the one for all where a rule has none of its own [4.3]', async () => {
    const { id } = await desk.library.create({ ...flood(unfinished), headline: '' })
    const report = await desk.publisher.write({ id, formats: ['html'], override: null, reasons: { placeholder: 'Jamnya dipastikan lewat telepon.' } })
    expect(report).toMatchObject({ kind: 'blocked' })
    const rules = report.kind === 'blocked' ? [...new Set(report.findings.filter(({ severity }) => severity === 'blocks').map(({ rule }) => rule))] : []
    expect(rules.length).toBeGreaterThan(1)
    await desk.publisher.write({ id, formats: ['html'], override: 'Disetujui redaktur malam.', reasons: { placeholder: 'Jamnya dipastikan lewat telepon.' } })
    const [record] = Object.values((await desk.library.load(id)).article.publicationRecords)
    expect(record!.overrides.map(({ rule, reason }) => [rule, reason])).toEqual(rules.map((rule) => [rule, rule === 'placeholder' ? 'Jamnya dipastikan lewat telepon.' : 'Disetujui redaktur malam.']))
  })

  test('goes on paper with a reason alone, which is recorded as for every other way out [4.6]', async () => {
    const { id } = await desk.library.create(flood(unfinished))
    for (const way of [desk.publisher.pdf, desk.publisher.print]) expect(await way({ id, override: null })).toMatchObject({ kind: 'blocked', findings: [{ rule: 'placeholder' }] })
    expect(desk.asked.pages).toEqual([])
    const override = 'Untuk dibaca redaktur malam.'
    expect(await desk.publisher.pdf({ id, override })).toMatchObject({ kind: 'written', files: [{ name: 'air-surut-di-kampung-muara.pdf' }], recorded: true })
    expect(await desk.publisher.print({ id, override })).toMatchObject({ kind: 'written', files: [], recorded: true })
    expect(desk.asked.pages.map((page) => page.includes('[cek]'))).toEqual([true, true])
    expect(Object.values((await desk.library.load(id)).article.publicationRecords).map(({ format, path, overrides }) => [format, path, overrides.map(({ reason }) => reason)])).toEqual([
      ['pdf', 'air-surut-di-kampung-muara.pdf', [override]], ['print', 'printer', [override]],
    ])
  })

  test('is recorded as printed only where it was', async () => {
    const { id, seq } = await desk.library.create(flood())
    const jammed = desk.with({ page: { toPdf: async () => new Uint8Array(), print: async () => false } })
    expect([await jammed.print({ id, override: null }), (await desk.library.load(id)).seq]).toEqual([{ kind: 'cancelled' }, seq])
  })

  test('shows its findings in the preview before anything is written', async () => {
    const { id } = await desk.library.create(flood(unfinished))
    const preview = await desk.publisher.preview({ id, format: 'markdown' })
    expect(preview.fileName).toBe('air-surut-di-kampung-muara.md')
    expect(preview.findings.map(({ rule }) => rule)).toEqual(['placeholder'])
    expect(preview.text).toContain('Air Surut di Kampung Muara')
  })
})

describe('the rules of the house', () => {
  test('hold at the gate as they stand on the disk at that moment [4.4]', async () => {
    const { id } = await desk.library.create(flood({ ...unfinished, section: '' }))
    await desk.library.changeHouseRules({ rules: { placeholder: 'warns', 'missing-field': 'blocks' }, required: ['section'] })
    expect(await desk.publisher.write({ id, formats: ['html'], override: null })).toMatchObject({ kind: 'blocked', findings: [{ rule: 'missing-field', severity: 'blocks' }, { rule: 'placeholder', severity: 'warns' }] })
    await desk.library.changeHouseRules({ rules: { 'missing-field': 'informs' } })
    expect(await desk.publisher.write({ id, formats: ['html'], override: null })).toMatchObject({ kind: 'written' })
  })
})

describe('a name that was promised to be withheld', () => {
  const secret = 'Bambang Surya Atmadja'
  const told = withBody(`Menurut ${secret}, air surut lebih cepat.`)

  beforeEach(() => desk.makeVault())

  test.each(['html', 'markdown'] as const)('stops the %s file, whatever reason is given [5.10]', async (format) => {
    await desk.library.saveSource(withheld(newId(), secret))
    const { id } = await desk.library.create(flood(told))
    const attempt = desk.publisher.write({ id, formats: [format], override: 'Sudah diperiksa.' })
    await expect(attempt).rejects.toMatchObject({ code: 'protectedName', detail: { count: 1, labels: 'seorang pejabat pelabuhan' } })
    await expect(desk.publisher.write({ id, formats: [format], override: 'x' })).rejects.not.toThrow(secret)
    expect(await readdir(desk.out)).toEqual([])
    expect((await desk.library.load(id)).article.publicationRecords).toEqual({})
  })

  test('stops the clipboard, the proof and the printer [5.10]', async () => {
    await desk.library.saveSource(withheld(newId(), secret))
    const { id } = await desk.library.create(flood(told))
    await expect(desk.publisher.copy({ id, format: 'html', override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
    await expect(desk.publisher.pdf({ id, override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
    await expect(desk.publisher.print({ id, override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
    expect(desk.asked).toEqual({ clipboard: [], pages: [], revealed: [] })
  })

  test('is not taken in a reason, which would lie open in the record [9.18]', async () => {
    await desk.library.saveSource(withheld(newId(), secret))
    const { id } = await desk.library.create(flood(unfinished))
    const override = `BAMBANG Surya  Atmadja setuju`
    for (const attempt of [desk.publisher.write({ id, formats: ['html'], override }), desk.publisher.copy({ id, format: 'html', override }), desk.publisher.pdf({ id, override }), desk.publisher.print({ id, override })]) {
      await expect(attempt).rejects.toMatchObject({ code: 'protectedWords', detail: { labels: 'seorang pejabat pelabuhan' } })
    }
    expect([await readdir(desk.out), desk.asked, (await desk.library.load(id)).article.publicationRecords]).toEqual([[], { clipboard: [], pages: [], revealed: [] }, {}])
  })

  test('warns where one word of it stands alone in what leaves [9.14]', async () => {
    await desk.library.saveSource(withheld(newId(), secret))
    const { id } = await desk.library.create(flood(withBody('Tanya lagi kepada Atmadja soal air.')))
    expect((await desk.publisher.preview({ id, format: 'html' })).findings).toMatchObject([{ rule: 'withheld-name-part', severity: 'warns', start: 18, end: 25, params: { label: 'seorang pejabat pelabuhan' } }])
  })

  test('stops a file name too, and a telephone number in the text', async () => {
    await desk.library.saveSource(withheld(newId(), secret))
    const slugged = await desk.library.create(flood({ slug: 'wawancara-bambang-surya-atmadja' }))
    await expect(desk.publisher.write({ id: slugged.id, formats: ['markdown'], override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
    const numbered = await desk.library.create(flood(withBody('Hubungi +62 812 5550 1234 untuk keterangan.')))
    await expect(desk.publisher.write({ id: numbered.id, formats: ['html'], override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
  })

  test('stops an output when its source was removed from the register', async () => {
    const source = withheld(newId(), secret)
    await desk.library.saveSource(source)
    await desk.library.removeSource(source.id)
    const { id } = await desk.library.create(flood(told))
    expect((await desk.publisher.preview({ id, format: 'html' })).findings.map(({ rule }) => rule)).toContain('withheld-name')
    await expect(desk.publisher.write({ id, formats: ['html'], override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
    await expect(desk.publisher.copy({ id, format: 'markdown', override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
  })

  test('stops the name that a proof would be proposed under, and the one that a person gives it', async () => {
    await desk.library.saveSource(withheld(newId(), secret))
    const slugged = await desk.library.create(flood({ slug: 'wawancara-bambang-surya-atmadja' }))
    await expect(desk.publisher.pdf({ id: slugged.id, override: 'x' })).rejects.toMatchObject({ code: 'protectedName' })
    const plain = await desk.library.create(flood())
    const telling = desk.with({ dialogs: { chooseFolder: async () => desk.out, saveAs: async () => join(desk.out, 'Bambang Surya Atmadja.pdf') } })
    await expect(telling.pdf({ id: plain.id, override: null })).rejects.toMatchObject({ code: 'protectedName' })
    expect(await readdir(desk.out)).toEqual([])
  })

  test('cannot be looked for while the record of a source is unreadable: nothing leaves, whatever reason is given', async () => {
    const source = await desk.library.saveSource(newSource(newId(), 'person', 'Sri Rahayu'))
    const { id } = await desk.library.create(flood(told))
    const path = join(desk.library.folder, 'sources', `${source.id}.json`)
    await writeFile(path, '{')
    const reopened = await openLibrary({ folder: desk.library.folder, userData: join(desk.out, '../user') })
    const publisher = desk.with({ library: reopened })
    const refused = { code: 'registerIncomplete' }
    await expect(publisher.write({ id, formats: ['html'], override: 'x' })).rejects.toMatchObject(refused)
    await expect(publisher.copy({ id, format: 'html', override: 'x' })).rejects.toMatchObject(refused)
    await expect(publisher.pdf({ id, override: 'x' })).rejects.toMatchObject(refused)
    await expect(publisher.print({ id, override: 'x' })).rejects.toMatchObject(refused)
    expect([await readdir(desk.out), desk.asked]).toEqual([[], { clipboard: [], pages: [], revealed: [] }])
    await reopened.settleSources()
    expect(await publisher.write({ id, formats: ['html'], override: null })).toMatchObject({ kind: 'written' })
    await reopened.close()
  })

  test('is printed by its public label where a passage is attributed to it', async () => {
    const source = withheld(newId(), secret)
    await desk.library.saveSource(source)
    const attribution = { id: newId(), kind: 'indirectQuote', sourceIds: [source.id], state: 'confirmed' }
    const text = { type: 'text', text: 'air surut lebih cepat', marks: [{ type: 'attribution', attrs: { id: attribution.id } }] }
    const { id } = await desk.library.create(
      flood({ attributions: { [attribution.id]: attribution } as never, body: { type: 'doc', content: [{ type: 'paragraph', content: [text] }] } }),
    )
    await desk.publisher.write({ id, formats: ['html'], override: null })
    const page = await readFile(join(desk.out, 'air-surut-di-kampung-muara.html'), 'utf8')
    expect(page.toLowerCase()).toContain('seorang pejabat pelabuhan')
    expect(page).not.toContain('Bambang')
  })

  test('leaves articles that do not hold it alone', async () => {
    await desk.library.saveSource(withheld(newId(), secret))
    await desk.library.saveSource(newSource(newId(), 'person', 'Ratna Wijaya'))
    const { id } = await desk.library.create(flood())
    expect(await desk.publisher.write({ id, formats: ['html', 'markdown'], override: null })).toMatchObject({ kind: 'written' })
  })
})

describe('copying', () => {
  test('HTML puts the article element on the clipboard, as source and as rich text, and records it', async () => {
    const { id } = await desk.library.create(flood())
    const report = await desk.publisher.copy({ id, format: 'html', override: null })
    expect(report).toMatchObject({ kind: 'written', folder: '', recorded: true })
    const [content] = desk.asked.clipboard
    expect(content?.text).toMatch(/^<article lang="id"/)
    expect(content?.html).toBe(content?.text)
    expect(Object.values((await desk.library.load(id)).article.publicationRecords)).toMatchObject([{ format: 'html', path: 'clipboard' }])
  })

  test('Markdown puts the whole file on the clipboard as plain text', async () => {
    const { id } = await desk.library.create(flood())
    await desk.publisher.copy({ id, format: 'markdown', override: null })
    const { text } = await desk.publisher.preview({ id, format: 'markdown' })
    expect(desk.asked.clipboard).toEqual([{ text }])
  })
})
