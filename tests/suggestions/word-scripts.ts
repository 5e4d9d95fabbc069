import fc from 'fast-check'
import { Fragment, Slice, type Node, type Schema } from '@tiptap/pm/model'
import { NodeSelection, TextSelection, type EditorState } from '@tiptap/pm/state'
import { factsOf, moveSection, outlineOf, setField } from '@shared/document'
import { setSuggesting } from '@shared/suggestions'
import { blockChanges, type BlockChange } from '../../renderer/blocks/block-changes'
import { tableChanges, type TableChange } from '../../renderer/blocks/tables'
import { stepBack } from './desk'
import type { Keyboard } from './keyboard'

/** The `number`th word that no other is like, nor a part of any other. */
export const wordOf = (number: number): string => `q${String(number).padStart(4, '0').replace(/\d/gu, (digit) => 'abcdefghij'[Number(digit)]!)}`
const known = /q[a-j]{4}/gu
const apart = /\bq[a-j]{4}\b/gu

/** How often each word stands in these texts; `alone`: of those that were joined with another neither. */
export function wordsOf(texts: readonly string[], alone: boolean): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) for (const [word] of text.matchAll(alone ? apart : known)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** The words of each block, and of each footnote apart, for these stand between those of its sentence. */
export function textsIn(doc: Node): readonly string[] {
  const texts: string[] = []
  doc.descendants((node) => {
    if (node.inlineContent) texts.push(node.children.map((child) => (child.isText ? child.text! : '\n')).join(''))
  })
  return texts
}

/** `doc` in another copy of its schema, each word of it one that stands nowhere else. */
export function numbered(doc: Node, schema: Schema): { readonly doc: Node; readonly next: number } {
  const count = { next: 0 }
  const renewed = (node: Node): Node => (node.isText ? node.type.schema.text(node.text!.replace(/\S+/gu, () => wordOf(count.next++)), node.marks) : node.copy(Fragment.fromArray(node.children.map(renewed))))
  const made = schema.nodeFromJSON(renewed(doc).toJSON())
  return { doc: made, next: count.next }
}

const keys = ['Enter', 'Enter', 'Enter', 'Backspace', 'Backspace', 'Backspace', 'Delete', 'Delete', 'Tab', 'Tab', 'Shift-Tab', 'Shift-Tab'] as const
const edits = ['type', 'type', 'type', 'typeAtEdge', 'deleteWord', 'deleteAcross', 'replace', 'letter', 'bold', 'link', 'paste', 'drag', 'cutAndPaste', 'footnote', 'figure', 'caption', 'table', 'section', 'headline', 'deck'] as const
const blocks = Object.keys(blockChanges) as readonly BlockChange[]
const tables = Object.keys(tableChanges) as readonly TableChange[]
const turns = ['undo', 'redo', 'save', 'author', 'moveUp', 'moveDown', 'sink', 'lift', 'tick', 'mode'] as const

/** One thing that somebody does at a place, both read modulo what there is. */
export interface Deed {
  readonly what: (typeof keys)[number] | (typeof edits)[number] | BlockChange | TableChange | (typeof turns)[number]
  readonly at: number
  readonly length: number
  /** Where within its block: at its start, its end, or anywhere. */
  readonly edge: 'start' | 'end' | 'none'
}

export const deeds = (most = 10): fc.Arbitrary<readonly Deed[]> =>
  fc.array(
    fc.record({
      what: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...keys) }, { weight: 4, arbitrary: fc.constantFrom(...edits) }, { weight: 2, arbitrary: fc.constantFrom(...blocks) }, { weight: 1, arbitrary: fc.constantFrom(...tables) }, { weight: 2, arbitrary: fc.constantFrom(...turns) }),
      at: fc.nat(1_000_000),
      length: fc.integer({ min: 1, max: 24 }),
      edge: fc.constantFrom('start', 'end', 'none'),
    }),
    { minLength: 1, maxLength: most },
  )

/** The place, moved on to where no word is cut in two; nobody makes words of the letters of others. */
const betweenWords = (doc: Node, at: number): number => {
  const { parent, parentOffset } = doc.resolve(at)
  const isIn = (offset: number): boolean => /^[a-z]{2}$/u.test(parent.textBetween(Math.max(0, offset - 1), Math.min(parent.content.size, offset + 1), ' ', ' '))
  let offset = parentOffset
  while (isIn(offset)) offset += 1
  return at + offset - parentOffset
}

function placed(state: EditorState, { at, edge, length, what }: Deed): EditorState {
  const near = TextSelection.near(state.doc.resolve(at % (state.doc.content.size + 1)))
  const { $from } = near
  const isOver = ['deleteWord', 'replace', 'bold', 'link', 'drag', 'cutAndPaste', 'letter', 'deleteAcross', 'table.merge'].includes(what)
  if (!$from.parent.inlineContent) return state.apply(state.tr.setSelection(near))
  const from = betweenWords(state.doc, edge === 'start' ? $from.start() : edge === 'end' && !isOver ? $from.end() : $from.pos)
  if (!isOver) return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from)))
  const to = what === 'deleteAcross' ? TextSelection.near(state.doc.resolve(Math.min(state.doc.content.size, from + length * 3)), -1).to : Math.min($from.end(), from + (what === 'letter' ? 1 : length))
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, what === 'letter' ? to : betweenWords(state.doc, Math.max(from, to)))))
}

/** Somebody at work: who, and how many words were made. */
export interface Hand {
  who: string
  next: number
  readonly save: (state: EditorState) => EditorState
}

