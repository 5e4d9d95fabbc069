import { cleanAddress } from './addresses'
import { createBlockReader, type ReadBlock } from './blocks'
import { findNotes } from './footnotes'
import { isOfficeHtml, officeParts } from './office'
import { parseHtml, type HtmlDocument, type HtmlElement } from './parse'
import type { LeftOut, NamedImage, Reading } from './reading'
import { isBlock } from './seen'
import { attr, bodyOf, elementsUnder, findElement, parentOf } from './tree'

export interface HtmlOptions {
  /** The name of the file, or what the clipboard is called: for messages. */
  readonly file: string
  /** The address that relative ones are read against, where the HTML does not say. */
  readonly base?: string
  /** Pictures that nothing describes stay as figures. */
  readonly keepsImages?: boolean
}

/** What HTML holds, before anybody asks what each block is. */
export interface HtmlRead {
  readonly document: HtmlDocument
  /** In reading order; every text that a reader could see is in one of them, in a note within them, or in `leftOut`. */
  readonly blocks: readonly ReadBlock[]
  readonly leftOut: readonly LeftOut[]
  readonly images: readonly NamedImage[]
  readonly isOffice: boolean
  /** The address of the page; '' when it is not known. */
  readonly base: string
}

/** The address that a browser notes when it saves a page, or copies from one. */
const noted = /(?:saved from url=\(\d{1,6}\)|\burl:\s{0,4}|^SourceURL:)\s{0,4}(https?:\/\/[^\s<>"']{1,2000})/im

/** Where a page comes from, by what is written in it: its base, the note of the browser that saved it, its own address. */
export function addressOf(document: HtmlDocument, html: string): string {
  const head = findElement(document, ({ tagName }) => tagName === 'base')
  const own = head ? cleanAddress(attr(head, 'href')) : ''
  if (own !== '') return own
  const canonical = findElement(document, (element) => element.tagName === 'link' && attr(element, 'rel').toLowerCase() === 'canonical')
  const shared = findElement(document, (element) => element.tagName === 'meta' && attr(element, 'property') === 'og:url')
  const found = [canonical ? attr(canonical, 'href') : '', shared ? attr(shared, 'content') : '', noted.exec(html.slice(0, 4000))?.[1] ?? '']
  return found.map((address) => cleanAddress(address)).find(Boolean) ?? ''
}

/** Elements within which something stands on lines of its own. */
function holders(root: HtmlElement): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>()
  for (const element of elementsUnder(root)) {
    if (!isBlock(element)) continue
    for (let outer = parentOf(element); outer && !found.has(outer); outer = parentOf(outer)) found.add(outer)
  }
  return found
}

/**
 * Reads HTML into blocks of the one schema. Nothing is run, nothing is fetched; addresses are made absolute and freed of trackers.
 * Throws `tooLarge` (see `parseHtml`).
 */
export function readHtml(html: string, { file, base = '', keepsImages = false }: HtmlOptions): HtmlRead {
  const document = parseHtml(html, file)
  const body = bodyOf(document)
  const isOffice = isOfficeHtml(html)
  const address = addressOf(document, html) || base
  const leftOut: LeftOut[] = []
  const images: NamedImage[] = []
  if (!body) return { document, blocks: [], leftOut, images, isOffice, base: address }
  const office = isOffice ? officeParts(document) : { skipped: new Set<HtmlElement>(), comments: [], deleted: [] }
  const notes = findNotes(body)
  const holding = holders(body)
  const reading: Reading = {
    base: address,
    isOffice,
    keepsImages,
    noteAt: (element) => notes.texts.get(element) ?? null,
    isSkipped: (element) => office.skipped.has(element) || notes.bodies.has(element) || notes.texts.get(element) === '',
    holdsBlocks: (element) => holding.has(element),
    lostLink: (link) => leftOut.push({ kind: 'link', text: link.slice(0, 300) }),
    leaveOut: (left) => leftOut.push(left),
    foundImage: (image) => images.push(image),
  }
  const blocks = createBlockReader(reading).blocks(body.childNodes, body)
  leftOut.push(...[...new Set([...office.comments, ...notes.comments])].map((text): LeftOut => ({ kind: 'comment', text })), ...office.deleted.map((text): LeftOut => ({ kind: 'deleted', text })))
  return { document, blocks, leftOut, images, isOffice, base: address }
}
