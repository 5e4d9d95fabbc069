import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/ids'
import { newSource, sourceSchema, type Source } from '../../shared/source'
import { pack, type Library } from '../../main/store'
import { seal } from '../../main/store/envelope'
import { anyId, articleOf, desk, readJson } from '../store/support'
import { seed } from '../support/seed'
import { filesWith } from './bytes'
import { newVault, passphrase, vaultOf } from './support'

const person = (name: string): Source => newSource(anyId(), 'person', name)

/** A source with a word of its own in every field that is confidential. */
const secret = (word: string): Source => ({
  ...person(`Raka ${word}`),
  aliases: [`Pak ${word}`],
  honorific: `Dr ${word}`,
  jobTitle: `jabatan ${word}`,
  affiliation: `kantor ${word}`,
  contact: [`${word}@example.id`, `jalan ${word} 12`],
  confidentiality: 'withholdName',
  publicLabel: 'seorang pejabat pelabuhan',
  reasonForAnonymity: `diancam ${word}`,
  credibility: 'credible',
  url: `https://${word}.example.id/`,
  accessedAt: '2026-11-23T09:00:00+07:00',
})

const stubOf = ({ id, kind, confidentiality, publicLabel }: Source): Source => sourceSchema.parse({ id, kind, name: '', confidentiality, publicLabel })

const word = (): string => `k${newId().slice(-12).toLowerCase()}`

/** A library with its vault, and a search through every byte that it and its drafts, backups and logs have on the disk. */
async function guarded() {
  const place = await desk()
  const library = await place.open()
  const { vault, recoveryKey } = await newVault(library)
  return { ...place, library, vault, recoveryKey, traces: (name: string) => filesWith(name, [place.folder, place.userData]) }
}

const sealedOf = (folder: string, id: string): string => join(folder, 'sources', `${id}.age`)
const openOf = (folder: string, id: string): string => join(folder, 'sources', `${id}.json`)

describe('a withheld source', () => {
  test('lies on the disk as its public label alone; the open vault tells the rest [9.1]', async () => {
    const { library, vault, folder, traces } = await guarded()
    const name = word()
    const source = secret(name)
    expect(await library.saveSource(source)).toEqual(stubOf(source))
    expect(library.sources()).toEqual([stubOf(source)])
    expect(library.vault.reveal(source.id)).toEqual(source)
    expect(await traces(name)).toEqual([])
    expect(await readJson(openOf(folder, source.id))).toMatchObject({
      payload: { id: source.id, kind: 'person', name: '', confidentiality: 'withholdName', publicLabel: 'seorang pejabat pelabuhan', mergedInto: null, removedAt: null, sealed: true },
    })
    vault.lock('person')
    expect([library.sources(), library.protectedSources(), library.vault.isLocked, vault.state().withheldCount]).toEqual([[stubOf(source)], [], true, 1])
    expect(() => library.vault.reveal(source.id)).toThrow(expect.objectContaining({ code: 'vaultLocked' }))
  })

  test('is read again in the next session, by passphrase or recovery key [9.1]', async () => {
    const { open, library, recoveryKey } = await guarded()
    const source = secret(word())
    await library.saveSource(source)
    await library.close()
    for (const by of [passphrase, recoveryKey]) {
      const again = await open()
      const { vault } = await vaultOf(again)
      await vault.unlock(by)
      expect([again.vault.reveal(source.id), again.sources(), again.notices()]).toEqual([source, [stubOf(source)], []])
      await again.close()
    }
  })

  test('of which everything is withheld does not tell its kind either', async () => {
    const { library, folder } = await guarded()
    const source: Source = { ...secret(word()), kind: 'organisation', confidentiality: 'withholdAll' }
    await library.saveSource(source)
    expect([library.sources()[0]?.kind, library.vault.reveal(source.id).kind, (await readFile(openOf(folder, source.id), 'utf8')).includes('organisation')]).toEqual(['person', 'organisation', false])
  })

  test('can be neither made nor changed nor told while the vault is shut or missing, and nothing is written', async () => {
    const { open, folder } = await desk()
    const library = await open()
    await expect(library.saveSource(secret('x'))).rejects.toMatchObject({ code: 'vaultMissing' })
    expect(await readdir(join(folder, 'sources')).catch(() => [])).toEqual([])
    const { vault } = await newVault(library)
    const source = await library.saveSource(secret(word()))
    const before = await readFile(sealedOf(folder, source.id))
    vault.lock('person')
    for (const change of [{ ...source, name: 'A' }, { ...source, name: 'A', confidentiality: 'none' as const }, secret(word())]) {
      await expect(library.saveSource(change)).rejects.toMatchObject({ code: 'vaultLocked' })
    }
    expect([library.sources(), await readFile(sealedOf(folder, source.id))]).toEqual([[source], before])
  })

  test('is not emptied by a stub that is sent back as if it were the record', async () => {
    const { library } = await guarded()
    const source = secret(word())
    const stub = await library.saveSource(source)
    for (const change of [stub, { ...stub, publicLabel: 'lain' }, { ...stub, confidentiality: 'none' as const }]) await expect(library.saveSource(change)).rejects.toMatchObject({ code: 'badInput' })
    expect(library.vault.reveal(source.id)).toEqual(source)
  })

  test('leaves the register and comes back to it while the vault is shut', async () => {
    const { library, vault, open } = await guarded()
    const source = secret(word())
    await library.saveSource(source)
    vault.lock('person')
    await library.removeSource(source.id)
    expect([library.sources(), library.vault.isLocked]).toEqual([[], true])
    await vault.unlock(passphrase)
    expect(library.protectedSources().map(({ name }) => name)).toEqual([source.name])
    vault.lock('person')
    await library.restoreSource(source.id)
    await library.close()
    const again = await open()
    await (await vaultOf(again)).vault.unlock(passphrase)
    expect([again.sources(), again.vault.reveal(source.id)]).toEqual([[stubOf(source)], source])
  })

  test('is brought into the vault where an older library had it lying open [9.4]', async () => {
    const { open, folder, userData } = await desk()
    await (await open()).close()
    const name = word()
    const source = secret(name)
    await mkdir(dirname(openOf(folder, source.id)), { recursive: true })
    await writeFile(openOf(folder, source.id), pack(seal({ id: source.id, seq: 1, parentSeq: 0, savedAt: '2026-11-23T09:00:00+07:00' }, source)))
    const library = await open()
    expect([library.sources(), library.protectedSources()]).toEqual([[stubOf(source)], [source]])
    await newVault(library)
    expect([library.vault.reveal(source.id), await filesWith(name, [folder, userData])]).toEqual([source, []])
  })
})

