import { chmod, lstat, readFile, stat, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { attributionSchema, publicationRecordSchema, type NodeJson } from '../../shared/article'
import { ipc } from '../../shared/ipc'
import { articleOf, desk, fileOf, filesIn, morning, textOf } from './support'

const long = 'Pedagang beras di Pasar Induk Cipinang mengatakan harga naik sejak awal bulan.'

describe('saving an article', () => {
  test('of an older state is a conflict, and both texts are kept [1.4]', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    await library.save(id, articleOf('Dari meja lain', long), 1)
    await expect(library.save(id, articleOf('Dari sini', long), 1)).rejects.toMatchObject({ code: 'conflict', detail: { stored: 2, base: 1 } })
    const { article, seq, draft } = await library.load(id)
    expect({ headline: article.headline, seq, draft: draft && [draft.article.headline, draft.baseSeq, draft.conflict] }).toEqual({
      headline: 'Dari meja lain',
      seq: 2,
      draft: ['Dari sini', 1, true],
    })
  })

  test('goes on from before an export whose records were added meanwhile, and keeps the records', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    const record = (name: string) =>
      publicationRecordSchema.parse({ id: name, format: 'html', path: `${name}.html`, sha256: '', at: '2026-11-23T09:00:00+07:00' })
    await library.addRecords(id, [record('r1')])
    await library.addRecords(id, [record('r2')])
    await library.save(id, articleOf('Dua', long), 1)
    const { article, seq } = await library.load(id)
    expect([article.headline, seq, article.publicationRecords]).toEqual(['Dua', 4, { r1: record('r1'), r2: record('r2') }])
    await expect(library.save(id, articleOf('Tiga', long), 2)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('that would empty it or take over 90 % of its text is held back, and the text is a version first [1.7]', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    for (const left of ['', 'Pedag']) {
      await expect(library.save(id, articleOf('Satu', left), 1)).rejects.toMatchObject({ code: 'heldBack' })
    }
    expect(textOf((await library.load(id)).article)).toBe(long)
    const versions = await library.versions(id)
    expect(versions.map(({ seq, reason }) => [seq, reason])).toEqual([[1, 'autosave']])
    expect(textOf(await library.loadVersion(id, versions[0]!.versionId))).toBe(long)
    await library.save(id, articleOf('Satu', ''), 1, { allowShrink: true })
    expect(textOf((await library.load(id)).article)).toBe('')
  })

  test('that takes less than 90 % of its text, or comes from a nearly empty one, is not held back', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    await library.save(id, articleOf('Satu', long.slice(0, 10)), 1)
    await expect(library.save(id, articleOf('Satu', ''), 2)).resolves.toMatchObject({ seq: 3 })
  })

  test('with content that this version does not know is refused, both ways [1.6]', async () => {
    const { open } = await desk()
    const library = await open()
    const strange: NodeJson = { type: 'doc', content: [{ type: 'hologram' }] }
    const { id } = await library.create(articleOf('Satu', long))
    await expect(library.save(id, { ...articleOf('Satu', ''), body: strange }, 1)).rejects.toMatchObject({ code: 'unknownContent' })
    await expect(library.create({ ...articleOf('Satu', ''), body: strange })).rejects.toMatchObject({ code: 'unknownContent' })
    expect((await library.load(id)).seq).toBe(1)
  })

  test('nested 100,000 deep is refused with a fault, not a crash', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    let note: unknown = 'end'
    for (let depth = 0; depth < 100_000; depth += 1) note = { note }
    await expect(library.save(id, { ...articleOf('Satu', long), notes: { a: note } }, 1)).rejects.toMatchObject({ code: 'badInput' })
    await expect(library.save(id, { ...articleOf('Satu', long), notes: JSON.parse('{"__proto__":1}') as Record<string, unknown> }, 1)).rejects.toMatchObject({ code: 'badInput' })
    expect((await library.load(id)).seq).toBe(1)
  })

  test('keeps the order of states by number when the clock jumps years either way', async () => {
    const { open } = await desk()
    const times = [morning, morning - 20 * 31_557_600_000, morning + 80 * 31_557_600_000, Number.NaN, 1e18, -5]
    let seq = 0
    let id = ''
    for (const time of times) {
      const library = await open({ clock: () => time })
      if (seq === 0) id = (await library.create(articleOf('0', long))).id
      else await library.save(id, articleOf(String(seq), `${long} ${seq}`), seq)
      seq += 1
      await library.saveDraft(id, articleOf(`draf ${seq}`, long), seq)
      await library.close()
      const later = await open({ clock: () => morning })
      const { article, draft, seq: stored } = await later.load(id)
      await later.close()
      expect([article.headline, stored, draft?.article.headline, draft?.conflict]).toEqual([String(seq - 1), seq, `draf ${seq}`, false])
    }
    const library = await open()
    expect((await library.versions(id)).map((version) => version.seq)).toEqual([...(await library.versions(id)).map((version) => version.seq)].sort((a, b) => b - a))
  })

  test('keeps what a newer program wrote deep inside an article', async () => {
    const { open } = await desk()
    const article = {
      ...articleOf('Satu', long),
      authors: [{ name: 'Sri', role: 'writer', orcid: '0000' }],
      dateline: { place: 'Jakarta', date: '3 Maret', weekday: 'Selasa' },
      flags: { legal: false, sensitive: false, notForPublication: false, urgent: true },
      corrections: [{ kind: 'ralat', at: '2026-11-23T09:00:00+07:00', text: 'Salah', by: 'Budi' }],
      attributions: { a1: { ...attributionSchema.parse({ id: 'a1', kind: 'directQuote', state: 'confirmed' }), certainty: 3 } },
      importRecord: { origin: 'a.txt', retrievedAt: '2026-11-23T09:00:00+07:00', removedBlocks: [{ text: 'x', reason: 'y', index: 0, page: 4 }], movedBlocks: [] },
      later: { deep: [1] },
    } as const
    const library = await open()
    const { id } = await library.create(ipc['article.create'].input.parse(article))
    const { article: loaded } = await library.load(id)
    await library.save(id, ipc['article.create'].input.parse(loaded), 1)
    await library.close()
    expect({ ...(await (await open()).load(id)).article, updatedAt: article.updatedAt }).toEqual({ ...article, publicationRecords: {} })
  })

  test('does not put a file in the place of a link', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    const file = fileOf(folder, id)
    const elsewhere = join(folder, 'elsewhere.json')
    await writeFile(elsewhere, await readFile(file))
    await unlink(file)
    await symlink(elsewhere, file)
    await expect(library.save(id, articleOf('Dua', long), 1)).rejects.toMatchObject({ code: 'noPermission' })
    expect((await lstat(file)).isSymbolicLink()).toBe(true)
    expect((await library.load(id)).article.headline).toBe('Satu')
  })

  test('leaves no temporary file behind', async () => {
    const { open, folder, userData } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    await library.save(id, articleOf('Dua', long), 1)
    await library.saveDraft(id, articleOf('Tiga', long), 2)
    expect([...(await filesIn(folder)), ...(await filesIn(userData))].filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('permissions', () => {
  const mode = async (path: string) => ((await stat(path)).mode & 0o7777).toString(8)

  test('of a shared library are those of its folder; drafts and backups are for their owner alone', async () => {
    const { open, folder, userData } = await desk()
    const first = await open()
    await first.close()
    await chmod(folder, 0o2775)
    const library = await open()
    const { id } = await library.create(articleOf('Satu', long))
    await library.save(id, articleOf('Dua', long), 1)
    await library.saveDraft(id, articleOf('Tiga', long), 2)
    const file = fileOf(folder, id)
    const draft = join(userData, 'drafts', library.id, `${id}.json`)
    const [backup] = await filesIn(join(userData, 'backups', library.id, id))
    expect({
      article: await mode(file),
      shard: await mode(join(folder, 'articles')),
      draft: await mode(draft),
      drafts: await mode(join(userData, 'drafts')),
      backup: await mode(join(userData, 'backups', library.id, id, backup!)),
    }).toEqual({ article: '664', shard: '2775', draft: '600', drafts: '700', backup: '600' })
  })
})
