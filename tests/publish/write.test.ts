import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ExportReport } from '@shared/ipc'
import { readPicture } from '@shared/pictures'
import { realDisk } from '../../main/store'
import { jpeg, secret } from '../pictures/files'
import { flood, now, openDesk, withBody, type TestDesk } from './desk'

let desk: TestDesk

beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

type Written = Extract<ExportReport, { kind: 'written' }>

function written(report: ExportReport): Written {
  if (report.kind !== 'written') throw new Error(`Expected files, got ${JSON.stringify(report)}`)
  return report
}

const both = ['html', 'markdown'] as const
const page = 'air-surut-di-kampung-muara.html'
const text = 'air-surut-di-kampung-muara.md'
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('writing an article into a folder', () => {
  test('makes one page and one Markdown file, and reports names, sizes and hashes as they are on the disk', async () => {
    const { id } = await desk.library.create(flood())
    const report = written(await desk.publisher.write({ id, formats: both, override: null }))
    const onDisk = await Promise.all([page, text].map((name) => readFile(join(desk.out, name))))
    expect({ ...report, seq: 0 }).toEqual({
      kind: 'written',
      folder: 'Terbitan',
      files: [page, text].map((name, at) => ({ name, bytes: onDisk[at]!.length, sha256: hashOf(onDisk[at]!), placing: 'new' })),
      warnings: [],
      seq: 0,
      recorded: true,
    })
    expect((await readdir(desk.out)).sort()).toEqual([page, text])
    expect(onDisk[0]!.toString()).toContain('<h1>Air Surut di Kampung Muara</h1>')
    expect(onDisk[1]!.toString()).toContain('title: "Air Surut di Kampung Muara"')
  })

  test('keeps one record a file and a version from before, and leaves status and time of change alone', async () => {
    const { id, seq } = await desk.library.create(flood())
    const before = (await desk.library.load(id)).article
    const report = written(await desk.publisher.write({ id, formats: both, override: null }))
    const stored = await desk.library.load(id)
    const { publicationRecords, ...rest } = stored.article
    const { publicationRecords: none, ...restBefore } = before
    expect(none).toEqual({})
    expect(rest).toEqual(restBefore)
    expect(stored.seq).toBe(report.seq)
    expect(report.seq).toBeGreaterThan(seq)
    expect(Object.values(publicationRecords).map(({ id: _id, ...record }) => record)).toEqual(
      report.files.map((file, at) => ({ format: both[at], path: file.name, sha256: file.sha256, at: now, gateReport: [], overrides: [], leftOut: 0 })),
    )
    expect((await desk.library.versions(id)).map(({ reason }) => reason)).toContain('preExport')
  })

  test('leaves the files to the umask', async () => {
    const before = process.umask(0o027)
    try {
      const { id } = await desk.library.create(flood())
      await desk.publisher.write({ id, formats: ['html'], override: null })
      expect((await stat(join(desk.out, page))).mode & 0o777).toBe(0o640)
    } finally {
      process.umask(before)
    }
  })

  test('says that nothing changed when the same article is exported again', async () => {
    const { id } = await desk.library.create(flood())
    await desk.publisher.write({ id, formats: ['html'], override: null })
    const report = written(await desk.publisher.write({ id, formats: ['html'], override: null }))
    expect(report.files.map(({ name, placing }) => [name, placing])).toEqual([[page, 'unchanged']])
  })

  test('replaces its own earlier export where nobody has touched it', async () => {
    const { id, seq } = await desk.library.create(flood())
    const first = written(await desk.publisher.write({ id, formats: ['html'], override: null }))
    expect(first.seq).toBeGreaterThan(seq)
    const { article } = await desk.library.load(id)
    await desk.library.save(id, { ...article, deck: 'Warga sudah kembali ke rumah.' }, first.seq)
    const report = written(await desk.publisher.write({ id, formats: ['html'], override: null }))
    expect(report.files.map(({ name, placing }) => [name, placing])).toEqual([[page, 'replaced']])
    expect(await readFile(join(desk.out, page), 'utf8')).toContain('Warga sudah kembali ke rumah.')
  })

  test('gives all its files a number where one of the names is taken by something else [5.9]', async () => {
    await writeFile(join(desk.out, text), 'catatan orang lain')
    const { id } = await desk.library.create(flood())
    const report = written(await desk.publisher.write({ id, formats: both, override: null }))
    expect(report.files.map(({ name }) => name)).toEqual(['air-surut-di-kampung-muara-2.html', 'air-surut-di-kampung-muara-2.md'])
    expect(await readFile(join(desk.out, text), 'utf8')).toBe('catatan orang lain')
    expect((await readdir(desk.out)).sort()).toEqual(['air-surut-di-kampung-muara-2.html', 'air-surut-di-kampung-muara-2.md', text])
  })

  test('does not follow a link that stands at its name [5.9]', async () => {
    const elsewhere = join(desk.out, '..', 'elsewhere.html')
    await writeFile(elsewhere, 'tetap')
    await symlink(elsewhere, join(desk.out, page))
    const { id } = await desk.library.create(flood())
    const report = written(await desk.publisher.write({ id, formats: ['html'], override: null }))
    expect(report.files.map(({ name }) => name)).toEqual(['air-surut-di-kampung-muara-2.html'])
    expect(await readFile(elsewhere, 'utf8')).toBe('tetap')
  })

  test('numbers a name of the greatest length without losing the number', async () => {
    const { id } = await desk.library.create(flood({ slug: 'panjang-'.repeat(30) }))
    const first = written(await desk.publisher.write({ id, formats: ['html'], override: null }))
    await writeFile(join(desk.out, first.files[0]!.name), 'bukan lagi milik kita')
    const second = written(await desk.publisher.write({ id, formats: ['html'], override: null }))
    expect(second.files[0]!.name).toMatch(/^panjang-.*-2\.html$/)
    expect(Buffer.byteLength(second.files[0]!.name)).toBeLessThanOrEqual(85)
  })

  test('copies a picture beside the page under a safe name, without the metadata that it has in the library [19.6]', async () => {
    const bytes = jpeg()
    const reference = `asset:${hashOf(bytes)}.jpg`
    const figure = { type: 'figure', attrs: { src: reference, alt: 'Perahu karet' }, content: [{ type: 'text', text: 'Perahu di tepi sungai' }] }
    const article = flood()
    const { id } = await desk.library.create({ ...article, body: { ...article.body, content: [...article.body.content!, figure] } })
    const assets = join(desk.library.folder, 'articles', id.slice(-2), id, 'assets')
    await mkdir(assets, { recursive: true })
    await writeFile(join(assets, reference.slice(6)), bytes)
    const report = written(await desk.publisher.write({ id, formats: both, override: null }))
    expect(report.files.map(({ name }) => name)).toEqual([page, text, 'air-surut-di-kampung-muara-1.jpg'])
    const copied = await readFile(join(desk.out, 'air-surut-di-kampung-muara-1.jpg'))
    expect(copied).toEqual(Buffer.from(readPicture(bytes, '').bytes))
    expect([bytes.includes(secret), copied.includes(secret)]).toEqual([true, false])
    const shown = await desk.publisher.page(id)
    expect(shown).toContain(`src="redaksi://asset/${id}/${reference.slice(6)}"`)
  })

  test('writes no picture that cannot be freed of metadata', async () => {
    const bytes = Buffer.from(`\0\0\0\x1cftypavif${secret}`)
    const reference = `asset:${hashOf(bytes)}.avif`
    const figure = { type: 'figure', attrs: { src: reference, alt: 'Perahu karet' }, content: [{ type: 'text', text: 'Perahu di tepi sungai' }] }
    const article = flood()
    const { id } = await desk.library.create({ ...article, body: { ...article.body, content: [...article.body.content!, figure] } })
    const assets = join(desk.library.folder, 'articles', id.slice(-2), id, 'assets')
    await mkdir(assets, { recursive: true })
    await writeFile(join(assets, reference.slice(6)), bytes)
    const report = written(await desk.publisher.write({ id, formats: both, override: null }))
    expect(report.files.map(({ name }) => name)).toEqual([page, text])
    expect(report.warnings).toEqual(['Pictures are missing from the library or cannot be freed of their metadata, so their files are not beside the page: air-surut-di-kampung-muara-1.avif.'])
  })

  test('holds an export whose picture was lost from the library, and past that writes its words alone and says so before and after [4.10]', async () => {
    const figure = { type: 'figure', attrs: { src: `asset:${'a'.repeat(64)}.jpg`, alt: 'Perahu' }, content: [{ type: 'text', text: 'Perahu di tepi sungai' }] }
    const article = flood()
    const { id } = await desk.library.create({ ...article, body: { ...article.body, content: [...article.body.content!, figure] } })
    const lost = ['Pictures without a file are shown by their caption alone: 1.', 'Pictures have no file: their captions and credits were written alone.']
    expect(await desk.publisher.write({ id, formats: both, override: null })).toMatchObject({ kind: 'blocked', findings: [{ rule: 'missing-picture', params: { context: 'lost' }, where: { part: 'picture', number: 1 } }] })
    for (const [at, format] of both.entries()) expect((await desk.publisher.preview({ id, format })).warnings).toEqual([lost[at]])
    const report = written(await desk.publisher.write({ id, formats: both, override: 'Gambar menyusul.' }))
    expect([report.warnings, report.files.map(({ name }) => name)]).toEqual([lost, [page, text]])
    const [html, markdown] = await Promise.all([page, text].map((name) => readFile(join(desk.out, name), 'utf8')))
    expect([html!.includes('Perahu di tepi sungai'), html!.includes('<img'), markdown!.includes('\nPerahu di tepi sungai\n'), markdown!.includes('![')]).toEqual([true, false, true, false])
  })
})

