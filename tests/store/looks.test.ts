import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articleOf, desk, filesIn, morning, textOf } from './support'

describe('what a person saw last of an article [17.7]', () => {
  test('is kept for each person on this machine, outside the library, and for their eyes alone', async () => {
    const { folder, userData, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    const before = await filesIn(folder)
    await library.looks.keep(id, 'rini', articleOf('Satu', 'yang dilihat Rini'))
    await library.looks.keep(id, '', articleOf('Satu', 'tanpa nama'))
    expect(await filesIn(folder)).toEqual(before)
    await library.close()
    const again = await open()
    const [rini, nobody, bayu] = [await again.looks.load(id, 'rini'), await again.looks.load(id, ''), await again.looks.load(id, 'bayu')]
    expect([rini && textOf(rini.article), nobody && textOf(nobody.article), bayu]).toEqual(['yang dilihat Rini', 'tanpa nama', null])
    const kept = (await filesIn(userData)).filter((name) => name.startsWith('looks'))
    expect(kept).toHaveLength(2)
    expect((await stat(join(userData, kept[0]!))).mode & 0o777).toBe(0o600)
  })

  test('is nothing where its file is damaged, and goes with the article', async () => {
    const { userData, open } = await desk()
    const library = await open({ clock: () => morning })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.looks.keep(id, 'rini', articleOf('Satu', 'isi'))
    const [file] = (await filesIn(userData)).filter((name) => name.startsWith('looks'))
    await writeFile(join(userData, file!), '{"formatVersion":1}')
    expect(await library.looks.load(id, 'rini')).toBeNull()
    await library.trash(id)
    await library.remove(id)
    expect((await filesIn(userData)).filter((name) => name.startsWith('looks'))).toEqual([])
  })
})
