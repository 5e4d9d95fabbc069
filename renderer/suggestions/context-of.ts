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

/** The words of its block, or of its field (`text`), that stand before and after a suggestion. */
export function contextOf(doc: Node, text: string, { field, from, to }: Suggestion): Context {
  if (field !== null) return { before: fromWord(text.slice(0, from)), after: toWord(text.slice(to)) }
  if (to > doc.content.size) return { before: '', after: '' }
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const words = (node: Node, start: number, end: number): string => (node.inlineContent && start < end ? node.textBetween(start, end, ' ', ' ') : '')
  return { before: fromWord(words($from.parent, 0, $from.parentOffset)), after: toWord(words($to.parent, $to.parentOffset, $to.parent.content.size)) }
}
