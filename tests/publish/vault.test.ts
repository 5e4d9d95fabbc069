import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attributionSchema, type Article } from '@shared/article'
import { newId } from '@shared/ids'
import { filesWith } from '../vault/bytes'
import { passphrase } from '../vault/support'
import { flood, now, openDesk, withBody, withheld, type TestDesk } from './desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const secret = 'Bambang Surya Atmadja'

const quoting = (sourceId: string): Partial<Article> => ({
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '“Air surut,”', marks: [{ type: 'attribution', attrs: { id: 'a1' } }] }, { type: 'text', text: ' kata pejabat itu.' }] }] },
  attributions: { a1: attributionSchema.parse({ id: 'a1', kind: 'directQuote', sourceIds: [sourceId], state: 'confirmed' }) },
})

describe('a library with withheld sources', () => {
  test('lets nothing leave while its vault is locked, and asks for no folder [9.6]', async () => {
    const { vault } = await desk.makeVault()
    await desk.library.saveSource(withheld(newId(), secret))
    const { id } = await desk.library.create(flood())
    vault.lock('idle')
    const asking = desk.with({ dialogs: { chooseFolder: () => Promise.reject(new Error('asked')), saveAs: () => Promise.reject(new Error('asked')) } })
    const locked = { code: 'vaultLocked' }
    await expect(asking.write({ id, formats: ['html', 'markdown'], override: 'x' })).rejects.toMatchObject(locked)
    for (const format of ['html', 'markdown'] as const) {
      await expect(asking.copy({ id, format, override: 'x' })).rejects.toMatchObject(locked)
      await expect(asking.preview({ id, format })).rejects.toMatchObject(locked)
    }
    await expect(asking.page(id)).rejects.toMatchObject(locked)
    await expect(asking.pdf({ id, override: null })).rejects.toMatchObject(locked)
    await expect(asking.print({ id, override: null })).rejects.toMatchObject(locked)
    expect([await readdir(desk.out), desk.asked, (await desk.library.load(id)).article.publicationRecords]).toEqual([[], { clipboard: [], pages: [], revealed: [] }, {}])
    await vault.unlock(passphrase)
    expect(await desk.publisher.write({ id, formats: ['html'], override: null })).toMatchObject({ kind: 'written' })
  })

  test('that were removed from its register still asks for the vault [9.6]', async () => {
    const { vault } = await desk.makeVault()
    const { id: sourceId } = await desk.library.saveSource(withheld(newId(), secret))
    await desk.library.removeSource(sourceId)
    const { id } = await desk.library.create(flood())
    vault.lock('person')
    await expect(desk.publisher.copy({ id, format: 'html', override: 'x' })).rejects.toMatchObject({ code: 'vaultLocked' })
  })

  test('gives the same bytes whoever has looked into the vault before [5.6]', async () => {
    const { vault } = await desk.makeVault()
    const { id: sourceId } = await desk.library.saveSource({ ...withheld(newId(), secret), jobTitle: 'Syahbandar', affiliation: 'Pelabuhan', url: 'https://syahbandar.example/', accessedAt: now })
    const { id } = await desk.library.create(flood(quoting(sourceId)))
    await desk.publisher.write({ id, formats: ['html', 'markdown'], override: 'x' })
    const read = () => readdir(desk.out).then((names) => Promise.all(names.sort().map((name) => readFile(join(desk.out, name), 'utf8'))))
    const before = await read()
    vault.lock('person')
    await vault.unlock(passphrase)
    desk.library.vault.reveal(sourceId)
    await desk.publisher.write({ id, formats: ['html', 'markdown'], override: 'x' })
    expect(await read()).toEqual(before)
    expect(before.map((text) => [text.includes('seorang pejabat pelabuhan'), /Bambang|Syahbandar|syahbandar/.test(text)])).toEqual([[true, false], [true, false]])
  })

  test('shows in a preview where a name stands in the text, and never one that only the output would hold', async () => {
    await desk.makeVault()
    await desk.library.saveSource(withheld(newId(), secret))
    const typed = await desk.library.create(flood(withBody(`Menurut ${secret}, air surut.`)))
    expect((await desk.publisher.preview({ id: typed.id, format: 'html' })).findings.map(({ rule }) => rule)).toContain('withheld-name')
    await expect(desk.publisher.page(typed.id)).rejects.toMatchObject({ code: 'protectedName' })
    const { id } = await desk.library.create(flood())
    await desk.library.saveLibraryFile({ ...desk.library.readLibraryFile(), publisher: { name: secret, url: '', logo: '' } })
    await expect(desk.publisher.preview({ id, format: 'html' })).rejects.toMatchObject({ code: 'protectedName', detail: { labels: 'seorang pejabat pelabuhan' } })
  })

  test('finds in the record of an earlier export no name of a source that has become withheld since [9.4]', async () => {
    await desk.makeVault()
    const open = { ...withheld(newId(), secret), confidentiality: 'none' as const }
    await desk.library.saveSource(open)
    const { id } = await desk.library.create(flood(quoting(open.id)))
    await desk.publisher.copy({ id, format: 'html', override: 'x' })
    await desk.library.saveSource({ ...open, confidentiality: 'withholdName' })
    const [record] = Object.values((await desk.library.load(id)).article.publicationRecords)
    expect(record?.gateReport.map(({ rule }) => rule)).toContain('bare-source')
    expect(await filesWith('Atmadja', [desk.library.folder, join(desk.out, '../user')])).toEqual([])
  })

  test('does not ask for a vault where no source is withheld', async () => {
    const { vault } = await desk.makeVault()
    const { id } = await desk.library.create(flood())
    vault.lock('person')
    expect(await desk.publisher.write({ id, formats: ['html'], override: null })).toMatchObject({ kind: 'written' })
  })
})
