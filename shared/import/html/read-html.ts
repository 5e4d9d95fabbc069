import { append } from './append'
import { withoutNoteHeads } from './around-notes'
import { withDropCaps } from './drop-caps'
import { cleanAddress, hostOf } from './addresses'
import { createBlockReader, type ReadBlock } from './blocks'
import { findNotes } from './footnotes'
import { foldClassStyles } from './class-styles'
import { headingLevels } from './headings'
import { officeParts } from './office'
import { officeUnseen } from './office-unseen'
import { isChat, isOfficeHtml, isPrintCopy, isSheet, stylesByClass, tracksChanges } from './programs'
import { Fault } from '../../errors'
import type { PlannedPicture } from '../text'
import { mostBlocks } from '../text/plan-import'
import { furnitureReason } from '../text/furniture'
import { parseHtml, type HtmlDocument, type HtmlElement } from './parse'
import type { LeftOut, NamedImage, Reading } from './reading'
import { standsAlone } from './lone-parts'
import { openShadows } from './shadow'
import { drawSymbols } from './symbol-fonts'
import { noPictures, picturesHad, type PageFiles } from './page-pictures'
import { pictureBoxes } from './picture-boxes'
import { takePrivateSigns } from './private-signs'
import { isBlock, isSilentControl } from './seen'
import { tellSenders } from './senders'
import { namedShapes } from './named-shapes'
import { readViewedLines } from './viewed-lines'
import { around, attr, bodyOf, elementsUnder, findElement, hasAttr, parentOf, styleOf, textOf } from './tree'

export interface HtmlOptions {
  /** The name of the file, or what the clipboard is called: for messages. */
  readonly file: string
  /** The address that relative ones are read against, where the HTML does not say. */
  readonly base?: string
  /** What lies beside the page. */
  readonly files?: PageFiles
  /** Pictures that nothing describes stay as figures. */
  readonly keepsImages?: boolean
  /** More text than this, in characters, is refused; the longest book has less than the limit when it is absent. */
  readonly mostLetters?: number
  /** As `Reading.marksLost`. */
  readonly marksLost?: boolean
  /** The HTML stands for a document of a word processor, although it does not say so. */
  readonly isDocument?: boolean
}

/** What HTML holds, before anybody asks what each block is. */
export interface HtmlRead {
  readonly document: HtmlDocument
  /** In reading order; every text that a reader could see is in one of them, in a note within them, or in `leftOut`. */
  readonly blocks: readonly ReadBlock[]
  readonly leftOut: readonly LeftOut[]
  readonly images: readonly NamedImage[]
  /** Captions of tables, which stand as paragraphs before them. */
  readonly tableCaptions: readonly string[]
  /** Pictures that were at hand; figures tell by `pictureSign` which they show. */
  readonly pictures: readonly PlannedPicture[]
  /** True for a picture that is among them. */
  readonly isHad: (image: HtmlElement) => boolean
  readonly isOffice: boolean
  /** Copied out of a messenger. */
  readonly isChat: boolean
  /** What relative addresses are read against; '' when it is not known. */
  readonly base: string
  /** The address that the browser noted when it saved the page, or copied from it; '' for none. */
  readonly saved: string
}

