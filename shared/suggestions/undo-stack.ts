import { isHistoryTransaction, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { isNothing, type Tracked } from './tracked'

/** What was undecided in a document. */
interface Moment {
  readonly doc: Node
  readonly tracked: Tracked
}

/**
 * What is remembered beside the undo stack, whose edits are counted as the history counts them: with which edit on suggesting was on or off,
 * how everything stood before an edit, and before an undo. So an edit is undone and redone as it was made, whatever is switched on by then.
 */
export interface UndoStack {
  /** How many edits the stack held before the last transaction. */
  readonly depth: number
  readonly modes: readonly { readonly from: number; readonly on: boolean }[]
  readonly made: readonly (Moment & { readonly edit: number })[]
  /** Whether the last transaction began an edit, or went on with one; how everything stood before it, null where nothing was undecided. */
  readonly wasEdit: boolean
  readonly last: Moment | null
  readonly undone: readonly (Moment | null)[]
}

export const noUndo: UndoStack = { depth: 0, modes: [], made: [], wasEdit: false, last: null, undone: [] }

/** So many changes are remembered in all, a text being as much as a hundred; what was undecided before these is found again by following the undo. */
const mostRemembered = 50_000
const textAsChanges = 100

/** The latest moments that are not too many together. */
function latest<T extends Moment | null>(moments: readonly T[]): readonly T[] {
  let [first, changes] = [moments.length, 0]
  while (first > 0 && changes <= mostRemembered) {
    first -= 1
    changes += textAsChanges + (moments[first]?.tracked.changes.length ?? 0)
  }
  return first === 0 ? moments : moments.slice(first)
}

/** The history tells whether it undoes or redoes under its key alone, which it keeps to itself. */
const isRedo = (transaction: Transaction): boolean => (transaction.getMeta('history$') as { readonly redo?: boolean } | undefined)?.redo === true

function modeAt(modes: UndoStack['modes'], edit: number): boolean | null {
  for (let index = modes.length - 1; index >= 0; index -= 1) if (modes[index]!.from <= edit) return modes[index]!.on
  return null
}

/** The stack with what the last transaction was known to be only now: the beginning of an edit, or a part of one. */
function settled(stack: UndoStack, depth: number): UndoStack {
  if (!stack.wasEdit || depth === stack.depth) return stack
  // The history forgets its oldest edits, many at once.
  const forgotten = depth < stack.depth ? stack.depth + 1 - depth : 0
  if (forgotten === 0 && stack.last === null) return stack
  const made = (forgotten === 0 ? stack.made : stack.made.map((one) => ({ ...one, edit: one.edit - forgotten }))).filter(({ edit }) => edit > 0 && edit < depth)
  return {
    ...stack,
    modes: forgotten === 0 ? stack.modes : stack.modes.map(({ from, on }) => ({ from: from - forgotten, on })),
    made: stack.last === null ? made : latest([...made, { ...stack.last, edit: depth }]),
  }
}

/** What a transaction is followed as: whether it is suggested, what has to stand after it, where that is known, and the stack behind it. */
export interface Turn {
  readonly isOn: boolean
  readonly restored: Tracked | null
  readonly stack: UndoStack
}

interface Present {
  readonly suggesting: boolean
  readonly tracked: Tracked
  /** Whether the last transaction was followed as suggested. */
  readonly wasOn: boolean
  readonly stack: UndoStack
}

/** How a transaction that begins in the state `before` is followed. */
export function turnOf(transaction: Transaction, before: EditorState, { suggesting, tracked, wasOn, stack: known }: Present): Turn {
  const root = transaction.getMeta('appendedTransaction') as Transaction | undefined
  if (root && isHistoryTransaction(root)) return { isOn: wasOn, restored: null, stack: known }
  const depth = undoDepth(before)
  const stack = settled(known, depth)
  const now: Moment | null = isNothing(tracked) ? null : { doc: before.doc, tracked }
  if (isHistoryTransaction(transaction)) {
    const redo = isRedo(transaction)
    const there = redo ? stack.undone.at(-1) : stack.made.find(({ edit }) => edit === depth)
    const undone = redo ? stack.undone.slice(0, -1) : latest([...stack.undone, now])
    return { isOn: modeAt(stack.modes, redo ? depth + 1 : depth) ?? suggesting, restored: there?.doc.eq(transaction.doc) ? there.tracked : null, stack: { ...stack, depth, wasEdit: false, last: null, undone } }
  }
  const edit = depth + 1
  const kept = stack.modes.every(({ from }) => from <= edit) ? stack.modes : stack.modes.filter(({ from }) => from <= edit)
  const modes = modeAt(kept, edit) === suggesting ? kept : [...kept.filter(({ from }) => from < edit), { from: edit, on: suggesting }]
  return { isOn: suggesting, restored: null, stack: { depth, modes, made: stack.made, wasEdit: true, last: now, undone: [] } }
}
