import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../main/store'
import { articleOf, desk, fileOf, filesIn } from './support'

async function threeArticles() {
  const place = await desk()
  const library = await place.open()
  for (const headline of ['Satu', 'Dua', 'Tiga']) await library.create(articleOf(headline, `isi ${headline}`))
  await library.close()
  return { ...place, lines: library.list() }
}

describe('the index', () => {
  test('is made again from the articles when it is missing or damaged', async () => {
    const { open, folder, lines } = await threeArticles()
    const path = join(folder, 'index.json')
    const sound = await readFile(path)
    const flipped = Buffer.from(sound)
    flipped[flipped.length >> 1]! ^= 4
    for (const damage of [null, '', 'null', '[]', '\uFEFF{}', sound.subarray(0, sound.length >> 1), flipped, '['.repeat(100_000)]) {
      if (damage === null) await rm(path)
      else await writeFile(path, damage)
      const library = await open()
      expect([library.list(), library.notices()]).toEqual([lines, []])
      await library.close()
    }
  })

  test('loses one damaged line of its log and nothing else', async () => {
    const { open, folder, userData } = await threeArticles()
    const library = await open()
    const [first, second] = library.list()
    await library.save(first!.id, articleOf('Satu b', 'isi'), 1)
    await library.save(second!.id, articleOf('Dua b', 'isi'), 1)
    const crashed = `${folder}-crashed`
    await cp(folder, crashed, { recursive: true, preserveTimestamps: true })
    const log = await readFile(join(crashed, 'index.log'), 'utf8')
    for (const damaged of [log.replace('Satu b', 'Satu c'), `garbage\n${log}`, log.slice(0, -9), `${log}\0\0\0`]) {
      await writeFile(join(crashed, 'index.log'), damaged)
      const again = await open({ folder: crashed, userData: `${userData}-other`, takeLock: true })
      expect(again.list().map((line) => line.headline)).toEqual(['Satu b', 'Dua b', 'Tiga'])
      await again.close()
    }
  })

  test('notices an article that changed while the library was closed', async () => {
    const { open, folder, lines } = await threeArticles()
    const other = await desk()
    const twin = await other.open({ folder: `${folder}-twin` })
    await twin.close()
    await cp(folder, `${folder}-twin`, { recursive: true, preserveTimestamps: true })
    const elsewhere = await other.open({ folder: `${folder}-twin` })
    await elsewhere.save(lines[1]!.id, articleOf('Dua dari luar', 'isi'), 1)
    await elsewhere.close()
    await cp(fileOf(`${folder}-twin`, lines[1]!.id), fileOf(folder, lines[1]!.id))
    await rm(join(folder, 'articles', lines[2]!.id.slice(-2), lines[2]!.id), { recursive: true })
    const library = await open()
    expect(library.list().map(({ headline, seq }) => [headline, seq])).toEqual([['Satu', 1], ['Dua dari luar', 2]])
  })

  test('is a snapshot alone after closing, and believed when the files look the same', async () => {
    const { open, folder, lines } = await threeArticles()
    expect((await filesIn(folder)).filter((name) => name.startsWith('index'))).toEqual(['index.json'])
    const opened: string[] = []
    const library = await open({ disk: { ...realDisk, open: (path, flags, mode) => (opened.push(String(path)), realDisk.open(path, flags, mode)) } })
    expect(library.list()).toEqual(lines)
    expect(opened.filter((path) => path.endsWith('article.json'))).toEqual([])
  })

  test('does not fail a save that is done', async () => {
    const { open, folder, lines } = await threeArticles()
    const library = await open()
    await mkdir(join(folder, 'index.log'))
    await expect(library.save(lines[0]!.id, articleOf('Satu b', 'isi'), 1)).resolves.toMatchObject({ seq: 2 })
    expect(library.list()[0]?.headline).toBe('Satu b')
    await library.close()
    await rm(join(folder, 'index.log'), { recursive: true })
    expect((await open()).list()[0]?.headline).toBe('Satu b')
  })

  test('sweeps up what a crash left half-written', async () => {
    const { open, folder, lines } = await threeArticles()
    const library = await open()
    const litter = join(folder, 'articles', lines[0]!.id.slice(-2), lines[0]!.id, '.0123456789abcdef.tmp')
    await writeFile(litter, '{"formatVersion":1')
    await library.close()
    await writeFile(join(folder, 'index.log'), 'x')
    await open()
    expect((await filesIn(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})
