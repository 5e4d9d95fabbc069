import type { HtmlElement, HtmlNode } from './parse'
import { attr, childrenOf, closest, hasAttr, isElement, isText, styleOf } from './tree'

/** Elements whose content is no text of the page: programs, what is shown only instead of them, players. */
const never: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'noscript', 'head', 'meta', 'link', 'title', 'base', 'iframe', 'object', 'embed', 'applet', 'canvas', 'video', 'audio',
  'map', 'annotation', 'annotation-xml', 'param', 'source', 'track', 'datalist', 'rp', 'xml', 'noframes', 'frameset', 'area', 'col', 'colgroup', 'wbr',
])

/** True for an element of which no reader sees anything: a program, one that is hidden, a closed dialog. */
export function isUnseen(element: HtmlElement): boolean {
  const { tagName } = element
  if (never.has(tagName) || tagName.startsWith('v:') || (tagName.startsWith('w:') && tagName !== 'w:sdt')) return true
  if (hasAttr(element, 'hidden') && attr(element, 'hidden') !== 'until-found') return true
  if (tagName === 'dialog' && !hasAttr(element, 'open')) return true
  const style = styleOf(element)
  if (style.size === 0) return false
  return style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
}

/** Names of what is written for screen readers alone. */
const whispered = /(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader(?:-text|-only)?|assistive-text|a11y-(?:hidden|only)|off-?screen|hidden-visually|u-vh)(?:$|[\s_-])/i

/** Longer texts are no hints for somebody who cannot see: a page that was saved behind an open dialog calls its whole story hidden. */
const longestHint = 160

/** True for what a page shows to the eyes and says again, in more words perhaps, to screen readers. */
function isTwin(element: HtmlElement): boolean {
  if (!holdsAtMost(element, longestHint)) return false
  const own = seenText(element)
  const outer = element.parentNode
  return own.length > 3 && outer !== null && childrenOf(outer).some((other) => other !== element && isElement(other) && whispered.test(attr(other, 'class').slice(0, 400)) && holdsAtMost(other, longestHint) && seenText(other).includes(own))
}

