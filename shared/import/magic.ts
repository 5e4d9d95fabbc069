/** A kind of file, told by its first bytes. */
export interface Signature {
  readonly bytes: readonly number[]
  /** The key of its name in the catalogues, `importView.looks.<kind>`. */
  readonly kind: string
  /** Its name in English, for the command line. */
  readonly what: string
}

const ascii = (word: string): readonly number[] => Array.from(word, (letter) => letter.charCodeAt(0))

/** First bytes of the files that people most often take for text. */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), kind: 'pdf', what: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'word', what: 'a Word or ZIP file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'oldWord', what: 'an old Word or Office file' },
  { bytes: ascii('{\\rtf'), kind: 'rtf', what: 'a rich text (RTF) file' },
  { bytes: [0x89, ...ascii('PNG')], kind: 'png', what: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], kind: 'jpeg', what: 'a JPEG picture' },
  { bytes: ascii('GIF8'), kind: 'gif', what: 'a GIF picture' },
  { bytes: ascii('RIFF'), kind: 'media', what: 'a sound, film or WebP picture' },
  { bytes: [0x1f, 0x8b], kind: 'gzip', what: 'a compressed (gzip) file' },
  { bytes: [0x7f, ...ascii('ELF')], kind: 'program', what: 'a program' },
  { bytes: ascii('SQLite format 3'), kind: 'database', what: 'a database' },
  { bytes: ascii('ID3'), kind: 'mp3', what: 'an MP3 recording' },
  { bytes: ascii('OggS'), kind: 'ogg', what: 'an Ogg recording' },
]

/** What a file's first bytes say it is, or null when nothing is recognised. */
export const looksLike = (bytes: Uint8Array): Signature | null => signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte)) ?? null
