import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchHouse } from '../../main/store/watch-house'
import { temporaryFolder } from './support'

/** Counts what is heard; `heard` waits for the next. */
async function watched() {
  const folder = await temporaryFolder()
  const waiting: (() => void)[] = []
  const count = { heard: 0 }
  const stop = watchHouse(folder, () => {
    count.heard += 1
    for (const resolve of waiting.splice(0)) resolve()
  })
  onTestFinished(stop)
  return { folder, count, stop, next: () => new Promise<void>((resolve) => void waiting.push(resolve)) }
}

test('a desk that writes its house rules in any way is heard, once for each saving, and nobody who writes beside them [4.8]', async () => {
  const { folder, count, next } = await watched()
  const file = join(folder, 'house-rules.json')
  const written = next()
  await writeFile(file, '{')
  await writeFile(file, '{}')
  await written
  const replaced = next()
  await writeFile(join(folder, 'library.json'), '{}')
  await writeFile(`${file}.tmp`, '{ "rules": {} }')
  await rename(`${file}.tmp`, file)
  await replaced
  expect(count.heard).toBe(2)
})

test('a folder that is not there is watched by nobody, and nothing breaks', async () => {
  const { folder } = await watched()
  expect(() => watchHouse(join(folder, 'nowhere'), () => undefined)()).not.toThrow()
})
