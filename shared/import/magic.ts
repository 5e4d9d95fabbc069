interface Signature {
  readonly bytes: readonly number[]
  readonly what: string
}

const ascii = (word: string): readonly number[] => Array.from(word, (letter) => letter.charCodeAt(0))

/** First bytes of the files that people most often take for text. */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), what: 'a PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], what: 'a Word or ZIP file' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], what: 'an old Word or Office file' },
  { bytes: ascii('{\\rtf'), what: 'a rich text (RTF) file' },
  { bytes: [0x89, ...ascii('PNG')], what: 'a PNG picture' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
  { bytes: ascii('GIF8'), what: 'a GIF picture' },
  { bytes: ascii('RIFF'), what: 'a sound, film or WebP picture' },
  { bytes: [0x1f, 0x8b], what: 'a compressed (gzip) file' },
  { bytes: [0x7f, ...ascii('ELF')], what: 'a program' },
  { bytes: ascii('SQLite format 3'), what: 'a database' },
  { bytes: ascii('ID3'), what: 'an MP3 recording' },
  { bytes: ascii('OggS'), what: 'an Ogg recording' },
]

/** What a file's first bytes say it is, in words for a person ("a PDF"), or null when nothing is recognised. */
export const looksLike = (bytes: Uint8Array): string | null =>
  signatures.find((signature) => signature.bytes.every((byte, at) => bytes[at] === byte))?.what ?? null
