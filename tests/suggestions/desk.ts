import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { EditorState, type Transaction } from '@tiptap/pm/state'
import { newArticle, type ArticleFacts } from '@shared/article'
import { factsPlugin } from '@shared/document'
import { nothingTracked, suggestionsPlugin, trackingOf, type Stamp, type Tracked } from '@shared/suggestions'
import { givenBack } from '@shared/suggestions/groups'
import { splice } from '@shared/suggestions/splice'

const { body: _body, original: _original, schemaVersion: _version, createdAt: _created, updatedAt: _updated, publicationRecords: _records, ...blankFacts } = newArticle('id', '2026-11-23T09:00:00+07:00')

export const stamp = (by: string): Stamp => ({ by, author: by === 'ani' ? 'Ani Lestari' : 'Budi Santoso', initials: by.slice(0, 2), at: '2026-11-23T09:00:00+07:00' })

export interface Opening {
  readonly tracked?: Tracked
  readonly suggesting?: boolean
  readonly facts?: Partial<ArticleFacts>
  /** Who writes, asked for every change. */
  readonly who?: () => string
}

/** An editor's state with undo, facts and suggestions, as the window makes it. */
export const open = (doc: Node, { tracked = nothingTracked, suggesting = true, facts = {}, who = () => 'ani' }: Opening = {}): EditorState =>
  EditorState.create({ doc, plugins: [history({ depth: 1000 }), factsPlugin({ ...blankFacts, ...facts }), suggestionsPlugin({ initial: tracked, suggesting, stamp: () => stamp(who()) })] })

export const step = (state: EditorState, change: (transaction: Transaction) => Transaction): EditorState => state.apply(change(state.tr))

/** The state after undo, or redo, was asked for once. */
export function stepBack(state: EditorState, way: 'undo' | 'redo' = 'undo'): EditorState {
  let after = state
  ;(way === 'undo' ? undo : redo)(state, (transaction) => {
    after = state.apply(transaction)
  })
  return after
}

/** What stood before, worked out of the document and its changes: what `originalOf` says has to be the same. */
export function rejected(state: EditorState): Node | null {
  const { body, changes } = trackingOf(state).tracked
  return body ? splice(state.doc, givenBack({ original: body, doc: state.doc, changes }, changes)) : state.doc
}
