import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Library } from '../../main/store'
import { seed } from '../support/seed'
import { passphrase, vaultOf } from './support'
import { guarded, openOf, sealedOf, secret, stubOf, word } from './withheld'

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
