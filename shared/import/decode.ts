import { Fault } from '../errors'
import { declaredEncoding, escapedText, foreignText, readDeclared } from './encodings'
import { looksLike } from './magic'
import { decodeDamagedUtf8, decodeMacintosh, decodeWindows, isMacintosh, latin } from './single-byte'

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

export interface DecodedText {
  /** Without the byte-order mark; line ends as in the file. */
  readonly text: string
  /** The name of the characters, as the WHATWG's Encoding Standard has it. */
  readonly encoding: string
  readonly hadByteOrderMark: boolean
  /** The bytes do not tell their characters: a person looks whether accents and quotation marks are right. */
  readonly isGuessed: boolean
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be'

/** How much of a file is looked at to tell text from other things, in bytes. */
const sampleSize = 64 * 1024

/** Above this share of control characters a file is no text. */
const mostControls = 0.02

const decodeAs = (encoding: Unicode, bytes: Uint8Array, fatal: boolean): string =>
  new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes)

function byteOrderMark(bytes: Uint8Array): { readonly encoding: Unicode; readonly length: number } | null {
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

/** Where a page says in which characters it is written, in bytes from its beginning. */
const headSize = 4096

/** The text of bytes that have no mark of their order. */
function unmarked(bytes: Uint8Array): { readonly text: string; readonly encoding: string; readonly isGuessed: boolean } {
  const utf8 = strictUtf8(bytes)
  const known = (text: string, encoding: string) => ({ text, encoding, isGuessed: false })
  if (utf8 !== null) return { ...(escapedText(utf8, bytes) ?? { text: utf8, encoding: 'utf-8' }), isGuessed: false }
  const damaged = decodeDamagedUtf8(bytes)
  if (damaged !== null) return known(damaged, 'utf-8')
  const declared = declaredEncoding(latin(bytes.subarray(0, headSize)))
  if (declared !== '') return known(declared === 'windows-1252' ? decodeWindows(bytes) : readDeclared(declared, bytes), declared)
  const foreign = foreignText(bytes)
  if (foreign !== null) return { ...foreign, isGuessed: true }
  return isMacintosh(bytes) ? { text: decodeMacintosh(bytes), encoding: 'macintosh', isGuessed: true } : { text: decodeWindows(bytes), encoding: 'windows-1252', isGuessed: true }
}

/**
 * The text of a file: UTF-8 when it is valid as such, or nearly so, UTF-16 by its mark or by its pattern of zeros, else what a page says that it is,
 * else another script where its commonest letters come out, else that of old Macintosh programs where its quotation marks stand as theirs do,
 * else Windows-1252.
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
  const read = encoding ? { text: decodeAs(encoding, rest, false), encoding, isGuessed: false } : unmarked(rest)
  const { text } = read
  if (controlShare(text.slice(0, sampleSize)) > mostControls || text.includes('\0'))
    throw new Fault('notText', `${fileName} holds bytes that are no text. Open it in its own program and save it as text.`, { file: fileName, what: 'binary' })
  if (text.trim() === '') throw new Fault('emptyFile', `${fileName} is empty. There is nothing to import.`, { file: fileName })
  return { ...read, hadByteOrderMark: mark !== null }
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
