import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newSource, type Source } from '../../shared/source'
import { attributionSchema, type Article } from '../../shared/article'
import { newVault, vaultOf } from '../vault/support'
import { anyId, articleOf, desk, filesIn } from './support'

const attributed = (passages: readonly (readonly [text: string, id: string, sourceId: string])[]): Article => ({
  ...articleOf('Harga beras', ''),
  attributions: Object.fromEntries(
    passages.map(([, id, sourceId]) => [id, attributionSchema.parse({ id, kind: 'directQuote', sourceIds: [sourceId], state: 'confirmed' })]),
  ),
  body: {
    type: 'doc',
    content: passages.map(([text, id]) => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: text.slice(0, 4), marks: [{ type: 'attribution', attrs: { id } }, { type: 'bold' }] },
        { type: 'text', text: text.slice(4), marks: [{ type: 'attribution', attrs: { id } }] },
        { type: 'text', text: ' kata dia' },
      ],
    })),
  },
})

const person = (name: string): Source => newSource(anyId(), 'person', name)

describe('the source register', () => {
  test('keeps sources over sessions, in the order they were made', async () => {
    const { open } = await desk()
    const library = await open()
    const sources = [person('Sri Rahayu'), { ...person('Budi Santoso'), aliases: ['Pak Budi'] }]
    for (const source of sources) await library.saveSource(source)
    await library.saveSource({ ...sources[0]!, jobTitle: 'Pedagang' })
    await library.close()
    const inOrder = [{ ...sources[0]!, jobTitle: 'Pedagang' }, sources[1]!].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect((await open()).sources()).toEqual(inOrder)
  })

  test('tells the passages of a source, once a passage however it is formatted', async () => {
    const { open } = await desk()
    const library = await open()
    const [sri, budi] = [await library.saveSource(person('Sri')), await library.saveSource(person('Budi'))]
    const { id } = await library.create(attributed([['harga naik', 'a1', sri.id], ['stok aman', 'a2', budi.id], ['bagian dua', 'a1', sri.id]]))
    await library.create(articleOf('Tanpa narasumber', 'isi'))
    expect(await library.passagesOf(sri.id)).toEqual([{ articleId: id, headline: 'Harga beras', attributionId: 'a1', text: 'harga naik\nbagian dua' }])
    await library.trash(id)
    expect(await library.passagesOf(budi.id)).toEqual([])
  })

  test('merges two sources without touching the articles, and parts them again [3.8]', async () => {
    const { open } = await desk()
    const library = await open()
    const short = await library.saveSource({ ...person('Danilov'), aliases: ['D. Danilov', 'Dmitry'] })
    const full = await library.saveSource({ ...person('Dmitry Danilov'), aliases: ['Dmitry'] })
    const { id } = await library.create(attributed([['kutipan satu', 'a1', short.id], ['kutipan dua', 'a2', full.id]]))
    await library.mergeSources(short.id, full.id)
    expect((await library.passagesOf(full.id)).map((passage) => passage.text)).toEqual(['kutipan satu', 'kutipan dua'])
    expect(new Map(library.sources().map((source) => [source.id, source])).get(full.id)?.aliases).toEqual(['Dmitry', 'Danilov', 'D. Danilov'])
    await expect(library.mergeSources(full.id, short.id)).rejects.toMatchObject({ code: 'badInput' })
    await library.close()
    const again = await open()
    await again.unmergeSource(short.id)
    expect(new Map(again.sources().map((source) => [source.id, source]))).toEqual(new Map([[short.id, short], [full.id, full]]))
    expect((await again.passagesOf(full.id)).map((passage) => passage.text)).toEqual(['kutipan dua'])
    expect((await again.load(id)).seq).toBe(1)
  })

  test('does not let a withheld name become the alias of a source that is not withheld', async () => {
    const { open } = await desk()
    const library = await open()
    await newVault(library)
    const hidden = await library.saveSource({ ...person('Nama Rahasia'), confidentiality: 'withholdName', publicLabel: 'seorang pejabat' })
    const known = await library.saveSource(person('Juru Bicara'))
    await expect(library.mergeSources(hidden.id, known.id)).rejects.toMatchObject({ code: 'protectedName' })
    expect(library.sources().find((source) => source.id === known.id)?.aliases).toEqual([])
  })

  test('gives a removed source back, and the words attributed to it never went [3.8]', async () => {
    const { open } = await desk()
    const library = await open()
    const source = await library.saveSource(person('Sri'))
    const { id } = await library.create(attributed([['harga naik', 'a1', source.id]]))
    const before = (await library.load(id)).article
    await library.removeSource(source.id)
    expect([library.sources(), (await library.load(id)).article]).toEqual([[], before])
    await library.restoreSource(source.id)
    expect(library.sources()).toEqual([source])
  })

  test('keeps a removed source away, also from a card that stores it a moment too late', async () => {
    const { open } = await desk()
    const library = await open()
    const source = await library.saveSource(person('Sri'))
    await library.removeSource(source.id)
    await expect(library.saveSource({ ...source, jobTitle: 'Lurah' })).rejects.toMatchObject({ code: 'notFound' })
    expect([library.sources(), library.registerDesk.removed()]).toEqual([[], [source]])
  })

  test('sets a damaged source aside with a notice and keeps the others', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const [sri, budi] = [await library.saveSource(person('Sri')), await library.saveSource(person('Budi'))]
    await library.close()
    const path = join(folder, 'sources', `${sri.id}.json`)
    const bytes = await readFile(path)
    bytes[bytes.length - 20]! ^= 1
    await writeFile(path, bytes)
    const again = await open()
    const [notice] = again.notices()
    expect([again.sources(), notice?.kind]).toEqual([[budi], 'sourceQuarantined'])
    expect(await readFile(join(folder, 'quarantine', String(notice?.detail['file'])))).toEqual(bytes)
  })

  const breakSource = async (folder: string, id: string): Promise<void> => {
    const path = join(folder, 'sources', `${id}.json`)
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, -40))
  }

  test('goes on protecting the name of a withheld source that was removed or merged', async () => {
    const { open } = await desk()
    const library = await open()
    const { recoveryKey } = await newVault(library)
    const secret = { confidentiality: 'withholdName', publicLabel: 'seorang pejabat' } as const
    const [removed, merged, into] = [{ ...person('Nama Satu'), ...secret }, { ...person('Nama Dua'), ...secret }, { ...person('Nama Tiga'), ...secret }]
    for (const source of [removed, merged, into, person('Terbuka')]) await library.saveSource(source)
    await library.removeSource(removed.id)
    await library.mergeSources(merged.id, into.id)
    expect(library.protectedSources().map(({ name }) => name).sort()).toEqual(['Nama Dua', 'Nama Satu', 'Nama Tiga'])
    await library.close()
    const again = await open()
    const { vault } = await vaultOf(again)
    expect([again.vault.isLocked, again.protectedSources()]).toEqual([true, []])
    await vault.unlock(recoveryKey)
    expect(again.protectedSources().map(({ name }) => name).sort()).toEqual(['Nama Dua', 'Nama Satu', 'Nama Tiga'])
  })

  test('is incomplete after a damaged source, in every session, until a person settles it', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const sri = await library.saveSource(person('Sri'))
    expect(library.lacksSources).toBe(false)
    await library.close()
    await breakSource(folder, sri.id)
    for (const _session of [1, 2]) {
      const again = await open()
      again.dismissNotice(0)
      expect([again.lacksSources, again.notices().map(({ kind, detail }) => [kind, String(detail['file']).startsWith(sri.id)])]).toEqual([true, [['sourceQuarantined', true]]])
      await again.close()
    }
    const settling = await open()
    await settling.settleSources()
    expect([settling.lacksSources, settling.notices()]).toEqual([false, []])
    await settling.close()
    const after = await open()
    expect([after.lacksSources, after.notices()]).toEqual([false, []])
  })

  test('is complete again when the file of a damaged source is put back', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const sri = await library.saveSource(person('Sri'))
    await library.close()
    const path = join(folder, 'sources', `${sri.id}.json`)
    const sound = await readFile(path)
    await breakSource(folder, sri.id)
    await (await open()).close()
    await writeFile(path, sound)
    const again = await open()
    expect([again.lacksSources, again.notices(), again.sources()]).toEqual([false, [], [sri]])
  })

  test('is incomplete in a library for reading only, which nothing is written in', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const sri = await library.saveSource(person('Sri'))
    await breakSource(folder, sri.id)
    const reader = await open()
    expect([reader.readOnly !== false, reader.lacksSources]).toEqual([true, true])
    expect((await filesIn(join(folder, 'sources'))).filter((name) => name.startsWith(sri.id))).toEqual([`${sri.id}.json`])
    await reader.settleSources()
    expect(reader.lacksSources).toBe(false)
  })
})
