import { cp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { LibraryState } from '@shared/ipc'
import { createDesk } from '../../main/desk'
import { openLibrary } from '../../main/store'
import { articleOf, temporaryFolder } from '../store/support'

async function deskIn(root: string) {
  const samples = join(root, 'samples')
  await cp(resolve('resources/samples'), samples, { recursive: true })
  const told: LibraryState[] = []
  const userData = join(root, 'user')
  const desk = createDesk({ userData, samples, log: () => undefined, onLibrary: (state) => void told.push(state), onArticle: () => undefined, onSources: () => undefined, onVault: () => undefined, idleMinutes: () => 10 })
  onTestFinished(() => desk.close())
  return { desk, samples, told }
}

test('a new library that cannot be given its samples leaves the one before open, and no lock', async () => {
  const root = await temporaryFolder()
  const { desk, samples, told } = await deskIn(root)
  await desk.open(join(root, 'satu'))
  await rm(samples, { recursive: true })
  const before = told.length
  await expect(desk.open(join(root, 'dua'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect([desk.state().name, told.length - before, await readdir(join(root, 'dua'))]).toEqual(['satu', 0, expect.not.arrayContaining(['.lock'])])
  await expect(desk.library().create(articleOf('Masih bisa', 'isi'))).resolves.toMatchObject({ seq: 1 })
})

test('a library that another program holds is taken over when a person says so, and the other stops writing', async () => {
  const root = await temporaryFolder()
  const { desk } = await deskIn(root)
  const folder = join(root, 'satu')
  const other = await openLibrary({ folder, userData: join(root, 'lain') })
  onTestFinished(() => other.close())
  const { id } = await other.create(articleOf('Satu', 'isi'))
  await desk.open(folder)
  expect(desk.state().readOnly).toBe('locked')
  await desk.takeOver()
  expect([desk.state().readOnly, desk.state().articles.map((article) => article.id)]).toEqual([null, [id]])
  await expect(desk.library().save(id, articleOf('Satu', 'isi dari sini'), 1)).resolves.toMatchObject({ seq: 2 })
  await expect(other.save(id, articleOf('Satu', 'isi dari sana'), 1)).rejects.toMatchObject({ code: 'locked' })
})

test('a library that this program holds itself is not opened again by taking it over', async () => {
  const root = await temporaryFolder()
  const { desk } = await deskIn(root)
  await desk.open(join(root, 'satu'))
  const before = desk.library()
  await desk.takeOver()
  expect(desk.library()).toBe(before)
})
