import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLibrary, type Library } from '../../main/store'
import { generator, sampled, seed, wholeSweep } from './sample'
import { articleOf, openingText, textOf } from './texts'

const lastText = `${openingText} Paragraf terakhir.`

let root: string
let id: string
let sound: Buffer
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'redaksi-damage-'))
  const library = await open()
  id = (await library.create(articleOf('Harga beras', openingText))).id
  await library.save(id, articleOf('Harga beras', lastText), 1)
  await library.close()
  sound = await readFile(file())
})
afterAll(() => rm(root, { recursive: true, force: true }))

const open = (): Promise<Library> => openLibrary({ folder: join(root, 'library'), userData: join(root, 'user') })
const file = (): string => join(root, 'library/articles', id.slice(-2), id, 'article.json')

/** The article is damaged, the file is kept as it was, and the last acknowledged text comes back from a copy. */
async function comesBack(library: Library, damaged: Buffer, what: string): Promise<void> {
  await expect(library.load(id), what).rejects.toMatchObject({ code: 'damaged' })
  const notice = library.notices().find((one) => one.articleId === id && one.kind === 'quarantined')
  expect(notice?.detail['headline'], what).toBe('Harga beras')
  const aside = await readFile(join(root, 'library/quarantine', String(notice?.detail['file'])))
  expect(aside.equals(damaged), what).toBe(true)
  const offers = await library.offers(id)
  expect([notice?.detail['offered'], offers[0]?.from, textOf(await library.loadOffer(id, 'backup'))], what).toEqual(['backup', 'backup', lastText])
  await library.recover(id, 'backup')
  expect([textOf((await library.load(id)).article), library.notices()], what).toEqual([lastText, []])
}

/** Damages the file under an open library, and brings the article back, once for each of `damages`. */
async function allComeBack(damages: readonly (readonly [what: string, bytes: Buffer])[]): Promise<void> {
  const library = await open()
  for (const [what, bytes] of damages) {
    await writeFile(file(), bytes)
    await comesBack(library, bytes, `${what} (seed ${seed})`)
  }
  await library.close()
}

describe('a damaged article', () => {
  test('cut off at any length is set aside and comes back from its copy [1.5]', async () => {
    const lengths = sampled([...sound.subarray(1).keys()], 80)
    await allComeBack(lengths.map((length) => [`cut off at ${length}`, sound.subarray(0, length)]))
  }, wholeSweep)

  test('with any byte of its text flipped is found out', async () => {
    const random = generator(seed)
    const text = sound.indexOf('"payload"')
    const places = sampled([...sound.keys()].filter((place) => place > text + 10 && place < sound.length - 2), 80)
    await allComeBack(
      places.map((place) => {
        const bytes = Buffer.from(sound)
        bytes[place]! ^= 1 << Math.floor(random() * 8)
        return [`byte ${place} is ${bytes[place]}`, bytes]
      }),
    )
  }, wholeSweep)

  test('with a byte of its envelope flipped is found out, or tells the same text', async () => {
    const text = sound.indexOf('"payload"')
    const library = await open()
    for (const place of sampled([...sound.keys()].slice(0, text), 60)) {
      const bytes = Buffer.from(sound)
      bytes[place]! ^= 1 << (place % 7)
      await writeFile(file(), bytes)
      const what = `byte ${place} (seed ${seed})`
      const outcome = await library.load(id).then(({ article }) => textOf(article), (error: { code: string }) => error.code)
      expect([lastText, 'damaged', 'newerFormat'], what).toContain(outcome)
      if (outcome === 'damaged') await library.recover(id, 'backup')
      else if (outcome === 'newerFormat') await expect(library.save(id, articleOf('x', 'y'), 2), what).rejects.toMatchObject({ code: 'newerFormat' })
    }
    await writeFile(file(), sound)
    await library.close()
  }, wholeSweep)

  test('that is empty, null, of another kind, nested, hostile or binary is set aside and comes back [1.5]', async () => {
    const payload = JSON.parse(sound.toString('utf8')) as Record<string, unknown>
    const texts = {
      empty: '',
      'a line feed': '\n',
      null: 'null',
      'a list': '[]',
      'an empty object': '{}',
      NUL: '\0'.repeat(sound.length),
      'nested lists': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      'nested nodes': `${'{"type":"doc","content":['.repeat(100_000)}`,
      'a forbidden key': sound.toString('utf8').replace('"payload":{', '"payload":{"__proto__":{"isAdmin":true},'),
      'another article': JSON.stringify({ ...payload, id: '01JDCN00000000000000000000' }),
      'no payload': JSON.stringify({ ...payload, payload: undefined }),
    }
    await allComeBack(Object.entries(texts).map(([what, text]) => [what, Buffer.from(text)]))
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('of 200 MB is not read into memory', async () => {
    const library = await open()
    await truncate(file(), 200 * 1024 * 1024)
    await expect(library.load(id)).rejects.toMatchObject({ code: 'damaged' })
    await library.recover(id, 'backup')
    await library.close()
  })

  test('that another program gave a byte-order mark or other spacing reads as before', async () => {
    const library = await open()
    for (const text of [`\uFEFF${sound.toString('utf8')}`, JSON.stringify(JSON.parse(sound.toString('utf8')), null, 2)]) {
      await writeFile(file(), text)
      expect(textOf((await library.load(id)).article)).toBe(lastText)
    }
    await writeFile(file(), sound)
    await library.close()
  })

  test('stays in the list and is told of at every opening until somebody decides', async () => {
    await writeFile(file(), sound.subarray(0, 1000))
    for (let opening = 0; opening < 3; opening += 1) {
      const library = await open()
      expect(library.list()).toMatchObject([{ id, headline: 'Harga beras', state: 'damaged' }])
      expect(library.notices()).toMatchObject([{ kind: 'quarantined', articleId: id, detail: { offered: 'backup', headline: 'Harga beras' } }])
      await expect(library.load(id)).rejects.toMatchObject({ code: 'damaged' })
      await library.close()
    }
    const library = await open()
    await library.recover(id, 'backup')
    expect(library.list()).toMatchObject([{ id, headline: 'Harga beras', state: 'sound' }])
    await library.close()
  })

  test('does not stop the editor that holds its text from saving it', async () => {
    const library = await open()
    const { article, seq } = await library.load(id)
    const damaged = Buffer.from('rusak')
    await writeFile(file(), damaged)
    await library.save(id, { ...article, headline: 'Harga beras naik' }, seq)
    const { article: stored } = await library.load(id)
    expect([stored.headline, textOf(stored), library.notices()]).toEqual(['Harga beras naik', lastText, []])
    await library.close()
  })
})
