import type { Node } from '@tiptap/pm/model'
import { schema, withoutLeadingDash } from '../../document'
import { looksLikeName } from '../text/bylines'
import { pictureSign } from '../text/pictures'
import { endsSentence } from '../text/words'
import { cleanAddress } from './addresses'
import { isLinkCard, picturesBeside } from './figure-parts'
import { imageIn, isCaption, isOrnament, isStandIn } from './image-marks'
import { offersOf } from './image-offers'
import type { BlockReader, ReadBlock } from './blocks'
import { isHolderLine, splitCredit } from './credits'
import { inlineNodes, piecesOf, type Look } from './inline'
import type { HtmlElement } from './parse'
import { quoteBlock } from './quotes'
import type { NamedImage, Reading } from './reading'
import { drawnText, holdsAtMost, seenText } from './seen'
import { attr, childrenOf, closest, elementsOf, elementsUnder, findElement, nameWords } from './tree'

/** What `image` shows, where it lies: the address that a lazy page keeps elsewhere counts before the stand-in. */
export function imageOf(image: HtmlElement, reading: Reading): NamedImage {
  const address = offersOf(image).find((one) => !isStandIn(one)) ?? attr(image, 'src')
  const alt = attr(image, 'alt').replace(/\s+/g, ' ').trim()
  const src = cleanAddress(address, reading.base)
  const kind = /^data:/i.test(address) ? 'inline' : src === '' ? 'local' : 'remote'
  return { src, alt, kind }
}

const figureNode = (alt: string, credit: string, caption: readonly Node[]): Node => schema.node('figure', { alt, credit }, [...caption])

/** A picture that stands among words: a figure when it says what it shows, else it is left out with a notice. */
export function imageBlock(image: HtmlElement, reading: Reading): Node | null {
  if (isOrnament(image)) return null
  const found = imageOf(image, reading)
  reading.foundImage(found)
  const had = reading.pictureOf(image)
  if (had !== null) return figureNode(`${found.alt}${pictureSign(had)}`, '', [])
  if (reading.keepsImages ? found.alt !== '' || found.src !== '' || isNearPhoto(image) : found.alt !== '' && found.src !== '') return figureNode(found.alt, '', [])
  reading.leaveOut({ kind: 'image', text: found.alt || found.src })
  return null
}

