import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLibrary } from '../../main/store'
import { notRun } from '../support/tools'
import { articleOf, openingText, textOf } from './texts'

test('a disk that is really full keeps every acknowledged text, says so, and takes the next save once there is room [1.1]', async (context) => {
  const root = await mkdtemp(join(tmpdir(), 'redaksi-full-'))
  context.onTestFinished(() => rm(root, { recursive: true, force: true }))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', root])
  if (mounted.status !== 0) notRun(context, 'a small disk cannot be mounted here (it takes the rights of root)')
  context.onTestFinished(() => void spawnSync('umount', ['-l', root]))

  const library = await openLibrary({ folder: join(root, 'library'), userData: join(root, 'user') })
  const { id } = await library.create(articleOf('Harga beras', openingText))
  const filler = join(root, 'filler')
  await writeFile(filler, Buffer.alloc(300 * 1024))
  const growing = (times: number) => articleOf('Harga beras', openingText.repeat(times))
  let seq = 1
  let refused: unknown
  for (let times = 2; refused === undefined; times *= 2) {
    await library.save(id, growing(times), seq).then(
      (saved) => (seq = saved.seq),
      (error: unknown) => (refused = error),
    )
  }
  expect(refused).toMatchObject({ code: 'diskFull' })
  const kept = await library.load(id)
  expect([kept.seq, textOf(kept.article)]).toEqual([seq, openingText.repeat(2 ** (seq - 1))])

  await rm(filler)
  await expect(library.save(id, growing(2), seq, { allowShrink: true })).resolves.toMatchObject({ seq: seq + 1 })
  await library.close()
  expect((await readFile(join(root, 'library/library.json'), 'utf8')).length).toBeGreaterThan(0)
  const again = await openLibrary({ folder: join(root, 'library'), userData: join(root, 'user') })
  expect([again.notices(), textOf((await again.load(id)).article)]).toEqual([[], openingText.repeat(2)])
  await again.close()
})
