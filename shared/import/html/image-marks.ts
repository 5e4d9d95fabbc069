import { offersOf } from './image-offers'
import type { HtmlElement } from './parse'
import { attr, closest, elementsUnder, findElement, nameWords } from './tree'

/** True for an address of what a page shows until a picture is loaded. */
export const isStandIn = (address: string): boolean => address === '' || /^data:|\/(?:blank|spacer|placeholder|lazy|transparent|default|pixel|grey|loading)[\w-]*\.(?:gif|png|svg|jpe?g)/i.test(address)

const sizeOf = (image: HtmlElement, name: 'width' | 'height'): number => {
  const written = Number.parseInt(attr(image, name), 10)
  return Number.isNaN(written) ? Number.POSITIVE_INFINITY : written
}

/** No larger than an icon, or no thicker than a line. */
const isTiny = (width: number, height: number): boolean => (width <= 64 && height <= 64) || Math.min(width, height) <= 8

/** Names of a picture that shows who wrote ("author-profile-image"). */
const isPortrait = (words: readonly string[]): boolean => words.some((word) => word === 'author' || word === 'byline' || word === 'profile') && words.some((word) => /^(?:photo|image|img|picture|pic|thumb|thumbnail)$/.test(word))

/** Pictures that belong to the page and not to its story: counters, icons, portraits of authors. */
export const isOrnament = (image: HtmlElement): boolean =>
  isTiny(sizeOf(image, 'width'), sizeOf(image, 'height')) ||
  // The boxes of a task list in Google Docs.
  attr(image, 'aria-roledescription') === 'checkbox' ||
  nameWords(image).some((word) => /^(?:avatar|icon|logo|emoji|pixel|gravatar|spacer|badge|favicon|headshot)s?$/.test(word)) ||
  isPortrait(nameWords(image)) ||
  /^(?:presentation|none)$/.test(attr(image, 'role'))

/** Every picture under `element`, itself perhaps, that is none of the page's ornaments. */
export const imagesUnder = (element: HtmlElement): readonly HtmlElement[] => [element, ...elementsUnder(element)].filter((one) => (one.tagName === 'img' || one.tagName === 'amp-img') && !isOrnament(one))

/** The picture that a figure, or a part that serves as one, shows. */
export function imageIn(figure: HtmlElement): HtmlElement | null {
  const shown = (element: HtmlElement): boolean => (element.tagName === 'img' || element.tagName === 'amp-img') && closest(element, ({ tagName }) => tagName === 'noscript') === null && !isOrnament(element)
  const first = findElement(figure, shown)
  // What a page draws until its pictures are loaded stands before them.
  return first !== null && offersOf(first).every(isStandIn) ? findElement(figure, (element) => shown(element) && !offersOf(element).every(isStandIn)) ?? first : first
}

/** True for an element that is called a caption by its tag or its name. */
export const isCaption = (element: HtmlElement): boolean => element.tagName === 'figcaption' || nameWords(element).some((word, at, words) => /captions?$|^cutline$|^keteranganfoto$/.test(word) || (/^capt?$/.test(word) && words[at - 1] !== 'drop') || (word === 'ket' && words[at - 1] !== 'author'))
