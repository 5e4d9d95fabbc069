import { isFault } from '@shared/errors'
import { api } from '../bridge'
import type { FullShell } from '../shell/full-shell'

type Desk = Pick<FullShell, 'register' | 'vault' | 'attempt' | 'say'>

/** Asks which open sources have a name of a withheld one; says so where there are more than before. What the vault alone knows goes with the lock. */
export async function lookForTwins({ register, vault, attempt, say }: Desk): Promise<void> {
  const { status, withheldCount } = vault.state.get()
  if (status !== 'unlocked' || withheldCount === 0) return register.twins.set((known) => (known.length === 0 ? known : []))
  await attempt(async () => {
    try {
      const twins = await api['source.twins']()
      if (vault.state.get().status !== 'unlocked') return
      const before = register.twins.get().length
      register.twins.set((known) => (known.length === 0 && twins.length === 0 ? known : twins))
      if (twins.length > before) say('vault.twins.found', { count: twins.length })
    } catch (error) {
      if (!(isFault(error) && error.code === 'vaultLocked')) throw error
    }
  })
}
