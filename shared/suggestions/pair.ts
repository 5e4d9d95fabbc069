import type { Node } from '@tiptap/pm/model'
import type { Change } from './model'

/** Two texts and all their differences. */
export interface Pair {
  readonly original: Node
  readonly doc: Node
  readonly changes: readonly Change[]
}
