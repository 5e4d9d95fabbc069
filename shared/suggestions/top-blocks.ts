import type { Node } from '@tiptap/pm/model'

/** Where the blocks of a text begin, and where the last one ends. Thousands of changes are looked up in one text, which never changes itself. */
const known = new WeakMap<Node, readonly number[]>()

function startsOf(doc: Node): readonly number[] {
  const found = known.get(doc)
  if (found) return found
  const starts = [0]
  let end = 0
  for (let index = 0; index < doc.childCount; index += 1) {
    end += doc.child(index).nodeSize
    starts.push(end)
  }
  known.set(doc, starts)
  return starts
}

/** A child of a text by its index, and the place at which it begins. */
export interface TopBlock {
  readonly index: number
  readonly start: number
}

/** The child of `doc` that holds the token at `place`; behind the last one, where there is none. */
export function topBlockAt(doc: Node, place: number): TopBlock {
  const starts = startsOf(doc)
  let [low, high] = [0, doc.childCount]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle + 1]! <= place) low = middle + 1
    else high = middle
  }
  return { index: low, start: starts[low]! }
}

/**
 * The paragraph or heading at the top of `doc` of whose own content a stretch is a part, and the place at which it begins. Null where the stretch
 * lies deeper (in an item, a cell, a footnote) or in more than one: there `resolve` tells.
 */
export function textBlockAround(doc: Node, from: number, to: number): { readonly block: Node; readonly start: number } | null {
  const { index, start } = topBlockAt(doc, from)
  const block = doc.maybeChild(index)
  if (!block?.isTextblock || from <= start || to < from || to >= start + block.nodeSize) return null
  for (let at = 0; at < block.childCount; at += 1) if (!block.child(at).isLeaf) return null
  return { block, start }
}
