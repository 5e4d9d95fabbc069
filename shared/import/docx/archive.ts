import { unzipSync, type UnzipFileInfo } from 'fflate'
import { Fault, isFault } from '../../errors'

/** The parts of a Word file by their path in the archive. */
export type DocxParts = ReadonlyMap<string, Uint8Array>

/** Bytes that the parts may have together when they are unpacked: a novel with its pictures has fewer. */
const largestUnpacked = 200_000_000
/** Parts that one file may have. */
const mostParts = 5_000
/** The text itself: a million words of Word's XML. */
const largestXml = 60_000_000

/** The parts that are read: of what Word and others add beside them nothing is unpacked. */
const isRead = /^(?:word\/(?!vbaProject\.bin$|embeddings\/)|docProps\/|_rels\/|\[Content_Types\]\.xml$)/

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

/**
 * Opens the archive that a Word file is. What each part says of its size is believed and held to, so that a small file cannot
 * become a large one. Throws `tooLarge`, and `unsupportedFormat` for what is no Word file.
 */
export function openDocx(bytes: Uint8Array, file: string): DocxParts {
  let total = 0
  let count = 0
  const refuse = (size: number, limit: number): never => {
    throw new Fault('tooLarge', `${file} is too large when it is unpacked (${megabytes(size)}; the limit is ${megabytes(limit)}). Save it without its pictures, or split it.`, { file, size: megabytes(size), limit: megabytes(limit) })
  }
  const filter = ({ name, size, originalSize, compression }: UnzipFileInfo): boolean => {
    count += 1
    if (!isRead.test(name)) return false
    // A part that is not packed is as large as it lies there, whatever it says.
    if (compression === 0 && size !== originalSize) throw notWord(file)
    total += Math.max(size, originalSize)
    if (total > largestUnpacked || count > mostParts) refuse(total, largestUnpacked)
    if (name.endsWith('.xml') && originalSize > largestXml) refuse(originalSize, largestXml)
    return true
  }
  const parts = new Map(Object.entries(unpacked(bytes, file, filter)))
  if (!parts.has('word/document.xml')) throw notWord(file)
  return parts
}

const notWord = (file: string): Fault =>
  new Fault('unsupportedFormat', `${file} is not a Word file, or it is damaged or locked with a password. Open it in a word processor and save it as .docx again.`, { file })

function unpacked(bytes: Uint8Array, file: string, filter: (info: UnzipFileInfo) => boolean): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (isFault(error)) throw error
    throw notWord(file)
  }
}
