import type { Node } from '@tiptap/pm/model'
import type { Suggestion } from '@shared/suggestions'

/** Characters that are shown before and after a suggestion. */
const beside = 36

const fromWord = (text: string): string => (text.length > beside ? `…${text.slice(text.length - beside).replace(/^\S*\s/, '')}` : text)
const toWord = (text: string): string => (text.length > beside ? `${text.slice(0, beside).replace(/\s\S*$/, '')}…` : text)

export interface Context {
  readonly before: string
  readonly after: string
}

/** The words of a stretch of a block; what its footnotes say stands elsewhere. */
function besideNotes(block: Node, start: number, end: number): string {
  const told: string[] = []
  block.nodesBetween(start, end, (node, position) => {
    if (node.isText) told.push((node.text ?? '').slice(Math.max(start - position, 0), end - position))
    else if (node.isLeaf) told.push(' ')
    return node.type.name !== 'footnote'
  })
  return told.join('')
}

/** The words of its block, or of its field (`text`), that stand before and after a suggestion. */
export function contextOf(doc: Node, text: string, { field, from, to }: Suggestion): Context {
  if (field !== null) return { before: fromWord(text.slice(0, from)), after: toWord(text.slice(to)) }
  if (to > doc.content.size) return { before: '', after: '' }
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const words = (node: Node, start: number, end: number): string => (node.inlineContent && start < end ? besideNotes(node, start, end) : '')
  return { before: fromWord(words($from.parent, 0, $from.parentOffset)), after: toWord(words($to.parent, $to.parentOffset, $to.parent.content.size)) }
}
