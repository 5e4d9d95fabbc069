import { reasonOf } from './containers'
import type { HtmlElement } from './parse'
import { holdsAtMost, isBlock, seenText } from './seen'
import { childrenOf, elementsOf, isElement, isText, nameWords, parentOf } from './tree'

const headWords = /^(?:byline|bylines|author|authors|penulis|editor|redaktur|date|time|timestamp|posted|published|updated|publish|tanggal|category|categories|kategori|eyebrow|kicker|overline|section|kanal)$/

/** More text than a line about a story has, in characters. */
const longestLine = 240

/** True where every part of a line is an element, and one is called what stands above a story: a date, a byline, a section. */
function isRow(element: HtmlElement): boolean {
  if (!/^(?:div|header|p|section)$/.test(element.tagName) || !holdsAtMost(element, longestLine)) return false
  if (childrenOf(element).some((child) => isText(child) && child.value.trim().replace(/[|·•,/–—-]/g, '') !== '')) return false
  const parts = elementsOf(element)
  // A label and what it says are one line ("Cook time: 45 minutes").
  if (parts.length === 2 && /[\p{L}]\s*:$/u.test(seenText(parts[0]!))) return false
  return parts.length > 1 && parts.some((part) => part.tagName === 'time' || nameWords(part).some((word) => headWords.test(word)))
}

const isInline = ({ tagName }: HtmlElement): boolean => /^(?:span|time|a|b|strong|em|i|small|label)$/.test(tagName)

/** A line of more parts is none. */
const mostSiblings = 2000

/** Line breaks and blocks around a part, or the ends of what holds it, set it on a line of its own. */
function isParted(element: HtmlElement): boolean {
  const siblings = parentOf(element) ? childrenOf(parentOf(element)!) : []
  if (siblings.length > mostSiblings) return false
  const at = siblings.indexOf(element)
  const beside = (step: number): boolean => {
    for (let next = at + step; ; next += step) {
      const one = siblings[next]
      if (one === undefined) return true
      if (isText(one) && one.value.trim() === '') continue
      return isElement(one) && (one.tagName === 'br' || isBlock(one))
    }
  }
  return beside(-1) && beside(1)
}

/**
 * True for a part of a line that page makers set apart by style alone: one of the parts of a line above a story, or a link to another story
 * between line breaks.
 */
export function standsAlone(element: HtmlElement): boolean {
  // Words set again in large type, in a line of the page's own.
  if (element.tagName === 'q') return nameWords(element).includes('pullquote')
  if (!isInline(element)) return false
  const outer = parentOf(element)
  if (outer && isRow(outer)) return true
  return reasonOf(element) === 'related-link' && isParted(element)
}
