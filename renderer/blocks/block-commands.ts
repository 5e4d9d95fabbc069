import { Extension } from '@tiptap/core'
import type { Node as Block } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    blocks: {
      /** Puts a block of the top level where the caret is: in place of an empty paragraph, else behind the block around it. */
      insertBlock: (block: Block, caret: 'inside' | 'after') => ReturnType
      /** A rule at the caret, and the caret in the paragraph behind it. */
      insertRule: () => ReturnType
      /** Moves the block of the top level around the selection over its neighbour; inside a list, the item. */
      moveBlock: (way: 'up' | 'down') => ReturnType
    }
  }
}

const cells: readonly string[] = ['tableCell', 'tableHeader']

/** The depth of the blocks among which a picture is put: those of the cell that the caret is in, else those of the top level. */
export function depthInCell({ $from }: EditorState['selection']): number {
  for (let depth = $from.depth; depth > 0; depth -= 1) if (cells.includes($from.node(depth).type.name)) return depth + 1
  return 1
}

/** The range of the blocks at `depth` that a new block takes the place of: an empty paragraph, else nothing behind the caret's block. */
function placeFor(state: Pick<EditorState, 'selection' | 'doc'>, depth: number): { readonly from: number; readonly to: number } {
  const { $from } = state.selection
  // One of these blocks is selected itself.
  if ($from.depth < depth) return { from: state.selection.to, to: state.selection.to }
  const block = $from.node(depth)
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0
  return isEmpty ? { from: $from.before(depth), to: $from.after(depth) } : { from: $from.after(depth), to: $from.after(depth) }
}

/** Adds `block` to `tr` at the place of the selection, among the blocks at `depth`; the caret goes inside, or to the text behind it, which is made where there is none. */
export function putBlock(tr: Transaction, block: Block, caret: 'inside' | 'after', depth = 1): Transaction {
  const { from, to } = placeFor(tr, depth)
  tr.replaceWith(from, to, block)
  const after = from + block.nodeSize
  if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, tr.doc.type.schema.nodes['paragraph']!.create())
  return tr.setSelection(TextSelection.near(tr.doc.resolve(caret === 'inside' ? from + 1 : after + 1))).scrollIntoView()
}

/** What is moved: the nearest item of a list around the selection, else the block of the top level; positions of it and its node. */
function moved({ selection: { $from }, selection }: EditorState): { readonly from: number; readonly to: number } | null {
  if (selection instanceof NodeSelection && !selection.node.isInline) return { from: selection.from, to: selection.to }
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type
    if (depth === 1 || name === 'listItem' || name === 'taskItem') return { from: $from.before(depth), to: $from.after(depth) }
  }
  return null
}

function move(state: EditorState, tr: Transaction, way: 'up' | 'down'): boolean {
  const range = moved(state)
  const neighbour = range && (way === 'up' ? state.doc.resolve(range.from).nodeBefore : state.doc.resolve(range.to).nodeAfter)
  if (!range || !neighbour) return false
  const { from, to } = range
  // The neighbour goes to the other side: what is moved keeps its caret, and everything that is drawn on it.
  if (way === 'up') tr.insert(to, neighbour).delete(from - neighbour.nodeSize, from)
  else tr.delete(to, to + neighbour.nodeSize).insert(from, neighbour)
  tr.scrollIntoView()
  return true
}

/** Commands for blocks as wholes. */
export const BlockCommands = Extension.create({
  name: 'blockCommands',
  addCommands: () => ({
    insertBlock:
      (block, caret) =>
      ({ tr, dispatch }) => {
        if (dispatch) putBlock(tr, block, caret)
        return true
      },
    insertRule:
      () =>
      ({ tr, dispatch, state }) => {
        if (dispatch) putBlock(tr, state.schema.nodes['horizontalRule']!.create(), 'after')
        return true
      },
    moveBlock:
      (way) =>
      ({ state, tr, dispatch }) => {
        if (!dispatch) return true
        return move(state, tr, way)
      },
  }),
})
