import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Holder, Machine } from '../../main/store/machine'
import { newSource } from '../../shared/source'
import { anyId, articleOf, desk, fileOf, filesIn, readJson, temporaryFolder } from './support'

const machineOf = (holder: Partial<Holder>, running: readonly number[] = []): Machine => ({
  self: () => Promise.resolve({ host: 'meja-satu', bootId: 'boot-1', pid: 100, startedAt: '', ...holder }),
  runs: ({ pid }) => Promise.resolve(running.includes(pid)),
})

describe('opening a library twice', () => {
  test('gives the second one for reading only, and says who holds it [1.8]', async () => {
    const { open } = await desk()
    const first = await open()
    const { id } = await first.create(articleOf('Satu', 'isi'))
    const second = await open()
    expect(second.readOnly).toMatchObject({ reason: 'locked', holder: { pid: process.pid } })
    expect((await second.load(id)).article.headline).toBe('Satu')
    await expect(second.save(id, articleOf('Dua', 'isi'), 1)).rejects.toMatchObject({ code: 'locked' })
    await second.close()
    await expect(first.save(id, articleOf('Dua', 'isi'), 1)).resolves.toMatchObject({ seq: 2 })
  })

  test('after a crash takes over the lock of a process that is gone, of this boot or an earlier one', async () => {
    const { open } = await desk()
    for (const later of [machineOf({ pid: 101 }), machineOf({ pid: 102, bootId: 'boot-2' }, [100, 101])]) {
      const crashed = await open({ machine: machineOf({}), takeLock: true })
      const after = await open({ machine: later })
      expect(after.readOnly).toBe(false)
      await after.close()
      await crashed.close()
    }
  })

  test('never takes the lock of another machine without a yes, whatever its process number', async () => {
    const { open } = await desk()
    const there = await open({ machine: machineOf({ host: 'meja-dua' }) })
    const { id } = await there.create(articleOf('Satu', 'isi'))
    const here = await open({ machine: machineOf({ pid: 7 }) })
    expect(here.readOnly).toEqual({ reason: 'locked', holder: { host: 'meja-dua', bootId: 'boot-1', pid: 100, startedAt: '' } })
    await here.close()
    const taken = await open({ machine: machineOf({ pid: 7 }), takeLock: true })
    expect(taken.readOnly).toBe(false)
    await taken.save(id, articleOf('Dari meja satu', 'isi'), 1)
    await expect(there.save(id, articleOf('Dari meja dua', 'isi'), 1)).rejects.toMatchObject({ code: 'locked', detail: { holder: 'meja-satu' } })
    expect(there.readOnly).toMatchObject({ reason: 'locked' })
    await there.saveDraft(id, articleOf('Dari meja dua', 'isi'), 1)
    expect((await taken.load(id)).article.headline).toBe('Dari meja satu')
  })

  test('leaves an unreadable lock to a person', async () => {
    const { open, folder } = await desk()
    await (await open()).close()
    await writeFile(join(folder, '.lock'), '')
    expect((await open()).readOnly).toMatchObject({ reason: 'locked' })
    expect((await open({ takeLock: true })).readOnly).toBe(false)
  })

  test('says so while its folder is away, writes nothing where it was, and goes on once it is back [1.1]', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await rename(folder, `${folder}-away`)
    await expect(library.save(id, articleOf('Dua', 'isi'), 1)).rejects.toMatchObject({ code: 'libraryAway' })
    // The empty place where a drive is mounted.
    await mkdir(folder)
    await expect(library.save(id, articleOf('Dua', 'isi'), 1)).rejects.toMatchObject({ code: 'libraryAway' })
    expect([await filesIn(folder), library.readOnly]).toEqual([[], false])
    await rm(folder, { recursive: true })
    await rename(`${folder}-away`, folder)
    await expect(library.save(id, articleOf('Dua', 'isi'), 1)).resolves.toMatchObject({ seq: 2 })
  })

  test('goes on when the lock file was swept away by another program', async () => {
    const { open, folder } = await desk()
    const library = await open()
    await rm(join(folder, '.lock'))
    await expect(library.create(articleOf('Satu', 'isi'))).resolves.toMatchObject({ seq: 1 })
    expect(await filesIn(folder)).toContain('.lock')
  })
})

