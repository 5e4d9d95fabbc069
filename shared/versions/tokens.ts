import type { Mark, Node } from '@tiptap/pm/model'
import { itemNumber, type Numbering } from '../document'

/**
 * The smallest piece of a passage that is compared: a word, a gap, a sign, or what stands for a thing that is no word. `marks` are
 * those that a reader or the desk would miss, by name; a link and an attribution with what they lead to.
 */
export interface Token {
  readonly text: string
  readonly marks: readonly string[]
  /** What it is compared by, where that is not its text: an item whose number alone is another is the same item. */
  readonly as?: string
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

/** How a block inside another begins on its line; an item of a list does with its sign or number. */
const openings: Readonly<Record<string, string>> = { tableCell: '| ', tableHeader: '| ', attributionLine: '— ' }

/** The mark of what stands before an item and is none of its words. */
export const itemMark = 'item'

/** The sign or number of the item at `index` of `list`, `depth` lists deep from 0, moved in by its depth. */
function itemToken(list: Node, item: Node, index: number, depth: number): Token {
  const indent = '\u2003'.repeat(depth)
  const marks = [itemMark]
  if (list.type.name === 'taskList') return { text: `${indent}${item.attrs['checked'] === true ? '☑' : '☐'} `, marks }
  const sign = list.type.name === 'orderedList' ? `${itemNumber(Number(list.attrs['start']) + index, list.attrs['numbering'] as Numbering)}.` : '•'
  return { text: `${indent}${sign} `, marks, as: `${indent}•` }
}

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

/** What a block begins with, how many lists it lies in, and what parts it from the block before. */
interface Line {
  readonly opening: Token | null
  readonly depth: number
  readonly gap: '\n' | ' '
}

const isList = ({ type: { name } }: Node): boolean => name === 'bulletList' || name === 'orderedList' || name === 'taskList'

/** The line of the child at `index` of `parent`, whose own line is `line`. */
function lineOf(parent: Node, child: Node, index: number, line: Line): Line {
  const { depth } = line
  if (isList(parent)) return { opening: itemToken(parent, child, index, depth), depth: depth + 1, gap: '\n' }
  const own = openings[child.type.name]
  // The cells of a row stand in one line.
  if (own) return { opening: { text: own, marks: [] }, depth, gap: parent.type.name === 'tableRow' && index > 0 ? ' ' : '\n' }
  if (index === 0) return line
  // What follows the first paragraph of an item stands under its words.
  return { opening: depth > 0 && child.isTextblock ? { text: '\u2003'.repeat(depth), marks: [itemMark] } : null, depth, gap: '\n' }
}

/** A block as tokens: blocks inside it begin on a line of their own. */
export function tokensOf(block: Node, says: Says): readonly Token[] {
  if (block.isTextblock) return [...(block.type.name === 'figure' ? figureTokens(block) : []), ...inlineTokens(block, says)]
  const tokens: Token[] = []
  const walk = (node: Node, line: Line): void =>
    node.forEach((child, _offset, index) => {
      const own = lineOf(node, child, index, line)
      if (!child.isTextblock) return walk(child, own)
      if (tokens.length > 0) tokens.push({ text: own.gap, marks: [] })
      if (own.opening) tokens.push(own.opening)
      tokens.push(...inlineTokens(child, says))
    })
  walk(block, { opening: null, depth: 0, gap: '\n' })
  return tokens
}
