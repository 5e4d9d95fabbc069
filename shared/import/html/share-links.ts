import type { HtmlElement } from './parse'
import { holdsAtMost, seenText } from './seen'
import { attr, elementsUnder, hasAttr } from './tree'

/** Where the sharing of a page begins. */
const sharing = /^(?:https?:)?\/\/(?:(?:www|m|web|mobile)\.)?(?:facebook\.com\/(?:sharer|share|dialog)|(?:twitter|x)\.com\/(?:intent|share)|wa\.me\/\?|api\.whatsapp\.com\/send|t\.me\/share|telegram\.me\/share|linkedin\.com\/(?:share|cws)|line\.me\/R\/msg|social-plugins\.line\.me|reddit\.com\/submit|pinterest\.[a-z.]{2,6}\/pin\/create|threads\.net\/intent|bsky\.app\/intent)|^whatsapp:\/\/send|^mailto:\?/i

/** Longer parts hold more than buttons, in characters. */
const longest = 160

/** What stands beside such links: the label before them, and the button that copies the address. */
const beside = /^(?:(?:bagikan|sebarkan|share)(?: (?:ini|this|on|via|ke|di|story|article|artikel|berita)){0,3})? ?(?:(?:salin|copy)(?: (?:tautan|link|url))?)?$/i

/** True for a part that is nothing but ways to share the page. */
export function sharesPage(element: HtmlElement): boolean {
  if (!holdsAtMost(element, longest)) return false
  const links = [element, ...elementsUnder(element)].filter((one) => one.tagName === 'a' && hasAttr(one, 'href'))
  const shares = links.filter((link) => sharing.test(attr(link, 'href').slice(0, 2000)))
  if (shares.length === 0) return false
  const rest = shares.map(seenText).filter(Boolean).reduce((text, words) => text.replace(words, ' '), seenText(element))
  return beside.test(rest.replace(/[\s|·•,:/]+/g, ' ').trim())
}
