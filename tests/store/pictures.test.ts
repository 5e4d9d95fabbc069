import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Article } from '@shared/article'
import { createCopy } from '../../renderer/shell/create-copy'
import { jpeg, png, secret } from '../pictures/files'
import { articleOf, desk, filesIn } from './support'

const assets = (folder: string, id: string): string => join(folder, 'articles', id.slice(-2), id, 'assets')

test('a picture lies beside its article under the hash of its cleaned bytes, once [19.6]', async () => {
  const { folder, open } = await desk()
  const library = await open()
  const { id } = await library.create(articleOf('Muara', 'Air surut.'))
  const stored = await library.pictures.store(id, 'perahu.jpg', jpeg())
  expect(await library.pictures.store(id, 'lagi.jpg', jpeg())).toEqual(stored)
  const [name] = await filesIn(assets(folder, id))
  const bytes = await readFile(join(assets(folder, id), name!))
  expect([`asset:${name}`, createHash('sha256').update(bytes).digest('hex')]).toEqual([stored.reference, name!.slice(0, 64)])
  expect([bytes.includes(secret), stored.caption, stored.credit, stored.width]).toEqual([false, 'Perahu nelayan di muara', 'Sari Wulan / Kantor Berita', 3])
})

test('a picture whose file is gone, or is another now, is told as lost until it is there again [4.10]', async () => {
  const { folder, open } = await desk()
  const library = await open()
  const { id } = await library.create(articleOf('Muara', 'Air surut.'))
  const { reference } = await library.pictures.store(id, 'a.png', png())
  const path = join(assets(folder, id), reference.slice('asset:'.length))
  const bytes = await readFile(path)
  const lost = () => library.pictures.lost(id, [reference, reference])
  expect(await lost()).toEqual([])
  await rm(path)
  expect(await lost()).toEqual([reference])
  await writeFile(path, 'rusak')
  expect(await lost()).toEqual([reference])
  await writeFile(path, bytes)
  expect(await lost()).toEqual([])
})

test('a copied article has its pictures, and text pasted elsewhere brings them along [19.12]', async () => {
  const { folder, open } = await desk()
  const library = await open()
  const first = articleOf('Muara', 'Air surut.')
  const { id } = await library.create(first)
  const { reference } = await library.pictures.store(id, 'a.png', png())
  const figure = { type: 'figure', attrs: { src: reference, alt: 'Muara' } }
  await library.save(id, { ...first, body: { type: 'doc', content: [{ type: 'blockquote', content: [figure] }] } }, 1)
  const copy = await library.duplicate(id)
  expect(await filesIn(assets(folder, copy.id))).toEqual([reference.slice('asset:'.length)])
  const other = await library.create(articleOf('Lain', 'Air pasang.'))
  const lost = `asset:${'0'.repeat(64)}.png`
  expect(await library.pictures.carry(id, other.id, [reference, lost])).toEqual([lost])
  expect(await filesIn(assets(folder, other.id))).toEqual([reference.slice('asset:'.length)])
})

test('a picture that only the text before the suggestions has goes with every copy of the article [19.12]', async () => {
  const { folder, open } = await desk()
  const library = await open()
  const first = articleOf('Muara', 'Air surut.')
  const { id } = await library.create(first)
  const [taken, kept] = [await library.pictures.store(id, 'a.png', png()), await library.pictures.store(id, 'b.jpg', jpeg())]
  const figure = ({ reference }: { readonly reference: string }) => ({ type: 'figure', attrs: { src: reference, alt: 'Muara' } })
  const article = { ...first, body: { type: 'doc', content: [figure(kept)] }, original: { headline: '', deck: '', body: { type: 'doc', content: [figure(taken), figure(kept)] } } }
  await library.save(id, article, 1)
  const both = await filesIn(assets(folder, id))
  expect(both).toHaveLength(2)
  const duplicate = await library.duplicate(id)
  const api = { 'article.create': (made: Article) => library.create(made), 'picture.carry': ({ from, to, references }: { from: string; to: string; references: string[] }) => library.pictures.carry(from, to, references) }
  const copy = await createCopy(api, id, article)
  expect([await filesIn(assets(folder, duplicate.id)), await filesIn(assets(folder, copy))]).toEqual([both, both])
})

test('a picture whose bytes have changed is not carried as what it was, and is stored anew', async () => {
  const { folder, open } = await desk()
  const library = await open()
  const { id } = await library.create(articleOf('Muara', 'Air surut.'))
  const { reference } = await library.pictures.store(id, 'a.png', png())
  const path = join(assets(folder, id), reference.slice('asset:'.length))
  await writeFile(path, 'lain')
  const other = await library.create(articleOf('Lain', 'Air pasang.'))
  expect(await library.pictures.carry(id, other.id, [reference])).toEqual([reference])
  await library.pictures.store(id, 'a.png', png())
  expect((await readFile(path)).length).toBeGreaterThan(40)
})

test('what is no picture is not stored, and nothing for an article that is not there', async () => {
  const { open } = await desk()
  const library = await open()
  const { id } = await library.create(articleOf('Muara', 'Air surut.'))
  await expect(library.pictures.store(id, 'x.svg', Buffer.from('<svg/>'))).rejects.toMatchObject({ code: 'notPicture', detail: { file: 'x.svg' } })
  await expect(library.pictures.store('01ARZ3NDEKTSV4RRFFQ69G5FAV', 'a.png', png())).rejects.toMatchObject({ code: 'notFound' })
})
