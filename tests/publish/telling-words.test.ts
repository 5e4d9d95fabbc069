import { readdir } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attributionSchema } from '@shared/article'
import { newId } from '@shared/ids'
import { flood, madePack, openDesk, withBody, withheld, type TestDesk } from './desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
  await desk.makeVault()
  await desk.library.saveSource(withheld(newId(), 'Hasan Qodarwati'))
})
afterEach(() => desk.close())

const rule = 'withheld-name-alone'
const own = { [rule]: 'Itu wali kota, bukan narasumber kami.' }

describe('a word that tells who a withheld source is', () => {
  test('holds every way out until it has a reason of its own, which is recorded [4.13]', async () => {
    const { id } = await desk.library.create(flood(withBody('Kata Bapak Qodarwati, air surut.')))
    const blocked = { kind: 'blocked', findings: [{ rule, severity: 'blocks', params: { label: 'seorang pejabat pelabuhan' } }] }
    const all = { id, override: 'Disetujui redaktur malam.' }
    expect(await desk.publisher.write({ ...all, formats: ['html', 'markdown'] })).toMatchObject(blocked)
    for (const format of ['html', 'markdown'] as const) expect(await desk.publisher.copy({ ...all, format })).toMatchObject(blocked)
    expect(await desk.publisher.pdf(all)).toMatchObject(blocked)
    expect(await desk.publisher.print(all)).toMatchObject(blocked)
    expect([await readdir(desk.out), desk.asked]).toEqual([[], { clipboard: [], pages: [], revealed: [] }])
    expect(await desk.publisher.copy({ id, format: 'html', override: null, reasons: own })).toMatchObject({ kind: 'written' })
    const [record] = Object.values((await desk.library.load(id)).article.publicationRecords)
    expect(record?.overrides).toEqual([{ rule, severity: 'blocks', reason: own[rule], by: 'Dian Pertiwi' }])
  })

  test('is refused in that reason too [9.18]', async () => {
    const { id } = await desk.library.create(flood(withBody('Kata Bapak Qodarwati, air surut.')))
    await expect(desk.publisher.copy({ id, format: 'html', override: null, reasons: { [rule]: 'Qodarwati ini orang lain.' } })).rejects.toMatchObject({ code: 'protectedWords' })
  })

  test('holds a pack until somebody has looked at its places, in the text and in words of the desk [11.7]', async () => {
    const { id } = await desk.library.create(flood({ ...withBody('Kata Bapak Qodarwati, air surut.'), edNote: 'Telepon Qodarwati.' }))
    const request = { id, withContacts: false }
    expect(madePack(await desk.publisher.factCheck.preview(request)).telling.map(({ rule: of, field }) => [of, field])).toEqual([[rule, null], ['withheld-name-part-desk', 'edNote']])
    expect(await desk.publisher.factCheck.write(request)).toMatchObject({ kind: 'held', findings: [{ rule }, { field: 'edNote' }] })
    expect(await readdir(desk.out)).toEqual([])
    expect(await desk.publisher.factCheck.write({ ...request, isLookedAt: true })).toMatchObject({ kind: 'written' })
  })

  test('is not refused in a reason where the article names somebody of that name openly [9.18]', async () => {
    await desk.library.saveSource({ ...withheld(newId(), 'Rudi Qodarwati'), confidentiality: 'none', contact: [] })
    const { id } = await desk.library.create(flood(withBody('Wali Kota Rudi Qodarwati pulang; TK rumah rusak.')))
    const override = 'Qodarwati sendiri menyetujuinya.'
    expect(await desk.publisher.copy({ id, format: 'html', override })).toMatchObject({ kind: 'written' })
    const silent = await desk.library.create(flood(withBody('Wali kota pulang; TK rumah rusak.')))
    await expect(desk.publisher.copy({ id: silent.id, format: 'html', override })).rejects.toMatchObject({ code: 'protectedWords' })
  })

  test('holds a pack whose open sources tell it in their own records, contacts only where they are in it [11.7]', async () => {
    const source = await desk.library.saveSource({ ...withheld(newId(), 'Sari Melati'), confidentiality: 'none', jobTitle: 'sekretaris Qodarwati', contact: ['lewat Qodarwati'] })
    const record = { id: newId(), kind: 'directQuote', state: 'confirmed', sourceIds: [source.id], terms: 'onRecord' } as const
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '“Air sudah surut sejak malam.”', marks: [{ type: 'attribution', attrs: { id: record.id } }] }] }] }
    const { id } = await desk.library.create(flood({ body, attributions: { [record.id]: attributionSchema.parse(record) } }))
    const held = { rule: 'withheld-name-part-desk', severity: 'warns', field: `sources:${source.id}`, params: { place: 'sources', label: 'seorang pejabat pelabuhan' } }
    const request = { id, withContacts: false }
    expect(madePack(await desk.publisher.factCheck.preview(request)).telling).toMatchObject([held])
    expect(await desk.publisher.factCheck.write(request)).toMatchObject({ kind: 'held', findings: [held] })
    await desk.library.saveSource({ ...source, jobTitle: 'sekretaris' })
    expect(madePack(await desk.publisher.factCheck.preview(request)).telling).toEqual([])
    expect(madePack(await desk.publisher.factCheck.preview({ id, withContacts: true })).telling).toMatchObject([held])
  })

  test('only warns where many bear it, or somebody who is named openly does', async () => {
    const { id } = await desk.library.create(flood(withBody('Hasan datang. Wali Kota Rudi Qodarwati pulang; kata Qodarwati, air surut.')))
    await desk.library.saveSource({ ...withheld(newId(), 'Rudi Qodarwati'), confidentiality: 'none', contact: [] })
    expect((await desk.publisher.preview({ id, format: 'html' })).findings.map((finding) => `${finding.severity} ${finding.rule}`)).toEqual(Array(3).fill('warns withheld-name-part'))
  })
})
