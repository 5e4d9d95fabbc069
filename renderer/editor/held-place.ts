import type { EditorState, Selection, SelectionBookmark, Transaction } from '@tiptap/pm/state'

/** A selection that is kept for later while people write on: a figure stays a figure, cells stay cells. */
export interface HeldPlace {
  /** To be told of every transaction meanwhile. */
  readonly follow: (transaction: Transaction) => void
  /** The selection as it is now. `isLeft`: somebody went elsewhere meanwhile; what they have selected is to stay. */
  readonly now: (state: EditorState) => { readonly selection: Selection; readonly isLeft: boolean }
}

/** Holds what is selected in `state`. */
export function holdPlace({ selection }: EditorState): HeldPlace {
  const held: { place: SelectionBookmark } = { place: selection.getBookmark() }
  return {
    follow: (transaction) => {
      if (transaction.docChanged) held.place = held.place.map(transaction.mapping)
    },
    now: (state) => {
      const place = held.place.resolve(state.doc)
      return { selection: place, isLeft: !place.eq(state.selection) }
    },
  }
}
