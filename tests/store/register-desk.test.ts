import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { attributionSchema, type Article } from '../../shared/article'
import { newSource, type Source } from '../../shared/source'
import { anyId, articleOf, desk, filesIn } from './support'

const person = (name: string): Source => newSource(anyId(), 'person', name)

/** An article with a passage for each list of sources; the last record stands on words of the headline. */
function resting(...passages: readonly (readonly string[])[]): Article {
  const records = passages.map((sourceIds, at) => attributionSchema.parse({ id: `a${at}`, kind: 'directQuote', sourceIds, state: 'confirmed' }))
  const headline = attributionSchema.parse({ id: 'h', kind: 'partialQuote', sourceIds: passages[0], state: 'confirmed', field: { name: 'headline', exact: 'beras' } })
  const orphan = attributionSchema.parse({ id: 'o', kind: 'directQuote', sourceIds: passages[0], state: 'orphaned' })
  return {
    ...articleOf('Harga beras', ''),
    attributions: Object.fromEntries([...records, headline, orphan].map((record) => [record.id, record])),
    body: { type: 'doc', content: records.map(({ id }) => ({ type: 'paragraph', content: [{ type: 'text', text: `kutipan ${id}`, marks: [{ type: 'attribution', attrs: { id } }] }] })) },
  }
}

async function twoSources() {
  const place = await desk()
  const library = await place.open()
  return { ...place, library, sri: await library.saveSource(person('Sri')), budi: await library.saveSource(person('Budi')) }
}

describe('where sources are used', () => {
  test('is counted over all articles in one answer, after merges, a passage once [3.13]', async () => {
    const { library, sri, budi, open } = await twoSources()
    const alias = await library.saveSource(person('Bu Sri'))
    const first = await library.create(resting([sri.id], [sri.id, alias.id], [budi.id]))
    const second = await library.create(resting([budi.id]))
    const gone = await library.create(resting([budi.id]))
    await library.trash(gone.id)
    await library.mergeSources(alias.id, sri.id)
    const expected = { [sri.id]: { passages: 3, articles: 1 }, [budi.id]: { passages: 3, articles: 2 } }
    expect(library.registerDesk.uses(null)).toEqual(expected)
    expect(library.registerDesk.uses(first.id)).toEqual({ [budi.id]: { passages: 2, articles: 1 } })
    expect((await library.passagesOf(budi.id)).map(({ articleId, text }) => [articleId, text])).toEqual([[first.id, 'kutipan a2'], [second.id, 'beras'], [second.id, 'kutipan a0']])
    await library.close()
    expect((await open()).registerDesk.uses(null)).toEqual(expected)
  })

  test('is known again from the articles when the index is of an earlier form', async () => {
    const { library, sri, folder, open } = await twoSources()
    await library.create(resting([sri.id]))
    await library.close()
    await writeFile(join(folder, 'index.json'), (await readFile(join(folder, 'index.json'), 'utf8')).replace('"uses"', '"used"'))
    expect((await open()).registerDesk.uses(null)).toEqual({ [sri.id]: { passages: 2, articles: 1 } })
  })
})

describe('two sources that a person called two', () => {
  test('stay two over sessions, whichever is named first, until the word is taken back [3.12]', async () => {
    const { library, sri, budi, open } = await twoSources()
    const pair = [sri.id, budi.id].sort()
    await library.registerDesk.setDistinct([budi.id, sri.id], true)
    await library.registerDesk.setDistinct([sri.id, budi.id], true)
    await library.close()
    const again = await open()
    expect(await again.registerDesk.distinct()).toEqual([pair])
    await again.registerDesk.setDistinct([budi.id, sri.id], false)
    await again.close()
    expect(await (await open()).registerDesk.distinct()).toEqual([])
  })

  test('are asked about again when the file is damaged, which is set aside and never written over', async () => {
    const { library, sri, budi, open, folder } = await twoSources()
    await library.registerDesk.setDistinct([sri.id, budi.id], true)
    await library.close()
    const path = join(folder, 'sources', 'distinct.json')
    const damaged = (await readFile(path)).subarray(0, 80)
    await writeFile(path, damaged)
    const again = await open()
    expect(await again.registerDesk.distinct()).toEqual([])
    const [aside] = await filesIn(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', aside ?? ''))).toEqual(damaged)
    expect(again.lacksSources).toBe(false)
  })
})

test('a removed source is told, the last first, until it is put back [3.14]', async () => {
  const { library, sri, budi, open } = await twoSources()
  await library.removeSource(sri.id)
  await library.close()
  const again = await open({ clock: () => Date.now() + 60_000 })
  await again.removeSource(budi.id)
  expect(again.registerDesk.removed().map(({ name }) => name)).toEqual(['Budi', 'Sri'])
  await again.restoreSource(sri.id)
  expect([again.registerDesk.removed().map(({ name }) => name), again.sources()]).toEqual([['Budi'], [sri]])
})
