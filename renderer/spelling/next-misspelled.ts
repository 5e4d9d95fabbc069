import { NodeSelection, type EditorState, type Selection } from '@tiptap/pm/state'
import { checkedFields, type CheckedField, type FieldWord } from './misspelled-fields'
import type { MarkedWord } from './spelling-display'

/** A misspelled word, in a field or in the document. */
export type Misspelled = FieldWord | (MarkedWord & { readonly field: null })

/** Where one stands: in a field or in the document, and the place from which words are behind. */
export interface Standing {
  readonly field: CheckedField | null
  readonly at: number
}

/** The word of a footnote that was gone to last: a footnote is selected as a whole, and may hold several. Positions of the document. */
export interface InFootnote {
  readonly note: number
  readonly from: number
}

const isIn = (selection: Selection, last: InFootnote | undefined): last is InFootnote => selection instanceof NodeSelection && last?.note === selection.from

/** Where one stands in the document: behind the selection; in a footnote behind the word that was gone to last, else before its first. */
export const standingIn = (selection: Selection, last: InFootnote | undefined): Standing => ({
  field: null,
  at: isIn(selection, last) ? last.from + 1 : selection instanceof NodeSelection ? selection.from + 1 : selection.to,
})

/** The first of `words` (in reading order) behind where one stands, round the end; null where there is none. */
export function nextMisspelled(words: readonly Misspelled[], { field, at }: Standing): Misspelled | null {
  const order = (each: CheckedField | null): number => (each === null ? checkedFields.length : checkedFields.indexOf(each))
  const isBehind = (word: Misspelled): boolean => order(word.field) > order(field) || (word.field === field && word.from >= at)
  return words.find(isBehind) ?? words[0] ?? null
}

/** The word of the footnote that is selected that is meant: the one that was gone to last where it still stands, else the first. */
export function misspelledInFootnote(words: readonly Misspelled[], selection: Selection, last: InFootnote | undefined): Misspelled | null {
  const inside = words.filter(({ field, from }) => field === null && from > selection.from && from < selection.to)
  return (isIn(selection, last) ? inside.find(({ from }) => from === last.from) : undefined) ?? inside[0] ?? null
}

/** The position of the footnote that a position of the page stands in, or null. */
export function footnoteAround({ doc }: Pick<EditorState, 'doc'>, position: number): number | null {
  const $at = doc.resolve(position)
  return $at.parent.type.name === 'footnote' ? $at.before() : null
}
