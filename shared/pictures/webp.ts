import { ascii, decoded, joined, littleEndian, NotAPicture } from './bytes'
import { nothingSaid, type Cleaned, type Said } from './picture'
import { readXmp } from './xmp'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** Bits of the extended header that announce metadata. */
const announces = 0x08 | 0x04

interface Size {
  readonly width: number
  readonly height: number
}

/** The size that a chunk of picture data or the extended header tells, else null. */
function sizeIn(type: string, data: Uint8Array): Size | null {
  if (type === 'VP8X') return { width: littleEndian(data, 4, 3) + 1, height: littleEndian(data, 7, 3) + 1 }
  if (type === 'VP8 ') return { width: littleEndian(data, 6, 2) & 0x3fff, height: littleEndian(data, 8, 2) & 0x3fff }
  if (type !== 'VP8L') return null
  const bits = littleEndian(data, 1, 4)
  return { width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 0x4000) & 0x3fff) + 1 }
}

function withoutAnnouncement(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk)
  copy[8] = copy[8]! & ~announces
  return copy
}

/** Reads a WebP (RFC 9649) chunk by chunk; EXIF, XMP and unknown chunks are left out. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const end = 8 + littleEndian(bytes, 4, 4)
  if (end > bytes.length) throw new NotAPicture('cut short')
  const parts: Uint8Array[] = []
  let size: Size | null = null
  let said: Said = nothingSaid
  let at = 12
  while (at + 8 <= end) {
    const type = ascii(bytes, at, 4)
    const length = littleEndian(bytes, at + 4, 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > end) throw new NotAPicture('cut short')
    const data = bytes.subarray(at + 8, at + 8 + length)
    size ??= sizeIn(type, data)
    if (type === 'XMP ') said = readXmp(decoded(data))
    if (kept.has(type)) parts.push(type === 'VP8X' ? withoutAnnouncement(bytes.subarray(at, next)) : bytes.subarray(at, next))
    at = next
  }
  if (!size) throw new NotAPicture('no picture in it')
  const body = joined(parts)
  const head = Uint8Array.from(bytes.subarray(0, 12))
  for (let index = 0; index < 4; index += 1) head[4 + index] = Math.floor((body.length + 4) / 256 ** index) % 256
  return { bytes: joined([head, body]), ...size, said }
}
