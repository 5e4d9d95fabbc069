import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attributionSchema } from '@shared/article'
import { newId } from '@shared/ids'
import { newSource } from '@shared/source'
import { flood, madePack, openDesk, withBody, withheld, type TestDesk } from './desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const names = ['air-surut-di-kampung-muara-factcheck-INTERNAL.html', 'air-surut-di-kampung-muara-factcheck-INTERNAL.md']

describe('a fact-check pack', () => {
  test('is written as two files that say in their names that they are internal, and is no publication [11.1] [11.5]', async () => {
    const { id, seq } = await desk.library.create(flood({ ...withBody('Banjir surut pada [cek] pagi.'), edNote: 'Telepon pengamat.' }))
    const report = await desk.publisher.factCheck.write({ id, withContacts: false })
    expect(report).toMatchObject({ kind: 'written', folder: 'Terbitan', files: names.map((name) => ({ name, placing: 'new' })) })
    const [html, markdown] = await Promise.all(names.map((name) => readFile(join(desk.out, name), 'utf8')))
    for (const text of [html, markdown]) expect([text?.includes('INTERNAL'), text?.includes('Telepon pengamat.'), text?.includes('“\\[cek]”') || text?.includes('“[cek]”')]).toEqual([true, true, true])
    const stored = await desk.library.load(id)
    expect([stored.seq, stored.article.publicationRecords]).toEqual([seq, {}])
    desk.publisher.showInFolder()
    expect(desk.asked.revealed).toEqual([join(desk.out, names[0]!)])
  })

  test('is what was previewed, and an earlier one is kept beside it [11.5]', async () => {
    const { id, seq } = await desk.library.create(flood())
    const preview = madePack(await desk.publisher.factCheck.preview({ id, withContacts: false }))
    expect([preview.html.fileName, preview.markdown.fileName]).toEqual(names)
    await desk.publisher.factCheck.write({ id, withContacts: false })
    expect(await readFile(join(desk.out, names[1]!), 'utf8')).toBe(preview.markdown.text)
    expect(await desk.publisher.factCheck.page({ id, withContacts: false })).toBe(preview.html.text)
    expect(await desk.publisher.factCheck.write({ id, withContacts: false })).toMatchObject({ files: names.map((name) => ({ name, placing: 'unchanged' })) })
    await desk.library.save(id, flood({ deck: 'Warga pulang.' }), seq)
    const second = names.map((name) => name.replace(/INTERNAL/, 'INTERNAL-2'))
    expect(await desk.publisher.factCheck.write({ id, withContacts: false })).toMatchObject({ files: second.map((name) => ({ name, placing: 'new' })) })
    expect((await readdir(desk.out)).sort()).toEqual([...names, ...second].sort())
  })

  test('has the contacts of its sources only when they are asked for', async () => {
    const source = await desk.library.saveSource({ ...newSource(newId(), 'person', 'Sulastri Wening'), contact: ['0812-5550-0001'] })
    const quoted = { type: 'text', text: 'surut', marks: [{ type: 'attribution', attrs: { id: 'a1' } }] }
    const { id } = await desk.library.create(
      flood({
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Air ' }, quoted] }] },
        attributions: { a1: { id: 'a1', kind: 'factFigure', sourceIds: [source.id], cue: '', terms: 'onRecord', medium: null, state: 'confirmed', dismissedAs: '', field: null, rule: '', originalText: '', originalLanguage: '' } },
      }),
    )
    const texts = await Promise.all([false, true].map(async (withContacts) => madePack(await desk.publisher.factCheck.preview({ id, withContacts })).markdown.text))
    expect(texts.map((text) => [text.includes('Sulastri Wening'), text.includes('0812-5550-0001')])).toEqual([[true, false], [true, true]])
  })

  test('is neither shown nor written where the text holds a protected name, nor while the vault is locked [11.3] [11.5]', async () => {
    const { vault } = await desk.makeVault()
    await desk.library.saveSource(withheld(newId(), 'Bambang Surya Atmadja'))
    const { id } = await desk.library.create(flood({ edNote: 'Tanya Bambang Surya Atmadja.' }))
    const { factCheck } = desk.publisher
    for (const attempt of [factCheck.page, factCheck.write]) await expect(attempt({ id, withContacts: true })).rejects.toMatchObject({ code: 'protectedName' })
    expect(await factCheck.preview({ id, withContacts: true })).toMatchObject({ kind: 'refused', findings: [{ rule: 'withheld-name-desk', field: 'edNote' }] })
    vault.lock('person')
    for (const attempt of [factCheck.preview, factCheck.page, factCheck.write]) await expect(attempt({ id, withContacts: true })).rejects.toMatchObject({ code: 'vaultLocked' })
    expect(await readdir(desk.out)).toEqual([])
  })

  test('tells every place that a protected name stops it at, and none that it does not hold [11.6]', async () => {
    await desk.makeVault()
    await desk.library.saveSource(withheld(newId(), 'Bambang Surya Atmadja'))
    const agent = await desk.library.saveSource({ ...newSource(newId(), 'person', 'Sulastri Wening'), jobTitle: 'Juru bicara Bambang Surya Atmadja' })
    const quoted = { type: 'text', text: 'surut', marks: [{ type: 'attribution', attrs: { id: 'a1' } }] }
    const at = '2026-03-03T09:00:00+07:00'
    const { id } = await desk.library.create(
      flood({
        body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Air ' }, quoted] }] },
        attributions: { a1: attributionSchema.parse({ id: 'a1', kind: 'factFigure', sourceIds: [agent.id], state: 'confirmed' }) },
        verifications: { v1: { id: 'v1', attributionId: 'a1', note: 'Bambang Surya Atmadja membenarkan.' } },
        notes: { n1: { id: 'n1', state: 'resolved', stateAt: at, entries: [{ id: 'e1', at, text: 'Bambang Surya Atmadja?' }] } },
      }),
    )
    const pack = await desk.publisher.factCheck.preview({ id, withContacts: false })
    expect(pack.kind === 'refused' && pack.findings.map(({ field }) => field)).toEqual(['verifications:v1', `sources:${agent.id}`])
    expect(JSON.stringify(pack)).not.toContain('Bambang')
  })

  test('is not written when nobody picks a folder', async () => {
    const { id } = await desk.library.create(flood())
    const calm = desk.with({ dialogs: { chooseFolder: async () => null, saveAs: async () => null } })
    expect(await calm.factCheck.write({ id, withContacts: false })).toEqual({ kind: 'cancelled' })
    expect(await readdir(desk.out)).toEqual([])
  })
})