describe('opening a folder', () => {
  test('of a newer format is for reading only and changes nothing in it [1.6]', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.close()
    const settings = (await readJson(join(folder, 'library.json'))) as Record<string, unknown>
    await writeFile(join(folder, 'library.json'), JSON.stringify({ ...settings, formatVersion: 2, future: true }))
    const before = await filesIn(folder)
    const newer = await open()
    expect(newer.readOnly).toEqual({ reason: 'newerFormat' })
    expect((await newer.load(id)).article.headline).toBe('Satu')
    await expect(newer.save(id, articleOf('Dua', 'isi'), 1)).rejects.toMatchObject({ code: 'readOnly' })
    await newer.close()
    expect(await filesIn(folder)).toEqual(before)
    expect(await readJson(join(folder, 'library.json'))).toMatchObject({ formatVersion: 2, future: true })
  })

  test('keeps a damaged library.json, with a notice, and takes the id and settings from the copy', async () => {
    const { open, folder } = await desk()
    const library = await open()
    await library.saveLibraryFile({ publisher: { name: 'Harian Contoh', url: '', logo: '' }, house: { words: 300 } })
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.saveDraft(id, articleOf('Satu', 'isi b'), 1)
    const libraryId = library.id
    await library.close()
    for (const damage of ['', 'null', '{"formatVersion":1', '\0\0\0\0', '[]']) {
      await writeFile(join(folder, 'library.json'), damage)
      const again = await open()
      const notice = again.notices().find(({ kind }) => kind === 'settingsQuarantined')
      expect({ id: again.id, desk: again.readLibraryFile(), restored: notice?.detail['restored'] }).toMatchObject({
        id: libraryId,
        desk: { publisher: { name: 'Harian Contoh' }, house: { words: 300 } },
        restored: 'backup',
      })
      expect(await readFile(join(folder, 'quarantine', String(notice?.detail['file'])), 'utf8')).toBe(damage)
      expect((await again.load(id)).draft?.article.body).toEqual(articleOf('Satu', 'isi b').body)
      await again.close()
    }
  })

  test('without library.json but with articles is not taken for a new library', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    const libraryId = library.id
    await library.close()
    await rm(join(folder, 'library.json'))
    const again = await open()
    expect([again.isNew, again.id, again.notices().map((notice) => notice.kind), again.list().map((line) => line.id)]).toEqual([false, libraryId, ['settingsMissing'], [id]])
  })

  test('that is a file, or lies below one, is unusable', async () => {
    const { open } = await desk()
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    for (const place of ['file', 'file/below']) {
      await expect(open({ folder: join(folder, place) })).rejects.toMatchObject({ code: 'folderUnusable' })
    }
  })

  test('that this person may not write is for reading only', async (context) => {
    if (process.getuid?.() === 0) process.seteuid?.(65534)
    context.onTestFinished(() => void process.seteuid?.(process.getuid?.() ?? 0))
    const { open, folder, userData } = await desk()
    const library = await open()
    const { id } = await library.create(articleOf('Satu', 'isi'))
    await library.close()
    await chmod(folder, 0o555)
    const reading = await open()
    expect(reading.readOnly).toEqual({ reason: 'noPermission' })
    expect((await reading.load(id)).article.headline).toBe('Satu')
    await reading.close()
    await mkdir(join(userData, 'empty'), { mode: 0o555 })
    await expect(open({ folder: join(userData, 'empty') })).rejects.toMatchObject({ code: 'folderUnusable' })
    await chmod(folder, 0o755)
  })

  test('in which one file cannot be read opens with all the others', async (context) => {
    if (process.getuid?.() === 0) process.seteuid?.(65534)
    context.onTestFinished(() => void process.seteuid?.(process.getuid?.() ?? 0))
    const { open, folder, userData } = await desk()
    const library = await open()
    const [closed, other] = [await library.create(articleOf('Terkunci', 'isi')), await library.create(articleOf('Terbuka', 'isi'))]
    const source = await library.saveSource(newSource(anyId(), 'person', 'Sri'))
    await library.saveDraft(other.id, articleOf('Terbuka', 'isi b'), 1)
    await library.close()
    await rm(join(folder, 'index.json'))
    const shut = [fileOf(folder, closed.id), join(folder, 'sources', `${source.id}.json`), join(userData, 'drafts', library.id, `${other.id}.json`)]
    for (const file of shut) await chmod(file, 0)
    const again = await open()
    expect(again.list().map(({ id, state }) => [id, state])).toEqual([[closed.id, 'damaged'], [other.id, 'sound']].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
    expect([again.sources(), again.notices().map((notice) => notice.kind)]).toEqual([[], ['sourceUnread']])
    await expect(again.load(closed.id)).rejects.toMatchObject({ code: 'noPermission' })
    await again.close()
    for (const file of shut) await chmod(file, 0o600)
    const healed = await open()
    expect([(await healed.load(closed.id)).article.headline, healed.sources()]).toEqual(['Terkunci', [source]])
  })

  test('keeps settings of the desk and keys that this version does not know', async () => {
    const { open, folder } = await desk()
    await (await open()).close()
    const path = join(folder, 'library.json')
    await writeFile(path, JSON.stringify({ ...((await readJson(path)) as object), profiles: ['harian'] }))
    const library = await open()
    await library.saveLibraryFile({ publisher: { name: 'Harian Contoh', url: 'https://contoh.id', logo: '' }, house: {} })
    await library.close()
    expect((await open()).readLibraryFile()).toMatchObject({ profiles: ['harian'], publisher: { name: 'Harian Contoh' } })
  })
})
