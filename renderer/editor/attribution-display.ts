import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Stretch } from '@shared/ledger'
import { withheldMark } from './withheld-mark'
import { differenceOf, drawnIn, movedPassages, tagSide } from './drawn-passages'
import type { ShownPassage } from './shown-passage'
import { atOpening, isMany, movedSight, seenIn, type Sight } from './sight'

interface Display {
  /** Every passage, as it was last shown, and what has happened to the document since. */
  readonly passages: readonly ShownPassage[]
  readonly moved: Mapping
  /** The passages that are drawn, as they stood when they were drawn, and their decorations, which move along. */
  readonly drawn: readonly ShownPassage[]
  readonly shown: DecorationSet
  /** What is in sight, as of the last scrolling of a text with many. */
  readonly sight: Sight
  /** What has happened to the document since it was last read. */
  readonly since: Mapping
}

interface Show {
  readonly passages: readonly ShownPassage[]
  /** True when the positions are of the document as it stands: it was just read. */
  readonly read: boolean
}

const key = new PluginKey<Display>('attributionDisplay')

/** The decorations that the page shows now. */
export const drawnDecorations = (state: EditorState): DecorationSet => key.getState(state)?.shown ?? DecorationSet.empty

/** A label of more letters than these is broken like text: in one piece it would take the last word before it along to the next line. */
const longLabel = 24

const label = ({ speaker, mark, check, state, whole }: ShownPassage) => (): HTMLElement => {
  const tag = document.createElement(whole ? 'div' : 'span')
  tag.className = `passage-tag passage-tag-${state}${check ? ` passage-tag-check-${check}` : ''}${whole ? ' passage-tag-whole' : ''}${speaker.length > longLabel ? ' passage-tag-long' : ''}`
  tag.textContent = speaker
  if (mark) tag.append(withheldMark(mark))
  tag.setAttribute('aria-hidden', 'true')
  return tag
}

const stretch = ({ from, to, whole, state, current }: ShownPassage): Decoration => {
  const look = current ? ' passage-current' : ''
  return whole
    ? Decoration.node(from, to, { class: `passage-whole passage-whole-${state}${look}` })
    : Decoration.inline(from, to, { class: `passage passage-${state}${look}` })
}

const decorate = (passage: ShownPassage): readonly Decoration[] => [
  stretch(passage),
  ...(passage.last && passage.speaker && passage.state !== 'dismissed' && passage.tagAt >= passage.to
    ? [Decoration.widget(passage.tagAt, label(passage), { side: tagSide(passage), key: `${passage.whole}:${passage.speaker}:${passage.mark}:${passage.check}:${passage.state}`, marks: [], ignoreSelection: true })]
    : []),
]

/** Adds to `transaction` what the page shall show, after the document was just `read` or not; outside the undo stack. */
export const showPassages = (transaction: Transaction, show: Show): Transaction => transaction.setMeta(key, show).setMeta('addToHistory', false)

/** The display with those of `passages` drawn that are in sight; decorations that stay as they are are kept. */
function draw(doc: Node, display: Display, passages: readonly ShownPassage[], sight: Sight): Display {
  const drawn = drawnIn(passages, sight)
  const { gone, added } = differenceOf(movedPassages(display.drawn, display.moved), drawn)
  const same = gone.length === 0 && added.length === 0
  const few = gone.length + added.length < drawn.length
  const shown = same
    ? display.shown
    : few
      ? display.shown.remove(gone.flatMap(decorate)).add(doc, added.flatMap(decorate))
      : DecorationSet.create(doc, drawn.flatMap(decorate))
  return { ...display, passages, moved: new Mapping(), drawn, shown, sight }
}

function apply(transaction: Transaction, display: Display, doc: Node): Display {
  const told = transaction.getMeta(key) as Show | undefined
  if (told) return { ...draw(doc, display, told.passages, display.sight), since: told.read ? new Mapping() : display.since }
  const seen = seenIn(transaction)
  if (seen) return isMany(display.passages) ? draw(doc, display, movedPassages(display.passages, display.moved).filter(({ from, to }) => from < to), seen) : { ...display, sight: seen }
  if (!transaction.docChanged) return display
  const { mapping } = transaction
  return {
    passages: display.passages,
    moved: new Mapping([...display.moved.maps, ...mapping.maps]),
    drawn: display.drawn,
    shown: display.shown.map(mapping, transaction.doc),
    sight: movedSight(display.sight, transaction),
    since: new Mapping([...display.since.maps, ...mapping.maps]),
  }
}

/** Where a position of the document that was last read stands now. `side`: which neighbour it keeps to, 1 the one behind. */
export const presentPosition = (state: EditorState, position: number, side: 1 | -1 = 1): number =>
  key.getState(state)?.since.map(position, side) ?? position

/** Where a position of the document as it stands was in the one that was last read. */
export const readPosition = (state: EditorState, position: number): number => {
  const since = key.getState(state)?.since
  return since && since.maps.length > 0 ? since.invert().map(position) : position
}

/** The text of a stretch as `textMap` reads it: footnotes aside, unless it lies in one. */
function textIn(doc: Node, from: number, to: number): string {
  const $from = doc.resolve(from)
  if ($from.parent.type.name === 'footnote') return to <= $from.end() ? doc.textBetween(from, to) : ''
  const blocks: string[] = []
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === 'footnote') return false
    if (node.isTextblock) blocks.push('')
    const piece = node.isText ? node.text!.slice(Math.max(from, position) - position, to - position) : node.type.name === 'hardBreak' ? '\n' : ''
    if (piece) blocks.push((blocks.pop() ?? '') + piece)
    return true
  })
  return blocks.join('\n\n')
}

/** The stretches as they stand now, or null where the words of one are not the ones that were read. */
export function presentStretches(state: EditorState, stretches: readonly Stretch[]): readonly Stretch[] | null {
  if (key.getState(state)?.since.maps.length === 0) return stretches
  const present = stretches.map(({ from, to, text }) => ({ from: presentPosition(state, from), to: presentPosition(state, to, -1), text }))
  const { size } = state.doc.content
  const same = ({ from, to, text }: Stretch): boolean => from < to && to <= size && textIn(state.doc, from, to) === text
  return present.every(same) ? present : null
}

/** The figures and tables that bear the attribution `id`, as they stand now; null where one is gone or is another one. */
export function presentNodes(state: EditorState, nodes: readonly Stretch[], id: string): readonly Stretch[] | null {
  const present = nodes.map(({ from, to, text }) => ({ from: presentPosition(state, from), to: presentPosition(state, to, -1), text }))
  const stands = ({ from, to }: Stretch): boolean => {
    const node = from < to ? state.doc.nodeAt(from) : null
    return node?.nodeSize === to - from && ((node.attrs['attributionIds'] as readonly string[] | undefined)?.includes(id) ?? false)
  }
  return present.every(stands) ? present : null
}

/** Shows on the page whose words are whose. What is shown is worked out beside the key path and only moved along here. */
export const AttributionDisplay = Extension.create({
  name: 'attributionDisplay',
  addProseMirrorPlugins: () => [
    new Plugin<Display>({
      key,
      state: {
        init: () => ({ passages: [], moved: new Mapping(), drawn: [], shown: DecorationSet.empty, sight: atOpening, since: new Mapping() }),
        apply: (transaction, display, _before, { doc }: EditorState) => apply(transaction, display, doc),
      },
      needsSight: (state: EditorState) => isMany(key.getState(state)?.passages ?? []),
      props: { decorations: drawnDecorations },
    }),
  ],
})
