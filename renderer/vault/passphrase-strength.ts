import { isWeak, shortestPassphrase } from '@shared/vault'

/** How well a passphrase withstands guessing; `missing` counts the characters that it lacks. */
export type Strength = { readonly kind: 'empty' | 'simple' | 'fair' | 'good' } | { readonly kind: 'short'; readonly missing: number }

/** Characters from which on a phrase of ordinary words takes longer to guess than anybody waits. */
const longEnough = 20

/** What is told of a passphrase while it is typed. Only `fair` and `good` are taken. */
export function strengthOf(passphrase: string): Strength {
  const length = [...passphrase.normalize('NFC')].length
  if (length === 0) return { kind: 'empty' }
  if (length < shortestPassphrase) return { kind: 'short', missing: shortestPassphrase - length }
  if (isWeak(passphrase)) return { kind: 'simple' }
  return { kind: length < longEnough ? 'fair' : 'good' }
}