describe('a source that becomes withheld', () => {
  test('leaves no open copy: not in its file, in quarantine, in a commit that was set aside, or in a file that was removed from it [9.4]', async () => {
    const { library, folder, userData, traces } = await guarded()
    const name = word()
    const open: Source = { ...secret(name), confidentiality: 'none' }
    await library.saveSource(open)
    const { id } = await library.create(articleOf('Tanpa nama', 'isi'))
    await library.evidence.attach(open.id, 'surat.txt', Buffer.from(`surat dari ${name}`))
    const [file] = library.sources()[0]?.evidence ?? []
    await mkdir(join(folder, 'quarantine'), { recursive: true })
    await writeFile(join(folder, 'quarantine', `${open.id}.${newId()}.json`), `{"name":"${name}"`)
    await writeFile(join(folder, 'quarantine', `${library.id}.${newId()}.json`), `{"writes":[{"path":"sources/${open.id}.json","text":"${name}"`)
    await writeFile(join(folder, 'quarantine', `${library.id}.${newId()}.json`), '{"publisher":')
    await expect(library.saveSource({ ...open, confidentiality: 'withholdName' })).rejects.toMatchObject({ code: 'evidenceWithheld' })
    await library.evidence.remove({ sourceId: open.id, sha256: file?.sha256 ?? '' })
    expect((await traces(name)).length).toBe(4)
    await library.saveSource({ ...open, confidentiality: 'withholdName' })
    expect([await traces(name), await filesWith(name, [userData]), (await readdir(join(folder, 'quarantine'))).length]).toEqual([[], [], 1])
    expect(library.vault.reveal(open.id)).toEqual({ ...open, confidentiality: 'withholdName' })
    expect((await library.load(id)).article.headline).toBe('Tanpa nama')
  })

  test('takes the names that were merged under it along, and gives them back when it may be told again [9.4]', async () => {
    const { library, folder, traces, open } = await guarded()
    const [first, second, third] = [word(), word(), word()]
    const [full, short, shorter] = [{ ...person(`Raka ${first}`), publicLabel: 'pejabat' }, { ...person(`R. ${second}`), publicLabel: 'orang dalam' }, person(`R.W. ${third}`)]
    for (const source of [full, short, shorter]) await library.saveSource(source)
    await library.mergeSources(shorter.id, short.id)
    await library.mergeSources(short.id, full.id)
    const merged = library.sources()
    await library.saveSource({ ...full, aliases: [`R. ${second}`, `R.W. ${third}`], confidentiality: 'withholdName' })
    expect(await Promise.all([first, second, third].map(traces))).toEqual([[], [], []])
    expect(library.sources().map(({ name, mergedInto }) => [name, mergedInto])).toEqual(merged.map(({ mergedInto }) => ['', mergedInto]))
    await library.saveSource({ ...library.vault.reveal(full.id), confidentiality: 'none' })
    expect(library.sources()).toEqual(merged)
    expect((await readdir(join(folder, 'sources'))).filter((file) => file.endsWith('.age'))).toEqual([])
    await library.close()
    const again = await open()
    expect([again.sources(), again.vault.isLocked]).toEqual([merged, false])
  })

  test('by being merged into a withheld one is parted from it as it was [3.8] [9.4]', async () => {
    const { library, traces, vault } = await guarded()
    const [hidden, known] = [word(), word()]
    const target = secret(hidden)
    const source = { ...person(`Warga ${known}`), publicLabel: 'seorang warga' }
    await library.saveSource(target)
    await library.saveSource(source)
    vault.lock('person')
    await expect(library.mergeSources(source.id, target.id)).rejects.toMatchObject({ code: 'vaultLocked' })
    await vault.unlock(passphrase)
    await library.mergeSources(source.id, target.id)
    expect([await traces(known), await traces(hidden)]).toEqual([[], []])
    expect(library.vault.reveal(target.id).aliases).toEqual([...target.aliases, source.name])
    await expect(library.saveSource({ ...library.vault.reveal(source.id), confidentiality: 'none' })).rejects.toMatchObject({ code: 'protectedName' })
    await library.unmergeSource(source.id)
    expect([library.sources().find(({ id }) => id === source.id), library.vault.reveal(target.id)]).toEqual([source, target])
  })

  test('cannot be told while one that is withheld for itself stands under it', async () => {
    const { library } = await guarded()
    const [under, over] = [secret(word()), secret(word())]
    for (const source of [under, over]) await library.saveSource(source)
    await library.mergeSources(under.id, over.id)
    await expect(library.saveSource({ ...library.vault.reveal(over.id), confidentiality: 'none' })).rejects.toMatchObject({ code: 'protectedName', detail: { labels: 'seorang pejabat pelabuhan' } })
    await library.unmergeSource(under.id)
    expect([library.vault.reveal(under.id), library.vault.reveal(over.id)]).toEqual([under, over])
  })
})

