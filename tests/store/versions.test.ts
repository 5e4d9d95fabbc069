import { describe, expect, test } from 'vitest'
import { articleOf, desk, morning, textOf } from './support'

const minute = 60_000

describe('versions of an article [17.1]', () => {
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
    expect(textOf(await again.loadVersion(id, kept!.versionId))).toBe('sebelum ekspor')
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
