import type { HtmlElement } from './parse'
import { holdsAtMost } from './seen'
import { attr, elementsUnder, hasAttr } from './tree'

/** Where pages keep what they have on one subject. */
const tagAddress = /\/(?:tags?|topics?|topik|tagar|label|labels|keyword|subject|indeks-tag)\/[^/?#]+|[?&](?:tag|topic)=/i

/** True where every link of an element, itself one perhaps, leads to what the site has on a subject. */
export function isTagLink(element: HtmlElement): boolean {
  if (!holdsAtMost(element, 3000)) return false
  const links = [element, ...elementsUnder(element)].filter((one) => one.tagName === 'a' && hasAttr(one, 'href'))
  return links.length > 0 && links.every((link) => tagAddress.test(attr(link, 'href').slice(0, 2000)))
}
