import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Stretch } from '@shared/ledger'

/** A stretch of the page that the ledger speaks of, in document positions. */
export interface ShownPassage {
  readonly key: string
  readonly from: number
  readonly to: number
  readonly state: 'proposed' | 'confirmed' | 'dismissed' | 'unattributed'
  /** Whose words they are, as shown behind the passage; '' for none. */
  readonly speaker: string
  /** True for the entry that the ledger stands on. */
  readonly current: boolean
  /** Where the name is shown: behind the closing mark, so that it does not stand inside the quotation. */
  readonly tagAt: number
  /** True on the last stretch of an utterance: there the name is shown. */
  readonly last: boolean
}

interface Display {
  readonly shown: DecorationSet
  /** What has happened to the document since it was last read. */
  readonly since: Mapping
}

interface Show {
  readonly passages: readonly ShownPassage[]
  /** True when the positions are of the document as it stands: it was just read. */
  readonly read: boolean
}

const key = new PluginKey<Display>('attributionDisplay')

const label = ({ speaker, state }: ShownPassage) => (): HTMLElement => {
  const tag = document.createElement('span')
  tag.className = `passage-tag passage-tag-${state}`
  tag.textContent = speaker
  tag.setAttribute('aria-hidden', 'true')
  return tag
}

const decorate = (passage: ShownPassage): readonly Decoration[] => [
  Decoration.inline(passage.from, passage.to, { class: `passage passage-${passage.state}${passage.current ? ' passage-current' : ''}` }),
  ...(passage.last && passage.speaker && passage.state !== 'dismissed'
    ? [Decoration.widget(passage.tagAt, label(passage), { side: 1, key: `${passage.key}:${passage.speaker}:${passage.state}`, marks: [], ignoreSelection: true })]
    : []),
]

/** Adds to `transaction` what the page shall show, after the document was just `read` or not; outside the undo stack. */
export const showPassages = (transaction: Transaction, show: Show): Transaction => transaction.setMeta(key, show).setMeta('addToHistory', false)

/** Where a position of the document that was last read stands now. `side`: which neighbour it keeps to, 1 the one behind. */
export const presentPosition = (state: EditorState, position: number, side: 1 | -1 = 1): number =>
  key.getState(state)?.since.map(position, side) ?? position

/** The text of a stretch as `textMap` reads it: footnotes aside. */
function textIn(doc: Node, from: number, to: number): string {
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
  const present = stretches.map(({ from, to, text }) => ({ from: presentPosition(state, from), to: presentPosition(state, to, -1), text }))
  const same = ({ from, to, text }: Stretch): boolean => from < to && textIn(state.doc, from, to) === text
  return present.every(same) ? present : null
}

/** Shows on the page whose words are whose. What is shown is worked out beside the key path and only moved along here. */
export const AttributionDisplay = Extension.create({
  name: 'attributionDisplay',
  addProseMirrorPlugins: () => [
    new Plugin<Display>({
      key,
      state: {
        init: () => ({ shown: DecorationSet.empty, since: new Mapping() }),
        apply: (transaction, display, _before, state: EditorState) => {
          const show = transaction.getMeta(key) as Show | undefined
          if (show) return { shown: DecorationSet.create(state.doc, show.passages.flatMap(decorate)), since: show.read ? new Mapping() : display.since }
          if (!transaction.docChanged) return display
          return { shown: display.shown.map(transaction.mapping, transaction.doc), since: new Mapping([...display.since.maps, ...transaction.mapping.maps]) }
        },
      },
      props: { decorations: (state) => key.getState(state)?.shown },
    }),
  ],
})
