import { isOutlet } from '../text/outlets'
import { wordsOf } from '../text/words'
import type { PageMeta } from './meta'
import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import { isSiteName } from './site-names'
import { attr, closest, elementsUnder, findElement, styleOf } from './tree'

/** Longer lines are no headlines, in characters; more of them are no help. */
const longest = 200
const most = 8
/** Sizes of letters that only titles have: of `<font>`, and in pixels. */
const largeFont = 4
const largePixels = 22

function isLarge(element: HtmlElement): boolean {
  if (element.tagName === 'font') return Number.parseInt(attr(element, 'size').replace(/^\+(?=\d)/, '3').slice(0, 2), 10) >= (attr(element, 'size').startsWith('+') ? 31 : largeFont)
  const size = /^(\d{1,3}(?:\.\d{1,4})?)(px|pt)$/.exec(styleOf(element).get('font-size') ?? '')
  return size !== null && Number(size[1]) * (size[2] === 'pt' ? 4 / 3 : 1) >= largePixels
}

/** Lines that a page without headings of its own sets in large letters, in their order: old pages tell their headlines by looks alone. */
export function largeLines(body: HtmlElement, meta: PageMeta): readonly string[] {
  if (findElement(body, ({ tagName }) => /^h[1-3]$/.test(tagName)) !== null) return []
  const lines: string[] = []
  for (const element of elementsUnder(body)) {
    if (lines.length >= most) break
    if (!isLarge(element) || !holdsAtMost(element, longest) || closest(element, ({ tagName }) => tagName === 'a') !== null) continue
    const text = seenText(element)
    if (wordsOf(text).length >= 3 && !isOutlet(text) && !isSiteName(text, meta) && !lines.includes(text)) lines.push(text)
  }
  return lines
}
