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
}

interface Sides {
  readonly before: Node | null
  readonly after: Node | null
  readonly ends: Ends
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
  }
}

/** Blanks that a deletion leaves at the ends of a block or beside another one are no part of the text; a block that `goesOn` in the next keeps that at its end. */
function tidy(content: readonly Node[], goesOn: boolean): readonly Node[] {
  const kept: Node[] = []
  for (const node of content) {
    const previous = kept.at(-1)
    const afterBlank = previous === undefined || (previous.isText && previous.text!.endsWith(' '))
    const text = node.isText && afterBlank ? node.text!.replace(/^ +/, '') : node.text
    if (node.isText && text === '') continue
    kept.push(node.isText ? schema.text(text!, node.marks) : node)
  }
  const last = kept.at(-1)
  if (last?.isText && !goesOn) {
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

function settleWords(block: Node, state: State, noteFor: (remark: number) => Mark | null): Sides {
  const ends: Ends = { inserted: false, deleted: false }
  const before: Node[] = []
  const after: Node[] = []
  let held = false
  const put = (node: Node): void => {
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
  const copy = (content: readonly Node[], goesOn: boolean): Node | null => {
    const tidied = tidy(content, goesOn)
    return tidied.length === 0 && block.type.name !== 'figure' ? null : block.type.create(block.attrs, [...tidied], block.marks)
  }
  const whole = copy(after, ends.deleted)
  return { after: whole, before: held || ends.inserted || ends.deleted ? copy(before, ends.inserted) : whole, ends }
}

const cells: ReadonlySet<string> = new Set(['tableCell', 'tableHeader', 'blockquote', 'listItem', 'taskItem'])

function settleNode(node: Node, state: State, noteFor: (remark: number) => Mark | null): Sides {
  if (node.isTextblock) return settleWords(node, state, noteFor)
  if (node.isLeaf) return { before: node, after: node, ends: { inserted: false, deleted: false } }
  const children: Sides[] = []
  node.forEach((child) => children.push(settleNode(child, state, noteFor)))
  const side = (name: Side): Node | null => {
    const content = children.flatMap((child) => child[name] ?? [])
    if (content.length === 0 && !cells.has(node.type.name)) return null
    // A cell that lost its words stays in its row.
    return node.type.createAndFill(node.attrs, content, node.marks) ?? node
  }
  const after = side('after')
  const same = children.every(({ before, after: now }) => before === now)
  return { after, before: same ? after : side('before'), ends: { inserted: false, deleted: false } }
}

const joinable = (node: Node | null): node is Node => node?.type.name === 'paragraph' || node?.type.name === 'heading'

/** `carried` words at the start of `node`. */
const withStart = (carried: readonly Node[], node: Node): Node => node.copy(schema.node('paragraph', null, [...carried]).content.append(node.content))

/**
 * Takes the signs out of the blocks of a text, in order: what was deleted is in `before` alone, what was inserted in `after`
 * alone, a remark is the mark that `noteFor` gives. A paragraph whose end was inserted was one with the next; one whose end was
 * deleted is.
 */
export function settleBlocks(blocks: readonly Node[], noteFor: (remark: number) => Mark | null): { readonly blocks: readonly SettledBlock[]; readonly words: readonly TrackedWords[] } {
  const state: State = { words: [], remarks: new Set(), inserted: new Set(), deleted: new Set() }
  const carried: Record<Side, readonly Node[]> = { before: [], after: [] }
  /** What one side of a block is, after the words that the one before left to it. */
  const sideOf = (side: Side, node: Node | null, goesOn: boolean): readonly Node[] => {
    const waiting = carried[side]
    carried[side] = []
    const words = (content: readonly Node[]): readonly Node[] => (content.length === 0 ? [] : [schema.node('paragraph', null, [...content])])
    if (node !== null && !joinable(node)) return [...words(waiting), node]
    const whole = node && waiting.length > 0 ? withStart(waiting, node) : node
    if (!goesOn) return whole ? [whole] : words(waiting)
    carried[side] = whole ? whole.content.content : waiting
    return []
  }
  const settled = blocks.map((block): SettledBlock => {
    state.words.push({ revision: null, side: 'kept', text: '\n' })
    const { before, after, ends } = settleNode(block, state, noteFor)
    const now = sideOf('after', after, ends.deleted)
    const was = sideOf('before', before, ends.inserted)
    return { after: now, before: was }
  })
  const rest = (side: Side): readonly Node[] => sideOf(side, null, false)
  const last: SettledBlock = { before: rest('before'), after: rest('after') }
  return { blocks: last.before.length + last.after.length > 0 ? [...settled, last] : settled, words: state.words }
}
