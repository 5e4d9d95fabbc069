import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { seedSamples } from '../../main/store'
import { desk } from './support'

test('a library that was just made is given the two shipped articles, one a language, and they last', async () => {
  const { open } = await desk()
  const library = await open()
  const ids = await seedSamples(library, resolve(import.meta.dirname, '../../resources/samples'))
  await library.close()
  const again = await open()
  expect(again.list().map(({ id, language, words, headline }) => [id, language.slice(0, 2), words > 50, headline !== ''])).toEqual(
    [[ids[0], 'id', true, true], [ids[1], 'en', true, true]].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
  for (const id of ids) expect((await again.load(id)).draft).toBeNull()
})
