import type { Node } from '@tiptap/pm/model'
import { schema } from '../../document'
import { cleanAddress } from './addresses'
import type { BlockReader, ReadBlock } from './blocks'
import { splitCredit } from './credits'
import { inlineNodes, piecesOf, type Look } from './inline'
import type { HtmlElement } from './parse'
import { quoteBlock } from './quotes'
import type { NamedImage, Reading } from './reading'
import { seenText } from './seen'
import { attr, childrenOf, closest, elementsUnder, findElement, nameWords } from './tree'

const lazy = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-hi-res-src', 'data-full-url', 'data-orig-file', 'data-img-url', 'src'] as const

/** The address of the largest picture of a `srcset`. */
function largest(srcset: string): string {
  const offers = srcset.split(/,\s+(?=\S)/).map((offer) => {
    const [address = '', size = ''] = offer.trim().split(/\s+/)
    return { address, size: Number.parseFloat(size) || 0 }
  })
  return offers.reduce((best, offer) => (offer.size > best.size ? offer : best), { address: offers[0]?.address ?? '', size: -1 }).address
}

const isStandIn = (address: string): boolean => address === '' || /^data:|\/(?:blank|spacer|placeholder|lazy|transparent|default|pixel|grey|loading)[\w-]*\.(?:gif|png|svg|jpe?g)/i.test(address)

/** What `image` shows, where it lies: the address that a lazy page keeps elsewhere counts before the stand-in. */
export function imageOf(image: HtmlElement, reading: Reading): NamedImage {
  const own = [...lazy.map((name) => attr(image, name)), largest(attr(image, 'data-srcset') || attr(image, 'srcset'))]
  const picture = closest(image, ({ tagName }) => tagName === 'picture')
  const offered = picture ? [...elementsUnder(picture)].filter(({ tagName }) => tagName === 'source').map((source) => largest(attr(source, 'data-srcset') || attr(source, 'srcset'))) : []
  const address = [...own, ...offered].find((one) => !isStandIn(one)) ?? attr(image, 'src')
  const alt = attr(image, 'alt').replace(/\s+/g, ' ').trim()
  const src = cleanAddress(address, reading.base)
  const kind = /^data:/i.test(address) ? 'inline' : src === '' ? 'local' : 'remote'
  return { src, alt, kind }
}

const sizeOf = (image: HtmlElement, name: 'width' | 'height'): number => {
  const written = Number.parseInt(attr(image, name), 10)
  return Number.isNaN(written) ? Number.POSITIVE_INFINITY : written
}

/** No larger than an icon, or no thicker than a line. */
const isTiny = (width: number, height: number): boolean => (width <= 64 && height <= 64) || Math.min(width, height) <= 8

/** Pictures that belong to the page and not to its story: counters, icons, portraits of authors. */
export const isOrnament = (image: HtmlElement): boolean =>
  isTiny(sizeOf(image, 'width'), sizeOf(image, 'height')) ||
  // The boxes of a task list in Google Docs.
  attr(image, 'aria-roledescription') === 'checkbox' ||
  nameWords(image).some((word) => /^(?:avatar|icon|logo|emoji|pixel|gravatar|spacer|badge)s?$/.test(word)) ||
  /^(?:presentation|none)$/.test(attr(image, 'role'))

const figureNode = (alt: string, credit: string, caption: readonly Node[]): Node => schema.node('figure', { alt, credit }, [...caption])

/** A picture that stands among words: a figure when it says what it shows, else it is left out with a notice. */
export function imageBlock(image: HtmlElement, reading: Reading): Node | null {
  if (isOrnament(image)) return null
  const found = imageOf(image, reading)
  reading.foundImage(found)
  if (reading.keepsImages ? found.alt !== '' || found.src !== '' : found.alt !== '' && found.src !== '') return figureNode(found.alt, '', [])
  reading.leaveOut({ kind: 'image', text: found.alt || found.src })
  return null
}

