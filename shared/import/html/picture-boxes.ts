import { endsSentence } from '../text/words'
import { isPictureControl } from './figures'
import { imageIn, isCaption, isOrnament } from './image-marks'
import type { HtmlElement } from './parse'
import { holdsAtMost, isUnseen, seenText } from './seen'
import { attr, around, closest, elementsOf, elementsUnder, findElement, hasAttr, nameWords, parentOf } from './tree'

/** More text than a caption with its credit has, in characters. */
const longestCaption = 420
/** More text than tells where a picture is from, in characters. */
const longestSource = 120
/** A picture stands no deeper in its box. */
const mostLevels = 6
/** A caption that nothing calls so is shorter, in characters. */
const longestPlain = 240

const isFrame = ({ tagName }: HtmlElement): boolean => /^(?:div|table|section|center|span|amp-story-page)$/.test(tagName) || tagName.includes('-')

const saysPicture = (element: HtmlElement): boolean => / (?:photo|foto|image|img|picture|gambar|media|wp caption|captioned|artimg|carousel slide) | image(?:s)? | photo__wrap /.test(` ${nameWords(element).join(' ')} `)
const saysText = (element: HtmlElement): boolean => nameWords(element).some((word) => /^(?:content|body|text|article|entry|post|teaser|card|item|related)$/.test(word))

/** True where one of the names of a part says last that it is a picture ("article-detail-image"). */
const endsAsPicture = (element: HtmlElement): boolean => attr(element, 'class').slice(0, 400).split(/\s+/).some((name) => /(?:^|[_-])(?:images?|photos?|foto|img|picture|gambar|media)$/i.test(name))

/** Captions end with whose the picture is. */
const namesHolder = /[([][^()[\]]{2,60}\/[^()[\]]{2,60}[)\]]\.?$|(?:^|[.!?]\s)(?:foto|photo|credit|kredit)\s*:\s*\S.{1,80}$/i

const never = /^(?:h[1-3]|table|blockquote|pre|ul|ol|iframe|video|form|article|figure)$/

/** True for a list in a part that is named as where the picture is from ("main-content-source"). */
const listsSource = (list: HtmlElement): boolean => list.tagName === 'ul' && closest(list, (one) => nameWords(one).some((word) => /^(?:source|sumber|credits?|kredit)$/.test(word)) && holdsAtMost(one, longestSource)) !== null

/** Text under `element` that leads elsewhere, in characters. */
const linkedIn = (element: HtmlElement): number => [...elementsUnder(element)].filter((one) => one.tagName === 'a' && hasAttr(one, 'href')).reduce((sum, link) => sum + seenText(link).length, 0)

const holdsElement = (outer: HtmlElement, inner: HtmlElement): boolean => closest(inner, (one) => one === outer) !== null

/** True where all the words beside the picture are set in italics or in small letters. */
function isSetApart(element: HtmlElement, text: string): boolean {
  const apart = [...elementsUnder(element)].filter((one) => /^(?:em|i|small)$/.test(one.tagName) && closest(parentOf(one)!, (outer) => /^(?:em|i|small)$/.test(outer.tagName)) === null)
  return apart.length > 0 && apart.length <= 3 && apart.map(seenText).join(' ') === text
}

/** A part of a line that is called whose a picture is. */
const isHolderPart = (element: HtmlElement): boolean => /^(?:span|small|em|i|cite)$/.test(element.tagName) && nameWords(element).some((word) => word === 'kredit' || word === 'credit') && seenText(element) !== ''

/** What an element that holds one picture and few words is: the picture's frame, or no such thing. */
function isBox(element: HtmlElement): boolean {
  if (!isFrame(element) || isUnseen(element)) return false
  const within = [...elementsUnder(element)]
  const pictures = within.filter((one) => (one.tagName === 'img' || one.tagName === 'amp-img') && !isOrnament(one) && ![...around(one)].some(({ tagName }) => tagName === 'noscript'))
  const figures = within.filter(({ tagName }) => tagName === 'figure')
  const rows = within.filter(({ tagName }) => tagName === 'tr')
  if (element.tagName === 'table' && (rows.length !== 2 || rows.some((row) => elementsOf(row).length !== 1) || pictures[0] === undefined || !holdsElement(rows[0]!, pictures[0]))) return false
  if (pictures.length !== 1 || figures.length > 1 || within.some((one) => never.test(one.tagName) && one.tagName !== 'figure' && !listsSource(one))) return false
  const text = seenText(element)
  if (text === '' || linkedIn(element) > text.length * 0.5) return false
  const captions = new Set(within.filter((one) => isCaption(one) && imageIn(one) === null && seenText(one) !== ''))
  // Sentences beside the caption are the story.
  if (captions.size > 0 && within.some((one) => one.tagName === 'p' && ![...around(one)].some((outer) => captions.has(outer)) && endsSentence(seenText(one)) && !namesHolder.test(seenText(one)))) return false
  if (captions.size > 0) return figures.length === 0 || findElement(figures[0]!, isCaption) === null
  const paragraphs = within.filter((one) => one.tagName === 'p' && !isPictureControl(seenText(one))).length
  if (text.length > longestPlain || paragraphs > 1 || (saysText(element) && !endsAsPicture(element))) return false
  return figures.length === 1 ? seenText(figures[0]!) === '' : (element.tagName === 'table' || saysPicture(element) || namesHolder.test(text) || within.some(isHolderPart) || isSetApart(element, text)) && attr(element, 'itemprop') !== 'articleBody'
}

/** The parts of a page that are figures by all but their tag: one picture, and what is said of it. Each is looked at from its picture. */
export function pictureBoxes(root: HtmlElement): ReadonlySet<HtmlElement> {
  const boxes = new Set<HtmlElement>()
  for (const image of elementsUnder(root)) {
    if ((image.tagName !== 'img' && image.tagName !== 'amp-img') || isOrnament(image)) continue
    let found: HtmlElement | null = null
    let levels = 0
    for (let outer = parentOf(image); outer && levels++ < mostLevels && holdsAtMost(outer, longestCaption); outer = parentOf(outer)) if (isBox(outer)) found = outer
    // A figure reads all that stands in it itself.
    if (found && closest(found, ({ tagName }) => tagName === 'figure') === null) boxes.add(found)
  }
  return boxes
}
