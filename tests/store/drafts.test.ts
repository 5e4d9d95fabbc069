import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { publicationRecordSchema } from '../../shared/article'
import { articleOf, desk, filesIn, textOf } from './support'

describe('a draft', () => {
  test('left by a session is offered when the article is opened again, and announced [1.2]', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    const { savedAt } = await library.saveDraft(id, articleOf('Satu', 'isi yang belum disimpan'), 1)
    await library.close()
    const again = await open()
    expect(again.notices()).toEqual([{ kind: 'draftNewer', articleId: id, detail: { headline: 'Satu', savedAt } }])
    const { article, draft } = await again.load(id)
    expect([textOf(article), draft && textOf(draft.article), draft?.conflict]).toEqual(['isi', 'isi yang belum disimpan', false])
    await again.discardDraft(id)
    expect([(await again.load(id)).draft, again.notices()]).toEqual([null, []])
  })

  test('that a window takes up is told of no more, and who saved the state below it is known [1.2]', async () => {
    const { open } = await desk()
    const library = await open({ person: () => ({ id: 'rini', name: 'Rini' }) })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.saveDraft(id, articleOf('Satu', 'isi yang belum disimpan'), 1)
    await library.close()
    const again = await open()
    await again.load(id)
    expect(again.notices()).toHaveLength(1)
    const { draft, by } = await again.open(id)
    expect([draft && textOf(draft.article), by?.id, again.notices()]).toEqual(['isi yang belum disimpan', 'rini', []])
  })

  test('typed on an older state never replaces the newer article [1.4]', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.save(id, articleOf('Dua', 'isi'), 1)
    await library.close()
    const again = await open()
    await again.saveDraft(id, articleOf('Draf lama', 'isi'), 1)
    const { article, draft } = await again.load(id)
    expect([article.headline, draft?.article.headline, draft?.conflict]).toEqual(['Dua', 'Draf lama', true])
  })

  test('typed while a save was under way belongs to what that save stored', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await Promise.all([library.save(id, articleOf('Satu', 'isi b'), 1), library.saveDraft(id, articleOf('Satu', 'isi be'), 1)])
    const { draft } = await library.load(id)
    expect([draft && textOf(draft.article), draft?.baseSeq, draft?.conflict]).toEqual(['isi be', 2, false])
  })

  test('typed before two exports were recorded, or between them and a save, is in no conflict with the records', async () => {
    const { open } = await desk()
    const library = await open()
    const record = (id: string) => publicationRecordSchema.parse({ id, format: 'html', path: `${id}.html`, sha256: '', at: '2026-11-23T09:00:00+07:00' })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    for (const name of ['r1', 'r2']) await library.addRecords(id, [record(name)])
    await library.saveDraft(id, articleOf('Satu', 'isi b'), 1)
    const before = (await library.load(id)).draft
    await library.save(id, articleOf('Satu', 'isi b'), 1)
    for (const name of ['r3', 'r4']) await library.addRecords(id, [record(name)])
    await library.saveDraft(id, articleOf('Satu', 'isi be'), 1)
    const after = (await library.load(id)).draft
    expect([before, after].map((draft) => [draft?.baseSeq, draft?.conflict])).toEqual([[3, false], [6, false]])
  })

  test('has had its day once the article is saved', async () => {
    const { open, userData } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.saveDraft(id, articleOf('Satu', 'isi b'), 1)
    await library.save(id, articleOf('Satu', 'isi be'), 1)
    expect((await filesIn(userData)).filter((name) => name.startsWith('drafts'))).toEqual([])
  })

  test('that an earlier session left is kept as a version when somebody saves or types over it', async () => {
    const { open } = await desk()
    for (const over of ['save', 'saveDraft'] as const) {
      const library = await open()
      const { id } = await library.create(articleOf('Satu', 'isi'))
      await library.saveDraft(id, articleOf('Satu', 'kalimat yang ditinggalkan'), 1)
      await library.close()
      const again = await open()
      await again[over](id, articleOf('Satu', 'isi lain'), 1)
      const versions = await Promise.all((await again.versions(id)).map(async (version) => textOf(await again.loadVersion(id, version.versionId))))
      expect(versions).toContain('kalimat yang ditinggalkan')
      await again.close()
    }
  })

  test('that cannot be read is set aside, not overwritten', async () => {
    const { open, userData } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.saveDraft(id, articleOf('Satu', 'isi b'), 1)
    await library.close()
    const folder = join(userData, 'drafts', library.id)
    await writeFile(join(folder, `${id}.json`), '{"formatVersion":1,')
    const again = await open()
    expect((await again.load(id)).draft).toBeNull()
    await again.saveDraft(id, articleOf('Satu', 'isi c'), 1)
    expect((await filesIn(folder)).map((name) => name.replace(/\.[0-9A-Z]{26}\./, '.….'))).toEqual([`${id}.json`, `${id}.json.….damaged`])
  })

  test('of an article that was removed is refused, so that it does not come back', async () => {
    const { open, userData } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.trash(id)
    await library.remove(id)
    await expect(library.saveDraft(id, articleOf('Satu', 'isi b'), 2)).rejects.toMatchObject({ code: 'notFound' })
    expect((await filesIn(userData)).filter((name) => name.includes(id))).toEqual([])
  })

  test('of an article whose folder is gone brings it back', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.saveDraft(id, articleOf('Satu', 'isi b'), 1)
    await library.close()
    await rm(join(folder, 'articles'), { recursive: true })
    const again = await open()
    expect(again.notices()).toEqual([{ kind: 'missing', articleId: id, detail: { headline: 'Satu', file: '', offered: 'draft' } }])
    await again.recover(id, 'draft')
    expect([textOf((await again.load(id)).article), again.notices()]).toEqual(['isi b', []])
  })
})