/** True for what screen readers are spared and yet is the text itself: the large letter of a first word, the caption of a picture that is described. */
function isShown(element: HtmlElement): boolean {
  if (!holdsAtMost(element, 400)) return false
  const own = seenText(element)
  const [outer, siblings] = [element.parentNode, element.parentNode ? childrenOf(element.parentNode) : []]
  if (outer && isElement(outer) && outer.tagName === 'figcaption') return own.split(' ').length > 3
  if (!/^(?:[“"‘'(]?\p{Lu}|[#@])$/u.test(own) || siblings.length > mostParts) return false
  const next = siblings[siblings.indexOf(element) + 1]
  if (/^[#@]$/.test(own)) return next !== undefined && isText(next) && /^[\p{L}\p{N}_]/u.test(next.value)
  return next !== undefined && !(isElement(next) && attr(next, 'aria-hidden') === 'true') && /^\p{Ll}/u.test(edgeOf(next, 'first'))
}

/** True for what tells those who cannot see where a link opens (", opens new tab"). */
const saysNewTab = (element: HtmlElement): boolean => /^(?:span|a|small|i|em|sup)$/.test(element.tagName) && holdsAtMost(element, 40) && /^\W*(?:link )?(?:opens in|opens|membuka di|dibuka di|buka di) (?:a |an )?(?:new (?:tab|window)|external site|tab baru|jendela baru)\W*$/i.test(within(element))

/** True for what a program says of a line and not in it: that it was edited, that a source is missing. */
const isRemark = (element: HtmlElement): boolean => /^(?:span|sup)$/.test(element.tagName) && /(?:^|[\s_-])(?:edited_label|Inline-Template|Template-Fact)(?:\s|$)/.test(attr(element, 'class').slice(0, 400))

/**
 * True for a part that a page keeps from the eyes of its readers and that may yet be told to some: hints for screen readers, ornaments of
 * letters, text of no size. Its words are no part of the story.
 */
export function isHint(element: HtmlElement): boolean {
  const style = styleOf(element)
  const isTold = attr(element, 'aria-hidden') === 'true' && !isTwin(element) && !isShown(element)
  const isClipped = whispered.test(attr(element, 'class').slice(0, 400)) || (style.has('clip') && style.get('position') === 'absolute')
  const hasNoSize = /^0(?:px|pt|em|rem|%)?$/.test(style.get('font-size') ?? '') || /^0(?:\.0+)?$/.test(style.get('opacity') ?? '')
  const isAside = attr(element, 'data-ignore-on-paste') === 'true' || saysNewTab(element) || isRemark(element)
  if (!isTold && !isClipped && !hasNoSize && !isAside) return false
  return !/^h[1-3]$/.test(element.tagName) && holdsAtMost(element, longestHint)
}

/** True where the text under `element` is no longer than `most` characters and its parts are as few as so little text has; looks no further than that. */
export function holdsAtMost(element: HtmlElement, most: number): boolean {
  const waiting: HtmlNode[] = [element]
  let length = 0
  let nodes = 1
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) length += node.value.trim().length
    const children = childrenOf(node)
    nodes += children.length
    if (length > most || nodes > most + 200) return false
    waiting.push(...children)
  }
  return true
}

const blocks: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'codeblock', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p', 'pre',
  'search', 'section', 'select', 'summary', 'table', 'caption', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'tr', 'ul', 'button', 'svg', 'picture-block',
])

/** True for an element that stands on lines of its own. */
export const isBlock = (element: HtmlElement): boolean => blocks.has(element.tagName) || /^(?:block|flex|grid|table|list-item)$/.test(styleOf(element).get('display') ?? '')

const within = (node: HtmlNode): string => childrenOf(node).map(words).join(isElement(node) && isBlock(node) ? ' ' : '')
const words = (node: HtmlNode): string => (isText(node) ? node.value : isElement(node) && (isUnseen(node) || isHint(node)) ? '' : within(node))

/** The text under `node` that a reader sees, blanks made single. */
export const seenText = (node: HtmlNode): string => (isText(node) ? node.value : within(node)).replace(/[\s\u00a0]+/g, ' ').trim()

const drawn = (node: HtmlNode): string => (isText(node) ? node.value : isElement(node) && isUnseen(node) ? '' : childrenOf(node).map(drawn).join(isElement(node) && isBlock(node) ? ' ' : ''))

/** As `seenText`, with what is a hint for some readers alone. */
export const drawnText = (node: HtmlNode): string => drawn(node).replace(/[\s\u00a0]+/g, ' ').trim()

/** Beyond so many parts an edge is not looked for. */
const mostParts = 200

/** The first or the last words that a reader sees under `node`; '' where they are not near. */
export function edgeOf(node: HtmlNode, end: 'first' | 'last'): string {
  const waiting: HtmlNode[] = [node]
  let parts = 0
  for (let next = waiting.pop(); next && parts++ < mostParts; next = waiting.pop()) {
    if (isText(next)) {
      const text = next.value.trim()
      if (text !== '') return text
    } else if (!isElement(next) || !isUnseen(next)) {
      const children = childrenOf(next)
      const near = end === 'first' ? children.slice(0, mostParts).reverse() : children.slice(-mostParts)
      waiting.push(...near)
    }
  }
  return ''
}

/** Controls of a page: their words are no part of its story. */
export const isControl = ({ tagName }: HtmlElement): boolean => tagName === 'button' || tagName === 'select' || tagName === 'textarea' || tagName === 'svg'

/** True for a control without words in a paragraph, such as a sign behind a name: it stands in the line, and nothing of it is read. */
export const isSilentControl = (element: HtmlElement): boolean =>
  (element.tagName === 'button' || element.tagName === 'svg') && seenText(element) === '' && closest(element, ({ tagName }) => tagName === 'p') !== null
