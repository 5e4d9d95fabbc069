import type { Reason } from '../text'
import type { HtmlElement } from './parse'
import { furnitureReason, isRelatedHeading } from '../text/furniture'
import { isProse } from '../text/prose'
import { holdsAtMost, seenText } from './seen'
import { sharesPage } from './share-links'
import { attr, around, childrenOf, elementsOf, elementsUnder, findElement, isText, nameWords, parentOf } from './tree'

/** What the names that page makers give to parts of their pages say about them; the first that matches counts. */
const names: readonly (readonly [Reason, RegExp])[] = [
  ['comments', / (?:comments?|\w*comments?(?:box|list|section|area)?|commentlist|komentar|disqus|respond|discussion|fbcomments) /],
  ['paywall', / (?:paywall|regwall|meterwall|pianomedia|subscriberwall|paywalls?)| pay (?:wall|gate) | offer wall | subscription required | premium (?:wall|box|offer|banner) | (?:subscribe|login) (?:wall|gate) | metered /],
  ['cookie-notice', / (?:cmp|didomi|usercentrics|truste|cookies?|consent|gdpr|onetrust|ccpa|cookiebar|cookiebanner) /],
  ['newsletter', / (?:newsletters?|subscribe|subscription|signup|mailchimp|berlangganan|langganan|wachannel|googlenews|followus) | follow us | google news | sign up | whatsapp channel /],
  ['share-button', / (?:share|shares|sharing|sharebar|sharebox|sharethis|addthis|addtoany|sosmed|socmed|medsos|social|socials|bagikan|jssocials|sharedaddy|heateor) /],
  ['advertisement', / (?:ads?|adv|advert|adverts|advertisement|advertising|advertorial|adslot|adsense|adsbygoogle|adunit|adbox|adwrap|iklan|parallax|sponsor|sponsored|promo|promoted|outbrain|taboola|mgid|dfp|gpt|banner|billboard|leaderboard|skyscraper|inarticle|prebid|affiliate|buybox|buybutton) | (?:buy|price) (?:box|button|link|now) /],
  ['related-link', / (?:related\w*|terkait|bacajuga|readmore|readalso|recommended|recommendations?|recirculation|rekomendasi|popular|terpopuler|trending|mostread|mostpopular|linksisip|lihatjg|lihatjuga|morestories|prevnext|upnext|readnext|nextprev|jeg related|multipage|teaser|teasers|inlinerelated|outerlink) | (?:baca|lihat|simak) juga | rich link | read (?:more|also|next) | see also | most (?:read|popular) | more (?:stories|news|from|on) | link sisip | next (?:article|story|post) | post navigation | you may /],
  ['author-note', / (?:authorbio|authorbox|aboutauthor|bio) | (?:author|writer|penulis) (?:box|bio|info|description|about|card) | (?:about|tentang) (?:the )?(?:author|writer|reporter|journalist|penulis) | post author /],
  ['page-control', / (?<!has (?:\w{1,20} )?)(?:button|buttons|btn|cta|playbutton) /],
  ['copyright', / (?:copyright|hakcipta) /],
  ['navigation', / (?:nav|navbar|navigation|menu|submenu|breadcrumbs?|pagination|paging|pager|sidebar|toolbar|skip|skiplink|topbar|footer|siteheader|search|login|offcanvas|toc|tabs) | site header /],
]

/** True for a part that is called a widget and nothing else: a box beside the story, or what a builder of pages calls every part of one. */
export const isWidget = (element: HtmlElement): boolean => nameWords(element).some((word) => word === 'widget' || word === 'widgets')

const byTag: Readonly<Record<string, Reason>> = { nav: 'navigation', footer: 'navigation', 'amp-sidebar': 'navigation', aside: 'outside-story', form: 'page-control', button: 'page-control', select: 'page-control', textarea: 'page-control', svg: 'page-control', dialog: 'page-control', label: 'page-control' }
const byRole: Readonly<Record<string, Reason>> = { navigation: 'navigation', complementary: 'outside-story', search: 'navigation', contentinfo: 'navigation', banner: 'navigation', dialog: 'page-control', alertdialog: 'page-control', toolbar: 'page-control', button: 'page-control', tooltip: 'page-control' }

