import type { Id } from './ids'

/** The ids of two sources. */
export type IdPair = readonly [Id, Id]

/** An open source that has a name of a withheld one. It tells who that is, so it lives while the vault is open. */
export interface Twin {
  readonly open: Id
  readonly withheld: Id
}

/** Why two sources of a register look like one. */
export const duplicateReasons = ['sameName', 'sharedAlias', 'transposed', 'initials', 'partOfName', 'spelling', 'sameContact', 'sameAddress'] as const
export type DuplicateReason = (typeof duplicateReasons)[number]

/** How sure that is, the least first. */
export const duplicateCertainties = ['possible', 'likely', 'sure'] as const
export type DuplicateCertainty = (typeof duplicateCertainties)[number]

/** Two sources that may be one; `left` is the id that comes first. A person decides. */
export interface DuplicatePair {
  readonly left: Id
  readonly right: Id
  /** In the order of `duplicateReasons`, at least one. */
  readonly reasons: readonly DuplicateReason[]
  readonly certainty: DuplicateCertainty
}
