import './web-crypto'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient, type Identity, type Recipient } from 'age-encryption'
import { Fault } from '@shared/errors'
import { readRecoveryKey } from '@shared/vault'
import type { Cipher } from '../store/cipher'
import { passphraseIdentity, passphraseRecipient, WrongPassphrase } from './scrypt'

/** An age identity, `AGE-SECRET-KEY-1…`. */
export type Key = string

export const newKey = (): Promise<Key> => generateX25519Identity()

async function seal(plain: Uint8Array | string, to: string | Recipient): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(to)
  return encrypter.encrypt(plain)
}

async function open(sealed: Uint8Array, by: string | Identity): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(by)
  return decrypter.decrypt(sealed)
}

/** The identity as a file that `age -i` takes once it is open; the lines with # are for a person. */
async function keyFile(key: Key): Promise<string> {
  return `# Redaksi: the key of this library's confidential sources (sources/*.age)\n# public key: ${await identityToRecipient(key)}\n${key}\n`
}

/** The key in an opened file of keys. */
function keyIn(file: Uint8Array): Key {
  const lines = Buffer.from(file).toString('latin1').split(/\r?\n/)
  const key = lines.find((line) => line.startsWith('AGE-SECRET-KEY-1'))
  if (key === undefined) throw new Error('The file holds no key.')
  return key
}

export const wrapByPassphrase = async (key: Key, passphrase: string, work: number): Promise<Uint8Array> => seal(await keyFile(key), passphraseRecipient(passphrase, work))

export const wrapByRecoveryKey = async (key: Key, recoveryKey: Key): Promise<Uint8Array> => seal(await keyFile(key), await identityToRecipient(recoveryKey))

/** What a person gave to open the vault. */
export type Secret = { readonly kind: 'passphrase'; readonly passphrase: string } | { readonly kind: 'recoveryKey'; readonly key: Key }

export function readSecret(typed: string): Secret {
  const key = readRecoveryKey(typed)
  return key === null ? { kind: 'passphrase', passphrase: typed } : { kind: 'recoveryKey', key }
}

/** Neither the error nor its message goes on: it could tell of what was opened. */
const damaged = (file: string): Fault => new Fault('vaultDamaged', `${file} of the vault cannot be read.`, { file })
const wrong = (): Fault => new Fault('wrongPassphrase', 'Neither the passphrase nor the recovery key of this vault.')

/** The key in `bytes`, the file called `name`. Throws `wrongPassphrase` and `vaultDamaged`. */
export async function unwrap(bytes: Uint8Array, name: string, secret: Secret): Promise<Key> {
  if (secret.kind === 'passphrase') {
    return keyIn(
      await open(bytes, passphraseIdentity(secret.passphrase)).catch((error: unknown) => {
        throw error instanceof WrongPassphrase ? wrong() : damaged(name)
      }),
    )
  }
  // A mistyped key fails its own checksum, which is no fault of the file.
  await identityToRecipient(secret.key).catch(() => {
    throw wrong()
  })
  return keyIn(
    await open(bytes, secret.key).catch((error: unknown) => {
      throw error instanceof Error && error.message.startsWith('no identity matched') ? wrong() : damaged(name)
    }),
  )
}

/** A key that is in use, held in bytes that can be overwritten. */
export interface HeldKey extends Cipher {
  /** Runs `work` with the key as the library wants it. Throws `vaultLocked` when it was let go. */
  readonly withKey: <T>(work: (key: Key) => Promise<T>) => Promise<T>
  /** Overwrites the key. Nothing can be opened with it after. */
  readonly forget: () => void
}

export async function holdKey(key: Key): Promise<HeldKey> {
  const recipient = await identityToRecipient(key)
  const bytes = Buffer.from(key, 'latin1')
  const held = { open: true }
  const stillOpen = (): void => {
    if (!held.open) throw new Fault('vaultLocked', 'The vault was locked meanwhile; nothing was written.')
  }
  const withKey = async <T>(work: (key: Key) => Promise<T>): Promise<T> => {
    stillOpen()
    const result = await work(bytes.toString('latin1'))
    stillOpen()
    return result
  }
  return {
    withKey,
    seal: (plain) => withKey(() => seal(plain, recipient)),
    open: (sealed) =>
      withKey(async (identity) => {
        try {
          return await open(sealed, identity)
        } catch {
          throw damaged('*.age')
        }
      }),
    forget: () => {
      held.open = false
      bytes.fill(0)
    },
  }
}
