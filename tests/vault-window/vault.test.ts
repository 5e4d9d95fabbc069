import { describe, expect, it } from 'vitest'
import type { VaultState } from '@shared/vault'
import { createVault } from '../../renderer/vault/vault'

const locked: VaultState = { status: 'locked', lockedBy: 'start', withheldCount: 1, idleMinutes: 10 }

describe('the panel of the vault', () => {
  it('answers all who wait for it, and asks for one thing at a time', async () => {
    const vault = createVault(locked)
    const first = vault.ask({ kind: 'unlock', reason: 'leaving' })
    const second = vault.ask({ kind: 'unlock', reason: 'record' })
    expect(vault.task.get()).toEqual({ kind: 'unlock', reason: 'leaving' })
    vault.settle(true)
    expect([await first, await second, vault.task.get()]).toEqual([true, true, null])
  })

  it('says no to what waited when a person closes it, and can be opened again', async () => {
    const vault = createVault(locked)
    const asked = vault.ask({ kind: 'unlock', reason: 'asked' })
    vault.settle(false)
    expect(await asked).toBe(false)
    const again = vault.ask({ kind: 'unlock', reason: 'asked' })
    vault.settle(true)
    expect(await again).toBe(true)
  })
})

describe('what an open record has not stored yet', () => {
  it('is stored before the vault is locked, and no more once its card has closed', async () => {
    const vault = createVault(locked)
    const stored: string[] = []
    const forget = vault.beforeLock(async () => void stored.push('record'))
    await vault.keep()
    forget()
    await vault.keep()
    expect(stored).toEqual(['record'])
  })
})
