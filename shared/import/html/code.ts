import { schema } from '../../document'
import type { ReadBlock } from './blocks'
import type { HtmlElement, HtmlNode } from './parse'
import type { Reading } from './reading'
import { drawnText, isBlock, isUnseen } from './seen'
import { around, childrenOf, elementsUnder, isElement, isText } from './tree'

/** The lines of `element` as they are drawn: what stands on a line of its own ends one. */
function linesOf(element: HtmlElement): string {
  const parts: string[] = []
  const endsLine = (): boolean => parts.length === 0 || parts.at(-1)!.endsWith('\n')
  const collect = (node: HtmlNode): void => {
    if (isText(node)) parts.push(node.value)
    else if (!isElement(node) || isUnseen(node)) return
    else if (node.tagName === 'br') parts.push('\n')
    else {
      if (isBlock(node) && !endsLine()) parts.push('\n')
      for (const child of childrenOf(node)) collect(child)
      if (isBlock(node) && !endsLine()) parts.push('\n')
    }
  }
  for (const child of childrenOf(element)) collect(child)
  return parts.join('').replace(/\r\n?/g, '\n').replace(/\u00a0/g, ' ').replace(/^\n+/, '').trimEnd()
}

/** Parts of a text that is no code, whatever holds it. */
const holdsText = ({ tagName }: HtmlElement): boolean => /^(?:p|h[1-6]|ul|ol|dl|table|figure|img|picture|blockquote|hr|article|section|pre)$/.test(tagName)

/** Lines of code, and what stands around them in the frame that a page draws for them (its language, its buttons) as controls; null for what is no code. */
export function codeBlocks(element: HtmlElement, reading: Reading): readonly ReadBlock[] | null {
  const within = [...elementsUnder(element)]
  const code = within.filter(({ tagName }) => tagName === 'code')
  const isFramed = code.length === 1 && reading.holdsBlocks(element)
  const [shown] = isFramed ? code : [element]
  if (!shown || (!isFramed && reading.holdsBlocks(element) && within.some(holdsText))) return null
  const text = linesOf(shown)
  if (isFramed) for (const words of beside(element, new Set(around(shown)))) reading.leaveOut({ kind: 'control', text: words, element })
  return text === '' ? [] : [{ node: schema.node('codeBlock', null, [schema.text(text)]), element }]
}

/** The words under `element` that stand in none of `holders`. */
function beside(element: HtmlElement, holders: ReadonlySet<HtmlNode>): readonly string[] {
  return childrenOf(element).flatMap((child): readonly string[] => {
    if (isElement(child) && isUnseen(child)) return []
    if (isElement(child) && holders.has(child)) return child.tagName === 'code' ? [] : beside(child, holders)
    const words = isText(child) ? child.value.trim() : drawnText(child)
    return words === '' ? [] : [words]
  })
}
