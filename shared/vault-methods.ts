import './no-eval'
import { z } from 'zod'
import { method } from './method'
import { id, none } from './method-inputs'
import type { Source } from './source'
import { idleMinutes, type NameHit, type VaultState } from './vault'

/** Longer than any passphrase, shorter than what would keep the machine busy. */
const secret = z.string().max(1024)

/** What the window can ask of the vault. Faults: `vaultMissing`, `vaultLocked`, `wrongPassphrase`, `weakPassphrase`, `vaultDamaged`. */
export const vaultMethods = {
  'vault.state': method<VaultState>()(none),
  /** Makes the vault of this library and opens it. The recovery key is told here once and is kept nowhere. */
  'vault.create': method<{ readonly recoveryKey: string }>()(z.object({ passphrase: secret })),
  /** `secret` is the passphrase or the recovery key. */
  'vault.unlock': method<VaultState>()(z.object({ secret })),
  'vault.lock': method<VaultState>()(none),
  /** `secret` is the passphrase so far or the recovery key. */
  'vault.changePassphrase': method<void>()(z.object({ secret, passphrase: secret })),
  /** The recovery key before opens the vault no more. */
  'vault.renewRecoveryKey': method<{ readonly recoveryKey: string }>()(none),
  /** Asks where, and writes the key with a word of how it is used, for its owner alone; false when the person thought better of it. */
  'vault.saveRecoveryKey': method<boolean>()(z.object({ recoveryKey: z.string().max(200) })),
  /** The whole record of a withheld source, for the one panel that shows it. */
  'vault.open': method<Source>()(id),
  'vault.setIdle': method<VaultState>()(z.number().int().min(idleMinutes.least).max(idleMinutes.most)),
  /**
   * Puts the public label in the place of every protected name in words that the window cannot edit: the reasons of an export
   * (`publicationRecords:id`) or the name of a version (`versions:id`). Throws `vaultLocked`, `notFound`.
   */
  'vault.useLabel': method<void>()(z.object({ id, place: z.string().max(200) })),
  /**
   * Where texts hold a protected name, number or address; and, as `versions:id`, where the names of an article's versions do.
   * `language`, of the article, says in which dictionary a word of a name may stand.
   */
  'vault.scan': method<readonly NameHit[]>()(z.object({ texts: z.record(z.string(), z.string()), versionsOf: id.optional(), language: z.string().max(100).optional() })),
} as const
