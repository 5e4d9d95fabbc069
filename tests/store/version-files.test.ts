import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../shared/article'
import { pack, seal } from '../../main/store/envelope'
import { applyDelta, deltaOf } from '../../main/store/version-delta'
import { packVersion, unpackVersion } from '../../main/store/version-file'
import { anyId, articleOf, desk, fileOf, morning, textOf } from './support'

const minute = 60_000
const day = 24 * 60 * minute

const historyOf = (folder: string, id: string): string => join(fileOf(folder, id), '..', 'history')

/** A long article of which one sentence differs. */
const long = (sentence: string): Article =>
  articleOf('Jembatan gantung', Array.from({ length: 120 }, (_, line) => `Paragraf ${line} berisi dua puluh kata yang berbeda-beda tentang jembatan, sungai ke-${line * 7} dan warga desa. ${line === 60 ? sentence : ''}`).join('\n'))

describe('a version is told by what it has of another', () => {
  test('and the way leads to exactly the same text', () => {
    const json = fc.array(fc.constantFrom('{"type":"paragraph"},', 'kata ', '}', '},', '"a":1,', 'ä“', '\u{1F4F0}'), { maxLength: 60 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(json, json, (base, next) => applyDelta(base, deltaOf(base, next), Infinity) === next),
      { seed: 20261123, numRuns: 2_000 },
    )
  })

  test('one changed word of a long article takes little more than the word', () => {
    const [before, after] = [JSON.stringify(long('Aman.')), JSON.stringify(long('Runtuh.'))]
    expect(JSON.stringify(deltaOf(before, after)).length).toBeLessThan(120)
  })
})

describe('a version whose base is not the one it was told by', () => {
  test('is damaged, and never read as other words', async () => {
    const head = { id: anyId(), seq: 1, parentSeq: 1, savedAt: '2026-11-23T09:00:00+07:00', schemaVersion: 1, headline: '', words: 0 }
    const [base, next] = [JSON.stringify(long('Aman.')), JSON.stringify(long('Runtuh.'))]
    const { bytes, head: { base: on } } = await packVersion({ ...head, json: next }, { versionId: head.id, json: base })
    expect(on).toBe(head.id)
    expect(await unpackVersion(bytes).json(async () => base)).toBe(next)
    await expect(unpackVersion(bytes).json(async () => JSON.stringify({ ...long('Aman.'), headline: 'Lain' }))).rejects.toMatchObject({ code: 'damaged' })
  })
})

describe('the versions of an article on the disk [17.3]', () => {
  test('take a small part of what they hold, and each is read back whole', async () => {
    const { folder, open } = await desk()
    let now = morning
    const library = await open({ clock: () => (now += 1) })
    const { id } = await library.create(long('0'))
    for (let each = 1; each <= 30; each += 1) await library.keepVersion(id, long(`Keadaan ${each}.`), 'autosave')
    await library.close()
    const again = await open()
    const versions = await again.versions(id)
    const texts = await Promise.all(versions.map(async ({ versionId }) => textOf(await again.loadVersion(id, versionId))))
    expect(texts).toEqual(Array.from({ length: 30 }, (_, place) => textOf(long(`Keadaan ${30 - place}.`))))
    const names = await readdir(historyOf(folder, id))
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(historyOf(folder, id), name))).size))
    const whole = JSON.stringify(long('')).length
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(whole / 15)
  })

  test('are read by hand with gzip alone', async () => {
    const { folder, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(long(''))
    const kept = await library.keepVersion(id, long('Dibaca tangan.'), 'manual')
    const path = join(historyOf(folder, id), `${kept!.versionId}.version`)
    const json = execFileSync('sh', ['-c', 'tail -n +2 "$1" | gunzip', 'sh', path]).toString('utf8')
    expect(textOf(JSON.parse(json) as Article)).toBe(textOf(long('Dibaca tangan.')))
  })

  test('of a library of before, whole envelopes, are listed and read as they were, and given names [17.11]', async () => {
    const { folder, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    const versionId = anyId()
    await mkdir(historyOf(folder, id), { recursive: true })
    await writeFile(join(historyOf(folder, id), `${versionId}.json`), pack(seal({ id, seq: 1, parentSeq: 1, savedAt: '2026-11-23T09:00:00+07:00', reason: 'manual', name: 'Lama' }, { ...articleOf('Satu', 'dahulu'), schemaVersion: 1 })))
    const kept = await library.keepVersion(id, articleOf('Satu', 'isi'), 'manual')
    expect((await library.versions(id)).map(({ name, headline }) => [name, headline])).toContainEqual(['Lama', 'Satu'])
    expect(textOf(await library.loadVersion(id, versionId))).toBe('dahulu')
    expect(textOf(await library.loadVersion(id, kept!.versionId))).toBe('isi')
    for (const called of ['Dibaca ahli hukum', '']) {
      await library.rewording.version(id, versionId, () => called)
      expect((await library.versions(id)).map(({ name }) => name)).toContain(called)
      expect((await library.versions(id)).map(({ name }) => name)).not.toContain('Lama')
      expect(textOf(await library.loadVersion(id, versionId))).toBe('dahulu')
    }
  })

  test('stay readable when the one that they rest on is thinned out', async () => {
    const { open } = await desk()
    let now = morning
    const library = await open({ clock: () => now })
    const { id } = await library.create(long('0'))
    const first = await library.keepVersion(id, long('Pertama.'), 'manual', 'Pertama')
    const kept = new Map([[first!.versionId, 'Pertama.']])
    for (let each = 0; each < 70; each += 1) {
      now += 20 * minute
      const version = await library.keepVersion(id, long(`Keadaan ${each}.`), 'autosave')
      kept.set(version!.versionId, `Keadaan ${each}.`)
    }
    now += 40 * day
    await library.keepVersion(id, long('Akhir.'), 'autosave')
    await library.close()
    const again = await open({ clock: () => now })
    const left = (await again.versions(id)).filter(({ versionId }) => kept.has(versionId))
    expect(left.length).toBeLessThan(40)
    expect(left.length).toBeGreaterThan(10)
    for (const { versionId } of left) expect(textOf(await again.loadVersion(id, versionId))).toBe(textOf(long(kept.get(versionId)!)))
  })

  test('whose file is damaged are left where they are and out of the list, and a version that rested on one too', async () => {
    const { folder, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(long(''))
    const [base, resting] = [await library.keepVersion(id, long('A.'), 'manual'), await library.keepVersion(id, long('B.'), 'manual')]
    await library.close()
    const path = join(historyOf(folder, id), `${base!.versionId}.version`)
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length - 9))
    const again = await open()
    expect(await again.versions(id)).toEqual([])
    await expect(again.loadVersion(id, resting!.versionId)).rejects.toMatchObject({ code: 'damaged' })
    expect((await again.keepVersion(id, long('C.'), 'manual'))?.reason).toBe('manual')
    expect(await again.versions(id)).toHaveLength(1)
    await rename(path, `${path}.aside`)
    await writeFile(path, bytes)
    await again.close()
    expect(await (await open()).versions(id)).toHaveLength(3)
  })

  test('that cannot be read are told with their time, also those that rest on one [17.10]', async () => {
    const { folder, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(long(''))
    const kept = [await library.keepVersion(id, long('A.'), 'manual'), await library.keepVersion(id, long('B.'), 'manual')]
    expect(await library.unreadableVersions(id)).toEqual([])
    await library.close()
    const path = join(historyOf(folder, id), `${kept[0]!.versionId}.version`)
    await writeFile(path, (await readFile(path)).subarray(0, 300))
    const told = await (await open()).unreadableVersions(id)
    expect(told.map(({ versionId }) => versionId)).toEqual(kept.map((version) => version!.versionId).sort().reverse())
    expect(told.map(({ keptAt }) => Date.parse(keptAt))).toEqual([morning, morning])
  })

  test('that rest on each other in a ring end as damaged, and the article is saved all the same', async () => {
    const { folder, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id, seq } = await library.create(long('0'))
    const kept = [await library.keepVersion(id, long('A.'), 'manual'), await library.keepVersion(id, long('B.'), 'manual'), await library.keepVersion(id, long('C.'), 'manual')]
    await library.close()
    const ids = kept.map((version) => version!.versionId)
    const restOn = async (versionId: string, base: string) => {
      const path = join(historyOf(folder, id), `${versionId}.version`)
      const bytes = await readFile(path)
      const end = bytes.indexOf(0x0a)
      await writeFile(path, Buffer.concat([Buffer.from(JSON.stringify({ ...JSON.parse(bytes.subarray(0, end).toString()), base })), Buffer.from('\n'), gzipSync('[[0,5]]')]))
    }
    await restOn(ids[0]!, ids[0]!)
    await restOn(ids[1]!, ids[2]!)
    await restOn(ids[2]!, ids[1]!)
    const again = await open({ clock: () => morning })
    expect(await again.versions(id)).toEqual([])
    expect(await again.unreadableVersions(id)).toHaveLength(3)
    await expect(again.loadVersion(id, ids[1]!)).rejects.toMatchObject({ code: 'damaged' })
    expect((await again.save(id, long('Disimpan.'), seq)).seq).toBe(seq + 1)
  })

  test('that tell of more than a file may hold are damaged, before there is a text of that length', async () => {
    expect(applyDelta('0123456789', [[0, 10], 'ab', [5, 5]], 17)).toBe('0123456789ab56789')
    expect(applyDelta('0123456789', [[0, 10], 'ab', [5, 5]], 16)).toBeNull()
    const head = { id: anyId(), seq: 1, parentSeq: 1, savedAt: '2026-11-23T09:00:00+07:00', schemaVersion: 1, headline: '', words: 0 }
    const { head: read } = await packVersion({ ...head, json: '{}' }, null)
    const hostile = Buffer.concat([Buffer.from(`${JSON.stringify({ ...read, base: head.id })}\n`), gzipSync(JSON.stringify(Array.from({ length: 1_000 }, () => [0, 60_000_000])))])
    await expect(unpackVersion(hostile).json(async () => 'x'.repeat(60_000_000))).rejects.toMatchObject({ code: 'damaged' })
  })

  test('tell who worked here, and a save by hand that changed nothing makes none', async () => {
    const { open } = await desk()
    const library = await open({ clock: () => morning, person: () => ({ id: 'p1', name: 'Rini' }) })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    expect(await library.keepVersion(id, articleOf('Satu', 'isi'), 'save')).toMatchObject({ reason: 'save', byId: 'p1', by: 'Rini' })
    expect(await library.keepVersion(id, articleOf('Satu', 'isi'), 'save')).toBeNull()
    expect(await library.keepVersion(id, articleOf('Satu', 'isi lain'), 'save')).toMatchObject({ words: 2 })
  })
})
