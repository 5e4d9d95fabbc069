import type { Mark, Node } from '@tiptap/pm/model'

/**
 * The smallest piece of a passage that is compared: a word, a gap, a sign, or what stands for a thing that is no word. `marks` are
 * those that a reader or the desk would miss, by name; a link and an attribution with what they lead to.
 */
export interface Token {
  readonly text: string
  readonly marks: readonly string[]
}

const wordOrGap = /\s+|[\p{L}\p{N}\p{M}]+(?:[-'’.,@/][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** Words without marks, as a field has them. */
export const wordTokens = (text: string): readonly Token[] => (text.match(wordOrGap) ?? []).map((word) => ({ text: word, marks: [] }))

/** What the attribution with an id says: the same for two that say the same. */
export type Says = (attributionId: string) => string

function nameOf(mark: Mark, says: Says): string | null {
  if (mark.type.name === 'note') return null
  if (mark.type.name === 'link') return `link ${String(mark.attrs['href'])}`
  return mark.type.name === 'attribution' ? `attribution ${says(String(mark.attrs['id']))}` : mark.type.name
}

const namesOf = (node: Node, says: Says): readonly string[] => node.marks.flatMap((mark) => nameOf(mark, says) ?? []).sort()

/** How a block inside another begins on its line. */
const openings: Readonly<Record<string, string>> = { listItem: '• ', taskItem: '☐ ', tableCell: '| ', tableHeader: '| ', attributionLine: '— ' }

function inlineTokens(block: Node, says: Says): readonly Token[] {
  const tokens: Token[] = []
  block.forEach((child) => {
    const marks = namesOf(child, says)
    const words = child.isText ? (child.text!.match(wordOrGap) ?? []) : child.type.name === 'hardBreak' ? ['\n'] : [`[${child.textContent}]`]
    tokens.push(...words.map((text) => ({ text, marks })))
  })
  return tokens
}

/** What a figure is besides its caption, in words. */
const figureTokens = ({ attrs }: Node): readonly Token[] => {
  const told = [attrs['alt'], attrs['credit']].map((text) => String(text).trim()).filter(Boolean)
  return told.length === 0 ? [] : [...(told.join(' · ').match(wordOrGap) ?? []).map((text) => ({ text, marks: ['figure'] })), { text: '\n', marks: [] }]
}

/** A block as tokens: blocks inside it begin on a line of their own. */
export function tokensOf(block: Node, says: Says): readonly Token[] {
  if (block.isTextblock) return [...(block.type.name === 'figure' ? figureTokens(block) : []), ...inlineTokens(block, says)]
  const tokens: Token[] = []
  const walk = (node: Node, opening: string): void =>
    node.forEach((child, _offset, index) => {
      const own = openings[child.type.name] ?? (index === 0 ? opening : '')
      if (!child.isTextblock) return walk(child, own)
      if (tokens.length > 0) tokens.push({ text: '\n', marks: [] })
      if (own) tokens.push({ text: own, marks: [] })
      tokens.push(...inlineTokens(child, says))
    })
  walk(block, '')
  return tokens
}
