import type { VaultState } from '../../shared/vault'
import type { Library } from '../../main/store'
import { Vault } from '../../main/vault/vault'

export const passphrase = 'empat kata yang tidak berkaitan'

/** scrypt with so little work takes a millisecond. */
const work = 4

/** The vault of a library; what it tells is kept in `told`. */
export async function vaultOf(library: Library): Promise<{ readonly vault: Vault; readonly told: VaultState[] }> {
  const told: VaultState[] = []
  return { vault: await Vault.of(library.vault, { onChange: (state) => void told.push(state), idleMinutes: () => 10, work }), told }
}

/** A library's new vault, which stands open. */
export async function newVault(library: Library): Promise<{ readonly vault: Vault; readonly recoveryKey: string }> {
  const { vault } = await vaultOf(library)
  return { vault, recoveryKey: await vault.create(passphrase) }
}
