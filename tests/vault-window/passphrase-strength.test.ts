import { expect, it } from 'vitest'
import { strengthOf } from '../../renderer/vault/passphrase-strength'

it.each([
  ['', { kind: 'empty' }],
  ['kapal', { kind: 'short', missing: 7 }],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', { kind: 'simple' }],
  ['kapal rindang', { kind: 'fair' }],
  ['kapal rindang sepatu bulan', { kind: 'good' }],
  // An accent that is typed as two characters counts as one letter.
  ['cafe\u0301 kapal', { kind: 'short', missing: 2 }],
] as const)('of “%s” is told %o', (passphrase, told) => expect(strengthOf(passphrase)).toEqual(told))
