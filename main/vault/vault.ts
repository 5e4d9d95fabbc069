import { Fault } from '@shared/errors'
import { isWeak, shortestPassphrase, type LockReason, type VaultState } from '@shared/vault'
import { privateModes } from '../store/disk'
import { readBytes, removeDurably, replaceErasing, writeDurably } from '../store/durable'
import type { VaultRoom } from '../store/vault-room'
import type { HeldKey, Key } from './keys'

export interface VaultOptions {
  readonly onChange: (state: VaultState) => void
  readonly idleMinutes: () => number
  /** The logarithm of scrypt's cost; tests take a small one. */
  readonly work?: number
}

/** The logarithm of scrypt's cost that the `age` command uses: about a second, and 256 MB for as long. */
const usualWork = 18

/** The cryptography is read when a vault is first used: a start does not wait for it. */
const cryptography = () => import('./keys')

/** No file of a key is larger, in bytes. */
const largest = 64 * 1024

const missing = (): Fault => new Fault('vaultMissing', 'This library has no vault yet.')

function refuseWeak(passphrase: string): void {
  if (isWeak(passphrase)) throw new Fault('weakPassphrase', `A passphrase has at least ${shortestPassphrase} characters, not all alike.`, { least: shortestPassphrase })
}

/**
 * The vault of one library: a random key that stands on the disk wrapped twice, and opens the confidential records. Faults:
 * those of `shared/vault-methods` and the disk's; after each of them every file is as it was.
 */
export class Vault {
  private held: HeldKey | null = null
  private lockedBy: LockReason = 'start'
  /** How often it was locked: what began before a lock does not open it after. */
  private locks = 0

  private constructor(
    private readonly room: VaultRoom,
    private readonly options: VaultOptions,
    private exists: boolean,
  ) {}

  static async of(room: VaultRoom, options: VaultOptions): Promise<Vault> {
    const there = async (path: string): Promise<boolean> => (await readBytes(room.disk, path, largest).catch(() => new Uint8Array())) !== null
    return new Vault(room, options, (await there(room.places.identity)) || (await there(room.places.recovery)))
  }

  state(): VaultState {
    const withheldCount = this.room.withheldCount
    // Records without a key are a vault that lost its files, not a library that never had one.
    const status = this.held ? 'unlocked' : this.exists || withheldCount > 0 ? 'locked' : 'none'
    return { status, lockedBy: status === 'locked' ? this.lockedBy : null, withheldCount, idleMinutes: this.options.idleMinutes() }
  }

  /** Tells whoever listens how the vault stands. */
  tell(): void {
    this.options.onChange(this.state())
  }

  /**
   * Makes the vault and opens it; the answer is the recovery key, which is kept nowhere. Throws `weakPassphrase`, and
   * `vaultLocked` when it is locked before it is made.
   */
  async create(passphrase: string): Promise<Key> {
    refuseWeak(passphrase)
    const { locks } = this
    const { disk, places } = this.room
    const { holdKey, newKey, wrapByPassphrase, wrapByRecoveryKey } = await cryptography()
    const recoveryKey = await this.room.change(async () => {
      if (this.state().status !== 'none') throw new Fault('badInput', 'This library has a vault already.', { what: 'vault' })
      const [key, recovery] = [await newKey(), await newKey()]
      const [identity, recoverable] = [await wrapByPassphrase(key, passphrase, this.work), await wrapByRecoveryKey(key, recovery)]
      this.refuseLocked(locks)
      await writeDurably(disk, places.identity, identity, privateModes)
      await writeDurably(disk, places.recovery, recoverable, privateModes).catch(async (error: unknown) => {
        await removeDurably(disk, places.identity).catch(() => undefined)
        throw error
      })
      this.exists = true
      const held = await holdKey(key)
      // The recovery key is told all the same: it is told once.
      if (this.locks === locks) this.held = held
      else held.forget()
      return recovery
    })
    await this.openSources()
    return recoveryKey
  }

  /**
   * Opens the vault by the passphrase or the recovery key. Throws `vaultMissing`, `wrongPassphrase`, `vaultDamaged`, and
   * `vaultLocked` when it is locked meanwhile.
   */
  async unlock(typed: string): Promise<void> {
    if (this.held) return
    const { locks } = this
    const key = await this.keyBy(typed)
    const { holdKey } = await cryptography()
    const held = await holdKey(key)
    if (this.locks !== locks) held.forget()
    this.refuseLocked(locks)
    // Asked twice at once: the first to be ready opens it.
    if (this.held) return held.forget()
    this.held = held
    await this.openSources()
  }

  /** Lets the key and all that it opened go; what is about to open the vault opens nothing. */
  lock(by: LockReason): void {
    this.locks += 1
    if (!this.held) return
    this.held.forget()
    this.held = null
    this.lockedBy = by
    this.room.lockSources()
    this.tell()
  }

  private refuseLocked(since: number): void {
    if (this.locks !== since) throw new Fault('vaultLocked', 'The vault was locked meanwhile; it stays shut.')
  }

  /** `typed` is the passphrase so far or the recovery key. The recovery key stays what it is. */
  async changePassphrase(typed: string, passphrase: string): Promise<void> {
    refuseWeak(passphrase)
    const key = await this.keyBy(typed)
    const { wrapByPassphrase } = await cryptography()
    const wrapped = await wrapByPassphrase(key, passphrase, this.work)
    await this.replace(this.room.places.identity, wrapped)
  }

  /** A new recovery key; the one before opens nothing from now on. Throws `vaultLocked`. */
  async renewRecoveryKey(): Promise<Key> {
    if (this.state().status === 'none') throw missing()
    if (!this.held) throw new Fault('vaultLocked', 'The vault is locked.')
    const { held } = this
    const { newKey, wrapByRecoveryKey } = await cryptography()
    const recoveryKey = await newKey()
    const wrapped = await held.withKey((key) => wrapByRecoveryKey(key, recoveryKey))
    await this.replace(this.room.places.recovery, wrapped)
    return recoveryKey
  }

  /** Puts a key file in the place of the one before, of which no bytes are kept: it opens by what is to open the vault no more. */
  private replace(path: string, wrapped: Uint8Array): Promise<void> {
    const { disk } = this.room
    return this.room.change(() => replaceErasing(disk, path, () => writeDurably(disk, path, wrapped, privateModes)))
  }

  private get work(): number {
    return this.options.work ?? usualWork
  }

  private async keyBy(typed: string): Promise<Key> {
    const { readSecret, unwrap } = await cryptography()
    const secret = readSecret(typed)
    const { identity, recovery } = this.room.places
    const [path, name] = secret.kind === 'passphrase' ? [identity, 'identity.age'] : [recovery, 'recovery.age']
    const bytes = await readBytes(this.room.disk, path, largest)
    if (bytes) return unwrap(bytes, name, secret)
    throw this.state().status === 'none' ? missing() : new Fault('vaultDamaged', `${name} is missing from the vault.`, { file: name })
  }

  private async openSources(): Promise<void> {
    const { held } = this
    if (!held) return
    try {
      await this.room.unlockSources(held)
    } catch (error) {
      if (this.held === held) this.lock('start')
      throw error
    }
    this.tell()
  }
}
