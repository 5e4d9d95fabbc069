import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/** A word on the page that something is said of, in document positions. */
export interface MarkedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

interface Marks {
  /** Every word as it was last told, and what has happened to the document since. */
  readonly words: readonly MarkedWord[]
  readonly since: Mapping
  readonly drawn: DecorationSet
  /** The position in the middle of what is in sight, as of the last scrolling of a text with many. */
  readonly around: number
}

type Told = { readonly words: readonly MarkedWord[] } | { readonly around: number }

/** As many are drawn at once: ProseMirror moves each along with every key. */
export const mostDrawn = 600
/** Milliseconds after the last scrolling at which those that came into sight are drawn. */
const scrollRest = 80

const nearest = (words: readonly MarkedWord[], around: number): readonly MarkedWord[] =>
  words.length <= mostDrawn ? words : [...words].sort((a, b) => Math.abs(a.from - around) - Math.abs(b.from - around)).slice(0, mostDrawn)

/** Words that were found beside the key path and are drawn on the page; here they are only moved along with what is written. */
export interface MarkedWords {
  readonly extension: Extension
  /** The words as they stand now; one that has been changed or deleted is none any more. */
  readonly present: (state: EditorState) => readonly MarkedWord[]
  /** Adds to `transaction` which words of the document as it stands are marked; outside the undo stack. */
  readonly mark: (transaction: Transaction, words: readonly MarkedWord[]) => Transaction
}

const settled = ({ words, since }: Marks): readonly MarkedWord[] => words.map(({ from, to, word }) => ({ from: since.map(from, 1), to: since.map(to, -1), word }))

/** Draws the marked words of a text with very many as they come into sight. */
function followScrolling(view: EditorView, key: PluginKey<Marks>): { readonly destroy: () => void } {
  const timer: { rest?: ReturnType<typeof setTimeout> } = {}
  const look = (): void => {
    const marks = key.getState(view.state)
    const frame = view.dom.closest('.page-scroll')?.getBoundingClientRect()
    if (!marks || !frame || marks.words.length <= mostDrawn || view.isDestroyed) return
    const found = view.posAtCoords({ left: frame.left + frame.width / 2, top: frame.top + frame.height / 2 })
    if (found && found.pos !== marks.around) view.dispatch(view.state.tr.setMeta(key, { around: found.pos } satisfies Told).setMeta('addToHistory', false))
  }
  const scrolled = (event: Event): void => {
    if (!(event.target instanceof globalThis.Node) || !event.target.contains(view.dom)) return
    clearTimeout(timer.rest)
    timer.rest = setTimeout(look, scrollRest)
  }
  const { ownerDocument } = view.dom
  ownerDocument.addEventListener('scroll', scrolled, true)
  return {
    destroy: () => {
      clearTimeout(timer.rest)
      ownerDocument.removeEventListener('scroll', scrolled, true)
    },
  }
}

/** A kind of marked words, told by its `name` and drawn as `look`, a class of the style sheet. */
export function markedWordsOf(name: string, look: string): MarkedWords {
  const key = new PluginKey<Marks>(name)
  const draw = (doc: Node, words: readonly MarkedWord[], around: number): DecorationSet =>
    DecorationSet.create(
      doc,
      nearest(words, around).map(({ from, to }) => Decoration.inline(from, to, { class: look })),
    )
  const apply = (transaction: Transaction, marks: Marks): Marks => {
    const { doc, mapping, docChanged } = transaction
    const told = transaction.getMeta(key) as Told | undefined
    if (told && 'words' in told) return { ...marks, words: told.words, since: new Mapping(), drawn: draw(doc, told.words, marks.around) }
    if (told) return { ...marks, around: told.around, drawn: draw(doc, settled(marks).filter(({ from, to }) => from < to), told.around) }
    if (!docChanged) return marks
    return { words: marks.words, since: new Mapping([...marks.since.maps, ...mapping.maps]), drawn: marks.drawn.map(mapping, doc), around: mapping.map(marks.around) }
  }
  return {
    extension: Extension.create({
      name,
      addProseMirrorPlugins: () => [
        new Plugin<Marks>({
          key,
          state: { init: () => ({ words: [], since: new Mapping(), drawn: DecorationSet.empty, around: 0 }), apply },
          view: (view) => followScrolling(view, key),
          props: { decorations: (state) => key.getState(state)?.drawn ?? DecorationSet.empty },
        }),
      ],
    }),
    present: (state) => {
      const marks = key.getState(state)
      if (!marks) return []
      if (marks.since.maps.length === 0) return marks.words
      return settled(marks).filter(({ from, to, word }) => from < to && state.doc.textBetween(from, to) === word)
    },
    mark: (transaction, words) => transaction.setMeta(key, { words } satisfies Told).setMeta('addToHistory', false),
  }
}
