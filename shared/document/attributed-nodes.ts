import type { Node } from '@tiptap/pm/model'
import type { Passage } from './passages'

/** A figure or table that names the attribution `id`, in document positions. `text` tells it: the picture's alternative text, else its words. */
export interface AttributedNode extends Passage {
  readonly type: 'figure' | 'table'
}

const namesOf = (node: Node): readonly string[] => (node.attrs['attributionIds'] as readonly string[] | undefined) ?? []

/** The words that tell a figure or a table: '' where it has none. */
export function wordsOfNode(node: Node): string {
  const alt = node.type.name === 'figure' ? String(node.attrs['alt']).trim() : ''
  return alt || node.textBetween(0, node.content.size, ' ').replace(/\s+/g, ' ').trim()
}

/** Every figure and table with attributions in reading order, once for each of them. */
export function attributedNodes(doc: Node): readonly AttributedNode[] {
  const found: AttributedNode[] = []
  doc.descendants((node, position) => {
    const type = node.type.name === 'figure' || node.type.name === 'table' ? node.type.name : null
    if (type === null) return !node.isTextblock
    for (const id of namesOf(node)) found.push({ id, type, from: position, to: position + node.nodeSize, text: wordsOfNode(node) })
    return type === 'table'
  })
  return found
}
