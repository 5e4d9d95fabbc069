import { isCaption, imagesUnder } from './image-marks'
import { offersOf } from './image-offers'
import type { HtmlElement } from './parse'
import { holdsAtMost, isBlock, seenText } from './seen'
import { around, attr, childrenOf, closest, elementsUnder, findElement, isText, nameWords } from './tree'

/** More pictures of one figure are read by the blocks they stand in. */
const mostPictures = 40
/** More text than a card with another story has, in characters. */
const longestCard = 500

const holdsOwnWords = (element: HtmlElement): boolean => isBlock(element) && childrenOf(element).some((child) => isText(child) && /\p{L}{2}/u.test(child.value))

/** True for a figure that is one link to another story: a title, and what is said of it, on lines of their own. */
export function isLinkCard(figure: HtmlElement): boolean {
  if (!holdsAtMost(figure, longestCard)) return false
  const link = findElement(figure, ({ tagName }) => tagName === 'a')
  const text = seenText(figure)
  if (!link || text === '' || seenText(link) !== text || findElement(link, isCaption) !== null) return false
  const lines = [...elementsUnder(link)].filter(holdsOwnWords)
  return lines.length > 1 || lines.some(({ tagName }) => /^h[1-6]$/.test(tagName))
}

const address = (image: HtmlElement): string => (offersOf(image).find((offer) => !/^data:/i.test(offer)) ?? offersOf(image)[0] ?? '').replace(/[?#].*$/s, '')

const isGallery = (element: HtmlElement): boolean => nameWords(element).some((word) => /^(?:galler(?:y|ies)|galeri|slideshow|carousel|collage|diptych|triptych|columns|grid|multi|duo|pair|mosaic)$/.test(word))

/** The pictures that a figure shows beside each other, in their order; none where it shows one, perhaps in several sizes. */
export function picturesBeside(figure: HtmlElement): readonly HtmlElement[] {
  const images = imagesUnder(figure).filter((image) => closest(image, ({ tagName }) => tagName === 'noscript') === null && address(image) !== '')
  if (images.length < 2 || images.length > mostPictures || new Set(images.map(address)).size < images.length) return []
  const alts = images.map((image) => attr(image, 'alt').trim().toLowerCase())
  const isTold = alts.every((alt) => alt !== '') && new Set(alts).size === alts.length
  const named = [figure, ...elementsUnder(figure), ...[...around(figure)].slice(1, 3)].some(isGallery)
  return isTold || (named && new Set(alts.filter(Boolean)).size === alts.filter(Boolean).length) ? images : []
}
