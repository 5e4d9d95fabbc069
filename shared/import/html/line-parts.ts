import type { HtmlElement } from './parse'
import { holdsAtMost, isUnseen, seenText } from './seen'
import { childrenOf, isElement, isText } from './tree'

/** More text than a line with a name and a date has, in characters. */
const longest = 300
const mostParts = 8

/** The words of the elements that a line is made of, side by side; null for a line with words of its own between them, or of one part. */
export function partsOfLine(element: HtmlElement): readonly string[] | null {
  if (!holdsAtMost(element, longest)) return null
  const parts: string[] = []
  for (const child of childrenOf(element)) {
    if (isText(child) && /[\p{L}\p{N}]/u.test(child.value)) return null
    if (!isElement(child) || isUnseen(child)) continue
    const text = seenText(child)
    if (/[\p{L}\p{N}]/u.test(text)) parts.push(text)
    else continue
    if (parts.length > mostParts) return null
  }
  if (parts.length > 1) return parts
  const only = childrenOf(element).filter(isElement).find((child) => seenText(child) !== '')
  return only && only.tagName !== 'a' && seenText(only) === seenText(element) ? partsOfLine(only) : null
}
