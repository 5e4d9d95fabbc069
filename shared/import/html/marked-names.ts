import type { Author } from '../../article'
import { looksLikeName } from '../text/bylines'
import { isDateLine } from '../text/dates'
import { isOutlet } from '../text/outlets'
import { wordsOf } from '../text/words'
import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import { attr, closest, elementsUnder, nameWords } from './tree'

/** More text than a byline has, in characters. */
const longestByline = 400
const mostNames = 8

const isMarked = (element: HtmlElement): boolean =>
  /(?:^|\s)author(?:\s|$)/.test(attr(element, 'rel')) ||
  (attr(element, 'itemprop') === 'name' && closest(element, (one) => /(?:^|\s)(?:author|creator)(?:\s|$)/.test(attr(one, 'itemprop'))) !== null) ||
  attr(element, 'itemprop') === 'author' ||
  (nameWords(element).includes('fn') && closest(element, (one) => nameWords(one).some((word) => word === 'vcard' || word === 'author')) !== null)

/** The day that the markup of a line tells by an element of its own, as it is written; '' for none. */
export function markedDay(element: HtmlElement): string {
  if (!holdsAtMost(element, longestByline)) return ''
  const day = [element, ...elementsUnder(element)].find((one) => one.tagName === 'time' || attr(one, 'itemprop') === 'datePublished')
  return day && isDateLine(seenText(day)) ? seenText(day) : ''
}

/** The people whom the markup of a line calls its authors (rel=author, item properties, hCard), each once. */
export function markedNames(element: HtmlElement): readonly Author[] {
  if (!holdsAtMost(element, longestByline)) return []
  const marked = [element, ...elementsUnder(element)].filter(isMarked)
  const innermost = marked.filter((one) => !marked.some((other) => other !== one && closest(other, (outer) => outer === one) !== null))
  const names = [...new Set(innermost.map((one) => seenText(one).replace(/^(?:by|oleh)\s+/i, '').replace(/(?:,\s+(?:\p{Lu}{2,6}|(?:\p{Lu}\p{Ll}{0,3}\.){1,4}))+$/u, '')))]
  const people = names.filter((name) => looksLikeName(name) && wordsOf(name).length >= 2 && !isOutlet(name))
  return people.length <= mostNames ? people.map((name) => ({ name, role: 'writer' })) : []
}
