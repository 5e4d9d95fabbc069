/** What the open vault lends the register. Each throws `vaultLocked` once the vault is locked again. */
export interface Cipher {
  readonly seal: (plain: Uint8Array) => Promise<Uint8Array>
  /** Throws `vaultDamaged` for what this vault did not seal, or what has changed since. */
  readonly open: (sealed: Uint8Array) => Promise<Uint8Array>
}