/** The address that a browser notes when it saves a page, or copies from one. */
const savedAs = /(?:saved from url=\(\d{1,6}\)|\burl:\s{0,4}|^SourceURL:)\s{0,4}(https?:\/\/[^\s<>"']{1,2000})/im

/** Where a page comes from, by what is written in it: its base, the note of the browser that saved it, its own address. */
function addressOf(document: HtmlDocument, saved: string): string {
  const head = findElement(document, ({ tagName }) => tagName === 'base')
  const own = head ? cleanAddress(attr(head, 'href')) : ''
  if (own !== '') return own
  const canonical = findElement(document, (element) => element.tagName === 'link' && attr(element, 'rel').toLowerCase() === 'canonical')
  const shared = findElement(document, (element) => element.tagName === 'meta' && attr(element, 'property') === 'og:url')
  const found = [canonical ? attr(canonical, 'href') : '', shared ? attr(shared, 'content') : '', saved]
  return found.map((address) => cleanAddress(address)).find(Boolean) ?? ''
}

/** The longest title of a frame that is told, in characters. */
const longestTitle = 300

/** Sites whose posts, players and charts stand within stories; what other frames hold is advertising. */
const embedded = /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|vidio\.com|twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|spotify\.com|soundcloud\.com|datawrapper\.\w+|dwcdn\.net|flourish\.studio|flo\.uri\.sh|infogram\.com|scribd\.com|documentcloud\.org)$/

/** Frames of no size count visitors. */
const isDrawn = (frame: HtmlElement): boolean => ![...around(frame)].some((one) => hasAttr(one, 'hidden') || styleOf(one).get('display') === 'none') && !['width', 'height'].some((side) => /^[01](?:px)?$/.test(attr(frame, side).trim()))

/** What advertisers call their frames. */
const advertising = /\b(?:ads?|advert\w*|sponsor\w*|iklan|3rd[\s-]party|third[\s-]party|doubleclick|google_ads\w*|captcha\w*|recaptcha\w*)\b/i

/** Where players and posts lie that are elements of their own, by the attribute that names them. */
const players: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'amp-youtube': ['data-videoid', 'https://www.youtube.com/watch?v='], 'lite-youtube': ['videoid', 'https://www.youtube.com/watch?v='],
  'amp-vimeo': ['data-videoid', 'https://vimeo.com/'], 'amp-twitter': ['data-tweetid', 'https://x.com/i/status/'], 'amp-instagram': ['data-shortcode', 'https://www.instagram.com/p/'],
  'amp-facebook': ['data-href', ''], 'amp-iframe': ['src', ''],
}

function playerOf(element: HtmlElement): string {
  const [attribute, address] = Object.hasOwn(players, element.tagName) ? players[element.tagName]! : ['', '']
  const named = attribute === '' ? '' : attr(element, attribute).trim()
  return named === '' ? '' : `${address}${address === '' ? named : encodeURIComponent(named)}`
}

/** The addresses of what the page would fetch from such sites; of other frames what they call themselves, where it is words. */
const embedsIn = (body: HtmlElement, base: string): readonly LeftOut[] =>
  [...elementsUnder(body)].flatMap((element): readonly LeftOut[] => {
    const player = playerOf(element)
    if (element.tagName !== 'iframe' && player === '') return []
    const address = cleanAddress(player || attr(element, 'data-src') || attr(element, 'src'), base)
    if (embedded.test(hostOf(address))) return [{ kind: 'embed', text: address, element }]
    const title = attr(element, 'title').slice(0, longestTitle).replace(/\s+/g, ' ').trim()
    const says = /\p{L}{2}/u.test(title) && !advertising.test(title) && furnitureReason(title) === null && isDrawn(element)
    return says ? [{ kind: 'embed', text: address === '' ? title : `${title} (${address.slice(0, 300)})`, element }] : []
  })

/** More text than any book has, in characters. */
const mostText = 10_000_000

/** Ends with a sentence what has more paragraphs, or more text, than an article could hold. */
function limitOn(file: string, most: number): (length: number) => void {
  const made = { blocks: 0, text: 0 }
  const refuse = (size: string, limit: string): never => {
    throw new Fault('tooLarge', `${file} is too large (${size}; the limit is ${limit}). Split it and import the parts.`, { file, size, limit })
  }
  return (length) => {
    made.blocks += 1
    made.text += length
    if (made.blocks > mostBlocks) refuse(`> ${mostBlocks} ¶`, `${mostBlocks} ¶`)
    if (made.text > most) refuse(`> ${most / 1_000_000} MB`, `${most / 1_000_000} MB`)
  }
}

/** Elements within which something stands on lines of its own. */
function holders(root: HtmlElement): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>()
  for (const element of elementsUnder(root)) {
    if (!isBlock(element) || isSilentControl(element)) continue
    for (let outer = parentOf(element); outer && !found.has(outer); outer = parentOf(outer)) found.add(outer)
  }
  return found
}

/**
 * Reads HTML into blocks of the one schema. Nothing is run, nothing is fetched; addresses are made absolute and freed of trackers.
 * Throws `tooLarge` (see `parseHtml`), also for more than 50,000 paragraphs or 10 million characters.
 */
