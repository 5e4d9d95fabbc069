import { webcrypto } from 'node:crypto'

// The Node of older Electrons does not offer it under the name by which the age library asks for it.
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true })
