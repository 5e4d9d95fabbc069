import type { Twin } from '@shared/duplicate'
import type { Source } from '@shared/source'
import { createStore, type Store } from '../shell/store'
import type { Written } from './source-draft'

/** In which order the register is listed within its groups. */
export const registerSorts = ['name', 'used', 'kind', 'newest'] as const
export type RegisterSort = (typeof registerSorts)[number]

/** What the Sources tab shows. */
export type RegisterPage =
  | { readonly kind: 'list' }
  | { readonly kind: 'card'; readonly source: Source }
  | { readonly kind: 'duplicates' }
  | { readonly kind: 'removed' }

/** What was done to the register, by the ids of the sources: their names are those of the moment in which it is told. */
export type RegisterDone =
  | { readonly kind: 'merged'; readonly from: string; readonly into: string }
  | { readonly kind: 'parted'; readonly left: string; readonly right: string }
  | { readonly kind: 'removed'; readonly id: string }
  /** `file`: the name it came with; null for that of a withheld source. */
  | { readonly kind: 'fileRemoved'; readonly sourceId: string; readonly file: string | null }

/** The last thing that was done to the register, and the way back. */
export interface RegisterChange {
  readonly done: RegisterDone
  readonly undo: () => Promise<unknown>
}

/** Where a person stands in the register: it outlasts the tab, which is left and come back to. */
export interface RegisterDesk {
  readonly page: Store<RegisterPage>
  readonly query: Store<string>
  readonly sort: Store<RegisterSort>
  readonly change: Store<RegisterChange | null>
  /** The source whose card was just left for the list; '' where another page was. */
  readonly lastCard: Store<string | null>
  /** Open sources with a name of a withheld one; none while the vault is locked. */
  readonly twins: Store<readonly Twin[]>
  /** What was written on the card of a source and not stored yet; never of one that is to be withheld. */
  readonly draft: Store<{ readonly id: string; readonly written: Written } | null>
}

export const createRegisterDesk = (): RegisterDesk => ({
  page: createStore<RegisterPage>({ kind: 'list' }),
  query: createStore(''),
  sort: createStore<RegisterSort>('name'),
  change: createStore<RegisterChange | null>(null),
  lastCard: createStore<string | null>(null),
  twins: createStore<readonly Twin[]>([]),
  draft: createStore<{ readonly id: string; readonly written: Written } | null>(null),
})