const isCredit = (element: HtmlElement): boolean =>
  nameWords(element).some((word) => /^(?:photo)?(?:credits?|copyright|kredit|photographer|fotografer|photosource|sumber)$/.test(word)) ||
  /copyrightholder|creator|author|creditText/i.test(attr(element, 'itemprop'))

interface Captioned {
  readonly caption: readonly Node[]
  readonly credit: string
  /** The elements whose words these are. */
  readonly told: readonly HtmlElement[]
}

/** The caption of a figure and the credit that stands in it, or beside it. */
function captionOf(figure: HtmlElement, look: Look, reading: Reading): Captioned {
  const captions = [...elementsUnder(figure)].filter((element) => element.tagName === 'figcaption' || nameWords(element).some((word) => /caption$|^cutline$/.test(word)))
  const outer = captions.filter((caption) => !captions.some((other) => other !== caption && closest(caption, (one) => one === other)))
  const creditElement = findElement(figure, isCredit)
  const within = creditElement !== null && outer.some((caption) => closest(creditElement, (one) => one === caption))
  const pieces = outer.flatMap((caption, index) => [...(index > 0 ? [{ kind: 'text' as const, text: ' ', marks: [] }] : []), ...captionPieces(caption, within ? creditElement : null, look, reading)])
  const caption = inlineNodes(pieces)
  const told = creditElement ? [...outer, creditElement] : outer
  if (creditElement) return { caption, credit: splitCredit([schema.text(seenText(creditElement) || ' ')], true).credit, told }
  return { ...splitCredit(caption, false), told }
}

function captionPieces(element: HtmlElement, without: HtmlElement | null, look: Look, reading: Reading): ReturnType<typeof piecesOf> {
  return childrenOf(element).flatMap((child) => {
    if (child === without) return []
    if ('tagName' in child && without && closest(without, (one) => one === child)) return captionPieces(child, without, look, reading)
    const gap = 'tagName' in child && /^(?:p|div|span)$/.test(child.tagName) ? [{ kind: 'text' as const, text: ' ', marks: [] }] : []
    return [...gap, ...piecesOf(child, look, reading)]
  })
}

/** What a `<figure>` is: a picture with caption and credit, a quotation with the one who said it, or what else it frames. */
export function figureOf(figure: HtmlElement, look: Look, depth: number, reader: BlockReader): readonly ReadBlock[] {
  const { reading } = reader
  const has = (name: RegExp): HtmlElement | null => findElement(figure, ({ tagName }) => name.test(tagName))
  const inner = (): readonly ReadBlock[] => reader.blocks(childrenOf(figure), figure, look, depth + 1)
  const quote = has(/^blockquote$/)
  if (quote) {
    const caption = has(/^figcaption$/)
    const [block] = quoteBlock(quote, look, depth, reader)
    if (!block || !caption || block.node.type.name !== 'blockquote' || block.node.lastChild?.type.name === 'attributionLine') return inner()
    const line = inlineNodes(piecesOf(caption, look, reading))
    return [{ ...block, node: line.length === 0 ? block.node : block.node.copy(block.node.content.addToEnd(schema.node('attributionLine', null, [...line]))) }]
  }
  if (has(/^(?:figure|table|pre|ul|ol)$/)) return inner()
  const image = [...elementsUnder(figure)].find((element) => (element.tagName === 'img' || element.tagName === 'amp-img') && !isOrnament(element))
  if (!image) return inner()
  const { caption, credit, told } = captionOf(figure, look, reading)
  // What else stands in the figure, such as a button, is nobody's caption.
  const beside = inner().filter(({ node, element }) => node.type.name !== 'figure' && node.textContent !== '' && !told.some((one) => closest(element, (outer) => outer === one)))
  const found = imageOf(image, reading)
  if (found.src === '' && found.alt === '' && caption.length === 0) {
    reading.leaveOut({ kind: 'image', text: credit })
    return beside
  }
  reading.foundImage(found)
  return [{ node: figureNode(found.alt, credit, caption), element: figure }, ...beside]
}
