import type { HtmlElement, HtmlNode } from './parse'
import { attr, childrenOf, hasAttr, isElement, isText, styleOf } from './tree'

/** Elements whose content is no text of the page: programs, what is shown only instead of them, players. */
const never: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'noscript', 'head', 'meta', 'link', 'title', 'base', 'iframe', 'object', 'embed', 'applet', 'canvas', 'video', 'audio',
  'map', 'param', 'source', 'track', 'datalist', 'rp', 'xml', 'noframes', 'frameset', 'area', 'col', 'colgroup', 'wbr',
])

/** True for an element of which no reader sees anything: a program, one that is hidden, a closed dialog. */
export function isUnseen(element: HtmlElement): boolean {
  const { tagName } = element
  if (never.has(tagName) || tagName.startsWith('v:') || tagName.startsWith('w:')) return true
  if (hasAttr(element, 'hidden') && attr(element, 'hidden') !== 'until-found') return true
  if (tagName === 'dialog' && !hasAttr(element, 'open')) return true
  const style = styleOf(element)
  if (style.size === 0) return false
  return style.get('display') === 'none' || style.get('visibility') === 'hidden' || style.get('mso-hide') === 'all'
}

const blocks: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer',
  'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'optgroup', 'option', 'p', 'pre',
  'search', 'section', 'select', 'summary', 'table', 'caption', 'tbody', 'td', 'textarea', 'tfoot', 'th', 'thead', 'tr', 'ul', 'button', 'svg', 'picture-block',
])

/** True for an element that stands on lines of its own. */
export const isBlock = (element: HtmlElement): boolean => blocks.has(element.tagName) || /^(?:block|flex|grid|table|list-item)$/.test(styleOf(element).get('display') ?? '')

const words = (node: HtmlNode): string => (isText(node) ? node.value : isElement(node) && isUnseen(node) ? '' : childrenOf(node).map(words).join(isElement(node) && isBlock(node) ? ' ' : ''))

/** The text under `node` that a reader sees, blanks made single. */
export const seenText = (node: HtmlNode): string => words(node).replace(/[\s\u00a0]+/g, ' ').trim()

/** Controls of a page: their words are no part of its story. */
export const isControl = ({ tagName }: HtmlElement): boolean => tagName === 'button' || tagName === 'select' || tagName === 'textarea' || tagName === 'svg'