describe('a vault that is locked', () => {
  /** A library with several withheld sources, its vault locked. */
  async function full() {
    const place = await guarded()
    const sources = Array.from({ length: 6 }, () => secret(word()))
    for (const source of sources) await place.library.saveSource(source)
    place.vault.lock('person')
    return { ...place, sources }
  }

  test('while it is being opened counts as locked until every name is known [9.6]', async () => {
    const { library, vault, sources } = await full()
    const state = { done: false }
    const opening = vault.unlock(passphrase).then(() => (state.done = true))
    const seen = new Set<string>()
    while (!state.done) {
      if (!library.vault.isLocked) seen.add(String(library.protectedSources().length))
      await new Promise(setImmediate)
    }
    await opening
    expect([[...seen], library.vault.isLocked, library.protectedSources().length]).toEqual([seen.size === 0 ? [] : ['6'], false, sources.length])
  })

  test('while it is being opened takes no sound record for a damaged one, and knows no name after [9.3]', async () => {
    const { library, vault, sources, folder } = await full()
    for (const known of [0, 1, 3]) {
      const opening = vault.unlock(passphrase).catch((error: unknown) => error)
      while (library.protectedSources().length < known || vault.state().status !== 'unlocked') await new Promise(setImmediate)
      vault.lock('idle')
      expect(await opening).toMatchObject({ code: 'vaultLocked' })
      expect([library.vault.isLocked, library.protectedSources(), library.lacksSources, vault.state()]).toMatchObject([true, [], false, { status: 'locked', lockedBy: 'idle' }])
    }
    expect(await readdir(join(folder, 'quarantine')).catch(() => [])).toEqual([])
    await vault.unlock(passphrase)
    expect(library.protectedSources().map(({ name }) => name).sort()).toEqual(sources.map(({ name }) => name).sort())
  })

  test('while a record is being sealed keeps the old one or the new one, whole [9.3]', async () => {
    const { library, vault, sources } = await full()
    const [source] = sources
    await vault.unlock(passphrase)
    const saving = library.saveSource({ ...source!, jobTitle: 'Syahbandar' }).then(() => 'saved', (error: unknown) => (error as { code: string }).code)
    await new Promise(setImmediate)
    vault.lock('screen')
    const outcome = await saving
    expect([library.vault.isLocked, library.protectedSources()]).toEqual([true, []])
    await vault.unlock(passphrase)
    expect([outcome, library.vault.reveal(source!.id).jobTitle]).toEqual(outcome === 'saved' ? ['saved', 'Syahbandar'] : ['vaultLocked', source!.jobTitle])
    expect(library.notices()).toEqual([])
  })
})

