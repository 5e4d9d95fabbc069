import { type Node } from '@tiptap/pm/model'
import { schema, withoutLeadingDash } from '../../document'
import { cleanAddress } from './addresses'
import type { BlockReader, ReadBlock } from './blocks'
import { inlineNodes, piecesOf, type Look } from './inline'
import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import { attr, childrenOf, elementsOf, findElement, nameWords } from './tree'

const saysWho = (element: HtmlElement): boolean =>
  element.tagName === 'footer' || element.tagName === 'cite' || element.tagName === 'figcaption' || nameWords(element).some((word) => word === 'attribution' || word === 'citation' || word === 'cite')

const dash = /^\s*(?:[—–―]|--)\s*\S/

/** Longer lines beside a quotation do not say whose it is. */
const longestName = 120

/** The line of `element` that says whose words it holds, and what is left. */
function attributionIn(element: HtmlElement): HtmlElement | null {
  const last = elementsOf(element).at(-1)
  if (!last) return null
  if (saysWho(last)) return last
  const inner = elementsOf(last).at(-1)
  return inner && saysWho(inner) && (elementsOf(last).length > 1 || (holdsAtMost(last, longestName) && seenText(last) === seenText(inner))) ? inner : null
}

const linesOf = (node: Node): readonly Node[] => node.content.content

/** A quotation set apart. The element at its end that names somebody, or a last line that opens with a dash, says whose words they are. */
export function quoteBlock(element: HtmlElement, look: Look, depth: number, reader: BlockReader): readonly ReadBlock[] {
  const named = attributionIn(element)
  const said = named ? inlineNodes(childrenOf(named).flatMap((child) => piecesOf(child, look, reader.reading))) : []
  const nodes = childrenOf(element).filter((child) => child !== named)
  const inner = reader.blocks(nodes, element, look, depth + 1).map(({ node }) => node)
  const blocks = named && !nodes.some((child) => child === named) ? withoutLine(inner, said) : inner
  if (blocks.length === 0) return said.length > 0 ? [{ node: schema.node('paragraph', null, [...said]), element }] : []
  const last = blocks.at(-1)!
  const isLine = said.length === 0 && blocks.length > 1 && last.type.name === 'paragraph' && dash.test(last.textContent)
  const content = isLine ? blocks.slice(0, -1) : blocks
  const line = isLine ? linesOf(last) : said
  const cite = cleanAddress(attr(element, 'cite'), reader.reading.base)
  const attrs = { cite: /^https?:/.test(cite) ? cite : '' }
  const quote = schema.node('blockquote', attrs, line.length > 0 ? [...content, schema.node('attributionLine', null, [...line])] : [...content])
  return [{ node: withoutLeadingDash(quote), element }]
}

/** True for a part with one quotation and, beside it, the line that says whose it is. */
function isSignedQuote(element: HtmlElement): boolean {
  const parts = elementsOf(element)
  if (!/^(?:div|section)$/.test(element.tagName) || parts.length < 2 || parts.length > 3 || !holdsAtMost(element, 1200)) return false
  const [first, second, third] = parts.filter(({ tagName }) => tagName !== 'svg')
  return first?.tagName === 'blockquote' && second !== undefined && third === undefined && (saysWho(second) || nameWords(second).some((word) => /^(?:author|name|source|speaker|person|penutur|narasumber)$/.test(word))) && seenText(second).length <= longestName
}

/** True for a part that is there to set a quotation apart: called so, or an aside with a quotation and few other words. */
export function framesQuote(element: HtmlElement): boolean {
  if (element.tagName === 'figure' || element.tagName === 'blockquote') return false
  if (nameWords(element).includes('pullquote')) return true
  if (nameWords(element).includes('pull') && /^(?:div|section|aside)$/.test(element.tagName) && holdsAtMost(element, 600) && findElement(element, ({ tagName }) => /^(?:img|figure|table|ul|ol|h[1-6])$/.test(tagName)) === null) return true
  if (isSignedQuote(element)) return true
  if (element.tagName !== 'aside' || !holdsAtMost(element, 600)) return false
  const quotes = elementsOf(element).filter(({ tagName }) => tagName === 'blockquote')
  return quotes.length === 1 && elementsOf(element).every(({ tagName }) => /^(?:blockquote|footer|cite|svg|p|span|hr)$/.test(tagName))
}

/** A part of a page that frames one quotation: its words, and the one who said them where that stands beside it. */
export function framedQuote(element: HtmlElement, look: Look, depth: number, reader: BlockReader): readonly ReadBlock[] {
  const quote = findElement(element, ({ tagName }) => tagName === 'blockquote')
  if (!quote) return quoteBlock(element, look, depth, reader)
  const blocks = reader.blocks(childrenOf(element), element, look, depth + 1)
  const [first, second] = blocks
  const isNamed = first?.node.type.name === 'blockquote' && first.node.lastChild?.type.name !== 'attributionLine' && second?.node.type.name === 'paragraph' && blocks.length === 2 && second.node.textContent.length <= longestName
  if (!isNamed) return blocks
  return [{ ...first, node: withoutLeadingDash(first.node.copy(first.node.content.addToEnd(schema.node('attributionLine', null, second.node.content)))) }]
}

/** Without the words of the line that was found within the last block. */
function withoutLine(blocks: readonly Node[], said: readonly Node[]): readonly Node[] {
  const words = said.map((node) => node.textContent).join('').trim()
  const last = blocks.at(-1)
  if (!last || words === '' || !last.textContent.endsWith(words)) return blocks
  const cut = last.cut(0, Math.max(0, last.content.size - words.length))
  return cut.textContent.trim() === '' ? blocks.slice(0, -1) : [...blocks.slice(0, -1), cut]
}
