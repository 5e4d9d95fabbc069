import type { Transaction } from '@tiptap/pm/state'
import { newId } from '../ids'
import type { Change } from './model'
import { movedBags, type Bag } from './moves'

/** What was cut last, and the name that its change bears. */
export interface Cut {
  readonly bond: string
  readonly words: readonly Bag[]
}

const isSameBag = (one: Bag, other: Bag): boolean => one.size === other.size && [...one].every(([name, times]) => other.get(name) === times)

/** True where two have the same words; where they have none, the same things. A footnote may come into being, or not, where its words go. */
const isSame = ([words, things]: readonly Bag[], [otherWords, otherThings]: readonly Bag[]): boolean =>
  words!.size + otherWords!.size > 0 ? isSameBag(words!, otherWords!) : things!.size > 0 && isSameBag(things!, otherThings!)

const isCut = (transaction: Transaction): boolean => transaction.docChanged && transaction.getMeta('uiEvent') === 'cut'
const isPaste = (transaction: Transaction): boolean => transaction.docChanged && (transaction.getMeta('paste') === true || transaction.getMeta('uiEvent') === 'paste')

/** What a transaction cuts; null for any other. */
export const cutBy = (transaction: Transaction): Cut | null => (isCut(transaction) ? { bond: newId(), words: movedBags(transaction).gone } : null)

/** The name of the change that took out what a transaction pastes; null where it pastes something else, or where the cut is decided. */
export const bondOfPaste = (transaction: Transaction, cut: Cut | null, changes: readonly Change[]): string | null =>
  cut && isPaste(transaction) && changes.some(({ bonds }) => bonds.includes(cut.bond)) && isSame(movedBags(transaction).come, cut.words) ? cut.bond : null