describe('a sealed record', () => {
  async function broken(library: Library, open: () => Promise<Library>, damage: () => Promise<unknown>): Promise<Library> {
    await library.close()
    await damage()
    return open()
  }

  test('of which any byte has changed, or that was cut short, is set aside whole, and nothing may leave until that is settled [9.3]', async () => {
    const { library, open, folder } = await guarded()
    const source = secret(word())
    await library.saveSource(source)
    await library.close()
    const path = sealedOf(folder, source.id)
    const sound = await readFile(path)
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 0, max: 255 }), async (at, flip) => {
        const where = at % sound.length
        const bytes = flip === 0 ? sound.subarray(0, where) : sound.map((byte, index) => (index === where ? byte ^ flip : byte))
        await writeFile(path, bytes)
        const again = await open()
        const { vault } = await vaultOf(again)
        await vault.unlock(passphrase)
        const aside = (await readdir(join(folder, 'quarantine'))).filter((name) => name.startsWith(source.id))
        expect([again.lacksSources, again.sources(), again.notices().map(({ kind, detail }) => [kind, detail['file']])]).toEqual([true, [stubOf(source)], [['sourceQuarantined', aside[0]]]])
        expect(() => again.vault.reveal(source.id)).toThrow(expect.objectContaining({ code: 'vaultDamaged' }))
        await expect(again.saveSource(source)).rejects.toMatchObject({ code: 'vaultDamaged' })
        expect([aside.length, await readFile(join(folder, 'quarantine', aside[0]!))]).toEqual([1, Buffer.from(bytes)])
        await again.close()
        await rm(join(folder, 'quarantine'), { recursive: true })
      }),
      { seed, numRuns: 40 },
    )
    await writeFile(path, sound)
    const mended = await open()
    await (await vaultOf(mended)).vault.unlock(passphrase)
    expect([mended.lacksSources, mended.vault.reveal(source.id)]).toEqual([false, source])
  })

  test('that is missing is told of before the vault is open, and in every session until a person settles it', async () => {
    const { library, open, folder } = await guarded()
    const source = secret(word())
    await library.saveSource(source)
    const again = await broken(library, open, () => rm(sealedOf(folder, source.id)))
    expect([again.lacksSources, again.notices().map(({ kind }) => kind)]).toEqual([true, ['sourceQuarantined']])
    await again.settleSources()
    await again.close()
    const settled = await open()
    expect([settled.lacksSources, settled.notices(), settled.sources()]).toEqual([false, [], [stubOf(source)]])
    await (await vaultOf(settled)).vault.unlock(passphrase)
    expect(settled.vault.reveal(source.id)).toEqual(stubOf(source))
  })

  test('gives a lost stub back when the vault is opened', async () => {
    const { library, open, folder } = await guarded()
    const [lost, torn] = [secret(word()), { ...secret(word()), publicLabel: 'seorang saksi' }]
    for (const source of [lost, torn]) await library.saveSource(source)
    const again = await broken(library, open, async () => {
      await rm(openOf(folder, lost.id))
      await writeFile(openOf(folder, torn.id), '{')
    })
    expect(again.sources().map(({ id, name, publicLabel }) => [id, name, publicLabel])).toEqual([lost, torn].map(({ id }) => [id, '', '']).sort())
    await (await vaultOf(again)).vault.unlock(passphrase)
    expect([again.sources(), again.lacksSources, again.notices()]).toEqual([[stubOf(lost), stubOf(torn)].sort((a, b) => (a.id < b.id ? -1 : 1)), false, []])
    await again.close()
    expect((await open()).lacksSources).toBe(false)
  })

  test('of another library, put in its place, is not taken for it', async () => {
    const { library, open, folder } = await guarded()
    const [one, two] = [secret(word()), secret(word())]
    for (const source of [one, two]) await library.saveSource(source)
    const again = await broken(library, open, async () => writeFile(sealedOf(folder, one.id), await readFile(sealedOf(folder, two.id))))
    await (await vaultOf(again)).vault.unlock(passphrase)
    expect([again.lacksSources, again.vault.reveal(two.id)]).toEqual([true, two])
    expect(() => again.vault.reveal(one.id)).toThrow(expect.objectContaining({ code: 'vaultDamaged' }))
  })

  test('can be read, and its vault opened, where nothing may be written', async () => {
    const { library, open } = await guarded()
    const source = secret(word())
    await library.saveSource(source)
    const reader = await open()
    expect(reader.readOnly).not.toBe(false)
    await (await vaultOf(reader)).vault.unlock(passphrase)
    expect([reader.vault.reveal(source.id), reader.notices()]).toEqual([source, []])
  })
})
