import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'

/** Stores what an open record has not stored yet, then locks. */
export async function lockVault({ vault, say }: FullShell): Promise<void> {
  const { status } = vault.state.get()
  if (status === 'none') return say('vault.noVault')
  if (status === 'locked') return say('vault.nowLocked.person')
  await vault.keep()
  await api['vault.lock']()
}

/** Asks for the passphrase, or for a new one where there is no vault yet. */
export async function unlockVault({ vault, say }: FullShell): Promise<void> {
  const { status } = vault.state.get()
  if (status === 'unlocked') return say('vault.nowOpen')
  await vault.ask(status === 'none' ? { kind: 'setUp' } : { kind: 'unlock', reason: 'asked' })
}
