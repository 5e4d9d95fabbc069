import type { Node } from '@tiptap/pm/model'
import { attributedNodes, passagesOf } from '../document'

/** What bears an attribution in a body, with its words: passages in reading order, then figures and tables. For `checksOf`. */
export function borneBy(doc: Node): readonly { readonly id: string; readonly text: string }[] {
  const passages = passagesOf(doc)
  const marked = new Set(passages.map(({ id }) => id))
  return [...passages, ...attributedNodes(doc).filter(({ id }) => !marked.has(id))]
}
