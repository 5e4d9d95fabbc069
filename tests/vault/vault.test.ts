import { chmod, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newSource } from '../../shared/source'
import { groupedRecoveryKey } from '../../shared/vault'
import { realDisk, type Disk } from '../../main/store'
import { Vault } from '../../main/vault/vault'
import { anyId, articleOf, desk } from '../store/support'
import { seed } from '../support/seed'
import { newVault, passphrase, vaultOf } from './support'

const place = (folder: string, name: 'identity' | 'recovery'): string => join(folder, 'vault', `${name}.age`)
const withheld = { ...newSource(anyId(), 'person', 'Raka Wirayuda'), confidentiality: 'withholdName', publicLabel: 'seorang pejabat' } as const

describe('the vault of a library', () => {
  test('is made with a passphrase, opens by it in every session, and locks [9.2]', async () => {
    const { open } = await desk()
    const library = await open()
    const { vault, told } = await vaultOf(library)
    const none = { status: 'none', lockedBy: null, withheldCount: 0, idleMinutes: 10 }
    expect(vault.state()).toEqual(none)
    await vault.create(passphrase)
    vault.lock('idle')
    expect(told).toEqual([{ ...none, status: 'unlocked' }, { ...none, status: 'locked', lockedBy: 'idle' }])
    await library.close()
    const again = await vaultOf(await open())
    expect(again.vault.state()).toEqual({ ...none, status: 'locked', lockedBy: 'start' })
    await again.vault.unlock(passphrase)
    expect(again.vault.state()).toEqual({ ...none, status: 'unlocked' })
  })

  test('opens by the recovery key, however it was copied from paper, when the passphrase is forgotten [9.2]', async () => {
    const { open } = await desk()
    const library = await open()
    const { vault, recoveryKey } = await newVault(library)
    const copies = [recoveryKey, groupedRecoveryKey(recoveryKey), recoveryKey.toLowerCase().replaceAll('-', ''), `  ${recoveryKey.replace(/(.{9})/g, '$1\n')} `]
    for (const copy of copies) {
      vault.lock('person')
      await vault.unlock(copy)
      expect(vault.state().status).toBe('unlocked')
    }
    vault.lock('person')
    await vault.changePassphrase(recoveryKey, 'sama sekali lain dari yang dahulu')
    await expect(vault.unlock(passphrase)).rejects.toMatchObject({ code: 'wrongPassphrase' })
    await vault.unlock('sama sekali lain dari yang dahulu')
    expect(vault.state().status).toBe('unlocked')
  })

  test('does not tell a composed accent from a decomposed one', async () => {
    const { open } = await desk()
    const { vault } = await vaultOf(await open())
    await vault.create('café di tepi pelabuhan'.normalize('NFC'))
    vault.lock('person')
    await vault.unlock('café di tepi pelabuhan'.normalize('NFD'))
    expect(vault.state().status).toBe('unlocked')
  })

  test('is opened beside the main loop, however slow its passphrase is to try', async () => {
    const { open } = await desk()
    const library = await open()
    const vault = await Vault.of(library.vault, { onChange: () => undefined, idleMinutes: () => 10 })
    await vault.create(passphrase)
    vault.lock('person')
    const before = performance.eventLoopUtilization()
    await vault.unlock(passphrase)
    // Of the time that it took, whatever the machine, the loop was free for most.
    expect([vault.state().status, performance.eventLoopUtilization(before).utilization < 0.5]).toEqual(['unlocked', true])
  })

  test('stays shut when it is locked while its passphrase is still being tried [9.5]', async () => {
    const { open } = await desk()
    const { vault } = await newVault(await open())
    vault.lock('person')
    const opening = vault.unlock(passphrase)
    vault.lock('screen')
    await expect(opening).rejects.toMatchObject({ code: 'vaultLocked' })
    expect(vault.state().status).toBe('locked')
    await vault.unlock(passphrase)
    expect(vault.state().status).toBe('unlocked')
  })

  test('is not made when it is locked while its passphrase is still being wrapped', async () => {
    const { open, folder } = await desk()
    const { vault } = await vaultOf(await open())
    const making = vault.create(passphrase)
    vault.lock('screen')
    await expect(making).rejects.toMatchObject({ code: 'vaultLocked' })
    expect([vault.state().status, await stat(join(folder, 'vault')).catch(() => null)]).toEqual(['none', null])
  })

  test('stays shut for anything else, and its files stay as they are [9.2]', async () => {
    const { open, folder } = await desk()
    const { vault, recoveryKey } = await newVault(await open())
    vault.lock('person')
    const files = () => Promise.all([readFile(place(folder, 'identity')), readFile(place(folder, 'recovery'))])
    const before = await files()
    const other = await newVault(await (await desk()).open())
    const mistyped = recoveryKey.slice(0, -1) + (recoveryKey.endsWith('Q') ? 'P' : 'Q')
    for (const secret of ['', 'x', passphrase.toUpperCase(), `${passphrase} `, mistyped, other.recoveryKey]) {
      await expect(vault.unlock(secret), secret).rejects.toMatchObject({ code: 'wrongPassphrase' })
    }
    await expect(vault.changePassphrase('salah', 'sebuah frasa yang lain')).rejects.toMatchObject({ code: 'wrongPassphrase' })
    expect([vault.state().status, await files()]).toEqual(['locked', before])
  })

  test('takes no passphrase that is easily tried out', async () => {
    const { open, folder } = await desk()
    const { vault } = await vaultOf(await open())
    for (const weak of ['', 'rahasia', '12345678901', 'aaaaaaaaaaaaaaaaaaaa', 'abababababababab']) await expect(vault.create(weak), weak).rejects.toMatchObject({ code: 'weakPassphrase', detail: { least: 12 } })
    expect([vault.state().status, await stat(join(folder, 'vault')).catch(() => null)]).toEqual(['none', null])
    await vault.create(passphrase)
    await expect(vault.changePassphrase(passphrase, 'pendek')).rejects.toMatchObject({ code: 'weakPassphrase' })
  })

  test('is never made over another', async () => {
    const { open, folder } = await desk()
    const { vault } = await newVault(await open())
    const before = await readFile(place(folder, 'identity'))
    await expect(vault.create('sebuah frasa yang lain')).rejects.toMatchObject({ code: 'badInput' })
    vault.lock('person')
    await expect(vault.create('sebuah frasa yang lain')).rejects.toMatchObject({ code: 'badInput' })
    expect(await readFile(place(folder, 'identity'))).toEqual(before)
  })

  test('has a new recovery key when a person asks for one, and the one before opens nothing', async () => {
    const { open } = await desk()
    const { vault, recoveryKey } = await newVault(await open())
    const renewed = await vault.renewRecoveryKey()
    vault.lock('person')
    await expect(vault.renewRecoveryKey()).rejects.toMatchObject({ code: 'vaultLocked' })
    await expect(vault.unlock(recoveryKey)).rejects.toMatchObject({ code: 'wrongPassphrase' })
    await vault.unlock(renewed)
    expect(vault.state().status).toBe('unlocked')
  })

  test('that is locked lets writing, saving and keeping versions go on [9.5]', async () => {
    const { open } = await desk()
    const library = await open()
    const { vault } = await newVault(library)
    const { publicLabel } = await library.saveSource(withheld)
    vault.lock('idle')
    const { id } = await library.create(articleOf('Dermaga retak', `Kata ${publicLabel}.`))
    await library.saveDraft(id, articleOf('Dermaga retak', 'draf'), 1)
    await expect(library.save(id, articleOf('Dermaga retak', 'Dua.'), 1)).resolves.toMatchObject({ seq: 2 })
    await expect(library.keepVersion(id, articleOf('Dermaga retak', 'Dua.'), 'manual')).resolves.toMatchObject({ reason: 'manual' })
    const known = newSource(anyId(), 'person', 'Sri Rahayu')
    expect([await library.saveSource(known), vault.state().status]).toEqual([known, 'locked'])
  })

  test('and its records are for their owner alone, also in a library that is shared', async () => {
    const { open, folder } = await desk()
    await mkdir(folder)
    await chmod(folder, 0o775)
    const library = await open()
    await newVault(library)
    await library.saveSource(withheld)
    const mode = async (path: string): Promise<string> => ((await stat(join(folder, path))).mode & 0o777).toString(8)
    expect(await Promise.all(['vault', 'vault/identity.age', 'vault/recovery.age', `sources/${withheld.id}.age`].map(mode))).toEqual(['700', '600', '600', '600'])
  })

  test('that a full disk leaves half-made is not there', async () => {
    const { open, folder } = await desk()
    const failing: Disk = {
      ...realDisk,
      rename: async (from, to) => {
        if (String(to).endsWith('recovery.age')) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        return realDisk.rename(from, to)
      },
    }
    const { vault } = await vaultOf(await open({ disk: failing }))
    await expect(vault.create(passphrase)).rejects.toMatchObject({ code: 'diskFull' })
    expect([vault.state().status, await stat(place(folder, 'identity')).catch(() => null)]).toEqual(['none', null])
  })

  test('that lost a file of its keys says so, and opens by the other', async () => {
    const { open, folder } = await desk()
    const library = await open()
    const { vault, recoveryKey } = await newVault(library)
    await library.saveSource(withheld)
    vault.lock('person')
    await rm(place(folder, 'identity'))
    await expect(vault.unlock(passphrase)).rejects.toMatchObject({ code: 'vaultDamaged', detail: { file: 'identity.age' } })
    await vault.unlock(recoveryKey)
    expect(library.vault.reveal(withheld.id).name).toBe('Raka Wirayuda')
    await vault.changePassphrase(recoveryKey, passphrase)
    vault.lock('person')
    await vault.unlock(passphrase)
    vault.lock('person')
    await library.close()
    for (const name of ['identity', 'recovery'] as const) await rm(place(folder, name))
    const { vault: keyless } = await vaultOf(await open())
    expect(keyless.state()).toMatchObject({ status: 'locked', withheldCount: 1 })
    await expect(keyless.create(passphrase)).rejects.toMatchObject({ code: 'badInput' })
    await expect(keyless.unlock(recoveryKey)).rejects.toMatchObject({ code: 'vaultDamaged' })
  })

  test('in which any byte of a key has changed, or that was cut short, opens by no mistake and is not written over [9.3]', async () => {
    const { open, folder } = await desk()
    const { vault, recoveryKey } = await newVault(await open())
    vault.lock('person')
    const sound = { identity: await readFile(place(folder, 'identity')), recovery: await readFile(place(folder, 'recovery')) }
    const secrets = { identity: passphrase, recovery: recoveryKey }
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('identity', 'recovery'), fc.nat(), fc.integer({ min: 0, max: 255 }), async (name, at, flip) => {
        const bytes = Buffer.from(sound[name])
        const where = at % bytes.length
        if (flip === 0) await writeFile(place(folder, name), bytes.subarray(0, where))
        else await writeFile(place(folder, name), bytes.map((byte, index) => (index === where ? byte ^ flip : byte)))
        const broken = await readFile(place(folder, name))
        const failure: unknown = await vault.unlock(secrets[name]).then(() => 'opened', (error: unknown) => error)
        expect(['vaultDamaged', 'wrongPassphrase']).toContain((failure as { code?: string }).code)
        expect([vault.state().status, await readFile(place(folder, name))]).toEqual(['locked', broken])
        await writeFile(place(folder, name), sound[name])
      }),
      { seed, numRuns: 120 },
    )
    await truncate(place(folder, 'identity'), 0)
    await expect(vault.unlock(passphrase)).rejects.toMatchObject({ code: 'vaultDamaged' })
    await vault.unlock(recoveryKey)
  })
})
