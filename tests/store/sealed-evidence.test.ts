import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileReference, shownEvidence } from '../../shared/verification'
import type { Library } from '../../main/store'
import { guarded, person, secret, word } from '../vault/withheld'
import { articleOf } from './support'
import { passphrase, vaultOf } from '../vault/support'

/** Attaches a file; answers what the source then holds. */
async function attachedTo(library: Library, sourceId: string, name: string, bytes: Buffer) {
  await library.evidence.attach(sourceId, name, bytes)
  return library.evidence.list(sourceId)
}

/** A library whose vault is open, with a withheld source that holds one file. */
async function sealed() {
  const place = await guarded()
  const name = word()
  const source = secret(name)
  await place.library.saveSource(source)
  const bytes = Buffer.from(`Surat dari ${name}, rahasia.`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { id } = (await attachedTo(place.library, source.id, `surat ${name}.txt`, bytes))[0]!
  const folder = join(place.folder, 'sources', 'evidence')
  return { ...place, name, source, bytes, sha256, at: { sourceId: source.id, sha256 }, evidence: folder, entry: { file: `surat ${name}.txt`, sha256, note: '', id } }
}

describe('evidence of a withheld source', () => {
  test('is sealed as its record is: neither bytes, name nor hash is in the library [3.10]', async () => {
    const { library, name, source, bytes, sha256, at, evidence, entry, traces } = await sealed()
    expect([await traces(name), await traces(sha256)]).toEqual([[], []])
    expect((await readdir(evidence)).every((file) => /^[0-9a-f]{64}\.age$/.test(file))).toBe(true)
    expect([library.evidence.list(source.id), library.sources()[0]?.evidence, library.vault.reveal(source.id).evidence]).toEqual([[entry], [], [entry]])
    expect([await library.evidence.check(source.id), (await library.evidence.read(at)).bytes]).toEqual([[{ sha256, state: 'whole', size: bytes.length }], bytes])
  })

  test('is out of reach while the vault is locked, and there again when it is opened', async () => {
    const { library, vault, source, at, bytes, open } = await sealed()
    vault.lock('person')
    for (const work of [() => library.evidence.check(source.id), () => library.evidence.read(at), () => library.evidence.attach(source.id, 'b.txt', bytes), () => library.evidence.remove(at)]) {
      await expect(work()).rejects.toMatchObject({ code: 'vaultLocked' })
    }
    expect(() => library.evidence.list(source.id)).toThrow(expect.objectContaining({ code: 'vaultLocked' }))
    await vault.unlock(passphrase)
    await library.evidence.note(at, 'asli')
    await library.evidence.remove(at)
    expect((await library.evidence.check(source.id)).length).toBe(0)
    await library.evidence.restore(at)
    expect([library.evidence.list(source.id)[0]?.note, (await library.evidence.read(at)).bytes]).toEqual(['asli', bytes])
    await library.close()
    await expect((await open()).evidence.check(source.id)).rejects.toMatchObject({ code: 'vaultLocked' })
  })

  test('that was changed or put there by somebody else is told, and its name stays out of the fault [3.11]', async () => {
    const { library, source, at, sha256, evidence } = await sealed()
    const [file] = await readdir(evidence)
    const path = join(evidence, file ?? '')
    const sound = await readFile(path)
    await writeFile(path, sound.subarray(0, sound.length - 3))
    expect(await library.evidence.check(source.id)).toMatchObject([{ sha256, state: 'changed' }])
    await expect(library.evidence.read(at)).rejects.toMatchObject({ code: 'evidenceChanged', detail: { file: '…' } })
  })

  test('goes into the vault with its source, and with what was merged into it; a file that another source holds stays with that [3.10]', async () => {
    const { library, traces, folder } = await guarded()
    const name = word()
    const [main, alias, other] = [{ ...secret(name), confidentiality: 'none' as const }, person(`R. ${name}`), person('Budi')]
    for (const source of [main, alias, other]) await library.saveSource(source)
    const texts = [`surat ${name}`, `foto ${name}`, 'siaran pers']
    const give = (id: string, text: string) => library.evidence.attach(id, `${text}.txt`, Buffer.from(text))
    await give(main.id, texts[0]!)
    await give(alias.id, texts[1]!)
    for (const { id } of [main, other]) await give(id, texts[2]!)
    await library.mergeSources(alias.id, main.id)
    await library.saveSource({ ...library.sources().find(({ id }) => id === main.id)!, confidentiality: 'withholdName', publicLabel: 'seorang pejabat' })
    expect(await traces(name)).toEqual([])
    expect((await readdir(join(folder, 'sources', 'evidence'))).map((file) => file.endsWith('.age')).sort()).toEqual([false, true, true, true])
    const read = async (id: string): Promise<readonly string[]> => Promise.all(library.evidence.list(id).map(async ({ sha256 }) => (await library.evidence.read({ sourceId: id, sha256 })).bytes.toString()))
    expect([await read(main.id), await read(alias.id), await read(other.id)]).toEqual([[texts[0], texts[2]], [texts[1]], [texts[2]]])
  })

  test('is told by no check that rested on it while its source could be named: neither its name nor its hash [9.4]', async () => {
    const { library, traces } = await guarded()
    const name = word()
    const source = { ...secret(name), confidentiality: 'none' as const }
    await library.saveSource(source)
    const [file] = await attachedTo(library, source.id, `rekaman ${name}.m4a`, Buffer.from(`suara ${name}`))
    const check = { id: 'v', attributionId: 'a', status: 'verified', evidence: [fileReference(file!)] }
    const article = { ...articleOf('Harga beras', 'isi'), verifications: { v: check } }
    const { id } = await library.create(article)
    await library.keepVersion(id, article, 'manual')
    expect(shownEvidence(check.evidence[0]!, library.sources())).toEqual({ file: `rekaman ${name}.m4a`, sha256: file!.sha256, note: '' })
    await library.saveSource({ ...library.sources()[0]!, confidentiality: 'withholdName', publicLabel: 'seorang pejabat' })
    expect([await traces(name), await traces(file!.sha256)]).toEqual([[], []])
    expect([shownEvidence(check.evidence[0]!, library.sources()), library.evidence.list(source.id)]).toEqual([null, [file]])
  })

  test('leaves nothing of what was set aside while it was open, once its source is withheld [9.4]', async () => {
    const { library, folder, traces } = await guarded()
    const name = word()
    const source = { ...secret(name), confidentiality: 'none' as const }
    await library.saveSource(source)
    const bytes = Buffer.from(`rekaman ${name}`)
    const [file] = await attachedTo(library, source.id, 'rekaman.m4a', bytes)
    await writeFile(join(folder, 'sources', 'evidence', file!.sha256), `rekaman ${name} terpotong`)
    await library.evidence.attach(source.id, 'rekaman.m4a', bytes)
    expect((await readdir(join(folder, 'quarantine'))).map((each) => each.startsWith(`${file!.sha256}.`))).toEqual([true])
    await library.saveSource({ ...library.sources()[0]!, confidentiality: 'withholdName' })
    expect([await traces(name), await traces(file!.sha256), await readdir(join(folder, 'quarantine'))]).toEqual([[], [], []])
  })

  test('is not named by a fault, which outlasts the open vault', async () => {
    const { library, source, name } = await sealed()
    await expect(library.evidence.attach(source.id, `foto ${name}.jpg`, Buffer.alloc(0))).rejects.toMatchObject({ code: 'emptyEvidence', detail: { file: '…' } })
  })

  test('that has changed meanwhile keeps its source from being withheld, and nothing is sealed in its place [3.11]', async () => {
    const { library, folder } = await guarded()
    const source = { ...secret(word()), confidentiality: 'none' as const }
    await library.saveSource(source)
    const [entry] = (await library.evidence.attach(source.id, 'a.txt', Buffer.from('asli'))).evidence
    await writeFile(join(folder, 'sources', 'evidence', entry!.sha256), 'lain')
    await expect(library.saveSource({ ...source, confidentiality: 'withholdName' })).rejects.toMatchObject({ code: 'evidenceChanged' })
    expect([library.sources()[0]?.confidentiality, await readdir(join(folder, 'sources', 'evidence'))]).toEqual(['none', [entry!.sha256]])
  })

  test('lies open again once its source is made public, also what was removed, and needs no vault any more [3.10]', async () => {
    const { library, vault, source, at, sha256, bytes, evidence, entry } = await sealed()
    const [, removed] = await attachedTo(library, source.id, 'kedua.txt', Buffer.from('kedua'))
    await library.evidence.remove({ sourceId: source.id, sha256: removed!.sha256 })
    await library.saveSource({ ...library.vault.reveal(source.id), confidentiality: 'none' })
    expect((await readdir(evidence)).sort()).toEqual([sha256, removed!.sha256].sort())
    vault.lock('person')
    expect([await library.evidence.check(source.id), (await library.evidence.read(at)).bytes]).toEqual([[{ sha256, state: 'whole', size: bytes.length }], bytes])
    await library.evidence.restore({ sourceId: source.id, sha256: removed!.sha256 })
    expect(library.evidence.list(source.id).map(({ file }) => file)).toEqual([entry.file, 'kedua.txt'])
  })

  test('lies open again when its source is parted from the withheld one', async () => {
    const { library, source, evidence } = await sealed()
    const other = person('Budi')
    await library.saveSource(other)
    const [file] = await attachedTo(library, other.id, 'siaran.txt', Buffer.from('siaran'))
    await library.mergeSources(other.id, source.id)
    expect((await readdir(evidence)).every((name) => name.endsWith('.age'))).toBe(true)
    await library.unmergeSource(other.id)
    expect([(await readdir(evidence)).includes(file!.sha256), (await readdir(evidence)).length]).toEqual([true, 2])
  })

  test('stays open where the register refuses to withhold its source', async () => {
    const { library, evidence } = await sealed()
    const plain = person('Budi')
    await library.saveSource(plain)
    const [file] = await attachedTo(library, plain.id, 'siaran.txt', Buffer.from('siaran'))
    await expect(library.saveSource({ ...plain, confidentiality: 'withholdName', kind: 'angin' as never })).rejects.toMatchObject({ code: 'badInput' })
    expect([await library.evidence.check(plain.id), (await readdir(evidence)).filter((name) => name.endsWith('.age')).length]).toEqual([[{ sha256: file!.sha256, state: 'whole', size: 6 }], 1])
  })

  test('that has changed meanwhile is not thrown away when its source is made public', async () => {
    const { library, source, evidence } = await sealed()
    const [name] = await readdir(evidence)
    await writeFile(join(evidence, name!), 'lain')
    await library.saveSource({ ...library.vault.reveal(source.id), confidentiality: 'none' })
    expect([await readdir(evidence), (await library.evidence.check(source.id)).map(({ state }) => state)]).toEqual([[name], ['missing']])
  })

  test('is deleted when the vault is opened thirty days after its removal [3.10]', async () => {
    const { library, at, evidence, open } = await sealed()
    await library.evidence.remove(at)
    await library.close()
    const soon = await open({ clock: () => Date.now() + 29 * 86_400_000 })
    await (await vaultOf(soon)).vault.unlock(passphrase)
    await soon.close()
    expect((await readdir(evidence)).length).toBe(1)
    const late = await open({ clock: () => Date.now() + 31 * 86_400_000 })
    expect((await readdir(evidence)).length).toBe(1)
    await (await vaultOf(late)).vault.unlock(passphrase)
    expect(await readdir(evidence)).toEqual([])
    await expect(late.evidence.restore(at)).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('a removed source with a removed file does not keep the library from being opened', async () => {
  const { library, source, at, open } = await sealed()
  await library.evidence.remove(at)
  await library.saveSource({ ...library.vault.reveal(source.id), confidentiality: 'none' })
  await library.removeSource(source.id)
  await library.close()
  const again = await open()
  expect(again.registerDesk.removed().map(({ id }) => id)).toEqual([source.id])
})