/** More text than an offer to subscribe has, in characters. */
const longestOffer = 600
const offers = /subscri|langganan|\b(?:log ?in|sign ?(?:in|up)|masuk|daftar|register|unlock|premium|membership|keep reading|continue reading|lanjut(?:kan)? membaca|per month|per bulan)\b/i

/** Two paragraphs of prose that offer nothing are a story, whatever stands between them. */
function holdsParagraphs(element: HtmlElement): boolean {
  let found = 0
  for (const one of elementsUnder(element)) {
    if (one.tagName !== 'p') continue
    const text = seenText(one)
    if (isProse(text) && !offers.test(text) && ++found > 1) return true
  }
  return false
}

/** True for a part of the story itself that readers pay for: prose that offers nothing. */
const isPaidStory = (element: HtmlElement): boolean => /(?:^|\s)articleBody(?:\s|$)/i.test(`${attr(element, 'itemprop')} ${attr(element, 'name')}`) || !holdsAtMost(element, longestOffer) || holdsParagraphs(element) || (isProse(seenText(element)) && !offers.test(seenText(element)))

/** A box of an author has at most so much text, in characters; one that is shorter than the least promotes or sums up. */
const boxLength = { least: 60, most: 1500 }

/** True where the words of an element stand in it with no block around them: a line that editors of plain pages set apart. */
const isBareLine = (element: HtmlElement): boolean => holdsAtMost(element, boxLength.most) && childrenOf(element).some((one) => isText(one) && /\p{L}/u.test(one.value)) && findElement(element, ({ tagName }) => !/^(?:em|strong|i|b|u|s|a|br|span)$/.test(tagName)) === null

/** True for an `<aside>` without a name between paragraphs of a story: a box of its author, with prose, few links and no offer. */
export function isStoryBox(element: HtmlElement): boolean {
  const outer = parentOf(element)
  if (element.tagName !== 'aside' || attr(element, 'role') !== '' || nameWords(element).length > 0 || !holdsAtMost(element, boxLength.most) || (holdsAtMost(element, boxLength.least) && !isBareLine(element)) || !outer) return false
  const isParagraph = (one: HtmlElement | undefined): boolean => one?.tagName === 'p' && seenText(one) !== ''
  const siblings = elementsOf(outer)
  const at = siblings.indexOf(element)
  if (at < 0 || siblings.length > mostSiblings || !siblings.slice(0, at).some(isParagraph) || !siblings.slice(at + 1).some(isParagraph)) return false
  const text = seenText(element)
  const within = [...elementsUnder(element)]
  const linked = within.filter(({ tagName }) => tagName === 'a').reduce((sum, link) => sum + seenText(link).length, 0)
  const hasControl = within.some(({ tagName }) => /^(?:form|input|button|iframe|nav|select)$/.test(tagName))
  const lines = isBareLine(element) ? [text] : within.filter(({ tagName }) => /^(?:p|li|h[1-6]|div)$/.test(tagName)).map(seenText)
  return !hasControl && linked <= text.length * 0.3 && !offers.test(text) && !lines.some((line) => furnitureReason(line) !== null || isRelatedHeading(line)) && (lines.some(isProse) || isProse(text) || isBareLine(element))
}

/** Among more parts a box is not looked for. */
const mostSiblings = 2000

/** What the name, the tag or the role of one element says about what it holds; null when nothing. */
export function reasonOf(element: HtmlElement): Reason | null {
  // An element of the page's own is called what it is.
  const words = element.tagName.includes('-') ? [...element.tagName.split(/[^a-z]+/).filter(Boolean), ...nameWords(element)] : nameWords(element)
  const named = words.length === 0 ? undefined : names.find(([, pattern]) => pattern.test(` ${words.join(' ')} `))
  // What a page calls its parts may be the name of any property.
  const own = (reasons: Readonly<Record<string, Reason>>, name: string): Reason | undefined => (Object.hasOwn(reasons, name) ? reasons[name] : undefined)
  const said = named?.[0] === 'paywall' && isPaidStory(element) ? undefined : named?.[0]
  return said ?? own(byRole, attr(element, 'role')) ?? own(byTag, element.tagName) ?? (sharesPage(element) ? 'share-button' : null)
}

/** The elements from `element` outwards, up to and without `stop`. */
export function* upTo(element: HtmlElement, stop: HtmlElement | null): Generator<HtmlElement> {
  for (const one of around(element)) {
    if (one === stop) return
    yield one
  }
}
