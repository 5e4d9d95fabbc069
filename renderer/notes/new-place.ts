import type { Node } from '@tiptap/pm/model'
import { NodeSelection, type EditorState } from '@tiptap/pm/state'
import type { Mappable } from '@tiptap/pm/transform'
import { wordsOfNode } from '@shared/document'

/** What a new note is to stand on. */
export type NewPlace =
  | { readonly on: 'passage'; readonly from: number; readonly to: number; readonly words: string }
  | { readonly on: 'block'; readonly at: number; readonly words: string }
  | { readonly on: 'field'; readonly field: string; readonly words: string }
  | { readonly on: 'article'; readonly words: '' }

/** Where `place` stands after the changes of `mapping`, the same value where that is unchanged; the whole article where its words, its figure or its table are gone. */
export function movedPlace(place: NewPlace, mapping: Mappable): NewPlace {
  if (place.on === 'passage') {
    const [from, to] = [mapping.map(place.from, 1), mapping.map(place.to, -1)]
    if (from === place.from && to === place.to) return place
    return from < to ? { ...place, from, to } : wholeArticle
  }
  if (place.on !== 'block') return place
  const { pos, deleted } = mapping.mapResult(place.at, 1)
  if (deleted) return wholeArticle
  return pos === place.at ? place : { ...place, at: pos }
}

export const wholeArticle: NewPlace = { on: 'article', words: '' }

const onBlock = (node: Node, at: number): NewPlace => ({ on: 'block', at, words: wordsOfNode(node) })

/**
 * What the selection says a note is about: the selected words, a selected figure or table, or the figure whose caption the caret is in,
 * else the paragraph round the caret; null for an empty one.
 */
export function placeInText(state: EditorState): NewPlace | null {
  const { selection, doc } = state
  if (selection instanceof NodeSelection && 'noteIds' in selection.node.attrs) return onBlock(selection.node, selection.from)
  const { $from } = selection
  if (selection.empty && 'noteIds' in $from.parent.attrs) return onBlock($from.parent, $from.before())
  const [from, to] = selection.empty ? [$from.start(), $from.end()] : [selection.from, selection.to]
  const words = doc.textBetween(from, to, '\n', ' ')
  return words.trim() === '' ? null : { on: 'passage', from, to, words }
}

/** The field of the article that `element` belongs to, and what it says; null outside the field block. */
export function placeInField(element: Element | null): NewPlace | null {
  const line = element?.closest('[data-field]')
  const field = line?.getAttribute('data-field')
  if (!line || !field) return null
  const area = line.querySelector('textarea, input')
  const words = area instanceof HTMLTextAreaElement || area instanceof HTMLInputElement ? area.value : ''
  return { on: 'field', field: field.startsWith('dateline') ? 'dateline' : field, words }
}
