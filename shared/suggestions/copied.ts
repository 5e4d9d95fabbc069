import type { Node, Slice } from '@tiptap/pm/model'
import { inOriginal } from './groups'
import type { Change } from './model'

/** Of a stretch of the document what stood there in the original: a suggestion at either edge is taken whole. `withParents`: with the blocks that it stands in. */
export function originalSlice(original: Node, changes: readonly Change[], from: number, to: number, withParents: boolean = true): Slice {
  const atStart = changes.find((change) => change.fromB <= from && from < change.toB)
  const atEnd = changes.find((change) => change.fromB < to && to <= change.toB)
  const start = atStart ? atStart.fromA : inOriginal(changes, from)
  const end = atEnd ? atEnd.toA : to > from ? inOriginal(changes, to - 1) + 1 : start
  return original.slice(start, Math.max(start, Math.min(end, original.content.size)), withParents)
}
