import { useReducer } from 'react'
import type { PlannedBlock, Role } from '@shared/import/text'

/** Roles that a person gave to blocks, by the block's index. */
export type RoleChoices = ReadonlyMap<number, Role>

interface History {
  readonly past: readonly RoleChoices[]
  readonly present: RoleChoices
  readonly future: readonly RoleChoices[]
}

export type ChoiceChange = { readonly kind: 'choose'; readonly block: PlannedBlock; readonly role: Role } | { readonly kind: 'undo' } | { readonly kind: 'redo' }

const none: History = { past: [], present: new Map(), future: [] }

function chosen(choices: RoleChoices, block: PlannedBlock, role: Role): RoleChoices {
  const next = new Map(choices)
  if (role === block.role) next.delete(block.index)
  else next.set(block.index, role)
  return next
}

/** The history of choices after one more change; the same value when nothing changed. */
export function changeChoices(history: History, change: ChoiceChange): History {
  const { past, present, future } = history
  switch (change.kind) {
    case 'choose': {
      if ((present.get(change.block.index) ?? change.block.role) === change.role) return history
      return { past: [...past, present], present: chosen(present, change.block, change.role), future: [] }
    }
    case 'undo': {
      const last = past.at(-1)
      return last ? { past: past.slice(0, -1), present: last, future: [present, ...future] } : history
    }
    case 'redo': {
      const [next, ...later] = future
      return next ? { past: [...past, present], present: next, future: later } : history
    }
  }
}

/** The choices of one import, which can be undone like anything else. */
export function useChoices(): readonly [RoleChoices, (change: ChoiceChange) => void] {
  const [history, change] = useReducer(changeChoices, none)
  return [history.present, change]
}