/** The state after a deed; the same where it can do nothing there. */
export function does(before: EditorState, deed: Deed, keyboard: Keyboard, hand: Hand): EditorState {
  try {
    const after = done(before, deed, keyboard, hand)
    // Of tables whose rows are not of one length a command may make what is none.
    if (after !== before) after.doc.check()
    return after
  } catch (error) {
    // What a command makes of a place that it was not made for, the schema refuses.
    if (error instanceof RangeError || (error instanceof Error && error.name === 'TransformError')) return before
    throw error
  }
}

function done(before: EditorState, deed: Deed, keyboard: Keyboard, hand: Hand): EditorState {
  const { what, at, length } = deed
  if (what === 'undo' || what === 'redo') return stepBack(before, what)
  if (what === 'save') return hand.save(before)
  if (what === 'author') {
    hand.who = hand.who === 'ani' ? 'budi' : 'ani'
    return before
  }
  if (what === 'mode') return before.apply(setSuggesting(before.tr, length % 4 !== 0))
  const state = placed(before, deed)
  const { schema, doc, tr, selection } = state
  const { from, to, $from } = selection
  const inText = $from.parent.inlineContent
  const word = (): string => wordOf(hand.next++)
  const words = (): string => (length % 3 === 0 ? `${word()} ${word()} ${word()}` : word())
  switch (what) {
    case 'Enter':
    case 'Delete':
    case 'Tab':
      return keyboard.press(state, what)
    case 'Shift-Tab':
      return keyboard.press(state, 'Tab', true)
    case 'Backspace':
      return keyboard.press(state, 'Backspace')
    case 'type':
      return inText ? state.apply(tr.insertText(` ${words()} `, from)) : state
    case 'typeAtEdge':
      return inText ? state.apply(tr.insertText(words(), from)) : state
    case 'deleteWord':
    case 'letter':
    case 'deleteAcross':
      return inText && from < to ? keyboard.run(state, (chain) => chain.deleteSelection()) : state
    case 'replace':
      return inText ? state.apply(tr.insertText(words(), from, to)) : state
    case 'bold':
      return inText ? keyboard.run(state, (chain) => chain.toggleMark('bold')) : state
    case 'link':
      return inText ? keyboard.run(state, (chain) => chain.setMark('link', { href: 'https://contoh.id/' })) : state
    case 'paste': {
      const block = schema.node(length % 2 === 0 ? 'heading' : 'paragraph', null, [schema.text(words())])
      return state.apply(tr.replaceSelection(new Slice(Fragment.fromArray([block, block.copy(Fragment.from(schema.text(words())))]), length % 3 === 0 ? 0 : 1, length % 3 === 0 ? 0 : 1)))
    }
    case 'drag':
    case 'cutAndPaste': {
      if (from >= to) return state
      const slice = doc.slice(from, to)
      const without = what === 'drag' ? state : state.apply(state.tr.deleteSelection().setMeta('uiEvent', 'cut'))
      const cut = what === 'drag' ? tr.deleteSelection() : without.tr
      const target = TextSelection.near(cut.doc.resolve(betweenWords(cut.doc, (at * 7) % (cut.doc.content.size + 1))))
      const moved = cut.setSelection(target).replaceSelection(slice).setMeta('paste', what === 'cutAndPaste')
      return without.apply(moved)
    }
    case 'footnote': {
      const made = inText ? keyboard.run(state, (chain) => chain.insertFootnote()) : state
      const note = made.selection instanceof NodeSelection && made.selection.node.type.name === 'footnote' ? made.selection : null
      return note && made !== state ? made.apply(made.tr.insertText(words(), note.from + note.node.nodeSize - 1)) : made
    }
    case 'figure':
      return keyboard.run(state, (chain) => chain.insertBlock(schema.node('figure', { alt: 'x' }, [schema.text(words())]), 'after'))
    case 'caption': {
      const found: number[] = []
      doc.descendants((node, place) => void (node.type.name === 'figure' && found.push(place)))
      const place = found[at % Math.max(1, found.length)]
      return place === undefined ? state : state.apply(tr.insertText(`${words()} `, place + 1))
    }
    case 'table':
      return keyboard.run(state, (chain) => chain.insertTable({ rows: 2, columns: 2, withHeader: length % 2 === 0 }))
    case 'section': {
      const sections = outlineOf(doc)
      const section = sections[at % Math.max(1, sections.length)]
      const edges = [0, ...sections.map((one) => one.to)]
      const moved = section ? moveSection(tr, section, edges[length % edges.length]!) : null
      return moved ? state.apply(moved) : state
    }
    case 'headline':
    case 'deck': {
      const text = String(factsOf(state)[what]).split(' ')
      const place = at % (text.length + 1)
      const changed = length % 3 === 0 ? text.toSpliced(place, 1) : text.toSpliced(place, length % 2, word())
      return state.apply(setField(tr, factsOf(state), what, changed.join(' ')))
    }
    case 'moveUp':
    case 'moveDown':
      return keyboard.run(state, (chain) => chain.moveBlock(what === 'moveUp' ? 'up' : 'down'))
    case 'sink':
      return keyboard.run(state, (chain) => chain.sinkListItem('listItem'))
    case 'lift':
      return keyboard.run(state, (chain) => (length % 2 === 0 ? chain.liftListItem('listItem') : chain.lift('blockquote')))
    case 'tick': {
      const found: number[] = []
      doc.descendants((node, place) => void (node.type.name === 'taskItem' && found.push(place)))
      const place = found[at % Math.max(1, found.length)]
      return place === undefined ? state : state.apply(tr.setNodeAttribute(place, 'checked', doc.nodeAt(place)!.attrs['checked'] !== true))
    }
    default:
      return what in blockChanges ? keyboard.run(state, blockChanges[what as BlockChange]) : keyboard.command(state, tableChanges[what as TableChange])
  }
}
