import { randomBytes, scrypt } from 'node:crypto'
import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Stanza, type Identity, type Recipient } from 'age-encryption'

/** Beyond this a file would keep the machine busy for minutes: it is not ours. */
const mostWork = 20

const label = Buffer.from('age-encryption.org/v1/scrypt')
const nonce = new Uint8Array(12)

/** The passphrase is not the one that the file was sealed with. */
export class WrongPassphrase extends Error {}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** The slow hash, beside the main loop: the library's own would stop the window for a second and a half. */
const derive = (passphrase: string, salt: Buffer, work: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** work, r: 8, p: 1, maxmem: 2 ** (work + 11) }
    scrypt(Buffer.from(passphrase.normalize('NFC')), Buffer.concat([label, salt]), 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** Seals a file key under a passphrase, as the age format says it (section "The scrypt recipient type"). */
export const passphraseRecipient = (passphrase: string, work: number): Recipient => ({
  wrapFileKey: async (fileKey) => {
    const salt = randomBytes(16)
    const key = await derive(passphrase, salt, work)
    const body = chacha20poly1305(key, nonce).encrypt(fileKey)
    key.fill(0)
    return [new Stanza(['scrypt', unpadded(salt), String(work)], body)]
  },
})

/** Opens what `passphraseRecipient`, or `age -p`, sealed. Throws `WrongPassphrase`; any other error means a file that is not sound. */
export const passphraseIdentity = (passphrase: string): Identity => ({
  unwrapFileKey: async (stanzas) => {
    const [stanza] = stanzas
    const [kind, salt, work] = stanza?.args ?? []
    if (!stanza || stanzas.length !== 1 || kind !== 'scrypt' || !/^[1-9]\d?$/.test(work ?? '') || Number(work) > mostWork) throw new Error('Not sealed by a passphrase.')
    const bytes = Buffer.from(salt ?? '', 'base64')
    if (bytes.length !== 16 || unpadded(bytes) !== salt || stanza.body.length !== 32) throw new Error('Not a sound stanza.')
    const key = await derive(passphrase, bytes, Number(work))
    try {
      return chacha20poly1305(key, nonce).decrypt(stanza.body)
    } catch {
      throw new WrongPassphrase()
    } finally {
      key.fill(0)
    }
  },
})
