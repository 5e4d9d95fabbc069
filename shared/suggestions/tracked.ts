import type { Node } from '@tiptap/pm/model'
import type { Change, Stamp } from './model'

/** A field before what is suggested for it, and who suggested that last. `id` stays while anything of it is undecided. */
export interface TrackedField {
  readonly before: string
  readonly id: string
  readonly stamp: Stamp
}

/** What is undecided of an article: null where a text is as it was. */
export interface Tracked {
  /** The body before all changes; null where there is none. */
  readonly body: Node | null
  readonly changes: readonly Change[]
  readonly headline: TrackedField | null
  readonly deck: TrackedField | null
}

/** Nothing is undecided. */
export const nothingTracked: Tracked = { body: null, changes: [], headline: null, deck: null }

export const isNothing = ({ body, headline, deck }: Tracked): boolean => body === null && headline === null && deck === null

/** `tracked` with the body `body` and `changes`; no change leaves no body. */
export const withBody = (tracked: Tracked, body: Node | null, changes: readonly Change[]): Tracked =>
  changes.length === 0 ? (tracked.body === null ? tracked : { ...tracked, body: null, changes: [] }) : changes === tracked.changes && body === tracked.body ? tracked : { ...tracked, body, changes }
