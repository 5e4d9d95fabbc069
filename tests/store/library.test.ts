import { describe, expect, test } from 'vitest'
import { articleOf, desk, filesIn, textOf } from './support'

describe('a library', () => {
  test('gives back an article as it was saved, after closing and opening', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Harga beras naik', 'Pedagang mengeluh.'))
    const saved = await library.save(id, articleOf('Harga beras naik lagi', 'Pedagang mengeluh.\nPembeli juga.'), 1)
    await library.close()
    const again = await open()
    const loaded = await again.load(id)
    expect(saved.seq).toBe(2)
    expect(loaded).toEqual({ article: { ...articleOf('Harga beras naik lagi', 'Pedagang mengeluh.\nPembeli juga.'), updatedAt: loaded.article.updatedAt }, seq: 2, draft: null })
    expect(again.list()).toEqual([{ ...saved.summary, state: 'sound' }])
  })

  test('is made with a settings file and an id of its own, and known as new only once', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { id } = library
    expect(library.isNew).toBe(true)
    await library.close()
    const again = await open()
    expect({ id: again.id, isNew: again.isNew, readOnly: again.readOnly, notices: again.notices() }).toEqual({ id, isNew: false, readOnly: false, notices: [] })
    await again.close()
    expect(await filesIn(folder)).toEqual(['index.json', 'library.json'])
  })

  test('lists words, status and trash without opening the articles', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'dua tiga empat'))
    await library.trash(id)
    const [line] = library.list()
    expect(line).toMatchObject({ id, seq: 2, headline: 'Satu', words: 3, trashed: true, status: 'draft', state: 'sound' })
    await library.restore(id)
    expect(library.list()[0]).toMatchObject({ seq: 3, trashed: false })
    expect(textOf((await library.load(id)).article)).toBe('dua tiga empat')
  })

  test('duplicates an article without what was published of it', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create({ ...articleOf('Satu', 'isi'), status: 'exported', publishedAt: '2026-01-01T00:00:00Z', canonicalUrl: 'https://x.id' })
    const copy = await library.duplicate(id)
    expect(copy.id).not.toBe(id)
    expect((await library.load(copy.id)).article).toMatchObject({ headline: 'Satu', status: 'draft', publishedAt: null, canonicalUrl: '' })
  })

  test('removes an article for good only from the trash, with its draft and copies [1.9]', async () => {
    const { open, folder, userData } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await expect(library.remove(id)).rejects.toMatchObject({ code: 'badInput' })
    await library.save(id, articleOf('Satu', 'isi lagi'), 1)
    await library.saveDraft(id, articleOf('Satu', 'isi lagi dan lagi'), 2)
    await library.trash(id)
    await library.remove(id)
    expect(library.list()).toEqual([])
    await expect(library.load(id)).rejects.toMatchObject({ code: 'notFound' })
    expect((await filesIn(folder)).filter((name) => name.includes(id))).toEqual([])
    expect((await filesIn(userData)).filter((name) => name.includes(id))).toEqual([])
  })

  test('tells its listeners what changed until they stop listening', async () => {
    const { open } = await desk()
    const library = await open()
    const heard: unknown[] = []
    const stop = library.onChange((change) => heard.push(change))
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.save(id, articleOf('Dua', 'isi'), 1)
    stop()
    await library.save(id, articleOf('Tiga', 'isi'), 2)
    expect(heard).toEqual([{ kind: 'article', id }, { kind: 'article', id }])
  })

  test('saves of one article made at once are done one after another and none is lost', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('0', 'isi'))
    const saves = await Promise.all([1, 2, 3, 4, 5].map((seq) => library.save(id, articleOf(String(seq), 'isi'), seq)))
    expect(saves.map((saved) => saved.seq)).toEqual([2, 3, 4, 5, 6])
    expect((await library.load(id)).article.headline).toBe('5')
  })

  test('closing waits for what is under way and refuses what comes after', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    const saving = library.save(id, articleOf('Dua', 'isi'), 1)
    const closing = library.close()
    await expect(saving).resolves.toMatchObject({ seq: 2 })
    await closing
    await expect(library.save(id, articleOf('Tiga', 'isi'), 2)).rejects.toMatchObject({ code: 'readOnly' })
    expect((await (await open()).load(id)).article.headline).toBe('Dua')
  })

  test('keeps keys of the article that this version does not know', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create({ ...articleOf('Satu', 'isi'), weather: 'hujan' } as ReturnType<typeof articleOf>)
    await library.close()
    expect((await (await open()).load(id)).article).toMatchObject({ weather: 'hujan' })
  })
})
