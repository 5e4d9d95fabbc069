import { Fault } from '../errors'
import { looksLike } from './magic'

// Both runtimes have it; `shared` sees neither the DOM's nor Node's types.
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => { decode(bytes: Uint8Array): string }

/** The largest file that import reads, in bytes: about 1.6 million words, far more than a book. */
export const largestText = 10_000_000

/** The largest web page, in bytes: saved ones carry their pictures with them. */
export const largestPage = 30_000_000
/** Bytes of a Word file or an e-mail, its pictures and attachments among them. */
const largestPacked = 60_000_000

/** True for a name whose ending says that the text lies packed within: such a file is read as bytes. */
export const isPacked = (fileName: string): boolean => /\.(?:doc[xm]|dot[xm]|eml|mht|mhtml)$/i.test(fileName)
/** True for the name of a web page. */
export const isPage = (fileName: string): boolean => /\.x?html?$/i.test(fileName)

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  /** Without the byte-order mark; line ends as in the file. */
  readonly text: string
  readonly encoding: TextEncoding
  readonly hadByteOrderMark: boolean
}

/** How much of a file is looked at to tell text from other things, in bytes. */
const sampleSize = 64 * 1024

/** Above this share of control characters a file is no text. */
const mostControls = 0.02

const decodeAs = (encoding: Exclude<TextEncoding, 'windows-1252'>, bytes: Uint8Array, fatal: boolean): string =>
  new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes)

/** What Windows-1252 has at 0x80–0x9F (WHATWG Encoding); all else is Latin-1. Node's own decoder takes it for Latin-1 throughout. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Few enough characters to be arguments of one call. */
const stride = 8192

/** Bytes as the characters of the same numbers. */
export function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += stride) text += String.fromCharCode(...bytes.subarray(at, at + stride))
  return text
}

/** Text with the signs of Windows where controls stand that no text uses: it was read as Latin-1. */
export const withWindowsSigns = (text: string): string => text.replace(/[\u0080-\u009f]/g, (character) => windows[character.charCodeAt(0) - 0x80]!)

const decodeWindows = (bytes: Uint8Array): string => withWindowsSigns(latin(bytes))

function byteOrderMark(bytes: Uint8Array): { readonly encoding: Exclude<TextEncoding, 'windows-1252'>; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 without a mark: in Latin text every other byte is zero. */
function wideWithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (sample.length < 4) return null
  const zeros = (parity: number): number => sample.reduce((count, byte, at) => (byte === 0 && at % 2 === parity ? count + 1 : count), 0)
  const even = zeros(0)
  const odd = zeros(1)
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.05) return 'utf-16be'
  return null
}

function controlShare(text: string): number {
  let controls = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0) return 1
    if ((code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) || code === 127) controls += 1
  }
  return text.length === 0 ? 0 : controls / text.length
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeAs('utf-8', bytes, true)
  } catch {
    return null
  }
}

/** Of letters beyond ASCII at most this share may be damaged in a text that is UTF-8 all the same. */
const mostDamaged = 0.2

/** UTF-8 with a few bytes that are none, as parts of pages in another encoding leave them; null where most are. */
function looseUtf8(bytes: Uint8Array): string | null {
  const text = decodeAs('utf-8', bytes, false)
  let [damaged, foreign] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) damaged += 1
    else if (code > 127) foreign += 1
  }
  return damaged < foreign * mostDamaged ? text : null
}

/**
 * The text of a file: UTF-8 when it is valid as such, or nearly so, UTF-16 by its mark or by its pattern of zeros, else Windows-1252.
 * `fileName` is for the message alone. Faults: `tooLarge` (before anything is decoded), `emptyFile` (nothing, or blanks
 * alone) and `notText` (binary; says what the file looks like).
 */
export function decodeText(bytes: Uint8Array, fileName: string): DecodedText {
  refuseTooLarge(bytes.length, fileName)
  const like = looksLike(bytes)
  if (like) throw new Fault('notText', `${fileName} looks like ${like.what}, not like text. Open it in its own program and save it as text.`, { file: fileName, what: like.kind })
  const mark = byteOrderMark(bytes)
  const rest = mark ? bytes.subarray(mark.length) : bytes
  const encoding = mark?.encoding ?? wideWithoutMark(bytes.subarray(0, sampleSize))
  const strict = encoding ? null : strictUtf8(rest)
  const loose = encoding || strict !== null ? null : looseUtf8(rest)
  const text = encoding ? decodeAs(encoding, rest, false) : (strict ?? loose ?? decodeWindows(rest))
  if (controlShare(text.slice(0, sampleSize)) > mostControls || text.includes('\0'))
    throw new Fault('notText', `${fileName} holds bytes that are no text. Open it in its own program and save it as text.`, { file: fileName, what: 'binary' })
  if (text.trim() === '') throw new Fault('emptyFile', `${fileName} is empty. There is nothing to import.`, { file: fileName })
  return { text, encoding: encoding ?? (strict === null && loose === null ? 'windows-1252' : 'utf-8'), hadByteOrderMark: mark !== null }
}

const notYet = /\.(?:doc|odt|rtf)$/i

/** Throws `unsupportedFormat` for a name whose ending says a format that import cannot read yet: its text alone would be a jumble of marks. */
export function refuseUnsupported(fileName: string): void {
  if (notYet.test(fileName)) throw new Fault('unsupportedFormat', `${fileName} cannot be imported yet. Open a .txt, .md, .html, .docx or .eml file, or paste the text.`, { file: fileName })
}

/** Throws `tooLarge` for more than `largestText` bytes (`largestPage` for a web page, `largestPacked` for a Word file or an e-mail, by its name), so that a caller can refuse a file by its size alone. */
export function refuseTooLarge(size: number, fileName: string): void {
  const most = isPacked(fileName) ? largestPacked : isPage(fileName) ? largestPage : largestText
  if (size <= most) return
  const found = `${Math.ceil(size / 1_000_000)} MB`
  const limit = `${most / 1_000_000} MB`
  throw new Fault('tooLarge', `${fileName} is too large (${found}; the limit is ${limit}). Split it and import the parts.`, { file: fileName, size: found, limit })
}
