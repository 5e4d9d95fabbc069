import type { MessageKey } from '@shared/messages'
import type { Source } from '@shared/source'
import type { MessageValues } from '../shell/messages'
import { createStore, type Store } from '../shell/store'

/** In which order the register is listed within its groups. */
export const registerSorts = ['name', 'used', 'kind', 'newest'] as const
export type RegisterSort = (typeof registerSorts)[number]

/** What the Sources tab shows. */
export type RegisterPage =
  | { readonly kind: 'list' }
  | { readonly kind: 'card'; readonly source: Source }
  | { readonly kind: 'duplicates' }
  | { readonly kind: 'removed' }

/** The last thing that was done to the register, and the way back. */
export interface RegisterChange {
  readonly said: MessageKey
  readonly values: MessageValues
  readonly undo: () => Promise<unknown>
}

/** Where a person stands in the register: it outlasts the tab, which is left and come back to. */
export interface RegisterDesk {
  readonly page: Store<RegisterPage>
  readonly query: Store<string>
  readonly sort: Store<RegisterSort>
  readonly change: Store<RegisterChange | null>
  /** The source whose card was just left for the list. */
  readonly lastCard: Store<string | null>
  /** What was written on the card of a source and not stored yet; never of one that is to be withheld. */
  readonly draft: Store<Source | null>
}

export const createRegisterDesk = (): RegisterDesk => ({
  page: createStore<RegisterPage>({ kind: 'list' }),
  query: createStore(''),
  sort: createStore<RegisterSort>('name'),
  change: createStore<RegisterChange | null>(null),
  lastCard: createStore<string | null>(null),
  draft: createStore<Source | null>(null),
})
