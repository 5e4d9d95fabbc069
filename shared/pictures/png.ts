import { ascii, bigEndian, decoded, joined, NotAPicture } from './bytes'
import { nothingSaid, type Cleaned, type Said } from './picture'
import { readXmp } from './xmp'

/** What a PNG needs to be shown as it was meant: its pixels, palette, transparency, colours, size of a pixel, animation. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'acTL', 'fcTL', 'fdAT'])

const xmpKeyword = 'XML:com.adobe.xmp\0'

/** The packet of an international text chunk that holds XMP in plain text, else null. */
function xmpIn(data: Uint8Array): string | null {
  const start = xmpKeyword.length
  // Compressed ones are not read: they are left out as all text is.
  if (ascii(data, 0, start) !== xmpKeyword || data[start] !== 0) return null
  const language = data.indexOf(0, start + 2)
  const translated = data.indexOf(0, language + 1)
  return language < 0 || translated < 0 ? null : decoded(data.subarray(translated + 1))
}

/** Reads a PNG (W3C PNG, third edition) chunk by chunk; whatever follows its end is left out. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)]
  let said: Said = nothingSaid
  let at = 8
  for (let type = ''; type !== 'IEND'; ) {
    const length = bigEndian(bytes, at, 4)
    const end = at + 12 + length
    if (end > bytes.length) throw new NotAPicture('cut short')
    type = ascii(bytes, at + 4, 4)
    if ((at === 8) !== (type === 'IHDR')) throw new NotAPicture('no header')
    if (kept.has(type)) parts.push(bytes.subarray(at, end))
    const packet = type === 'iTXt' ? xmpIn(bytes.subarray(at + 8, at + 8 + length)) : null
    if (packet !== null) said = readXmp(packet)
    at = end
  }
  const [width, height] = [bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4)]
  if (width === 0 || height === 0) throw new NotAPicture('no size')
  return { bytes: joined(parts), width, height, said }
}
