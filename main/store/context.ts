import { newId, type Id } from '@shared/ids'
import { toIsoTime, type IsoTime } from '@shared/time'
import type { Disk, Modes } from './disk'
import type { Layout, PrivateLayout } from './layout'

/** Milliseconds since 1970. */
export type Clock = () => number

/** Whoever works on this machine. */
export interface Person {
  readonly id: string
  readonly name: string
}

/** What the rooms of the store share: the disk, the time, where things stand, how they are protected. */
export interface StoreContext {
  readonly disk: Disk
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly layout: Layout
  readonly mine: PrivateLayout
  readonly modes: Modes
  /** Whoever works here now; undefined before a name was given. */
  readonly person: () => Person | undefined
}

const year9999 = 253_370_764_800_000

/** What a file says of who wrote it. */
export const byWhom = ({ person }: Pick<StoreContext, 'person'>): { readonly by?: Person } => {
  const by = person()
  return by ? { by } : {}
}

/** The clock held to times that can be written as ISO 8601 and as a ULID, however wrong the machine's is. */
export const saneClock = (clock: Clock): Clock => () => Math.min(year9999, Math.max(0, Math.trunc(clock()) || 0))

export const isoNow = (context: Pick<StoreContext, 'clock'>): IsoTime => toIsoTime(new Date(context.clock()))

export const freshId = (context: Pick<StoreContext, 'clock'>): Id => newId(context.clock())
