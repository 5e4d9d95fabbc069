import { basename } from 'node:path'
import type { Id } from '@shared/ids'
import type { Source } from '@shared/source'
import type { Cipher } from './cipher'
import type { Disk } from './disk'
import type { Gate } from './gate'
import { mustBeSettled, type Notices } from './notices'
import { setSourceAside } from './quarantine'
import type { Reconciliation } from './reconcile'
import type { Register } from './register'

/** What a library lends its vault: the place of the keys, a turn to write, and the register's confidential side. */
export class VaultRoom {
  constructor(
    private readonly gate: Gate,
    private readonly register: Register,
    private readonly room: Reconciliation,
    private readonly notices: Notices,
    /** Clears away what can be known only now, or lay open although it is withheld: files whose time to be put back is over, and pairs. */
    private readonly clearAway: () => Promise<void>,
  ) {}

  get disk(): Disk {
    return this.room.context.disk
  }

  /** The two files that hold the library's key: one opens by the passphrase, one by the recovery key. */
  get places(): { readonly identity: string; readonly recovery: string } {
    return this.room.context.layout.vault
  }

  /** Runs work that writes in the library, in turn with all else that does. */
  change<T>(work: () => Promise<T>): Promise<T> {
    return this.gate.change('commit', [], work)
  }

  /** How many records only the vault can read. */
  get withheldCount(): number {
    return this.register.sealedCount
  }

  /** Lets the register read its confidential records. One that cannot be read is set aside and told of, like any other source. */
  async unlockSources(cipher: Cipher): Promise<void> {
    const writable = this.gate.readOnly === null
    const unlock = async (): Promise<void> => {
      await this.register.unlock(cipher, writable, async (id, path, damaged) => {
        const aside = damaged && writable
        const file = aside ? await setSourceAside(this.room.context, path, id) : basename(path)
        this.notices.add(damaged ? 'sourceQuarantined' : 'sourceUnread', null, { file })
        return aside
      })
      // What was said of a lost stub is settled by the record that gave it back.
      if (this.register.lacking().length === 0) this.notices.settleAll(...mustBeSettled)
    }
    await (writable ? this.gate.change('commit', [{ kind: 'sources' }], unlock) : this.gate.pass('commit', unlock))
    await this.clearAway()
  }

  /** Takes them out of memory again. */
  lockSources(): void {
    this.register.lock()
  }

  /** The whole record of a withheld source. Throws `vaultLocked`, `vaultMissing`, `vaultDamaged`, `notFound`. */
  reveal(id: Id): Source {
    return this.register.reveal(id)
  }

  /** The withheld sources that are known now. */
  protected(): readonly Source[] {
    return this.register.protected()
  }

  /** True while records are withheld that nobody can look into. */
  get isLocked(): boolean {
    return this.register.isLocked
  }
}
