import fc from 'fast-check'
import { joinBackward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from '@tiptap/pm/commands'
import type { Node } from '@tiptap/pm/model'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from '@tiptap/pm/schema-list'
import { type Command, type EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { schema } from '@shared/document'

/** One thing that an editor may do: what, and where, as numbers that are read modulo what there is. */
export interface Act {
  readonly what: (typeof acts)[number]
  readonly at: number
  readonly length: number
  readonly word: string
}

const acts = [
  'type', 'type', 'type', 'delete', 'delete', 'replace', 'bold', 'link', 'code', 'heading', 'paragraph', 'codeBlock', 'split', 'split', 'join', 'wrap', 'lift', 'bullets', 'numbers', 'splitItem',
  'sink', 'liftItem', 'figure', 'caption', 'rule', 'break', 'footnote', 'dropBlock', 'dropNode', 'row', 'dropRow', 'align', 'start', 'paste', 'cutAcross', 'alt', 'table',
] as const

export const scripts = (most = 12): fc.Arbitrary<readonly Act[]> =>
  fc.array(
    fc.record({
      what: fc.constantFrom(...acts),
      at: fc.nat(1_000_000),
      length: fc.nat(30),
      word: fc.constantFrom('rapat', 'a', ' ', 'kota', 'naik ', '😀', '“tidak”', 'dia.'),
    }),
    { minLength: 1, maxLength: most },
  )

const node = (name: string, attrs: Readonly<Record<string, unknown>> | null = null, content: readonly Node[] = []): Node => schema.node(name, attrs, [...content])
const paragraph = (words: string): Node => node('paragraph', null, words === '' ? [] : [schema.text(words)])

function nodesNamed(doc: Node, ...names: readonly string[]): readonly { readonly node: Node; readonly at: number }[] {
  const found: { readonly node: Node; readonly at: number }[] = []
  doc.descendants((each, at) => {
    if (names.includes(each.type.name)) found.push({ node: each, at })
  })
  return found
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)]

/** The state with words of `act` selected, within their block. */
function selected(state: EditorState, { at, length }: Act, across = false): EditorState {
  const from = at % (state.doc.content.size + 1)
  const start = TextSelection.near(state.doc.resolve(from))
  const to = across ? Math.min(state.doc.content.size, start.from + length * 4) : Math.min(start.$from.parent.inlineContent ? start.$from.end() : start.from, start.from + length)
  const end = TextSelection.near(state.doc.resolve(to), -1)
  const selection = start instanceof TextSelection && end instanceof TextSelection && end.to >= start.from ? TextSelection.create(state.doc, start.from, end.to) : start
  return state.apply(state.tr.setSelection(selection))
}

const commands: Partial<Record<Act['what'], Command>> = {
  bold: toggleMark(schema.marks['bold']!),
  code: toggleMark(schema.marks['code']!),
  link: toggleMark(schema.marks['link']!, { href: 'https://contoh.id/' }),
  heading: setBlockType(schema.nodes['heading']!, { level: 3 }),
  paragraph: setBlockType(schema.nodes['paragraph']!),
  codeBlock: setBlockType(schema.nodes['codeBlock']!),
  split: splitBlock,
  join: joinBackward,
  wrap: wrapIn(schema.nodes['blockquote']!),
  lift,
  bullets: wrapInList(schema.nodes['bulletList']!),
  numbers: wrapInList(schema.nodes['orderedList']!),
  splitItem: splitListItem(schema.nodes['listItem']!),
  sink: sinkListItem(schema.nodes['listItem']!),
  liftItem: liftListItem(schema.nodes['listItem']!),
}

const blockPlaces = (doc: Node): readonly number[] => {
  const places = [0]
  doc.forEach((block) => places.push((places.at(-1) ?? 0) + block.nodeSize))
  return places
}

function changeOf(state: EditorState, act: Act): Transaction | null {
  const { doc, tr } = state
  const { from, to, $from } = state.selection
  const place = pick(blockPlaces(doc), act.at) ?? 0
  switch (act.what) {
    case 'type':
      return $from.parent.inlineContent ? tr.insertText(act.word, from) : null
    case 'replace':
      return $from.parent.inlineContent ? tr.insertText(act.word, from, to) : null
    case 'delete':
    case 'cutAcross':
      return from < to ? tr.deleteRange(from, to) : null
    case 'figure':
      return tr.insert(place, node('figure', { alt: act.word }, [schema.text('Foto.')]))
    case 'rule':
      return tr.insert(place, node('horizontalRule'))
    case 'table':
      return tr.insert(place, node('table', null, [node('tableRow', null, [node('tableCell', null, [paragraph(act.word)]), node('tableCell', null, [paragraph('')])])]))
    case 'paste':
      return tr.replaceRange(from, to, doc.slice(place, Math.min(doc.content.size, place + act.length * 3), true))
    case 'break':
      return $from.parent.type.name === 'paragraph' ? tr.insert(from, node('hardBreak')) : null
    case 'footnote':
      return $from.parent.type.name === 'paragraph' ? tr.insert(from, node('footnote', null, [schema.text('Catatan.')])) : null
    case 'dropBlock': {
      const block = doc.childCount > 1 ? doc.nodeAt(place) : null
      return block ? tr.delete(place, place + block.nodeSize) : null
    }
    case 'dropNode': {
      const found = pick(nodesNamed(doc, 'footnote', 'hardBreak', 'figure', 'listItem', 'horizontalRule'), act.at)
      return found ? state.apply(tr.setSelection(NodeSelection.create(doc, found.at))).tr.deleteSelection() : null
    }
    case 'row': {
      const found = pick(nodesNamed(doc, 'tableRow'), act.at)
      return found ? tr.insert(found.at + found.node.nodeSize, node('tableRow', null, found.node.children.map(() => node('tableCell', null, [paragraph(act.word.trim())])))) : null
    }
    case 'dropRow': {
      const found = pick(nodesNamed(doc, 'tableRow'), act.at)
      const table = found && doc.resolve(found.at).parent
      return found && table && table.childCount > 1 ? tr.delete(found.at, found.at + found.node.nodeSize) : null
    }
    case 'align': {
      const found = pick(nodesNamed(doc, 'tableCell', 'tableHeader'), act.at)
      return found ? tr.setNodeAttribute(found.at, 'align', act.length % 2 === 0 ? 'right' : null) : null
    }
    case 'start': {
      const found = pick(nodesNamed(doc, 'orderedList'), act.at)
      return found ? tr.setNodeAttribute(found.at, 'start', act.length) : null
    }
    case 'alt': {
      const found = pick(nodesNamed(doc, 'figure'), act.at)
      return found ? tr.setNodeAttribute(found.at, 'alt', act.word) : null
    }
    case 'caption': {
      const found = pick(nodesNamed(doc, 'figure'), act.at)
      return found ? tr.insertText(act.word, found.at + 1) : null
    }
    default: {
      const made: { transaction: Transaction | null } = { transaction: null }
      commands[act.what]?.(state, (transaction) => {
        made.transaction = transaction
      })
      return made.transaction
    }
  }
}

/** The state after `act`, or the same where it can do nothing there. */
export function perform(state: EditorState, act: Act): EditorState {
  const ready = selected(state, act, act.what === 'cutAcross' || act.what === 'paste')
  try {
    const change = changeOf(ready, act)
    if (!change) return ready
    change.doc.check()
    return ready.apply(change)
  } catch (error) {
    if (error instanceof RangeError) return ready
    throw error
  }
}

export const performAll = (state: EditorState, script: readonly Act[]): EditorState => script.reduce(perform, state)
