import { bytesOfBase64 } from '../../base64'
import { pictureKind } from '../../pictures'
import type { PlannedPicture } from '../text'
import { imagesUnder } from './image-marks'
import { offersOf } from './image-offers'
import { cleanAddress } from './addresses'
import type { HtmlElement } from './parse'
import { closest } from './tree'

/** Files that lie beside a page, or within its archive, by the address that the page has for them (`localName`, or an absolute one). */
export type PageFiles = ReadonlyMap<string, Uint8Array>

/** More pictures of one page are not taken, nor more bytes of them. */
export const mostPictures = 300
export const mostPictureBytes = 150_000_000

/** An address up to its query or its place within; by index, for a pattern to the end of a line is slow on a hostile one. */
function withoutQuery(address: string): string {
  const end = address.search(/[?#]/)
  return end < 0 ? address : address.slice(0, end)
}

/** A longer name is none of a file beside a page, in characters. */
const longestName = 500

/** The way to a file beside the page, as an address in the page names it: decoded, below the page's own folder. Null for any other address. */
export function localName(address: string): string | null {
  const written = withoutQuery(address.trim())
  if (written.length > longestName) return null
  const bare = written.replaceAll('&amp;', '&').replace(/^(?:\.\/)+/, '')
  if (bare === '' || /^(?:[a-z][a-z\d+.-]*:|[/\\#])/i.test(bare)) return null
  const decoded = decode(bare)
  const isWithin = decoded.split(/[/\\]/).every((part) => part !== '' && part !== '..' && part !== '.') && !/[\u0000-\u001f:]/.test(decoded)
  return isWithin ? decoded : null
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const sourceAttribute = /\s(?:src|data-src|data-lazy-src|data-original|srcset|data-srcset)\s*=\s*(?:"([^"]{1,4000})"|'([^']{1,4000})'|([^\s"'>]{1,500}))/gi

/** The files beside a page that its pictures name, each once; for whoever may read them. Reads the text once. */
export function localPictures(html: string): readonly string[] {
  const names = new Set<string>()
  for (const found of html.matchAll(sourceAttribute)) {
    const written = found[1] ?? found[2] ?? found[3] ?? ''
    for (const offer of [written, ...written.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]!)]) {
      const name = localName(offer)
      if (name !== null && /\.\w{2,5}$|\/[^/.]+$/.test(name)) names.add(name)
      if (names.size >= mostPictures * 2) return [...names]
    }
  }
  return [...names]
}

/** Shorter data are stand-ins for a picture that is loaded later, in characters. */
const shortestData = 3000

/** The picture of a data address that the parser kept. */
function dataPicture(address: string, kept: readonly string[]): { readonly data: string } | null {
  const index = /^data:#(\d{1,6})$/.exec(address)?.[1]
  const data = index === undefined ? undefined : kept[Number(index)]
  return data === undefined ? null : { data }
}

interface Having {
  /** The number among `pictures` of what `image` shows; null for one that cannot be had. */
  readonly pictureOf: (image: HtmlElement) => number | null
  readonly pictures: readonly PlannedPicture[]
}

/** Nothing is at hand, as for what comes by the clipboard. */
export const noPictures: Having = { pictureOf: () => null, pictures: [] }

/** Finds what the pictures of a page show among its files and the data that it carries. Each is decoded when it is asked for, once. */
export function picturesHad(files: PageFiles, kept: readonly string[], base: string): Having {
  const pictures: PlannedPicture[] = []
  const known = new Map<string, number | null>()
  const taken = new Map<HtmlElement, number | null>()
  let bytesTaken = 0
  const take = (key: string, name: string, read: () => Uint8Array | undefined): number | null => {
    const before = known.get(key)
    if (before !== undefined) return before
    const bytes = pictures.length < mostPictures ? read() : undefined
    const isPicture = bytes !== undefined && pictureKind(bytes) !== null && bytesTaken + bytes.length <= mostPictureBytes
    if (isPicture) {
      bytesTaken += bytes.length
      pictures.push({ name, bytes })
    }
    const index = isPicture ? pictures.length - 1 : null
    known.set(key, index)
    return index
  }
  const fileOf = (address: string): number | null => {
    if (files.size === 0) return null
    for (const key of [localName(address), address.trim(), cleanAddress(address, base)]) {
      if (key === null || key === '' || !files.has(key)) continue
      const found = take(key, withoutQuery(key.split(/[/\\]/).at(-1) ?? key).slice(0, 120), () => files.get(key))
      if (found !== null) return found
    }
    return null
  }
  const find = (image: HtmlElement): number | null => {
    const offers = offersOf(image)
    for (const offer of offers) {
      const file = fileOf(offer)
      if (file !== null) return file
    }
    const isElsewhere = offers.some((offer) => /^https?:|^\/\//i.test(offer))
    for (const offer of offers) {
      const held = dataPicture(offer, kept)
      if (!held || (isElsewhere && held.data.length < shortestData)) continue
      const found = take(offer, `${pictures.length + 1}`, () => bytesOfBase64(held.data))
      if (found !== null) return found
    }
    return null
  }
  const pictureOf = (image: HtmlElement): number | null => {
    const before = taken.get(image)
    if (before !== undefined) return before
    const found = find(image)
    taken.set(image, found)
    return found
  }
  return { pictureOf, pictures }
}

/** The pictures under `element`, itself perhaps, that stand in the page and not in its foot notes for other programs. */
export const shownImages = (element: HtmlElement): readonly HtmlElement[] => imagesUnder(element).filter((image) => closest(image, ({ tagName }) => tagName === 'noscript') === null)