/** True for a photograph beside a page that does not tell its own address. */
const isNearPhoto = (image: HtmlElement): boolean => offersOf(image).some((one) => !/^[a-z][a-z\d+.-]*:/i.test(one) && /\.(?:jpe?g|webp|avif)(?:[?#]|$)/i.test(one.slice(0, 2000)))

/** Where a picture lies, for a person: its address, else how the page names it, else what it shows. */
export function addressOfImage(image: HtmlElement, base: string): string {
  const offers = offersOf(image).filter((one) => !isStandIn(one))
  return offers.map((one) => cleanAddress(one, base)).find(Boolean) ?? (offers[0]?.slice(0, 300) || attr(image, 'alt').slice(0, 300))
}

const holds = (outer: HtmlElement, inner: HtmlElement): boolean => closest(inner, (one) => one === outer) !== null

const isCredit = (element: HtmlElement): boolean =>
  nameWords(element).some((word) => /^(?:photo)?(?:credits?|byline|copyright|kredit|photographer|fotografer|photosource|sumber|source|attribution)$/.test(word)) ||
  /copyrightholder|creator|author|creditText/i.test(attr(element, 'itemprop'))

const isDescription = (element: HtmlElement): boolean => isCaption(element) || nameWords(element).some((word) => /^(?:description|desc)$/.test(word))

/** Words beside a picture that do something, or count the pictures. */
const control = /^(?:lihat foto|press enter or click to view image in full size|perbesar|perkecil|purchase licensing rights|view image in fullscreen|(?:enlarge|expand|open)(?: this)? (?:image|photo|picture)(?: in new tab)?|(?:hide|toggle|show) caption|(?:buy|purchase|order)(?: (?:this|a))?(?: (?:now|photo|photos|print|prints|image))|(?:foto |photo |image )?\d+ ?(?:of|dari|\/) ?\d+|image|photo|picture|foto|gambar|i|×|⤢)\s*\|?$/i

/** True for words beside a picture that do something, or count the pictures, and say nothing of it. */
export const isPictureControl = (text: string): boolean => control.test(text)

interface Captioned {
  readonly caption: readonly Node[]
  readonly credit: string
  readonly label: string
  /** The elements whose words these are. */
  readonly told: readonly HtmlElement[]
}

/** The words of a credit; a label in an element of its own with the colon that the page's style stands for. */
function creditText(element: HtmlElement): string {
  const [label, ...others] = elementsOf(element).map(seenText).filter(Boolean)
  const text = seenText(element)
  const isLabel = label !== undefined && others.length > 0 && /^(?:foto|photo|photograph|photographer|fotografer|credit|kredit|source|sumber|image|picture)$/i.test(label)
  return isLabel && text.startsWith(`${label} `) ? `${label}: ${text.slice(label.length + 1)}` : text
}

/** The small print at the end of a caption that names somebody, behind a sentence ("… ke dusun.<small>LARAS WIDURI</small>"). */
function holderBehind(caption: HtmlElement | undefined): HtmlElement | undefined {
  const last = caption ? elementsOf(caption).at(-1) : undefined
  if (!caption || !last || !/^(?:small|cite)$/.test(last.tagName)) return undefined
  const text = seenText(last)
  const before = seenText(caption).slice(0, -text.length).trimEnd()
  return /[.!?”"’)]$/.test(before) && looksLikeName(text) ? last : undefined
}

/** The caption of a figure and the credit that stands in it, or beside it. */
function captionOf(figure: HtmlElement, image: HtmlElement, look: Look, reading: Reading): Captioned {
  const within = [...elementsUnder(figure)].filter((element) => !holds(element, image))
  const called = within.filter(isCaption)
  // A <figcaption> may hold whose the picture is beside a caption of another tag.
  const others = called.filter((element) => !isCredit(element))
  const named = others.some((element) => seenText(element) !== '') && !others.some((element) => called.some((one) => !others.includes(one) && holds(one, element))) ? others : called
  const captions = named.length > 0 ? named : within.filter(isDescription)
  const outer = captions.filter((caption) => !captions.some((other) => other !== caption && holds(other, caption)))
  const creditElement = within.find((element) => isCredit(element) && !captions.some((caption) => holds(element, caption))) ?? holderBehind(outer.at(-1)) ?? null
  const isInside = creditElement !== null && outer.some((caption) => holds(caption, creditElement))
  const inner = innerCaptions(outer, captions, creditElement ? within.filter((element) => isCredit(element) && !captions.some((caption) => holds(element, caption)) && seenText(element) === seenText(creditElement)) : [])
  if (inner) for (const text of inner.controls) reading.leaveOut({ kind: 'control', text, element: figure })
  const pieces = (inner?.captions ?? outer).flatMap((caption, index) => [...(index > 0 ? [{ kind: 'text' as const, text: ' ', marks: [] }] : []), ...captionPieces(caption, isInside ? creditElement : null, look, reading)])
  const caption = inlineNodes(pieces)
  const told = creditElement ? [...outer, creditElement] : outer
  if (creditElement) return { ...splitCredit([schema.text(creditText(creditElement) || ' ')], true), caption, told }
  return { ...splitCredit(caption, false), told }
}

/** The captions within `outer` that say all of them but controls and whose the picture is, with those controls; null where other words stand beside them. */
function innerCaptions(outer: readonly HtmlElement[], captions: readonly HtmlElement[], credits: readonly HtmlElement[]): { readonly captions: readonly HtmlElement[]; readonly controls: readonly string[] } | null {
  const inner = captions.filter((caption) => !control.test(seenText(caption)) && seenText(caption) !== '' && !captions.some((other) => other !== caption && holds(caption, other) && !control.test(seenText(other)) && seenText(other) !== ''))
  if (inner.every((caption) => outer.includes(caption))) return null
  const controls: string[] = []
  const isTold = (element: HtmlElement): boolean => {
    if (inner.includes(element) || credits.includes(element)) return true
    const text = seenText(element)
    if (control.test(text)) controls.push(text)
    if (text === '' || control.test(text)) return true
    return childrenOf(element).every((child) => ('tagName' in child ? isTold(child) : seenText(child) === ''))
  }
  return outer.every(isTold) ? { captions: inner, controls } : null
}

function captionPieces(element: HtmlElement, without: HtmlElement | null, look: Look, reading: Reading): ReturnType<typeof piecesOf> {
  return childrenOf(element).flatMap((child) => {
    if (child === without) return []
    if ('tagName' in child && control.test(seenText(child))) {
      reading.leaveOut({ kind: 'control', text: seenText(child), element: child })
      return []
    }
    if ('tagName' in child && without && holds(child, without)) return captionPieces(child, without, look, reading)
    const gap = 'tagName' in child && /^(?:p|div|span|h[4-6])$/.test(child.tagName) ? [{ kind: 'text' as const, text: ' ', marks: [] }] : []
    return [...gap, ...('tagName' in child && /^(?:p|div)$/.test(child.tagName) ? captionPieces(child, null, look, reading) : piecesOf(child, look, reading))]
  })
}

/** A line beside a picture without whose the picture is, where that stands at one of its ends and is told already. */
function withoutHolder(line: Node, holder: string): Node {
  const text = line.textContent
  if (holder === '' || text.length <= holder.length + 1 || line.content.size !== text.length) return line
  if (text.startsWith(`${holder} `)) return line.cut(holder.length + 1)
  return text.endsWith(` ${holder}`) ? line.cut(0, text.length - holder.length - 1) : line
}

/** Longer lines beside a picture are no credits. */
const longestCredit = 80

/** A figure with more text frames more than a quotation, in characters. */
const longestQuote = 5000

/** What a `<figure>` is: a picture with caption and credit, a quotation with the one who said it, or what else it frames. */
export function figureOf(figure: HtmlElement, look: Look, depth: number, reader: BlockReader): readonly ReadBlock[] {
  const { reading } = reader
  const has = (name: RegExp): HtmlElement | null => findElement(figure, ({ tagName }) => name.test(tagName))
  const inner = (): readonly ReadBlock[] => reader.blocks(childrenOf(figure), figure, look, depth + 1)
  const quote = has(/^blockquote$/)
  if (quote) {
    const caption = has(/^figcaption$/)
    const letters = (element: HtmlElement): number => drawnText(element).replace(/ /g, '').length
    if (!holdsAtMost(figure, longestQuote) || !caption || letters(figure) !== letters(quote) + letters(caption)) return inner()
    const [block] = quoteBlock(quote, look, depth, reader)
    if (!block || block.node.type.name !== 'blockquote' || block.node.lastChild?.type.name === 'attributionLine') return inner()
    const line = inlineNodes(piecesOf(caption, look, reading))
    return [{ ...block, node: line.length === 0 ? block.node : withoutLeadingDash(block.node.copy(block.node.content.addToEnd(schema.node('attributionLine', null, [...line])))) }]
  }
  // A caption may be set as a list.
  const isFrame = findElement(figure, (one) => /^(?:figure|table|pre|ul|ol)$/.test(one.tagName) && closest(one, ({ tagName }) => tagName === 'figcaption' || tagName === 'figure')?.tagName !== 'figcaption')
  if (isFrame) return inner()
  if (isLinkCard(figure)) return inner()
  const several = picturesBeside(figure)
  const image = several.at(-1) ?? imageIn(figure)
  const before = several.slice(0, -1).flatMap((one): readonly ReadBlock[] => {
    const node = imageBlock(one, reading)
    return node ? [{ node, element: one }] : []
  })
  // What is said of several stands below the last.
  return image ? [...before, ...pictureOf(figure, image, look, depth, reader)] : inner()
}

/** The picture `image` with what `figure` says of it; what else stands there, such as a button, is nobody's caption. */
export function pictureOf(figure: HtmlElement, image: HtmlElement, look: Look, depth: number, reader: BlockReader): readonly ReadBlock[] {
  const { reading } = reader
  const said = captionOf(figure, image, look, reading)
  const within = reader.blocks(childrenOf(figure), figure, look, depth + 1)
  const beside = within.filter(({ node, element }) => node.type.name !== 'figure' && node.textContent !== '' && !said.told.some((one) => holds(one, element) || seenText(one) === node.textContent))
  const kept: ReadBlock[] = []
  let { caption, credit, label } = said
  for (const block of beside) {
    const line = block.node.textContent
    const isLine = block.node.type.name === 'paragraph'
    if (isLine && credit !== '' && line === credit) continue
    if (isLine && control.test(line)) reading.leaveOut({ kind: 'control', text: line, element: block.element })
    else if (isLine && credit === '' && isHolderLine(line)) credit = line.trim()
    else if (isLine && caption.length === 0) {
      const split = splitCredit(withoutHolder(block.node, credit).content.content, false)
      caption = split.caption
      if (credit === '') ({ credit, label } = split)
    }
    else if (isLine && credit === '' && line.length <= longestCredit && !endsSentence(line) && !/[“”]/.test(line)) ({ credit, label } = splitCredit(block.node.content.content, true))
    else kept.push(block)
  }
  // A <figure> within has what stands in it, where it is none of the told.
  for (const { node } of within) {
    if (node.type.name !== 'figure') continue
    if (caption.length === 0 && said.told.length === 0) caption = node.content.content
    if (credit === '') credit = String(node.attrs['credit'])
  }
  const found = imageOf(image, reading)
  if (label !== '') reading.leaveOut({ kind: 'label', text: label, element: figure })
  const had = reading.pictureOf(image)
  if (had === null && found.src === '' && found.alt === '' && caption.length === 0) {
    reading.leaveOut({ kind: 'image', text: credit })
    return kept
  }
  reading.foundImage(found)
  return [{ node: figureNode(had === null ? found.alt : `${found.alt}${pictureSign(had)}`, credit, caption), element: figure }, ...kept]
}
