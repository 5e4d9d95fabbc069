import type { VaultState } from '@shared/vault'
import { createStore, type Store } from '../shell/store'

/** Why a person is asked to unlock: by their own word, for a record, because something is to leave the library, or for what was asked last. */
export type UnlockReason = 'asked' | 'record' | 'leaving' | 'goesOn'

/** What the panel of the vault is open for. */
export type VaultTask =
  | { readonly kind: 'setUp' }
  | { readonly kind: 'unlock'; readonly reason: UnlockReason }
  | { readonly kind: 'change' }
  | { readonly kind: 'renew' }

/** The vault as the window knows it: its state, and the panel that asks for it. No secret and no record passes through here. */
export interface Vault {
  readonly state: Store<VaultState>
  /** What the panel asks the person, or null while it is closed. */
  readonly task: Store<VaultTask | null>
  /** Opens the panel; resolves true once it is done, false when the person closes it. What is asked meanwhile shares the answer. */
  ask(task: VaultTask): Promise<boolean>
  /** Closes the panel with an answer. */
  settle(done: boolean): void
  /** Has `keep` run before the vault is locked by hand and before the program ends; the result takes it back. */
  beforeLock(keep: () => Promise<void>): () => void
  /** Stores what an open record has not stored yet. */
  keep(): Promise<void>
}

export function createVault(beginning: VaultState): Vault {
  const state = createStore(beginning)
  const task = createStore<VaultTask | null>(null)
  const waiting = new Set<(done: boolean) => void>()
  const keepers = new Set<() => Promise<void>>()
  return {
    state,
    task,
    ask: (wanted) => {
      task.set((open) => open ?? wanted)
      return new Promise((resolve) => waiting.add(resolve))
    },
    settle: (done) => {
      task.set(null)
      const answers = [...waiting]
      waiting.clear()
      for (const answer of answers) answer(done)
    },
    beforeLock: (keep) => {
      keepers.add(keep)
      return () => {
        keepers.delete(keep)
      }
    },
    keep: async () => {
      await Promise.all([...keepers].map((keep) => keep()))
    },
  }
}
