import { ascii, bigEndian, decoded, joined, littleEndian, NotAPicture } from './bytes'
import { readIptc } from './iptc'
import { firstSaid, type Cleaned, type Said } from './picture'
import { readXmp } from './xmp'

const xmpName = 'http://ns.adobe.com/xap/1.0/\0'

/** How the picture is to be turned, 1 to 8, as EXIF has it (tag 0x0112); 1 where it does not say. */
function orientationOf(exif: Uint8Array): number {
  const order = ascii(exif, 0, 2)
  const read = order === 'II' ? littleEndian : order === 'MM' ? bigEndian : null
  if (!read || exif.length < 14) return 1
  const directory = read(exif, 4, 4)
  if (directory + 2 > exif.length) return 1
  const entries = read(exif, directory, 2)
  for (let index = 0; index < entries; index += 1) {
    const at = directory + 2 + index * 12
    if (at + 12 > exif.length) return 1
    if (read(exif, at, 2) !== 0x0112) continue
    const value = read(exif, at + 8, 2)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

/** An application segment that says the orientation and nothing else. */
const orientationSegment = (orientation: number): Uint8Array =>
  Uint8Array.from([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])

/** JFIF's segment without its thumbnail. */
const jfifSegment = (body: Uint8Array): Uint8Array => joined([Uint8Array.from([0xff, 0xe0, 0, 16]), body.subarray(0, 12), Uint8Array.from([0, 0])])

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Where the coded data that begins at `at` ends: at the next marker that is no restart and no stuffing. */
function endOfScan(bytes: Uint8Array, at: number): number {
  let end = at
  while (end + 1 < bytes.length) {
    const next = bytes[end + 1]!
    if (bytes[end] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return end
    end += 1
  }
  throw new NotAPicture('no end of image')
}

/** Whether a segment is needed to show the picture: tables, frames, scans, colour profile, Adobe's transform; no other application's. */
function isKept(marker: number, body: Uint8Array): boolean {
  if (marker === 0xe2) return ascii(body, 0, 12) === 'ICC_PROFILE\0'
  if (marker === 0xee) return ascii(body, 0, 5) === 'Adobe'
  return marker < 0xe0 || (marker > 0xef && marker !== 0xfe)
}

/** Reads a JPEG (ITU T.81) segment by segment; whatever follows its end is left out. */
export function cleanJpeg(bytes: Uint8Array): Cleaned {
  const head: Uint8Array[] = [bytes.subarray(0, 2)]
  const rest: Uint8Array[] = []
  const said: Said[] = []
  const found = { orientation: 1, width: 0, height: 0, scans: 0 }
  let at = 2
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1
    if (bytes[at] !== 0xff) throw new NotAPicture('no marker')
    const marker = bigEndian(bytes, at + 1, 1)
    if (marker === 0xd9) break
    const length = bigEndian(bytes, at + 2, 2)
    const end = at + 2 + length
    if (length < 2 || end > bytes.length) throw new NotAPicture('cut short')
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe0 && ascii(body, 0, 5) === 'JFIF\0' && body.length >= 14) head.push(jfifSegment(body))
    else if (marker === 0xe1 && ascii(body, 0, 6) === 'Exif\0\0') found.orientation = orientationOf(body.subarray(6))
    else if (marker === 0xe1 && ascii(body, 0, xmpName.length) === xmpName) said.push(readXmp(decoded(body.subarray(xmpName.length))))
    else if (marker === 0xed && ascii(body, 0, 14) === 'Photoshop 3.0\0') said.unshift(readIptc(body.subarray(14)))
    else if (isKept(marker, body)) rest.push(bytes.subarray(at, end))
    if (isFrame(marker)) Object.assign(found, { height: bigEndian(body, 1, 2), width: bigEndian(body, 3, 2) })
    at = end
    if (marker !== 0xda) continue
    found.scans += 1
    at = endOfScan(bytes, end)
    rest.push(bytes.subarray(end, at))
  }
  if (found.scans === 0 || found.width === 0 || found.height === 0) throw new NotAPicture('no picture in it')
  const turned = found.orientation > 4
  if (found.orientation > 1) head.push(orientationSegment(found.orientation))
  return {
    bytes: joined([...head, ...rest, Uint8Array.from([0xff, 0xd9])]),
    width: turned ? found.height : found.width,
    height: turned ? found.width : found.height,
    said: firstSaid(said),
  }
}