describe('a folder that cannot take the export', () => {
  test('is named in the fault when it is gone', async () => {
    const { id } = await desk.library.create(flood())
    const publisher = desk.with({ dialogs: { chooseFolder: async () => join(desk.out, 'Hilang'), saveAs: async () => null } })
    await expect(publisher.write({ id, formats: ['html'], override: null })).rejects.toMatchObject({ code: 'folderUnusable', detail: { folder: 'Hilang' } })
  })

  test('is named in the fault when it is a file', async () => {
    await writeFile(join(desk.out, 'berkas'), '')
    const { id } = await desk.library.create(flood())
    const publisher = desk.with({ dialogs: { chooseFolder: async () => join(desk.out, 'berkas'), saveAs: async () => null } })
    await expect(publisher.write({ id, formats: ['html'], override: null })).rejects.toMatchObject({ code: 'folderUnusable', detail: { folder: 'berkas' } })
  })

  test.each([
    ['EACCES', 'folderUnusable'],
    ['EROFS', 'folderUnusable'],
    ['ENOSPC', 'diskFull'],
  ])('leaves nothing behind when the system answers %s to the second file', async (code, fault) => {
    let opened = 0
    const disk: typeof realDisk = {
      ...realDisk,
      open: (...args: Parameters<typeof realDisk.open>) => {
        if (args[1] === 'wx') opened += 1
        return opened === 2 && args[1] === 'wx' ? Promise.reject(Object.assign(new Error(code), { code })) : realDisk.open(...args)
      },
    }
    const { id } = await desk.library.create(flood())
    await expect(desk.with({ disk }).write({ id, formats: both, override: null })).rejects.toMatchObject({ code: fault })
    expect(await readdir(desk.out)).toEqual([])
    expect((await desk.library.load(id)).article.publicationRecords).toEqual({})
  })

  test('takes the first file back when the second cannot be settled', async () => {
    let linked = 0
    const disk: typeof realDisk = {
      ...realDisk,
      link: (...args) => {
        linked += 1
        return linked === 2 ? Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) : realDisk.link(...args)
      },
    }
    const { id } = await desk.library.create(flood())
    await expect(desk.with({ disk }).write({ id, formats: both, override: null })).rejects.toMatchObject({ code: 'diskError' })
    expect(await readdir(desk.out)).toEqual([])
  })

  test('is written by renaming where the system has no hard links', async () => {
    const disk: typeof realDisk = { ...realDisk, link: () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })) }
    const { id } = await desk.library.create(flood())
    const report = written(await desk.with({ disk }).write({ id, formats: ['html'], override: null }))
    expect(report.files.map(({ name }) => name)).toEqual([page])
    expect(await readdir(desk.out)).toEqual([page])
  })
})

test('nothing happens when the person picks no folder', async () => {
  const { id } = await desk.library.create(flood())
  const publisher = desk.with({ dialogs: { chooseFolder: async () => null, saveAs: async () => null } })
  expect(await publisher.write({ id, formats: ['html'], override: null })).toEqual({ kind: 'cancelled' })
  expect(await publisher.pdf({ id, override: null })).toEqual({ kind: 'cancelled' })
})

test('what was written last is shown in its folder', async () => {
  const { id } = await desk.library.create(flood(withBody('Satu paragraf saja.')))
  desk.publisher.showInFolder()
  await desk.publisher.write({ id, formats: ['markdown'], override: null })
  desk.publisher.showInFolder()
  expect(desk.asked.revealed).toEqual([join(desk.out, text)])
})
