/** Why the vault is locked: since the library was opened, by a person's word, or because nobody was there to watch it. */
const lockReasons = ['start', 'person', 'idle', 'suspend', 'screen'] as const
export type LockReason = (typeof lockReasons)[number]

/** The vault of the open library as the window may know it: never a name, never a key. */
export interface VaultState {
  readonly status: 'none' | 'locked' | 'unlocked'
  /** Null unless the vault is locked. */
  readonly lockedBy: LockReason | null
  /** Confidential records that the library holds, merged and removed ones too. */
  readonly withheldCount: number
  /** Minutes without a hand on the desk after which the vault locks itself. */
  readonly idleMinutes: number
}

/** A protected name, number or address in a text, `start` to `end` in UTF-16 code units. It never says which name it is of. */
export interface NameHit {
  /** The key under which the text was given, e.g. `body` or `headline`. */
  readonly field: string
  readonly start: number
  readonly end: number
  readonly sourceId: string
  /** The public label of the source. */
  readonly label: string
  /** One word of a name stands here alone, such as a surname: it may be somebody else's. */
  readonly isPart: boolean
  /** It tells who is meant: a whole name, or a word of one that neither many people bear nor anybody who is named openly in the same article. */
  readonly isTelling: boolean
}

/** Minutes after which an idle vault locks: the bounds of what a person may choose, and what holds until they do. */
export const idleMinutes = { least: 1, most: 240, usual: 10 } as const

/** Fewest characters of a passphrase. */
export const shortestPassphrase = 12

/** Characters that a passphrase must have of different kinds, so that a held-down key is none. */
const fewestDifferent = 5

/** True for a passphrase that is too easily tried out: too short, or of too few different characters. */
export const isWeak = (passphrase: string): boolean => {
  const characters = [...passphrase.normalize('NFC')]
  return characters.length < shortestPassphrase || new Set(characters).size < fewestDifferent
}

const keyStart = 'AGESECRETKEY1'
const keyLength = 71

/**
 * The recovery key in what somebody typed or copied from paper, whatever its case, spaces, dashes and line ends; null when
 * it is none. The answer is an age identity (`AGE-SECRET-KEY-1…`), which the `age` command takes as it is.
 */
export function readRecoveryKey(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.startsWith(keyStart) && letters.length === keyLength ? `AGE-SECRET-KEY-1${letters.slice(keyStart.length)}` : null
}

/** A recovery key as it is printed: in groups of four after its beginning, which are easier to copy by hand. */
export const groupedRecoveryKey = (key: string): string => {
  const letters = key.replace(/^AGE-SECRET-KEY-1/, '')
  return ['AGE-SECRET-KEY-1', ...(letters.match(/.{1,4}/g) ?? [])].join(' ')
}
