import type { Transaction } from '@tiptap/pm/state'

/** Tells a text that a person made shorter from one that was lost on the way (safety.md, rule 5). Sizes are ProseMirror's. */
export interface Shrinkage {
  /** Takes note of a change that a person made in the window. */
  note(transaction: Transaction): void
  /** True when the changes made here account for all that the text is shorter by than what the library holds. */
  accounts(size: number): boolean
  /** Begins to store a text of `size`; call the answer when it is stored. */
  storing(size: number): () => void
}

/** `storedSize`: the size of the body that the library holds, read from the library and not from the editor. */
export function createShrinkage(storedSize: number): Shrinkage {
  const held = { stored: storedSize, removed: 0 }
  return {
    note: ({ before, doc }) => {
      held.removed += Math.max(0, before.content.size - doc.content.size)
    },
    accounts: (size) => held.stored - size <= held.removed,
    storing: (size) => {
      const { removed } = held
      return () => {
        held.stored = size
        held.removed -= removed
      }
    },
  }
}
