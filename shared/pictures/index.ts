import { Fault } from '../errors'
import { ascii, NotAPicture } from './bytes'
import { cleanGif } from './gif'
import { cleanJpeg } from './jpeg'
import type { Cleaned } from './picture'
import { cleanPng } from './png'
import { cleanWebp } from './webp'

export { picturesOf, withoutLost } from './references'

/** The largest picture that is taken, in bytes. */
export const largestPicture = 40 * 1024 * 1024

/** Pixels that a side may have: the schema's bound. */
const longestSide = 100_000

export const pictureEndings = ['jpg', 'jpeg', 'png', 'gif', 'webp'] as const
/** The ending that a stored picture's name has. */
export type PictureKind = 'jpg' | 'png' | 'gif' | 'webp'

/** The format by the first bytes of a file; null for another one. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg'
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (/^GIF8[79]a$/.test(ascii(bytes, 0, 6))) return 'gif'
  return ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' ? 'webp' : null
}

/** The brands of an ISO media file that tell what kind of picture it is. */
const brands: Readonly<Record<string, string>> = { avif: 'AVIF', avis: 'AVIF', heic: 'HEIC', heix: 'HEIC', hevc: 'HEIC', heim: 'HEIC', heis: 'HEIC', mif1: 'HEIF', msf1: 'HEIF' }

/** The name of a format that is a picture's and cannot be kept, because nothing here can free it of its metadata; null for any other. */
function otherPictureFormat(bytes: Uint8Array): string | null {
  if (ascii(bytes, 4, 4) === 'ftyp') return brands[ascii(bytes, 8, 4)] ?? null
  return /^(?:II\*\0|MM\0\*)$/.test(ascii(bytes, 0, 4)) ? 'TIFF' : null
}

const readers: Readonly<Record<PictureKind, (bytes: Uint8Array) => Cleaned>> = { jpg: cleanJpeg, png: cleanPng, gif: cleanGif, webp: cleanWebp }

const megabytes = (size: number): string => `${Math.ceil(size / (1024 * 1024))} MB`

/** Throws `tooLarge` for a file above `largestPicture`. */
export function refuseLargePicture(size: number, file: string): void {
  if (size > largestPicture) throw new Fault('tooLarge', `${file} is too large for a picture.`, { file, size: megabytes(size), limit: megabytes(largestPicture) })
}

/**
 * A picture as it may be kept: without EXIF, GPS, XMP, IPTC, thumbnails, comments and whatever follows its end, pixels, colour
 * profile and orientation untouched; and what it said of itself. Faults: `tooLarge`, `otherPicture` (a format that cannot be kept), `notPicture` (none, or damaged).
 */
export function readPicture(bytes: Uint8Array, file: string): Cleaned & { readonly kind: PictureKind } {
  refuseLargePicture(bytes.length, file)
  const refuse = (cause?: unknown): never => {
    throw new Fault('notPicture', `${file} is no picture that can be kept: JPEG, PNG, GIF and WebP can.`, { file }, { cause })
  }
  const kind = pictureKind(bytes)
  const format = kind ? null : otherPictureFormat(bytes)
  if (format) throw new Fault('otherPicture', `${file} is a picture in ${format}: JPEG, PNG, GIF and WebP can be kept.`, { file, format })
  if (!kind) return refuse()
  try {
    const cleaned = readers[kind](bytes)
    return cleaned.width > longestSide || cleaned.height > longestSide ? refuse() : { ...cleaned, kind }
  } catch (error) {
    if (error instanceof NotAPicture) return refuse(error)
    throw error
  }
}
