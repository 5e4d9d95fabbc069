import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

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

const key = new PluginKey<DecorationSet>('attributionDisplay')

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

/** Adds to `transaction` what the page shall show; outside the undo stack. */
export const showPassages = (transaction: Transaction, passages: readonly ShownPassage[]): Transaction =>
  transaction.setMeta(key, passages).setMeta('addToHistory', false)

/** Shows on the page whose words are whose. What is shown is worked out beside the key path and only moved along here. */
export const AttributionDisplay = Extension.create({
  name: 'attributionDisplay',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, shown, _before, state: EditorState) => {
          const passages = transaction.getMeta(key) as readonly ShownPassage[] | undefined
          if (passages) return DecorationSet.create(state.doc, passages.flatMap(decorate))
          return transaction.docChanged ? shown.map(transaction.mapping, transaction.doc) : shown
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
