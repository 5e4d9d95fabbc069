import { builtIn, type HouseState } from '@shared/preflight'
import { createStore, type Store } from '../shell/store'

/** What the window knows of the gate beside its findings. */
export interface Gate {
  /** The rules of the house as they were read last. */
  readonly house: Store<HouseState>
  /** Key of the finding that preflight stands on, or null. */
  readonly current: Store<string | null>
  /** The place of that finding among all, kept when it is settled and gone; null where none was stood on. */
  readonly place: Store<number | null>
}

export const createGate = (): Gate => ({ house: createStore<HouseState>({ rules: builtIn, problem: null }), current: createStore<string | null>(null), place: createStore<number | null>(null) })
