import type { Mark, Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { partsOf, type Sign } from './signs'

/** One side of a tracked text: as it was, or as it is. */
type Side = 'before' | 'after'

/** What one block of a signed text is when its signs are taken out. */
export interface SettledBlock {
  /** As it stands with all changes made; nothing where all of it was deleted. */
  readonly after: readonly Node[]
  /** What stood for it before; the same node where nothing was changed. */
  readonly before: readonly Node[]
}

/** A stretch of words that somebody put in or took out, or words that stayed (`revision` null). */
export interface TrackedWords {
  readonly revision: number | null
  readonly side: 'inserted' | 'deleted' | 'kept'
  readonly text: string
}

interface State {
  /** Every word in its order, with who changed it. */
  readonly words: TrackedWords[]
  readonly remarks: Set<number>
  readonly inserted: Set<number>
  readonly deleted: Set<number>
}

interface Ends {
  inserted: boolean
  deleted: boolean
  /** The one side on which the row that the block stands in is there; null for a row that stayed. */
  row: Side | null
}

/** The words of one block on each side, as they are written, and what ends it. */
interface Leaf {
  readonly node: Node
  readonly content: Readonly<Record<Side, readonly Node[]>>
  /** Something in it was changed. */
  readonly held: boolean
  readonly ends: Ends
  /** The cell of a table that it stands in; null outside of tables. */
  readonly cell: Node | null
}

interface Sides {
  readonly before: Node | null
  readonly after: Node | null
  readonly row: Side | null
}

function take(state: State, ends: Ends, { kind, number }: Sign): void {
  switch (kind) {
    case 'remarkFrom':
      state.remarks.add(number)
      return
    case 'remarkTo':
      state.remarks.delete(number)
      return
    case 'insertFrom':
      state.inserted.add(number)
      return
    case 'insertTo':
      state.inserted.delete(number)
      return
    case 'deleteFrom':
      state.deleted.add(number)
      return
    case 'deleteTo':
      state.deleted.delete(number)
      return
    case 'endInserted':
      ends.inserted = true
      return
    case 'endDeleted':
      ends.deleted = true
      return
    case 'rowInserted':
      ends.row = 'after'
      return
    case 'rowDeleted':
      ends.row = 'before'
  }
}

/** Blanks that a deletion leaves at the ends of a block or beside another one are no part of the text. */
function tidy(content: readonly Node[]): readonly Node[] {
  const kept: Node[] = []
  for (const node of content) {
    const previous = kept.at(-1)
    const afterBlank = previous === undefined || (previous.isText && previous.text!.endsWith(' '))
    const text = node.isText && afterBlank ? node.text!.replace(/^ +/, '') : node.text
    if (node.isText && text === '') continue
    kept.push(node.isText ? schema.text(text!, node.marks) : node)
  }
  const last = kept.at(-1)
  if (last?.isText) {
    const text = last.text!.replace(/ +$/, '')
    kept.splice(-1, 1, ...(text === '' ? [] : [schema.text(text, last.marks)]))
  }
  return kept
}

function tracked(node: Node, { inserted, deleted }: State): TrackedWords {
  const text = node.isText ? node.text! : '\n'
  const [revision] = deleted.size > 0 ? deleted : inserted
  // What one put in and another took out again never was in the text before, and is not now.
  return revision === undefined ? { revision: null, side: 'kept', text } : { revision, side: deleted.size > 0 ? 'deleted' : 'inserted', text: deleted.size > 0 && inserted.size > 0 ? '' : text }
}

interface SettledNote {
  readonly before: Node
  readonly after: Node
  /** The first change in it. */
  readonly revision: number | null
}

/** A note before and after the changes in its words; the same node where there are none. */
function settleNote(note: Node): SettledNote {
  const parts = partsOf(note.textContent)
  if (parts.every((part) => typeof part === 'string')) return { before: note, after: note, revision: null }
  const state: State = { words: [], remarks: new Set(), inserted: new Set(), deleted: new Set() }
  const text: Record<Side, string> = { before: '', after: '' }
  let revision: number | null = null
  for (const part of parts) {
    if (typeof part === 'string') {
      if (state.inserted.size === 0) text.before += part
      if (state.deleted.size === 0) text.after += part
    } else {
      if (/^(?:insert|delete)From$/.test(part.kind)) revision ??= part.number
      take(state, { inserted: false, deleted: false, row: null }, part)
    }
  }
  const made = (words: string): Node => schema.node('footnote', null, words.trim() === '' ? [] : [schema.text(words.replace(/ {2,}/g, ' ').trim())])
  const after = made(text.after)
  return { before: text.before === text.after ? after : made(text.before), after, revision }
}

function readLeaf(block: Node, cell: Node | null, state: State, noteFor: (remark: number) => Mark | null): Leaf {
  const ends: Ends = { inserted: false, deleted: false, row: null }
  const before: Node[] = []
  const after: Node[] = []
  let held = false
  const putNote = (note: Node): void => {
    const { before: was, after: is, revision } = settleNote(note)
    if (state.inserted.size === 0) before.push(was)
    if (state.deleted.size === 0) after.push(is)
    if (was === is) state.words.push(tracked(is, state))
    else state.words.push({ revision, side: 'deleted', text: '\n' }, { revision, side: 'inserted', text: '\n' })
    held ||= was !== is || state.inserted.size > 0 || state.deleted.size > 0
  }
  const put = (node: Node): void => {
    if (node.type.name === 'footnote') return putNote(node)
    const marks = [...state.remarks].flatMap((remark) => noteFor(remark) ?? []).reduce((set, mark) => mark.addToSet(set), node.marks)
    const marked = node.isText ? node.mark(marks) : node
    if (state.inserted.size === 0) before.push(marked)
    if (state.deleted.size === 0) after.push(marked)
    state.words.push(tracked(node, state))
    held ||= state.inserted.size > 0 || state.deleted.size > 0
  }
  block.forEach((child) => {
    if (!child.isText) return put(child)
    for (const part of partsOf(child.text!)) {
      if (typeof part === 'string') put(schema.text(part, child.marks))
      else take(state, ends, part)
    }
  })
  return { node: block, content: { before, after }, held, ends, cell }
}

const joinable = ({ type }: Node): boolean => type.name === 'paragraph' || type.name === 'heading'

/** What each leaf is on one side, after the words that those before it left to it; null where nothing is there. */
function side(name: Side, leaves: readonly Leaf[]): readonly (Node | null)[] {
  let carried: readonly Node[] = []
  return leaves.map((leaf, at): Node | null => {
    const next = leaves[at + 1]
    const isOpen = name === 'after' ? leaf.ends.deleted : leaf.ends.inserted
    const content = [...carried, ...leaf.content[name]]
    carried = []
    if (leaf.node.isLeaf) return leaf.node
    if (isOpen && next && joinable(leaf.node) && joinable(next.node) && leaf.cell === next.cell) {
      carried = content
      return null
    }
    const tidied = tidy(content)
    return tidied.length === 0 && leaf.node.type.name !== 'figure' ? null : leaf.node.type.create(leaf.node.attrs, [...tidied], leaf.node.marks)
  })
}

/** Blocks that a reader sees although nothing stands in them. */
const cells: ReadonlySet<string> = new Set(['tableCell', 'tableHeader'])

/** Sets blocks together again from what their leaves became; `next` gives the leaves in order. */
function rebuilt(node: Node, next: () => Sides): Sides {
  if (node.isTextblock || node.isLeaf) return next()
  const children = node.children.map((child) => rebuilt(child, next))
  const row = children.find((child) => child.row !== null)?.row ?? null
  const make = (name: Side): Node | null => {
    const content = children.flatMap((child) => child[name] ?? [])
    if (content.length === 0 && !cells.has(node.type.name)) return null
    // A cell that lost its words stays in its row.
    return node.type.createAndFill(node.attrs, content, node.marks) ?? node
  }
  if (node.type.name === 'tableRow' && row !== null) return { before: row === 'before' ? make('before') : null, after: row === 'after' ? make('after') : null, row: null }
  const after = make('after')
  const isSame = children.every((child) => child.before === child.after)
  return { after, before: isSame ? after : make('before'), row: cells.has(node.type.name) ? row : null }
}

/**
 * Takes the signs out of the blocks of a text, in order: what was deleted is in `before` alone, what was inserted in `after`
 * alone, a remark is the mark that `noteFor` gives. A paragraph whose end was inserted was one with the next; one whose end was
 * deleted is.
 */
export function settleBlocks(blocks: readonly Node[], noteFor: (remark: number) => Mark | null): { readonly blocks: readonly SettledBlock[]; readonly words: readonly TrackedWords[] } {
  const state: State = { words: [], remarks: new Set(), inserted: new Set(), deleted: new Set() }
  const leaves: Leaf[] = []
  const read = (node: Node, cell: Node | null): void => {
    if (node.isTextblock || node.isLeaf) leaves.push(readLeaf(node, cell, state, noteFor))
    else for (const child of node.children) read(child, cells.has(node.type.name) ? node : cell)
  }
  for (const block of blocks) {
    state.words.push({ revision: null, side: 'kept', text: '\n' })
    read(block, null)
  }
  const [before, after] = [side('before', leaves), side('after', leaves)]
  let at = -1
  const next = (): Sides => {
    at += 1
    const { node, held, ends, content } = leaves[at]!
    const isSame = !held && !ends.inserted && !ends.deleted && !leaves[at - 1]?.ends.inserted && !leaves[at - 1]?.ends.deleted && content.before.length === content.after.length
    return { before: isSame ? after[at]! : before[at]!, after: after[at]!, row: node.isLeaf ? null : ends.row }
  }
  const settled = blocks.map((block): SettledBlock => {
    const sides = rebuilt(block, next)
    return { before: sides.before ? [sides.before] : [], after: sides.after ? [sides.after] : [] }
  })
  return { blocks: settled, words: state.words }
}
