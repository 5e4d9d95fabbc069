import type { HtmlElement } from './parse'
import { holdsAtMost } from './seen'
import { attr, closest, elementsUnder, hasAttr } from './tree'

/** Where pages keep what they have on one subject. */
const tagAddress = /\/(?:tags?|topics?|topik|tagar|label|labels|keyword|subject|indeks-tag)\/[^/?#]+|[?&](?:tag|topic)=/i

/** True where every link of an element, itself one perhaps, leads to what the site has on a subject. */
export function isTagLink(element: HtmlElement): boolean {
  if (!holdsAtMost(element, 3000)) return false
  const within = [element, ...elementsUnder(element)].filter((one) => one.tagName === 'a' && hasAttr(one, 'href'))
  const around = within.length === 0 ? closest(element, ({ tagName }) => tagName === 'a') : null
  const links = around ? [around] : within
  return links.length > 0 && links.every((link) => tagAddress.test(attr(link, 'href').slice(0, 2000)))
}
