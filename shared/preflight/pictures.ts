import type { Node } from '@tiptap/pm/model'
import type { Hit, Span } from './rule'

/** A figure of an article: its caption's place in the text, at which it is found, and its number among the pictures, from 1. */
export interface PlacedPicture {
  readonly node: Node
  readonly place: Span
  readonly number: number
}

export function picturesOf(doc: Node, offsetOf: (position: number) => number): readonly PlacedPicture[] {
  const found: PlacedPicture[] = []
  doc.descendants((node, position) => {
    if (node.type.name !== 'figure') return !node.isTextblock
    found.push({ node, place: { start: offsetOf(position + 1), end: offsetOf(position + 1 + node.content.size) }, number: found.length + 1 })
    return false
  })
  return found
}

/** What is said of the picture itself. */
export const hitOn = ({ place, number }: PlacedPicture, message: string, params: Hit['params'] = {}): Hit => ({ place, message, params, where: { part: 'picture', number, around: '' } })
