import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { VersionSummary } from '../../shared/ipc'
import { toIsoTime } from '../../shared/time'
import { versionsToDrop } from '../../main/store/thinning'
import { articleOf, desk, morning, textOf } from './support'

const minute = 60_000

describe('versions of an article', () => {
  test('are kept automatically at most every five minutes, and hold what was replaced', async () => {
    const { open } = await desk()
    let now = morning
    const library = await open({ clock: () => now })
    const { id } = await library.create(articleOf('0', 'isi'))
    for (let seq = 1; seq <= 12; seq += 1) {
      now += minute
      await library.save(id, articleOf(String(seq), 'isi'), seq)
    }
    expect((await library.versions(id)).map(({ seq, headline }) => [seq, headline])).toEqual([
      [11, '10'],
      [6, '5'],
      [1, '0'],
    ])
  })

  test('kept by a person carry the reason, and survive the closing of the library', async () => {
    const { open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    const kept = await library.keepVersion(id, articleOf('Satu', 'sebelum ekspor'), 'preExport')
    await library.close()
    const again = await open()
    expect(await again.versions(id)).toEqual([kept])
    expect(kept).toMatchObject({ reason: 'preExport', seq: 1, headline: 'Satu', words: 2 })
    expect(textOf(await again.loadVersion(id, kept.versionId))).toBe('sebelum ekspor')
  })

  test('kept under a name have it, also after the library was closed', async () => {
    const { open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.keepVersion(id, articleOf('Satu', 'isi'), 'manual', 'Sebelum dibaca ahli hukum')
    await library.keepVersion(id, articleOf('Satu', 'isi'), 'manual')
    await library.close()
    expect((await (await open()).versions(id)).map(({ name }) => name).sort()).toEqual(['', 'Sebelum dibaca ahli hukum'])
  })

  test('that do not exist are not found, and no path is made of a bad id', async () => {
    const { open } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await expect(library.loadVersion(id, '01JDCN0000000000000000TEST'.replace('TEST', '0000'))).rejects.toMatchObject({ code: 'notFound' })
    for (const bad of ['../article', '..', '', '/etc/passwd', 'a\0b']) {
      await expect(library.loadVersion(id, bad)).rejects.toMatchObject({ code: 'badInput' })
      await expect(library.load(bad)).rejects.toMatchObject({ code: 'badInput' })
    }
  })
})

describe('thinning', () => {
  const versionOf = (seq: number, at: number, reason: VersionSummary['reason']): VersionSummary => ({
    versionId: String(seq),
    reason,
    name: '',
    savedAt: toIsoTime(new Date(at)),
    seq,
    headline: '',
    words: 0,
  })

  test('leaves one automatic version an hour of a long day', () => {
    const versions = Array.from({ length: 200 }, (_, place) => versionOf(1000 - place, morning - place * 5 * minute, 'autosave'))
    const dropped = new Set(versionsToDrop(versions, morning))
    const kept = versions.filter((version) => !dropped.has(version))
    expect(kept.length).toBeGreaterThan(20)
    expect(kept.length).toBeLessThan(45)
  })

  test('never drops what a person kept, nor one of the newest twenty automatic ones, whatever the clock says', () => {
    const reasons = fc.constantFrom<VersionSummary['reason']>('autosave', 'manual', 'import', 'preExport', 'restore')
    const ages = fc.array(fc.tuple(fc.integer({ min: -4e9, max: 4e11 }), reasons), { maxLength: 120 })
    fc.assert(
      fc.property(ages, fc.integer({ min: 0, max: 4e12 }), (list, now) => {
        const versions = list.map(([age, reason], place) => versionOf(list.length - place, morning - age, reason))
        const dropped = versionsToDrop(versions, now)
        const newest = versions.filter((version) => version.reason === 'autosave').slice(0, 20)
        return dropped.every((version) => version.reason === 'autosave' && !newest.includes(version))
      }),
      { seed: 20261123 },
    )
  })
})
