import { ascii, bigEndian, joined, littleEndian, NotAPicture } from './bytes'
import { nothingSaid, type Cleaned } from './picture'

/** Where the chain of sub-blocks at `at` ends. */
function endOfBlocks(bytes: Uint8Array, at: number): number {
  let end = at
  for (;;) {
    const length = bigEndian(bytes, end, 1)
    end += 1 + length
    if (length === 0) return end
  }
}

const tableSize = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

/** Extensions that the picture needs: timing and transparency, and how often an animation runs. */
function isKept(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  return label === 0xf9 || (label === 0xff && ['NETSCAPE2.0', 'ANIMEXTS1.0'].includes(ascii(bytes, at + 3, 11)))
}

/** Reads a GIF (89a) block by block; comments, texts and foreign applications' blocks are left out. */
export function cleanGif(bytes: Uint8Array): Cleaned {
  const [width, height] = [littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2)]
  let at = 13 + tableSize(bigEndian(bytes, 10, 1))
  if (width === 0 || height === 0 || at > bytes.length) throw new NotAPicture('no size')
  const parts: Uint8Array[] = [bytes.subarray(0, at)]
  let pictures = 0
  for (let kind = bigEndian(bytes, at, 1); kind !== 0x3b; kind = bigEndian(bytes, at, 1)) {
    if (kind !== 0x21 && kind !== 0x2c) throw new NotAPicture('unknown block')
    const start = at
    at = endOfBlocks(bytes, kind === 0x21 ? at + 2 : at + 11 + tableSize(bigEndian(bytes, at + 9, 1)))
    if (kind === 0x2c) pictures += 1
    if (kind === 0x2c || isKept(bytes, start)) parts.push(bytes.subarray(start, at))
  }
  if (pictures === 0) throw new NotAPicture('no picture in it')
  return { bytes: joined([...parts, Uint8Array.from([0x3b])]), width, height, said: nothingSaid }
}
