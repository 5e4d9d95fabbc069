import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newId } from '../../shared/ids'
import type { Source } from '../../shared/source'
import { pack } from '../../main/store'
import { seal } from '../../main/store/envelope'
import { articleOf, desk, readJson } from '../store/support'
import { filesWith } from './bytes'
import { newVault, passphrase, vaultOf } from './support'
import { guarded, openOf, person, sealedOf, secret, stubOf, word } from './withheld'

test('that two sources look alike is forgotten when one of them becomes withheld, for it would tell who that is [9.4]', async () => {
  const { library, folder, open } = await guarded()
  const [hidden, alike, other] = [{ ...secret(word()), confidentiality: 'none' as const }, person('Raka'), person('Budi')]
  for (const source of [hidden, alike, other]) await library.saveSource(source)
  await library.registerDesk.setDistinct([hidden.id, alike.id], true)
  await library.registerDesk.setDistinct([alike.id, other.id], true)
  await library.saveSource({ ...hidden, confidentiality: 'withholdName' })
  const left = [[alike.id, other.id].sort()]
  expect([await library.registerDesk.distinct(), (await readFile(join(folder, 'sources', 'distinct.json'), 'utf8')).includes(hidden.id)]).toEqual([left, false])
  await library.close()
  expect(await (await open()).registerDesk.distinct()).toEqual(left)
})

test('a source that was entered in the open while the vault was locked is told from the withheld one of its name when it opens, and linked with it or set apart for good [9.19]', async () => {
  const { library, vault, traces } = await guarded()
  const name = word()
  const hidden = secret(name)
  await library.saveSource(hidden)
  vault.lock('person')
  const [entered, alias, other] = [person(`raka ${name.toUpperCase()}`), { ...person('Sumber pelabuhan'), aliases: [`Pak ${name}`] }, person('Raka')]
  for (const source of [entered, alias, other]) await library.saveSource(source)
  expect(() => library.registerDesk.twins()).toThrow(expect.objectContaining({ code: 'vaultLocked' }))
  await vault.unlock(passphrase)
  const told = [entered, alias].map(({ id }) => ({ open: id, withheld: hidden.id }))
  expect(library.registerDesk.twins()).toEqual(told)
  await library.registerDesk.setApart(hidden.id, alias.id, true)
  expect(library.registerDesk.twins()).toEqual(told.slice(0, 1))
  await library.registerDesk.setApart(hidden.id, alias.id, false)
  expect(library.registerDesk.twins()).toEqual(told)
  await library.registerDesk.setApart(hidden.id, alias.id, true)
  await library.saveSource({ ...hidden, jobTitle: 'syahbandar' })
  await library.mergeSources(entered.id, hidden.id)
  expect([library.registerDesk.twins(), await traces(`raka ${name.toUpperCase()}`)]).toEqual([[], []])
})

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