export function readHtml(html: string, { file, base = '', files, keepsImages = false, isDocument = false, marksLost = false, mostLetters = mostText }: HtmlOptions): HtmlRead {
  const carried: string[] = []
  const document = parseHtml(html, file, carried)
  if (/<template[^>]{0,200}\sshadow/i.test(html)) openShadows(document)
  const body = bodyOf(document)
  const isOffice = isOfficeHtml(html)
  if (stylesByClass(html)) foldClassStyles(document)
  if (!isDocument) takePrivateSigns(document)
  tellSenders(document)
  namedShapes(document)
  if (/wingdings|\bsymbol\b/i.test(html)) drawSymbols(document)
  const saved = cleanAddress(savedAs.exec(html.slice(0, 4000))?.[1] ?? '')
  const address = addressOf(document, saved) || base
  const leftOut: LeftOut[] = isPrintCopy(html) ? [...readViewedLines(document)] : []
  const images: NamedImage[] = []
  const tableCaptions: string[] = []
  const having = files ? picturesHad(files, carried, address) : noPictures
  const told = { document, leftOut, images, tableCaptions, pictures: having.pictures, isHad: (image: HtmlElement) => having.pictureOf(image) !== null, isOffice, isChat: isChat(html), base: address, saved }
  if (!body) return { ...told, blocks: [] }
  const office = isOffice ? officeParts(document, tracksChanges(html)) : { skipped: new Set<HtmlElement>(), comments: [], marks: new Map<HtmlElement, string>(), deleted: [], contents: [] }
  const notes = findNotes(body)
  const remarks = [...new Set([...office.comments.map(({ text }) => text), ...notes.comments])]
  const signs = new Map(!isOffice ? [] : [...[...new Map([...office.marks, ...notes.remarks])].map(([element, text]) => [element, remarks.indexOf(text)] as const), ...office.deleted.map(({ element }, at) => [element, remarks.length + at] as const)])
  const holding = holders(body)
  const boxes = isOffice ? new Set<HtmlElement>() : pictureBoxes(body)
  const levels = isOffice || isDocument ? headingLevels(body) : null
  const reading: Reading = {
    base: address,
    isOffice: isOffice || isDocument,
    isSheet: isSheet(html),
    headingOf: (element) => levels?.get(element) ?? null,
    keepsImages,
    noteAt: (element) => notes.texts.get(element) ?? null,
    signAt: (element) => signs.get(element) ?? null,
    isSkipped: (element) => office.skipped.has(element) || notes.bodies.has(element) || notes.texts.get(element) === '',
    holdsBlocks: (element) => holding.has(element),
    isPicture: (element) => boxes.has(element),
    standsAlone: (element) => !isOffice && standsAlone(element),
    marksLost: marksLost && !isOffice && !isDocument,
    lostLink: (link, element) => leftOut.push({ kind: 'link', text: `${textOf(element)} (${link.slice(0, 300)})`, element }),
    leaveOut: (left) => leftOut.push(left),
    pictureOf: having.pictureOf,
    foundText: limitOn(file, mostLetters),
    foundImage: (image) => images.push(image),
    foundCaption: (text) => tableCaptions.push(text),
  }
  const read = withDropCaps(createBlockReader(reading).blocks(body.childNodes, body))
  const blocks = notes.bodies.size > 0 ? withoutNoteHeads(read, (text) => leftOut.push({ kind: 'navigation', text })) : read
  append(leftOut, remarks.map((text, sign): LeftOut => ({ kind: 'comment', text, sign, author: office.comments.find((one) => one.text === text)?.author ?? '' })))
  append(leftOut, office.deleted.map(({ text }, at): LeftOut => ({ kind: 'deleted', text, sign: remarks.length + at })))
  append(leftOut, office.contents.map((text): LeftOut => ({ kind: 'navigation', text })))
  append(leftOut, notes.links.map((text): LeftOut => ({ kind: 'noteLink', text })))
  const { hidden, boxes: textBoxes } = isOffice ? officeUnseen(document, file) : { hidden: [], boxes: [] }
  append(leftOut, hidden.map((text): LeftOut => ({ kind: 'hidden', text })))
  append(leftOut, textBoxes.map((text): LeftOut => ({ kind: 'textBox', text })))
  append(leftOut, embedsIn(body, address))
  return { ...told, blocks }
}
