import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { atOpening, inSight, isMany, movedSight, seenIn, type Sight } from './sight'

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
  /** What is in sight, as of the last scrolling of a text with many. */
  readonly sight: Sight
}

/** Words that were found beside the key path and are drawn on the page; here they are only moved along with what is written. */
export interface MarkedWords {
  readonly extension: Extension
  /** The words as they stand now; one that has been changed or deleted is none any more. */
  readonly present: (state: EditorState) => readonly MarkedWord[]
  /** Those of `present` that lie within a stretch of the document, without a look at the others. */
  readonly presentIn: (state: EditorState, from: number, to: number) => readonly MarkedWord[]
  /** The words as they were last told: another array after each telling, the same one as long as nothing was. */
  readonly told: (state: EditorState) => readonly MarkedWord[]
  /** Adds to `transaction` which words of the document as it stands are marked; outside the undo stack. */
  readonly mark: (transaction: Transaction, words: readonly MarkedWord[]) => Transaction
}

const noWords: readonly MarkedWord[] = []

const settled = ({ words, since }: Pick<Marks, 'words' | 'since'>): readonly MarkedWord[] => words.map(({ from, to, word }) => ({ from: since.map(from, 1), to: since.map(to, -1), word }))

/** A kind of marked words, told by its `name` and drawn as `look`, a class of the style sheet. */
export function markedWordsOf(name: string, look: string): MarkedWords {
  const key = new PluginKey<Marks>(name)
  const draw = (doc: Node, words: readonly MarkedWord[], sight: Sight): DecorationSet =>
    DecorationSet.create(
      doc,
      inSight(words, sight).map(({ from, to }) => Decoration.inline(from, to, { class: look })),
    )
  const apply = (transaction: Transaction, marks: Marks): Marks => {
    const { doc, mapping, docChanged } = transaction
    const told = transaction.getMeta(key) as readonly MarkedWord[] | undefined
    if (told) return { ...marks, words: told, since: new Mapping(), drawn: draw(doc, told, marks.sight) }
    const seen = seenIn(transaction)
    if (seen) return { ...marks, sight: seen, drawn: isMany(marks.words) ? draw(doc, settled(marks).filter(({ from, to }) => from < to), seen) : marks.drawn }
    if (!docChanged) return marks
    return { words: marks.words, since: new Mapping([...marks.since.maps, ...mapping.maps]), drawn: marks.drawn.map(mapping, doc), sight: movedSight(marks.sight, transaction) }
  }
  const stands = (doc: Node) => ({ from, to, word }: MarkedWord): boolean => from < to && doc.textBetween(from, to) === word
  return {
    extension: Extension.create({
      name,
      addProseMirrorPlugins: () => [
        new Plugin<Marks>({
          key,
          state: { init: () => ({ words: [], since: new Mapping(), drawn: DecorationSet.empty, sight: atOpening }), apply },
          needsSight: (state: EditorState) => isMany(key.getState(state)?.words ?? []),
          props: { decorations: (state) => key.getState(state)?.drawn ?? DecorationSet.empty },
        }),
      ],
    }),
    present: (state) => {
      const marks = key.getState(state)
      if (!marks) return []
      if (marks.since.maps.length === 0) return marks.words
      return settled(marks).filter(stands(state.doc))
    },
    presentIn: (state, from, to) => {
      const marks = key.getState(state)
      if (!marks) return []
      const back = marks.since.invert()
      const [first, last] = [back.map(from, -1), back.map(to, 1)]
      const near = marks.words.filter((word) => word.from >= first && word.to <= last)
      return settled({ words: near, since: marks.since }).filter((word) => word.from >= from && word.to <= to).filter(stands(state.doc))
    },
    told: (state) => key.getState(state)?.words ?? noWords,
    mark: (transaction, words) => transaction.setMeta(key, words).setMeta('addToHistory', false),
  }
}
