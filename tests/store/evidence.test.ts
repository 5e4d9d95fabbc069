import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidenceName, largestEvidence, shortHash } from '../../shared/evidence'
import { newSource, type Source } from '../../shared/source'
import { fileReference } from '../../shared/verification'
import { pack, seal, unpack } from '../../main/store/envelope'
import { anyId, articleOf, desk, filesIn, morning } from './support'

const bytes = Buffer.from('Rekaman wawancara, 23 November.')
const sha256 = createHash('sha256').update(bytes).digest('hex')
const day = 86_400_000
const person = (name: string): Source => newSource(anyId(), 'person', name)

/** A library with one source that holds one file. */
async function attached() {
  const place = await desk()
  const library = await place.open()
  const source = await library.saveSource(person('Sri Rahayu'))
  const withFile = await library.evidence.attach(source.id, '/tmp/rekaman wawancara.m4a', bytes)
  return { ...place, library, source, withFile, file: join(place.folder, 'sources', 'evidence', sha256), at: { sourceId: source.id, sha256 } }
}

describe('evidence of a source', () => {
  test('lies in the library under its hash alone, and its name in the record [3.10]', async () => {
    const { folder, file, withFile, source, at, library } = await attached()
    expect(withFile).toEqual({ ...source, evidence: [{ file: 'rekaman wawancara.m4a', sha256, note: '', id: expect.stringMatching(/^[0-9a-f]{32}$/) }] })
    expect([await readFile(file), await filesIn(join(folder, 'sources', 'evidence'))]).toEqual([bytes, [sha256]])
    expect([await library.evidence.check(source.id), await library.evidence.read(at)]).toEqual([
      [{ sha256, state: 'whole', size: bytes.length }],
      { file: 'rekaman wawancara.m4a', bytes },
    ])
    await library.close()
  })

  test('is never a file that could be run, and follows the mode of the library', async () => {
    const { folder, library, file } = await attached()
    await library.close()
    expect([(await stat(file)).mode & 0o111, (await stat(file)).mode & 0o666]).toEqual([0, ((await stat(folder)).mode & 0o666) | 0o600])
  })

  test('stays when the record is saved from a card that was opened before', async () => {
    const { library, source, withFile } = await attached()
    expect(await library.saveSource({ ...source, jobTitle: 'Lurah' })).toEqual({ ...withFile, jobTitle: 'Lurah' })
  })

  test('is attached once, whatever its name, and shared by two sources', async () => {
    const { library, source, withFile, folder } = await attached()
    expect(await library.evidence.attach(source.id, 'salinan.m4a', bytes)).toEqual(withFile)
    const other = await library.saveSource(person('Budi'))
    expect((await library.evidence.attach(other.id, 'b.m4a', bytes)).evidence).toEqual([{ file: 'b.m4a', sha256, note: '', id: expect.stringMatching(/^[0-9a-f]{32}$/) }])
    expect(await filesIn(join(folder, 'sources', 'evidence'))).toEqual([sha256])
  })

  test('that was changed or has gone is told, given to nobody, and not written over [3.11]', async () => {
    const { library, file, at, source, folder } = await attached()
    await writeFile(file, 'lain')
    expect(await library.evidence.check(source.id)).toEqual([{ sha256, state: 'changed', size: 4 }])
    await expect(library.evidence.read(at)).rejects.toMatchObject({ code: 'evidenceChanged', detail: { file: 'rekaman wawancara.m4a' } })
    await library.evidence.attach(source.id, 'lagi.m4a', bytes)
    const [aside] = await filesIn(join(folder, 'quarantine'))
    expect([await readFile(file), await readFile(join(folder, 'quarantine', aside ?? ''), 'utf8')]).toEqual([bytes, 'lain'])
    await rm(file)
    expect(await library.evidence.check(source.id)).toEqual([{ sha256, state: 'missing' }])
    await expect(library.evidence.read(at)).rejects.toMatchObject({ code: 'unreadable' })
  })

  test('that the disk does not give is told without a path', async () => {
    const { library, file, source } = await attached()
    await rm(file)
    await mkdir(file)
    expect(await library.evidence.check(source.id)).toEqual([{ sha256, state: 'unreadable' }])
  })

  test('comes back with its note after a removal, in a later session too, and a removed source keeps its own [3.10]', async () => {
    const { library, at, source, withFile, open } = await attached()
    await library.evidence.note(at, 'Direkam di kantor lurah')
    expect((await library.evidence.remove(at)).evidence).toEqual([])
    await library.close()
    const again = await open()
    const back = await again.evidence.restore(at)
    expect(back.evidence).toEqual([{ ...withFile.evidence[0], note: 'Direkam di kantor lurah' }])
    await expect(again.evidence.restore(at)).rejects.toMatchObject({ code: 'notFound' })
    await again.removeSource(source.id)
    await again.evidence.clear()
    await again.restoreSource(source.id)
    expect(await again.evidence.check(source.id)).toEqual([{ sha256, state: 'whole', size: bytes.length }])
  })

  test('is deleted thirty days after its removal, and only where nothing names it any more [3.10]', async () => {
    const { open, folder } = await desk()
    const files = () => filesIn(join(folder, 'sources', 'evidence'))
    const library = await open({ clock: () => morning })
    const [sri, budi] = [await library.saveSource(person('Sri')), await library.saveSource(person('Budi'))]
    for (const { id } of [sri, budi]) await library.evidence.attach(id, 'a.txt', bytes)
    await library.evidence.attach(sri.id, 'b.txt', Buffer.from('lain'))
    const noted = await library.evidence.attach(sri.id, 'c.txt', Buffer.from('lain lagi'))
    const [, before, file] = noted.evidence
    const quoted = [before!.sha256, file!.sha256]
    // One check of before, which names the hash, and one that names the file by its id.
    await library.create({ ...articleOf('Harga beras', 'isi'), verifications: { v: { evidence: [{ file: 'b.txt', sha256: before!.sha256, note: '' }] }, w: { evidence: [fileReference(file!)] } } })
    for (const hash of [sha256, ...quoted]) await library.evidence.remove({ sourceId: sri.id, sha256: hash })
    await library.close()
    const soon = await open({ clock: () => morning + 29 * day })
    await soon.close()
    expect(await files()).toEqual([sha256, ...quoted].sort())
    const late = await open({ clock: () => morning + 31 * day })
    await expect(late.evidence.restore({ sourceId: sri.id, sha256 })).rejects.toMatchObject({ code: 'notFound' })
    expect(await files()).toEqual([sha256, ...quoted].sort())
    await late.evidence.remove({ sourceId: budi.id, sha256 })
    await late.close()
    const last = await open({ clock: () => morning + 62 * day })
    expect(await files()).toEqual([...quoted].sort())
    expect((await last.evidence.restore({ sourceId: sri.id, sha256: file!.sha256 })).evidence).toEqual([file])
  })

  test('of a record of before is given the id that checks name it by, once, when the library is opened', async () => {
    const { library, source, withFile, folder, open } = await attached()
    await library.close()
    const path = join(folder, 'sources', `${source.id}.json`)
    const { payload, id, seq, parentSeq, savedAt } = unpack(await readFile(path))
    await writeFile(path, pack(seal({ id, seq, parentSeq, savedAt }, { ...(payload as Source), evidence: [{ file: 'rekaman wawancara.m4a', sha256, note: '' }] })))
    const first = await open()
    const [entry] = first.evidence.list(source.id)
    expect({ ...entry, id: '' }).toEqual({ ...withFile.evidence[0], id: '' })
    expect(entry!.id).toMatch(/^[0-9a-f]{32}$/)
    await first.close()
    expect((await open()).evidence.list(source.id)).toEqual([entry])
  })

  test('is attached and never told: a new source begins with none, whatever came with it', async () => {
    const { open } = await desk()
    const library = await open()
    const source = person('Sri')
    expect(await library.saveSource({ ...source, evidence: [{ file: 'x', sha256: 'x', note: '', id: '' }] })).toEqual(source)
  })

  test('of a confidential source is refused while it would lie open', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const hidden = newSource(anyId(), 'person', 'Nama Rahasia')
    await library.saveSource({ ...hidden, confidentiality: 'withholdName', publicLabel: 'seorang pejabat' }).catch(() => undefined)
    const attach = library.evidence.attach(hidden.id, 'a.txt', bytes)
    await expect(attach).rejects.toMatchObject({ name: 'Fault' })
    expect(await filesIn(join(folder, 'sources', 'evidence'))).toEqual([])
  })

  test('that is empty, too large or one too many is refused', async () => {
    const { library, source } = await attached()
    const attach = (content: Uint8Array) => library.evidence.attach(source.id, 'x.bin', content)
    await expect(attach(Buffer.alloc(0))).rejects.toMatchObject({ code: 'emptyEvidence', detail: { file: 'x.bin' } })
    await expect(attach(Buffer.alloc(largestEvidence + 1))).rejects.toMatchObject({ code: 'tooLarge', detail: { file: 'x.bin', size: '51 MB', limit: '50 MB' } })
  })
})

test('the name of a file is shown as it came, without its folders and what could deceive', () => {
  const names = ['/home/ani/surat.pdf', 'C:\\Users\\ani\\surat.pdf', '..', '.htaccess', 'lapor\u202efdp.exe', 'a\u0000b\n.txt', `${'é'.repeat(300)}.pdf`, '  ']
  expect(names.map(evidenceName)).toEqual(['surat.pdf', 'surat.pdf', '', 'htaccess', 'laporfdp.exe', 'ab.txt', `${'é'.repeat(116)}.pdf`, ''])
  expect(shortHash(sha256)).toMatch(/^[0-9a-f]{4}…[0-9a-f]{4}$/)
})
